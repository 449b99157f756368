import type {
  CallBinding,
  CoreName,
  ProcedureLimit,
  ProcessGraph,
  UserTaskAttributes,
} from '../../definitions';
import type { ExpressionEvaluator } from '../../expressions';
import type { Json, JsonObject } from '../../kernel';

/**
 * The one door to execution. A core is a pure function of its arguments: no I/O, no wall clock, no random
 * numbers, no change to its inputs; equal arguments give equal bytes. It runs the instance until nothing can
 * move, or refuses the command with an `EngineRefusal` and nothing has happened.
 *
 * Two kinds of trouble: a command that does not fit (`EngineRefusal`, the state stays as it was), and a step of
 * the process that fails while the command is right (an incident in the new state: that token parks at its
 * element, everything else goes on, `retry-incident` tries the step again).
 */
export interface EngineCore {
  readonly name: CoreName;
  advance(step: EngineStep): Advance | Promise<Advance>;
  /** The open waits and incidents of a saved state, for `doctor` and the API; the same ones `advance` reported. */
  describe(graph: ProcessGraph, state: EngineState): EngineView;
  /** What of its graph a saved state stands on; absent = the view tells all there is. */
  occupancy?(graph: ProcessGraph, state: EngineState): Occupancy;
  /** What an expression at this execution would see, for forms; absent = the root variables are all there is to show. */
  visibleVariables?(graph: ProcessGraph, state: EngineState, executionId: string): JsonObject;
}

export interface EngineStep {
  graph: ProcessGraph;
  /** Null only with a `start` command. */
  state: EngineState | null;
  command: EngineCommand;
  /** Epoch milliseconds, UTC. */
  now: number;
  host: EngineHost;
}

/** What a core may ask its surroundings; all of it pure and synchronous. */
export interface EngineHost {
  expressions: ExpressionEvaluator;
  decisions: DecisionEvaluator;
  /** Activity entries one command may cause, default 10 000; more is `ENGINE.STEP_BUDGET` and changes nothing. */
  stepBudget: number;
}

export interface DecisionEvaluator {
  /** Evaluates the decision of the frozen deployment; see DecisionBinding for the mapping of the result. */
  decide(
    decisionRef: string,
    variables: JsonObject,
    now: number,
  ): { ok: true; rows: JsonObject[] } | { ok: false; code: string; message: string };
}

/** Opaque to everyone but the core that wrote it; plain JSON. */
export interface EngineState {
  core: CoreName;
  /** Version of the layout of this state. */
  schema: number;
  [field: string]: Json;
}

export type EngineCommand =
  /** `startEvent`: absent = the none start event (or an instantiating gateway/receive task named by its id). */
  /** `called`: a call activity started it; errors and escalations nobody catches here go to the parent (`parent.throw`). */
  | { type: 'start'; startEvent?: string; variables: JsonObject; businessKey?: string; called?: boolean }
  /** User task, manual wait, parked service: ends the wait of this execution. */
  | { type: 'complete'; waitId: string; variables: JsonObject }
  /** A message or signal arrives at exactly these waits, in this order, as one step. */
  | { type: 'trigger'; waitIds: string[]; variables: JsonObject }
  | { type: 'fire-timer'; waitId: string }
  /** A service worker, or a user-task API, answers with a BPMN error or escalation. */
  | { type: 'throw-error'; waitId: string; code: string; message?: string; variables: JsonObject }
  | { type: 'throw-escalation'; waitId: string; code: string; variables: JsonObject }
  /** Without `executionId`: into the root scope. `local` keeps them in that execution's own scope. */
  | { type: 'set-variables'; executionId?: string; local?: boolean; variables: JsonObject }
  /** The called instance of this call wait has ended normally; `variables` are its root variables. */
  | { type: 'complete-call'; waitId: string; variables: JsonObject; compensable: boolean }
  /** The called instance threw something it does not catch itself; answered by a `call.reply` or `call.cancel` effect. */
  | {
      type: 'child-throw';
      waitId: string;
      thrown: 'error' | 'escalation';
      code?: string;
      message?: string;
      variables: JsonObject;
    }
  /** Parent's answer to `parent.throw`: `handled` false turns an error into an incident here; an escalation goes on. */
  | { type: 'throw-answered'; executionId: string; handled: boolean }
  /** The called instance could not be started or refused; becomes an incident at the call activity. */
  | { type: 'call-failed'; waitId: string; code: string; message: string }
  | { type: 'cancel' }
  | { type: 'retry-incident'; incidentId: string }
  /** Operator's move: cancels executions, then starts tokens before or after elements, as one step. */
  | { type: 'modify'; operations: ModifyOperation[]; variables?: JsonObject }
  /**
   * Goes on in another graph, which is the graph of this step. Ids that are other there are named; triggers (boundary events, starts of
   * event sub-processes) that are not there close, those in `added` open now. Nothing else moves: the host refuses a step with events.
   */
  | { type: 'migrate'; elements: Record<string, string>; flows: Record<string, string>; added: string[] }
  /** Run the compensation records of a completed called process (from `call.compensate`). */
  | { type: 'compensate' }
  /** The completed called instance has run its compensation. */
  | { type: 'call-compensated'; executionId: string };

export type ModifyOperation =
  | { cancelExecution: string }
  | { startBefore: string; scopeExecution?: string }
  | { startAfter: string; scopeExecution?: string };

export interface EngineView {
  status: 'active' | 'completed' | 'cancelled';
  waits: Wait[];
  incidents: EngineIncident[];
  /** Root scope. */
  variables: JsonObject;
  /** Where every token is, for the diagram; `count` tokens at an element. */
  tokens: { elementId: string; count: number }[];
}

