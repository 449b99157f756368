import type { MessageCatalogue } from '../../../http';
import type { LocalDate } from '../../local-date';
import data from './data/duty-rules.json';

/** Two duties that one person must not unite in one case, or a duty that must not be done in somebody's place. */
export interface DutyRule {
  /** Stable; the refusal is `DUTY.<code>`. */
  code: string;
  /** Local dates; `validTo` is the first day on which it does not hold any more. */
  validFrom: string;
  validTo?: string;
  source: string;
  /** S read in a rule, L likely, A our assumption. */
  tag: 'S' | 'L' | 'A';
  /** Acts of steps that are done (`procedure:act`). */
  earlier?: readonly string[];
  /** Who holds one of these roles, and the role of the later step not by an own post. */
  holders?: readonly string[];
  /** Acts of the step that is to be done. */
  later: readonly string[];
  /** Only where the later step is for one of these roles. */
  laterRoles?: readonly string[];
  /** Not where the later step lies in such a unit: what the one-stop resolves itself, it resolves. */
  exceptUnits?: readonly string[];
}

const rules = data.rules as (DutyRule & { vi: string; en: string })[];

/** The rules in force on a local date. */
export const dutyRulesOn = (date: LocalDate): readonly DutyRule[] =>
  rules.filter(({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date < validTo));

/** Codes that a procedure may waive. */
export const dutyCodes: readonly string[] = [...new Set(rules.map(({ code }) => code))];

/** What each rule says when it refuses. */
export const dutyMessages: MessageCatalogue = Object.fromEntries(
  rules.map(({ code, vi, en }) => [`DUTY.${code}`, { vi, en }]),
);
