import type { GraphNode, ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import {
  EngineRefusal,
  type Effect,
  type EngineEvent,
  type EngineHost,
  type EngineView,
  type WaitDetails,
} from '../contract';
import { ExecutionTree } from './execution-tree';
import {
  savedExecution,
  type Execution,
  type Incident,
  type StepName,
  type TokenState,
  type WaitRecord,
} from './state';
import { StepFailure } from './step-failure';

export type Step = (run: Run, execution: Execution) => void;
export type Steps = Readonly<Record<StepName, Step>>;

interface Task {
  execution: Execution;
  step: StepName;
}

/**
 * Working memory of one `advance`: a copy of the state, the queue of steps still to do, and what the step reports.
 * The queue is depth first in the order given, without recursion; a step whose execution has been cancelled meanwhile
 * is dropped, which is what makes an interruption take effect before anything behind the throw.
 */
export class Run {
  readonly tree: ExecutionTree;
  readonly events: EngineEvent[] = [];
  readonly effects: Effect[] = [];
  readonly opened: Record<string, WaitDetails> = {};
  /** Names of variables set since conditions were last looked at. */
  readonly changed = new Set<string>();
  /** Condition waits to be looked at when everything is at rest. */
  readonly unseen = new Set<string>();
  status: EngineView['status'];
  undoing: boolean;
  incidents: Incident[];
  private last: number;
  private entries = 0;
  private readonly stack: Task[] = [];
  private readonly scheduled: Task[] = [];

  constructor(
    readonly graph: ProcessGraph,
    private readonly state: TokenState,
    readonly now: number,
    readonly host: EngineHost,
    private readonly steps: Steps,
  ) {
    this.tree = new ExecutionTree(state.executions);
    this.status = state.status;
    this.undoing = state.undoing ?? false;
    this.incidents = state.incidents ? [...state.incidents] : [];
    this.last = state.last;
  }

  get businessKey(): string | undefined {
    return this.state.businessKey;
  }

  get called(): boolean {
    return this.state.called ?? false;
  }

  node(execution: Execution): GraphNode {
    return this.nodeById(execution.node);
  }

  nodeById(id: string): GraphNode {
    const node = this.graph.nodes[id];
    if (!node) throw new Error(`the graph has no node ${id}`);
    return node;
  }

  newId(): string {
    return String(++this.last);
  }

  add(fields: Omit<Execution, 'id'>): Execution {
    const execution: Execution = { id: this.newId(), ...fields };
    this.tree.add(execution);
    return execution;
  }

  /** Takes an execution out of the tree together with its incidents. Its children must be gone. */
  remove(execution: Execution): void {
    this.dropIncidents((incident) => incident.execution === execution.id);
    this.tree.remove(execution);
  }

  schedule(execution: Execution, step: StepName): void {
    this.scheduled.push({ execution, step });
  }

  /** Counts an activity entry against the budget of the command. */
  countEntry(): void {
    if (++this.entries > this.host.stepBudget)
      throw new EngineRefusal(
        'ENGINE.STEP_BUDGET',
        `more than ${this.host.stepBudget} activities in one step: an endless loop without a wait?`,
      );
  }

  emit(
    type: EngineEvent['type'],
    execution: Execution,
    data?: JsonObject,
    elementId: string = execution.node,
  ): void {
    this.events.push(
      data === undefined
        ? { type, elementId, executionId: execution.id }
        : { type, elementId, executionId: execution.id, data },
    );
  }

  /** Does scheduled steps until none is left. */
  drain(): void {
    for (;;) {
      for (let task = this.scheduled.pop(); task; task = this.scheduled.pop()) this.stack.push(task);
      const task = this.stack.pop();
      if (!task) return;
      if (!this.tree.has(task.execution)) continue;
      this.attempt(task.execution, task.step, () => this.steps[task.step](this, task.execution));
    }
  }

  /** Does something that may fail; a failure becomes an incident at the execution that retries `step`. */
  attempt(execution: Execution, step: StepName, action: () => void, wait?: WaitRecord): void {
    try {
      action();
    } catch (failure) {
      if (!(failure instanceof StepFailure)) throw failure;
      this.scheduled.length = 0;
      this.raiseIncident(execution, step, failure, wait);
    }
  }

  raiseIncident(execution: Execution, step: StepName, failure: StepFailure, wait?: WaitRecord): void {
    const incident: Incident = {
      id: this.newId(),
      code: failure.code,
      message: failure.message,
      at: failure.elementId ?? wait?.at ?? execution.node,
      execution: execution.id,
      step,
      ...(wait && { wait: wait.id }),
      ...(failure.details && { details: failure.details }),
    };
    this.incidents.push(incident);
    this.emit(
      'incident.raised',
      execution,
      { incidentId: incident.id, code: incident.code, message: incident.message },
      incident.at,
    );
  }

  dropIncidents(matches: (incident: Incident) => boolean): void {
    if (this.incidents.length === 0) return;
    const dropped = this.incidents.filter(matches);
    if (dropped.length === 0) return;
    this.incidents = this.incidents.filter((incident) => !dropped.includes(incident));
    for (const incident of dropped)
      this.events.push({
        type: 'incident.resolved',
        elementId: incident.at,
        executionId: incident.execution,
        data: { incidentId: incident.id, code: incident.code },
      });
  }

  /** The state after this step, as plain JSON with its fields in one order. */
  save(): TokenState {
    const { businessKey, called } = this.state;
    return {
      core: 'token-core',
      schema: 1,
      status: this.status,
      ...(businessKey !== undefined && { businessKey }),
      ...(called && { called }),
      ...(this.undoing && { undoing: true as const }),
      last: this.last,
      executions: this.tree.all().map(savedExecution),
      ...(this.incidents.length > 0 && { incidents: this.incidents }),
    };
  }
}
