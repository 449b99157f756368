import type { CaseFile } from '../case-files/case-file';

/** Next action of a case that a unit has refused. */
export const decideReturned = 'handoff.decide';

/** A unit has refused the case: next the unit that sent it decides, and nobody at a task. */
export const awaitsDecision = ({ nextAction }: Pick<CaseFile, 'nextAction'>): boolean =>
  nextAction === decideReturned;
