import type { DutyRule } from './duty-rules';

/** A step that is done: by whom, in whose place, and for whom it had been. */
export interface DoneStep {
  act: string | null;
  performers: readonly string[];
}

/** The step that somebody wants to do. */
export interface WantedStep {
  act: string | null;
  role: string | null;
  unitKey: string | null;
}

/** Somebody who would do it, or in whose place or for whom it would be done. */
export interface Performer {
  id: string;
  /** Roles of the posts that are their own. */
  roles: readonly string[];
  /** Holds a post for the wanted step, not through anybody else. */
  isOwnDuty: boolean;
}

export interface BrokenDuty<Step extends DoneStep> {
  rule: DutyRule;
  performerId: string;
  /** The step that cannot be united with the wanted one; absent where the person's post forbids it. */
  step?: Step;
}

/**
 * The first rule that would be broken, in their order; null when none would. Whoever stands in for somebody counts as both:
 * a person who did the earlier step does not do the later one in any capacity, and nobody does it in that person's place.
 */
export function brokenDuty<Step extends DoneStep>(
  rules: readonly DutyRule[],
  wanted: WantedStep,
  performers: readonly Performer[],
  done: readonly Step[],
): BrokenDuty<Step> | null {
  for (const rule of rules) {
    if (!concerns(rule, wanted)) continue;
    for (const { id, roles, isOwnDuty } of performers) {
      if (!isOwnDuty && rule.holders?.some((role) => roles.includes(role))) return { rule, performerId: id };
      const step = done.find(
        ({ act, performers }) => act !== null && rule.earlier?.includes(act) && performers.includes(id),
      );
      if (step) return { rule, performerId: id, step };
    }
  }
  return null;
}

/** Whether a rule says anything about such a step: without one nobody need be asked what was done before. */
export const concerns = (
  { later, laterRoles, exceptUnits }: DutyRule,
  { act, role, unitKey }: WantedStep,
): boolean =>
  act !== null &&
  later.includes(act) &&
  (!laterRoles || (role !== null && laterRoles.includes(role))) &&
  !(unitKey !== null && exceptUnits?.includes(unitKey));
