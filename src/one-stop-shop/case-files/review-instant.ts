import { isLocalDate, dateAt } from '../local-date';
import { refusals } from './case-file.errors';
import { inForce, reviewLimits } from './case-rules.data';

const day = 86_400_000;

/** When somebody looks at a case again for which the law sets no date: so many calendar days from now. */
export const reviewInstant = (now: number): number =>
  now + inForce(reviewLimits, dateAt(now)).limit.value * day;

/** The beginning of a chosen local day that is still to come, else the instant by rule. */
export function instantOfReview(now: number, reviewOn: string | undefined): number {
  if (reviewOn === undefined) return reviewInstant(now);
  if (!isLocalDate(reviewOn)) throw refusals.inputInvalid({ field: 'reviewOn', rule: 'YYYY-MM-DD' });
  const at = Date.parse(`${reviewOn}T00:00:00+07:00`);
  if (at <= now) throw refusals.inputInvalid({ field: 'reviewOn', rule: 'later than today' });
  return at;
}
