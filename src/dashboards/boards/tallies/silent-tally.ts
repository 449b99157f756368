import type { SilentCase } from '../board-answers.dto';
import type { ClassedFile, StandingCase } from '../standing/standing-case';
import type { Tally } from './tally';

/** Open cases of ours for which nobody, nothing or no date comes next. */
export class SilentTally implements Tally {
  readonly cases = new Map<string, StandingCase>();

  count({ file }: ClassedFile, by: 1 | -1): void {
    if (missingIn(file).length === 0) return;
    if (by === 1) this.cases.set(file.id, file);
    else this.cases.delete(file.id);
  }
}

export function missingIn(file: StandingCase): SilentCase['missing'] {
  if (file.closedAt !== null || file.isShadow) return [];
  const missing: SilentCase['missing'] = [];
  if (file.ownerUnitId === null) missing.push('OWNER');
  if (!file.hasNextAction) missing.push('NEXT_ACTION');
  if (!file.hasNextDate) missing.push('NEXT_DATE');
  return missing;
}
