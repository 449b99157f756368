import type { CaseState, DeliveryState, PaymentState, SynchronisationState } from './case-file';

/** Status of the National Public Service Portal (TT 22/2019/TT-BTTTT). */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export const nationalStatus: Readonly<Record<CaseState, NationalStatus>> = {
  SUBMITTED: 1,
  ACCEPTED: 2,
  REJECTED_AT_INTAKE: 3,
  IN_PROCESS: 4,
  IN_TRANSIT: 4,
  CONSULTING: 4,
  FIELD_CHECK: 4,
  AWAITING_SIGN: 4,
  AWAITING_ISSUE: 4,
  AWAITING_SUPPLEMENT: 5,
  AWAITING_PAYMENT: 6,
  WITHDRAW_REQUESTED: 7,
  WITHDRAWN: 7,
  SUSPENDED: 8,
  TERMINATED: 8,
  RESULT_READY: 9,
  RETURNED: 10,
};

/** From one status of the portal to the others it may become. */
export const nationalTransitions: Readonly<Record<NationalStatus, readonly NationalStatus[]>> = {
  1: [2, 3, 5, 7],
  2: [4, 5, 6, 7, 8],
  3: [],
  4: [5, 6, 7, 8, 9],
  5: [1, 4],
  6: [4, 7, 8],
  7: [],
  8: [4, 9],
  9: [10, 4],
  10: [],
};

/** Nothing moves a case out of these. */
export const endStates: readonly CaseState[] = ['REJECTED_AT_INTAKE', 'WITHDRAWN', 'TERMINATED', 'RETURNED'];
export const isEnd = (state: CaseState): boolean => endStates.includes(state);

/** Inside the agencies, between acceptance and result. */
export const workStates: readonly CaseState[] = [
  'IN_PROCESS',
  'IN_TRANSIT',
  'CONSULTING',
  'FIELD_CHECK',
  'AWAITING_SIGN',
  'AWAITING_ISSUE',
];

/** Movements that the portal does not see: both ends have one national status. */
const sameStatus: readonly (readonly [CaseState, CaseState])[] = [
  ...workStates.flatMap((from) => workStates.map((to) => [from, to] as const)),
  ['WITHDRAW_REQUESTED', 'WITHDRAWN'],
  ['SUSPENDED', 'TERMINATED'],
];

/** What a guard may ask. */
export interface CaseFacts {
  isAccepted: boolean;
  /** Somebody other than the actor has approved that a finished result is called back. */
  isRecallApproved: boolean;
}

/** Every movement there is, one row each; a guard narrows it. */
export interface Transition {
  from: CaseState;
  to: CaseState;
  guard?: 'notAccepted' | 'accepted' | 'recallApproved';
}

const guards: Record<NonNullable<Transition['guard']>, (facts: CaseFacts) => boolean> = {
  notAccepted: ({ isAccepted }) => !isAccepted,
  accepted: ({ isAccepted }) => isAccepted,
  recallApproved: ({ isRecallApproved }) => isRecallApproved,
};

export const transitions: readonly Transition[] = [
  ...sameStatus.filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })),
  ...(Object.keys(nationalStatus) as CaseState[]).flatMap((from) =>
    isEnd(from)
      ? []
      : (Object.keys(nationalStatus) as CaseState[])
          .filter(
            (to) =>
              from !== to &&
              nationalStatus[from] !== nationalStatus[to] &&
              nationalTransitions[nationalStatus[from]].includes(nationalStatus[to]),
          )
          .map((to) => guarded(from, to)),
  ),
];

/** A supplement brings the case back to where it was asked for; a finished result comes back only with approval. */
function guarded(from: CaseState, to: CaseState): Transition {
  if (from === 'AWAITING_SUPPLEMENT')
    return { from, to, guard: to === 'SUBMITTED' ? 'notAccepted' : 'accepted' };
  if (from === 'RESULT_READY' && to !== 'RETURNED') return { from, to, guard: 'recallApproved' };
  return { from, to };
}

const outOf = new Map<CaseState, Transition[]>();
for (const transition of transitions) {
  const known = outOf.get(transition.from);
  if (known) known.push(transition);
  else outOf.set(transition.from, [transition]);
}

export const isAllowed = (from: CaseState, to: CaseState, facts: CaseFacts): boolean =>
  (outOf.get(from) ?? []).some((one) => one.to === to && (!one.guard || guards[one.guard](facts)));

/**
 * The transitions that lead from one state to another, without `from`; null when none do. What happens in one
 * commit may be two steps for the portal: a dossier that was never completed goes 5 -> 1 -> 3, a refusal for want of a
 * supplement 5 -> 4 -> 9. Only "being checked" and "in processing" are passed through unsaid, never an act.
 */
export function pathTo(from: CaseState, to: CaseState, facts: CaseFacts): CaseState[] | null {
  if (from === to) return [];
  if (isAllowed(from, to, facts)) return [to];
  const between: CaseState = facts.isAccepted ? 'IN_PROCESS' : 'SUBMITTED';
  return isAllowed(from, between, facts) && isAllowed(between, to, facts) ? [between, to] : null;
}

