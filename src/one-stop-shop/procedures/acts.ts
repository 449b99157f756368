import type { GraphNode } from '../../definitions';
import type { CaseState } from '../case-files/case-file';

/** What an act (`procedure:act`) means to the case whose process comes by it. */
export interface ActRule {
  /** Node types that may carry it. */
  nodes: readonly GraphNode['type'][];
  /** State of the case while the node is open; null = the act leaves the state alone. */
  whileOpen: CaseState | null;
  /** State once the node is completed, where that does not depend on variables. */
  onCompletion?: CaseState;
  /** Variables that completing the task must bring. */
  variables: readonly string[];
  /** Beside the main path: never moves custody or state. */
  isSide: boolean;
  /** Time passes here outside the steps of the internal procedure. */
  isWait: boolean;
}

const task = ['userTask'] as const;
const wait = ['eventBasedGateway', 'intermediateCatchEvent', 'receiveTask'] as const;
const work = (whileOpen: CaseState, variables: readonly string[] = []): ActRule => ({
  nodes: task,
  whileOpen,
  variables,
  isSide: false,
  isWait: false,
});
const side = (variables: readonly string[] = []): ActRule => ({
  nodes: task,
  whileOpen: null,
  variables,
  isSide: true,
  isWait: false,
});
const waiting = (whileOpen: CaseState | null): ActRule => ({
  nodes: wait,
  whileOpen,
  variables: [],
  isSide: false,
  isWait: true,
});

/** The one table of acts: the deployment check, the acts of a case and the internal procedure read it. */
export const acts = {
  /** `reception`: ACCEPTED | SUPPLEMENT (with `supplement`) | REFUSED (with `refusal`); NĐ 61/2018 Art. 17. */
  receive: work('SUBMITTED', ['reception']),
  appraise: work('IN_PROCESS'),
  draft: work('IN_PROCESS'),
  review: work('IN_PROCESS'),
  'check-site': work('FIELD_CHECK'),
  consult: work('CONSULTING'),
  sign: work('AWAITING_SIGN'),
  issue: work('AWAITING_ISSUE'),
  'request-supplement': work('IN_PROCESS', ['supplement']),
  /** `extend`; when true also `extendUntil` and `extensionReason`; NĐ 61/2018 Art. 19(9). */
  extend: side(['extend']),
  urge: side(),
  remind: side(),
  return: { ...work('RESULT_READY'), onCompletion: 'RETURNED' },
  withdraw: { ...work('WITHDRAW_REQUESTED'), onCompletion: 'WITHDRAWN' },
  stop: { ...work('SUSPENDED'), onCompletion: 'TERMINATED' },
  'await-supplement': waiting('AWAITING_SUPPLEMENT'),
  'await-payment': waiting('AWAITING_PAYMENT'),
  'await-confirmation': waiting(null),
  'await-agency': waiting(null),
  /** The dossier never became complete before acceptance. */
  reject: {
    nodes: ['endEvent'],
    whileOpen: null,
    onCompletion: 'REJECTED_AT_INTAKE',
    variables: [],
    isSide: false,
    isWait: false,
  },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof acts;

export const isAct = (name: string): name is Act => Object.hasOwn(acts, name);
export const actOf = (name: string | undefined): ActRule | undefined =>
  name !== undefined && isAct(name) ? acts[name] : undefined;

/** The words of `procedure:handoff`. */
export const handoffs = ['consult', 'cooperate', 'lead'] as const;
/** The words of `procedure:silence`; the first is what holds without one. */
export const silences = ['WAIT_AND_ESCALATE', 'DEEMED_CONSENT', 'DEEMED_NO_OPINION'] as const;
/** The words of `procedure:clockEffect`. */
export const clockEffects = ['pause'] as const;

/** The three outcomes of a reception (NĐ 61/2018 Art. 17). */
export const receptions = ['ACCEPTED', 'SUPPLEMENT', 'REFUSED'] as const;
export type Reception = (typeof receptions)[number];
