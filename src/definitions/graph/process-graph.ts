import type { Expression, ValueSource } from '../../expressions';

/**
 * One executable process compiled from BPMN 2.0: everything the engine needs and nothing it does not.
 * Plain JSON, immutable, made once per definition version. `nodes` holds every flow node at every level and
 * the process itself (a node of type `process` under its own id); ids are unique over the whole file.
 */
export interface ProcessGraph {
  schema: 1;
  processId: string;
  name?: string;
  versionTag?: string;
  /** `procedure:code`, the administrative procedure this process carries out. */
  procedureCode?: string;
  /** Which core runs it (`procedure:core`, default `token-core`). */
  core: CoreName;
  nodes: Record<string, GraphNode>;
  flows: Record<string, SequenceFlow>;
  lanes: Record<string, Lane>;
  /** False when any expression of the process is not bounded: then `advance` runs in the sandbox. */
  bounded: boolean;
}

export type CoreName = 'token-core' | 'bpmn-engine';

export interface Lane {
  id: string;
  name?: string;
  parent?: string;
  unit?: string;
  role?: string;
}

export interface SequenceFlow {
  id: string;
  name?: string;
  source: string;
  target: string;
  condition?: Expression;
}

/** Fields of every node. `parent` is the enclosing scope node (absent on the process alone). */
interface NodeBase {
  id: string;
  name?: string;
  parent?: string;
  /** Sequence flow ids in document order; link throws and catches are not joined by flows. */
  incoming: string[];
  outgoing: string[];
  lane?: string;
  io?: InputOutput;
  caseStep?: CaseStepAttributes;
}

export interface InputOutput {
  input: Mapping[];
  output: Mapping[];
}

/** `target` = variable name. A `list` or `map` source is built from its parts in order. */
export interface Mapping {
  target: string;
  source: MappingSource;
}
export type MappingSource =
  { value: ValueSource } | { list: MappingSource[] } | { map: { key: string; source: MappingSource }[] };

export type GraphNode =
  | ScopeNode
  | TaskNode
  | CallActivityNode
  | GatewayNode
  | StartEventNode
  | EndEventNode
  | CatchEventNode
  | ThrowEventNode
  | BoundaryEventNode;

export type ActivityNode = Exclude<ScopeNode, { type: 'process' }> | TaskNode | CallActivityNode;

/** A process, embedded sub-process, transaction or event sub-process: owns the nodes whose `parent` it is. */
export interface ScopeNode extends NodeBase, Partial<ActivityFields> {
  type: 'process' | 'subProcess' | 'transaction' | 'eventSubProcess';
  /** Child node ids in document order. */
  children: string[];
  /** Start events of the scope (for a process: none, message, timer, signal, conditional ones). */
  startEvents: string[];
  /** Event sub-processes directly inside. */
  eventSubProcesses: string[];
  /** Data objects and properties with an initial value (`procedure:value`), created when the scope starts. */
  dataDefaults?: Mapping[];
}

export interface ActivityFields {
  /** `default` sequence flow id. */
  defaultFlow?: string;
  /** Attached boundary event ids in document order. */
  boundaryEvents: string[];
  loop?: MultiInstance | StandardLoop;
  /** True for a compensation handler: no flows, started by compensation alone. */
  isForCompensation: boolean;
  /** What the step means to the procedure, on everything but user tasks (those carry it in `user`). */
  work?: WorkAttributes;
}

export interface MultiInstance {
  kind: 'multi-instance';
  sequential: boolean;
  /** Exactly one of `cardinality` and `collection`. */
  cardinality?: ValueSource;
  collection?: Expression;
  elementVariable?: string;
  completionCondition?: Expression;
  /** Variable of the enclosing scope that receives the ordered list of `outputElement` values. */
  outputCollection?: string;
  outputElement?: Expression;
}

/** Repeats while `condition` holds (BPMN 2.0 section 13.3.6), tested before or after each round. */
export interface StandardLoop {
  kind: 'standard-loop';
  testBefore: boolean;
  condition?: Expression;
  maximum?: number;
}

export interface TaskNode extends NodeBase, ActivityFields {
  type:
    | 'task'
    | 'manualTask'
    | 'userTask'
    | 'receiveTask'
    | 'serviceTask'
    | 'sendTask'
    | 'scriptTask'
    | 'businessRuleTask';
  user?: UserTaskAttributes;
  /** serviceTask, and sendTask or businessRuleTask run as a service. */
  service?: ServiceBinding;
  /** receiveTask waits for it; sendTask without `service` throws it. */
  message?: MessageEvent;
  /** receiveTask with `instantiate`. */
  instantiate?: boolean;
  script?: { expression: Expression; resultVariable?: string };
  decision?: DecisionBinding;
}

export type ServiceBinding =
  /** An external worker claims it by topic. */
  | { kind: 'external'; topic: ValueSource; retries?: number }
  /** A handler registered in the server under this name. */
  | { kind: 'handler'; name: string; retries?: number };

export interface DecisionBinding {
  decisionRef: string;
  resultVariable?: string;
  mapDecisionResult: 'singleEntry' | 'singleResult' | 'collectEntries' | 'resultList';
}

/** Everything a designer says about human work; evaluated when the task opens. */
export interface UserTaskAttributes extends WorkAttributes {
  assignee?: ValueSource;
  candidateUsers?: ValueSource;
  candidateGroups?: ValueSource;
  dueDate?: ValueSource;
  followUpDate?: ValueSource;
  priority?: ValueSource;
  formKey?: string;
  formRef?: string;
}

