import { FieldsRefused } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';
import type { Channel } from '../case-files/case-file';
import {
  acceptanceLimitFor,
  type Calculable,
  competentFor,
  componentsFor,
  feesFor,
  limitFor,
  problemsOfData,
} from './procedure.calculator';
import type { DrawnQuoteView } from './procedure.dto';

/**
 * What a case with this data would be told at the counter. Throws `PROCEDURE.DATA_INVALID` with the fields,
 * `PROCEDURE.NO_CHANNEL`, and what the calculator throws for what cannot be said.
 */
export function quoteOf(
  procedure: Calculable,
  data: JsonObject,
  channel: Channel,
  now: number,
): DrawnQuoteView {
  const problems = problemsOfData(procedure, data);
  if (problems.length > 0)
    throw new FieldsRefused(
      'PROCEDURE.DATA_INVALID',
      problems.map(({ field, rule }) => ({ field: `data.${field}`, code: dataRules[rule] })),
    );
  const acceptanceLimit = acceptanceLimitFor(procedure, channel);
  if (!procedure.channels.includes(channel) || !acceptanceLimit)
    throw new DomainError('PROCEDURE.NO_CHANNEL', 'invalid', { procedure: procedure.code, channel });
  const limit = limitFor(procedure, data, now);
  const { tier, kind, vi, en } = competentFor(procedure, data, now);
  const { acceptAfterCutoffCountsNextDay, warnAtPercent } = procedure.clock;
  return {
    competent: { tier, ...(kind && { kind }), vi, en },
    limit,
    acceptanceLimit,
    duePreview: {
      limit: { value: limit.value, unit: limit.unit },
      mode: limit.mode,
      acceptAfterCutoffCountsNextDay,
      warnAtPercent,
    },
    components: componentsFor(procedure, data, now).map(({ tag: _tag, source: _source, ...shown }) => shown),
    fees: feesFor(procedure, data, channel, now),
  };
}

export const dataRules = {
  missing: 'PROCEDURE.DATA_MISSING',
  type: 'PROCEDURE.DATA_TYPE',
  'unknown-value': 'PROCEDURE.DATA_VALUE',
} as const;
