import type { ProcedureLimit } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import type { silences } from '../procedures/acts';
import data from './data/handoff-rules.json';

export type SilencePolicy = (typeof silences)[number];
export const answerOutcomes = ['CONSENT', 'DISAGREE', 'NO_OPINION'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

export type Recipient = 'OFFICER' | 'UNIT_HEAD' | 'ONE_STOP_HEAD';
export type EscalationCause = 'due-soon' | 'overdue' | 'not-accepted' | 'not-decided';
export type EscalationSubject = 'CASE' | 'AGENCY' | 'STEP' | 'CONSULTATION' | 'HANDOFF';

/** One rung: whom it tells, how many working hours after the cause. */
export interface Rung {
  level: 1 | 2 | 3;
  subjects: EscalationSubject[];
  cause: EscalationCause;
  afterHours: number;
  to: Recipient;
  ground?: string;
}

/** What holds for the handoffs of a case. Times are counted in the calendar of the agency they bind. */
export interface HandoffRules {
  /** Within it the receiver accepts or refuses. */
  acceptance: ProcedureLimit;
  /** Within it the sender decides on what came back. */
  decision: ProcedureLimit;
  /** From reception to unit on the same working day; after the cut-off within the first hours of the next one. */
  forwarding: { hoursAfterOpening: number; ground: string };
  consultation: {
    limit: ProcedureLimit;
    silence: SilencePolicy;
    /** Where the task of a model leaves the answer as a code, and where in words; the first that is set. */
    outcomeVariables: string[];
    textVariables: string[];
    /** What a form or an outside system calls an answer, and what it means. */
    answers: Record<string, AnswerOutcome>;
  };
  ladder: Rung[];
  /** Roles in the unit that answer for it, the first that somebody holds. */
  roles: Record<Recipient, string[]>;
}

/** Why a receiver may refuse, by code. */
export interface RefusalReason extends LocalizedText {
  code: string;
}

interface Dated {
  /** Local dates; `validTo` is the first day on which it does not hold any more. */
  validFrom: string;
  validTo?: string;
}
interface RuleEntry extends Dated, Partial<HandoffRules> {
  /** Codes of the procedures it is for; absent = all. */
  procedures?: string[];
  /** Keys of the agencies whose duties it sets; absent = all. */
  agencies?: string[];
}

const { rules, refusalReasons } = data as {
  rules: RuleEntry[];
  refusalReasons: (RefusalReason & Dated)[];
};

const holds = ({ validFrom, validTo }: Dated, date: string): boolean =>
  validFrom <= date && (validTo === undefined || date < validTo);

/** The rules in force on a local date; what is said for an agency or a procedure goes before what is said for all. */
export function rulesFor(date: string, procedureCode: string, agencyKey: string | undefined): HandoffRules {
  const fitting = rules.filter(
    (rule) =>
      holds(rule, date) &&
      (!rule.procedures || rule.procedures.includes(procedureCode)) &&
      (!rule.agencies || (agencyKey !== undefined && rule.agencies.includes(agencyKey))),
  );
  const specific = ({ procedures, agencies }: RuleEntry) => (procedures ? 2 : 0) + (agencies ? 1 : 0);
  const ordered = fitting.toSorted((one, other) => specific(one) - specific(other));
  const merged = Object.assign({}, ...ordered) as HandoffRules & RuleEntry;
  if (!merged.ladder) throw new Error(`no handoff rules are in force on ${date}`);
  return merged;
}

export const refusalReasonsOn = (date: string): RefusalReason[] =>
  refusalReasons.filter((reason) => holds(reason, date)).map(({ code, vi, en }) => ({ code, vi, en }));

/** What a coded reason said, also one that is not in force any more. */
export const refusalReason = (wanted: string): LocalizedText | undefined =>
  refusalReasons.filter(({ code }) => code === wanted).map(({ vi, en }) => ({ vi, en }))[0];
