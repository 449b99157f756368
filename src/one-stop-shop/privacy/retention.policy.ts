import { addMonths, dateAt, dayAt, type LocalDate, startOfDay } from '../local-date';
import type { Retention } from '../procedures/procedure-version';

/**
 * The instant (epoch ms) from which the personal data of a case are no longer kept: the beginning of the local day after the
 * last one of the period, which is counted in years from the closing day (Civil Code 2015 Art. 148). Null: kept for ever.
 */
export function keptUntil(rule: Retention, closedAt: number): number | null {
  if (rule.years === 'PERMANENT') return null;
  return startOfDay(addMonths(dayAt(closedAt), rule.years * 12) + 1);
}

/** What a case says of the rule by which its personal data were removed. */
export interface AppliedRule {
  procedureVersionId: string;
  years: number;
  from: Retention['from'];
  keep: Retention['keep'];
  ground: string;
  /** The first day on which they were no longer kept. */
  since: LocalDate;
}

/** The rule as it is applied to a case that closed then; null while the data are still to be kept. */
export function ruleFor(
  rule: (Retention & { procedureVersionId: string }) | undefined,
  closedAt: number,
  now: number,
): AppliedRule | null {
  const until = rule ? keptUntil(rule, closedAt) : null;
  if (!rule || rule.years === 'PERMANENT' || until === null || now < until) return null;
  const { procedureVersionId, years, from, keep, ground } = rule;
  return { procedureVersionId, years, from, keep, ground, since: dateAt(until) };
}