/** What of its graph a running instance stands on: what another graph must have as well if it is to go on there. */
export interface Occupancy {
  /** Elements with a token, a scope, a wait of their own, an incident, or a record of what can be undone. */
  elements: string[];
  /** The tokens of each open scope instance. */
  scopes: ScopeOccupancy[];
}

export interface ScopeOccupancy {
  elementId: string;
  /** `via`: it waits in front of a join and has come by this flow ('' = an operator has put it there). */
  tokens: { elementId: string; via?: string }[];
}

export interface Advance extends EngineView {
  state: EngineState;
  /** Details of the waits opened by this step, for their rows; keyed by wait id. */
  opened: Record<string, WaitDetails>;
  events: EngineEvent[];
  effects: Effect[];
  /** On completion: true when compensation records remain that a parent may ask to run. */
  compensable: boolean;
}

/**
 * A place where the instance waits for the world. `id` is unique within the instance and stable while the wait
 * is open. `elementId` is the waiting element (the boundary event, not its host). `name`: message or signal name, topic
 * or handler, called key. `correlationKey`: messages only; null = answers to the instance's business key.
 */
export interface Wait {
  id: string;
  kind: 'user-task' | 'service' | 'timer' | 'message' | 'signal' | 'condition' | 'call';
  elementId: string;
  executionId: string;
  name?: string;
  correlationKey?: string | null;
}

export type WaitDetails =
  | { kind: 'user-task'; task: OpenedTask }
  | {
      kind: 'service';
      binding: 'external' | 'handler';
      name: string;
      retries?: number;
      /** Input for the worker: the mapped local variables, or all visible ones when nothing is mapped. */
      variables: JsonObject;
      /** Effect key `execution[:iteration]`: equal for every attempt at this piece of work. */
      key: string;
      /** A throw event sends a message through a worker: its name. */
      messageName?: string;
    }
  /** `at`: epoch milliseconds. A `limit` counts from `from` in working time and is resolved by the host. */
  | { kind: 'timer'; at: number; repeat?: boolean }
  | { kind: 'timer'; limit: ProcedureLimit; from: number }
  | { kind: 'message' | 'signal' | 'condition' | 'call' };

export interface OpenedTask {
  name?: string;
  assignee?: string;
  candidateUsers: string[];
  candidateGroups: string[];
  /** ISO 8601 with offset. */
  dueDate?: string;
  followUpDate?: string;
  priority: number;
  /** Internal time limit of this task, when the model gives one; one that cannot be evaluated is an incident. */
  processingTime?: ProcedureLimit;
  /** The static attributes of the model (agency, unit, role, processing time, form, ...). */
  attributes: UserTaskAttributes;
  lane?: string;
}

/** Codes: `FEEL.*`, `DMN.*`, `ENGINE.STUCK`, `ENGINE.UNCAUGHT_ERROR`, `ENGINE.NO_FLOW`, `ENGINE.TIMER_INVALID`, `ENGINE.CALL_FAILED`, ... */
export interface EngineIncident {
  id: string;
  code: string;
  message: string;
  elementId: string;
  executionId: string;
  details?: JsonObject;
}

/** History of one step, in order. The host adds `seq` and `at`. */
export interface EngineEvent {
  type:
    | 'instance.started'
    | 'instance.completed'
    | 'instance.cancelled'
    | 'activity.entered'
    | 'activity.completed'
    | 'activity.cancelled'
    | 'flow.taken'
    | 'variable.set'
    | 'multi-instance.entered'
    | 'multi-instance.completed'
    | 'multi-instance.cancelled'
    | 'event.thrown'
    | 'event.caught'
    | 'escalation.uncaught'
    | 'compensation.started'
    | 'compensation.completed'
    | 'incident.raised'
    | 'incident.resolved'
    | 'token.moved';
  /** Node id; for `flow.taken` the sequence flow id; for instance events the process id. */
  elementId: string;
  executionId: string;
  data?: JsonObject;
}

export type Effect =
  | {
      type: 'message.throw';
      elementId: string;
      executionId: string;
      name: string;
      correlationKey?: string;
      variables: JsonObject;
    }
  /** Already delivered inside this instance by the core; the host delivers it to every other one. */
  | { type: 'signal.broadcast'; elementId: string; executionId: string; name: string; variables: JsonObject }
  | {
      type: 'call.start';
      waitId: string;
      elementId: string;
      executionId: string;
      key: string;
      binding: CallBinding;
      businessKey?: string;
      variables: JsonObject;
    }
  | { type: 'call.cancel'; waitId: string }
  | { type: 'call.reply'; waitId: string; handled: boolean }
  /** `executionId` of the completed call whose instance must run its compensation. */
  | { type: 'call.compensate'; executionId: string }
  /** To the parent instance; this execution waits for `throw-answered` or for its cancellation. */
  | {
      type: 'parent.throw';
      executionId: string;
      thrown: 'error' | 'escalation';
      code?: string;
      message?: string;
      variables: JsonObject;
    }
  | { type: 'parent.compensated' };

/** The command does not fit the state; nothing has changed. Codes `ENGINE.*`. */
export class EngineRefusal extends Error {
  constructor(
    readonly code:
      | 'ENGINE.UNKNOWN_WAIT'
      | 'ENGINE.NOT_ACTIVE'
      | 'ENGINE.STEP_BUDGET'
      | 'ENGINE.BAD_COMMAND'
      | 'ENGINE.OVERRUN',
    message: string,
  ) {
    super(message);
    this.name = 'EngineRefusal';
  }
}