/** How each of the other dimensions may change, each on its own. */
export const paymentTransitions: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  NONE: ['UNPAID', 'PENDING', 'PAID', 'EXEMPT'],
  UNPAID: ['PENDING', 'PAID', 'REFUNDED', 'EXEMPT', 'NONE'],
  PENDING: ['PAID', 'UNPAID', 'REFUNDED', 'EXEMPT'],
  PAID: ['REFUNDED', 'PENDING', 'UNPAID'],
  REFUNDED: ['UNPAID', 'PENDING', 'PAID'],
  EXEMPT: ['UNPAID', 'PENDING', 'PAID'],
};
export const deliveryTransitions: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  NONE: ['READY'],
  READY: ['SENT', 'RETURNED', 'NONE'],
  SENT: ['RETURNED', 'READY'],
  RETURNED: ['READY'],
};
export const synchronisationTransitions: Readonly<
  Record<SynchronisationState, readonly SynchronisationState[]>
> = {
  NONE: ['PENDING'],
  PENDING: ['SENT', 'FAILED'],
  SENT: ['PENDING'],
  FAILED: ['PENDING', 'SENT'],
};

/** States of the acts of this room; the model's words for steps are in `procedures/acts.ts`. */
export const caseActs = [
  'check-components',
  'accept',
  'refuse-reception',
  'request-supplement',
  'receive-supplement',
  'withdraw',
  'suspend',
  'resume',
  'terminate',
  'extend',
  'record-payment',
  'confirm',
  'return-result',
  'correct-result',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** What applicants do themselves, online; whatever a task of the model waits for is done by who has the task. */
export const applicantActs: readonly CaseAct[] = ['receive-supplement', 'withdraw', 'confirm'];

/** Who in the organisation may do an act on behalf of what. */
export type ActPlace =
  /** Holders of the unit and role at which the step of the model lies. */
  | 'STEP'
  /** The one-stop of any agency: filing and supplementing know no borders of territory. */
  | 'ANY_ONE_STOP'
  /** Leaders and heads of the lead or competent agency. */
  | 'RESPONSIBLE'
  /** Leaders and heads of those, or the head of a one-stop of the case. */
  | 'RESPONSIBLE_OR_ONE_STOP_HEAD'
  /** Whoever works in an agency of the case. */
  | 'PARTICIPANT';

export interface ActNeeds {
  states: readonly CaseState[];
  place: ActPlace;
  /** Acts of the model: where one of them waits as a task, the act is done by completing it. */
  steps?: readonly string[];
  /** Without such a step there is nothing to do the act on. */
  isStepNeeded?: true;
}

const underWay: readonly CaseState[] = ['ACCEPTED', ...workStates];

/** What each act needs. `states` are those from which it can be done; the transition table has the last word. */
export const actNeeds: Readonly<Record<CaseAct, ActNeeds>> = {
  'check-components': { states: ['SUBMITTED', 'AWAITING_SUPPLEMENT', ...underWay], place: 'PARTICIPANT' },
  accept: { states: ['SUBMITTED'], place: 'STEP', steps: ['receive'], isStepNeeded: true },
  'refuse-reception': { states: ['SUBMITTED'], place: 'STEP', steps: ['receive'], isStepNeeded: true },
  'request-supplement': {
    states: ['SUBMITTED', ...underWay],
    place: 'STEP',
    steps: ['receive', 'request-supplement'],
    isStepNeeded: true,
  },
  'receive-supplement': { states: ['AWAITING_SUPPLEMENT'], place: 'ANY_ONE_STOP' },
  withdraw: {
    states: ['SUBMITTED', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'WITHDRAW_REQUESTED', ...underWay],
    place: 'ANY_ONE_STOP',
    steps: ['withdraw'],
  },
  suspend: { states: ['AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', ...underWay], place: 'RESPONSIBLE' },
  resume: { states: ['SUSPENDED'], place: 'RESPONSIBLE' },
  terminate: {
    states: ['AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'SUSPENDED', ...underWay],
    place: 'RESPONSIBLE',
    steps: ['stop'],
  },
  extend: {
    states: ['AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', ...underWay],
    place: 'RESPONSIBLE_OR_ONE_STOP_HEAD',
    steps: ['extend'],
  },
  'record-payment': {
    states: ['SUBMITTED', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'RESULT_READY', 'RETURNED', ...underWay],
    place: 'PARTICIPANT',
  },
  /** Before acceptance too: what a dossier needs may be somebody's consent. */
  confirm: { states: ['SUBMITTED', ...underWay], place: 'ANY_ONE_STOP' },
  'return-result': { states: ['RESULT_READY'], place: 'STEP', steps: ['return'], isStepNeeded: true },
  'correct-result': { states: ['RESULT_READY', 'RETURNED'], place: 'RESPONSIBLE' },
};
