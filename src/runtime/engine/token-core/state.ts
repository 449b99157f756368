import type { EngineState, EngineView, Wait } from '../contract';
import type { Json, JsonObject } from '../../../kernel';

/**
 * The saved state of the token core: a tree of executions as a flat list, in order of creation. Identifiers are
 * numbers counted in `last`, written as text. Absent fields mean "nothing", so that a case at rest stays small.
 */
export interface TokenState {
  core: 'token-core';
  schema: 1;
  status: EngineView['status'];
  businessKey?: string;
  /** Started by a call activity: what nobody catches here goes to the parent. */
  called?: true;
  /** A completed called process that is being undone. */
  undoing?: true;
  last: number;
  /** The first one is the root and stays when the instance has ended. */
  executions: Execution[];
  incidents?: Incident[];
}

/**
 * One visit of a token to a node, or a scope instance (process, sub-process, event sub-process, transaction), or the
 * body of a loop whose instances are its children. Every visit is an execution of its own, so its id names the work.
 */
export interface Execution {
  id: string;
  /** The enclosing scope instance or loop body; absent on the root. */
  parent?: string;
  node: string;
  /** Arrived and not yet entered, by this sequence flow ('' = by none): a token at a join. */
  via?: string;
  /** Scopes: the start event to begin with, until the scope has opened. */
  start?: string;
  /** The activity is over and recorded; only its outgoing flows are still to be taken. */
  leaving?: true;
  /** Variables of this scope. */
  vars?: JsonObject;
  waits?: WaitRecord[];
  /** Instance of a loop body: its number from 0. */
  index?: number;
  loop?: LoopRecord;
  /** An interrupting event sub-process or a cancel event has taken over: no other event sub-process may start. */
  interrupted?: true;
  /** All its own work is done; only event sub-processes still run, and no new one may start beside them. */
  completing?: true;
  /** Non-interrupting boundary events that have fired at least once. */
  fired?: string[];
  /** Throw events with several definitions: the next one to throw. */
  next?: number;
  /** Has asked the parent instance and waits for `throw-answered`. */
  asked?: Asked;
  /** Completed activities of this scope that can be compensated, in order of completion. Records never change. */
  done?: CompensationRecord[];
  /** Runs compensation: what is left to undo, last one first to go. */
  undo?: CompensationRecord[];
  /** A compensation handler: the execution that waits for it. */
  undoes?: string;
  /** A completed scope brought back so that its handlers see its variables. */
  revived?: true;
  /** Waits until the called instance of this earlier execution has compensated itself. */
  undoesCall?: string;
  /** The called instance can be asked to compensate. */
  compensable?: true;
  /** The variables the called instance has ended with, until they are mapped. */
  result?: JsonObject;
  /** Runs compensation for a throw event that has not waited for it. */
  detached?: true;
}

export interface WaitRecord {
  id: string;
  kind: Wait['kind'];
  /** The element that waits: the activity, catch or boundary event, or the start event of an event sub-process. */
  at: string;
  /** Which event definition of the element. */
  def?: number;
  name?: string;
  /** Messages: the correlation key, when not the business key. */
  key?: string;
  /** Conditions: the last value was true. */
  met?: true;
  /** Parallel multiple events: this part has happened. */
  happened?: true;
  repeating?: RepeatingTimer;
}

/** The instants of the first and of this firing, the ISO 8601 interval, and the firings left (absent = without end). */
export interface RepeatingTimer {
  first: number;
  due: number;
  every: string;
  left?: number;
}

export interface LoopRecord {
  /** The number of the next instance. */
  next: number;
  done: number;
  /** Multi-instance: how many there will be. */
  total?: number;
  /** Sequential over a collection: its snapshot. */
  items?: Json[];
  /** Results by instance number. */
  out?: Record<string, Json>;
}

export interface CompensationRecord {
  node: string;
  /** Local variables of the activity when it completed. */
  vars?: JsonObject;
  /** A completed scope: what was completed inside. */
  done?: CompensationRecord[];
  /** A completed call: its execution. */
  call?: string;
}

export interface Asked {
  thrown: 'error' | 'escalation';
  code?: string;
  message?: string;
  /** Asked on behalf of the called instance of this wait. */
  child?: string;
}

export interface Incident {
  id: string;
  code: string;
  message: string;
  at: string;
  execution: string;
  /** The step to try again. */
  step: StepName;
  /** The conditional event that failed. */
  wait?: string;
  details?: JsonObject;
}

/** The steps of an execution; see steps.ts. `rest` does nothing but let the joins be looked at again. */
export type StepName =
  | 'arrive'
  | 'begin'
  | 'execute'
  | 'finish'
  | 'leave'
  | 'instance-done'
  | 'loop-next'
  | 'scope-check'
  | 'undo-next'
  | 'rest';

export const asTokenState = (state: EngineState): TokenState => state as unknown as TokenState;

/** A copy that may be changed without the original noticing. Values of variables and records are shared: they never change. */
export function copyExecution(execution: Execution): Execution {
  const copy = { ...execution };
  if (copy.vars) copy.vars = { ...copy.vars };
  if (copy.waits) copy.waits = copy.waits.map((wait) => ({ ...wait }));
  if (copy.loop) copy.loop = copy.loop.out ? { ...copy.loop, out: { ...copy.loop.out } } : { ...copy.loop };
  if (copy.fired) copy.fired = [...copy.fired];
  if (copy.done) copy.done = [...copy.done];
  if (copy.undo) copy.undo = [...copy.undo];
  return copy;
}

const executionFields = [
  'id',
  'parent',
  'node',
  'via',
  'start',
  'leaving',
  'vars',
  'waits',
  'index',
  'loop',
  'interrupted',
  'completing',
  'fired',
  'next',
  'asked',
  'done',
  'undo',
  'undoes',
  'revived',
  'undoesCall',
  'compensable',
  'result',
  'detached',
] as const satisfies readonly (keyof Execution)[];

/** The execution as it is saved: fields in one order, nothing undefined, no empty lists but those that mean something. */
export function savedExecution(execution: Execution): Execution {
  const saved: Record<string, unknown> = {};
  for (const field of executionFields) {
    const value = execution[field];
    if (value === undefined) continue;
    if ((field === 'waits' || field === 'done' || field === 'fired') && (value as unknown[]).length === 0)
      continue;
    saved[field] = value;
  }
  return saved as unknown as Execution;
}