/**
 * The `procedure:` attributes of any flow node: what it means to the legal life of a case. The runtime carries them;
 * the one-stop shop knows their words (`src/one-stop-shop/case-files/acts.ts`).
 */
export interface CaseStepAttributes {
  /** The legal act this step performs or waits for. */
  act?: string;
  agency?: string;
  clockEffect?: string;
  handoff?: string;
  /** What the silence of a consulted agency means. */
  silence?: string;
}

/** The `procedure:` attributes of an activity. Units of `processingTime`: see ProcedureLimit. */
export interface WorkAttributes extends CaseStepAttributes {
  unit?: string;
  role?: string;
  /** Its value when the task opens is `OpenedTask.processingTime`. */
  processingTime?: LimitSource;
  warnAtPercent?: number;
  product?: string;
  /** Id of the earlier task whose performer must be another person. */
  fourEyes?: string;
}

/** A legal or internal time limit, counted by the working-time port, not by the engine. */
export interface ProcedureLimit {
  value: number;
  unit: 'minute' | 'working-hour' | 'working-day' | 'calendar-day' | 'month';
}

/** A limit as the model gives it: a number, or an expression (`=limits.appraisalDays`) evaluated when it starts to count. */
export interface LimitSource {
  value: number | Expression;
  unit: ProcedureLimit['unit'];
}

export interface CallActivityNode extends NodeBase, ActivityFields {
  type: 'callActivity';
  /** Key (process id) of the called definition. */
  calledElement: ValueSource;
  binding: CallBinding;
  /** Variables in; `allIn` copies every visible variable first. Without any mapping nothing is passed. */
  in: Mapping[];
  allIn: boolean;
  out: Mapping[];
  allOut: boolean;
  businessKey?: ValueSource;
}

export type CallBinding =
  | { kind: 'latest' }
  | { kind: 'deployment' }
  | { kind: 'version'; version: number }
  | { kind: 'versionTag'; versionTag: string };

export interface GatewayNode extends NodeBase {
  type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'eventBasedGateway';
  defaultFlow?: string;
  /** Event-based gateways that start the process, and the parallel kind. */
  instantiate?: boolean;
  parallelEvents?: boolean;
}

export interface StartEventNode extends NodeBase {
  type: 'startEvent';
  /** Empty = none event. Several = multiple event; with `parallelMultiple` all must happen. */
  events: EventDefinition[];
  parallelMultiple: boolean;
  /** Meaningful in an event sub-process. */
  interrupting: boolean;
  /** The form with which a person starts the process. */
  formKey?: string;
}

export interface EndEventNode extends NodeBase {
  type: 'endEvent';
  events: EventDefinition[];
}

export interface CatchEventNode extends NodeBase {
  type: 'intermediateCatchEvent';
  events: EventDefinition[];
  parallelMultiple: boolean;
}

export interface ThrowEventNode extends NodeBase {
  type: 'intermediateThrowEvent';
  events: EventDefinition[];
}

export interface BoundaryEventNode extends NodeBase {
  type: 'boundaryEvent';
  attachedTo: string;
  interrupting: boolean;
  events: EventDefinition[];
  parallelMultiple: boolean;
  /** Compensation boundary: the handler activity reached by the association. */
  compensationHandler?: string;
}

export type EventDefinition =
  | MessageEvent
  | SignalEvent
  | TimerEvent
  | ConditionalEvent
  | ErrorEvent
  | EscalationEvent
  | CompensationEvent
  | { kind: 'cancel' }
  | { kind: 'terminate' }
  | { kind: 'link'; name: string };

/**
 * `correlationKey` (`procedure:correlationKey`): for a catch, the key this wait answers to, default the
 * business key of the instance; for a throw, the key to send with. `service` makes a throw run as a service job.
 */
export interface MessageEvent {
  kind: 'message';
  name: ValueSource;
  correlationKey?: ValueSource;
  /** Throw: variables to send (`camunda:in` style or input parameters); absent = none. */
  payload?: Mapping[];
  /** Catch: variable that receives the whole payload as one object; absent = merged by name. */
  payloadVariable?: string;
  service?: ServiceBinding;
}

export interface SignalEvent {
  kind: 'signal';
  name: ValueSource;
  payload?: Mapping[];
}

/**
 * `date`: ISO 8601 instant with offset. `duration`: ISO 8601 duration. `cycle`: `R[n]/[start/]duration`.
 * `working`: a limit in working time (`procedure:processingTime` and `procedure:unit` on the event), whose instant
 * the host resolves through its working-time port.
 */
export type TimerEvent =
  | { kind: 'timer'; timer: { type: 'date' | 'duration' | 'cycle'; value: ValueSource } }
  | { kind: 'timer'; timer: { type: 'working'; limit: LimitSource } };

/** Fires when `condition` becomes true. `variables`: the top-level names the condition reads. */
export interface ConditionalEvent {
  kind: 'conditional';
  condition: Expression;
  variables: string[];
}

/** Catch without `code` = every error. `codeVariable`, `messageVariable`: where a catch stores them. */
export interface ErrorEvent {
  kind: 'error';
  code?: string;
  codeVariable?: string;
  messageVariable?: string;
}

export interface EscalationEvent {
  kind: 'escalation';
  code?: string;
  codeVariable?: string;
}

export interface CompensationEvent {
  kind: 'compensation';
  /** Throw: the activity to compensate; absent = the whole enclosing scope. */
  activityRef?: string;
  waitForCompletion: boolean;
}
