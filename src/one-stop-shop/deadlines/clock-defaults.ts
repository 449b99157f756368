import type { ProcedureLimit } from '../../definitions';
import { defaultModeOf } from '../calendar/counting';
import type { CountingMode, ExtensionRule } from './clock';

/** The base profile of the rules; a procedure that says otherwise says so in its own data. */
export const clockDefaults: { warnAtPercent: number; extension: ExtensionRule } = {
  /** A fifth of the limit is left. */
  warnAtPercent: 80,
  /** NĐ 61/2018 Art. 19(9): one new appointment, told at the latest one day before due. */
  extension: { times: 1, noticeWorkingDays: 1 },
};

/** What a clock is counted by, where whoever starts it leaves it open. */
export function withDefaults(given: {
  limit: ProcedureLimit;
  mode?: CountingMode;
  acceptAfterCutoffCountsNextDay?: boolean;
  warnAtPercent?: number;
  extension?: ExtensionRule;
}) {
  return {
    limit: given.limit,
    mode: given.mode ?? defaultModeOf(given.limit.unit),
    acceptAfterCutoffCountsNextDay: given.acceptAfterCutoffCountsNextDay ?? false,
    warnAtPercent: given.warnAtPercent ?? clockDefaults.warnAtPercent,
    extension: given.extension ?? clockDefaults.extension,
  };
}
