import type { CaseState } from './case-file';
import { workStates } from './case-file.policy';
import type { OpenStep } from './open-step';
import { actOf } from '../procedures/acts';

/** When several steps are open at once the case is in the state of the first of these. */
const precedence: readonly CaseState[] = [
  'RESULT_READY',
  'WITHDRAW_REQUESTED',
  'SUSPENDED',
  'AWAITING_SUPPLEMENT',
  'AWAITING_PAYMENT',
  'SUBMITTED',
  'AWAITING_SIGN',
  'AWAITING_ISSUE',
  'FIELD_CHECK',
  'IN_PROCESS',
  'CONSULTING',
];

export interface StateFacts {
  current: CaseState;
  isAccepted: boolean;
  isSuspended: boolean;
  /** Asked for, and neither received nor lapsed. */
  isSupplementOpen: boolean;
}

/** What there may be instead of checking a submitted dossier; the transition table then judges whether it may. */
const beforeAcceptance: readonly CaseState[] = [
  'RESULT_READY',
  'WITHDRAW_REQUESTED',
  'SUSPENDED',
  'AWAITING_PAYMENT',
];

/** The business state that the open steps of its process give a case that has not ended. */
export function stateOf(steps: readonly OpenStep[], facts: StateFacts): CaseState {
  if (facts.isSuspended) return 'SUSPENDED';
  const open = steps.flatMap((step) => stateOfStep(step) ?? []);
  const state = precedence.find((one) => open.includes(one));
  if (!facts.isAccepted) {
    if (state && beforeAcceptance.includes(state)) return state;
    return facts.isSupplementOpen || state === 'AWAITING_SUPPLEMENT' ? 'AWAITING_SUPPLEMENT' : 'SUBMITTED';
  }
  if (state) return state;
  if (facts.isSupplementOpen) return 'AWAITING_SUPPLEMENT';
  return facts.current === 'ACCEPTED' || workStates.includes(facts.current) ? facts.current : 'IN_PROCESS';
}

/** Undefined for what says nothing about the state: side tasks, timers, calls, work of the system. */
export function stateOfStep({ act, kind }: OpenStep): CaseState | undefined {
  const rule = actOf(act ?? undefined);
  if (!rule) return kind === 'task' ? 'IN_PROCESS' : undefined;
  if (rule.isSide) return undefined;
  return rule.whileOpen ?? 'IN_PROCESS';
}

/** On the main path: somebody's turn, and not a reminder beside it. */
export const isMain = (step: OpenStep): boolean => stateOfStep(step) !== undefined;
