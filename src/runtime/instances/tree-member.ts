import type { JsonObject } from '../../kernel';
import type { Advance, EngineEvent, EngineState, EngineView, WaitDetails } from '../engine/contract';
import type { DeployedProcess } from '../../definitions';

export type InstanceState = 'active' | 'completed' | 'cancelled' | 'suspended';

/** A row of `process_instance` without its engine state. */
export interface InstanceRow {
  id: string;
  rootId: string;
  parentId: string | null;
  parentWaitId: string | null;
  parentExecutionId: string | null;
  /** How many calls lie above it; 0 = a root. */
  depth: number;
  definitionId: string;
  definitionKey: string;
  definitionVersion: number;
  businessKey: string | null;
  state: InstanceState;
  version: number;
  core: string;
  historySeq: number;
  startedAt: number;
  endedAt: number | null;
  startedBy: string | null;
}

/** What the host itself writes into the history, beside the events of the core. */
export interface HostEvent {
  type:
    | 'instance.suspended'
    | 'instance.resumed'
    | 'instance.modified'
    | 'instance.migrated'
    | 'instance.migration-undone'
    | 'instance.variables-written'
    | 'task.claimed'
    | 'task.unclaimed'
    | 'task.delegated'
    | 'job.retried'
    | 'job.run-now'
    | 'incident.raised'
    | 'incident.resolved';
  elementId: string;
  executionId: string;
  data?: JsonObject;
}

export type HistoryEntry = EngineEvent | HostEvent;

export type SettledWait =
  { kind: 'task'; taskId: string; hasCandidates: boolean } | { kind: 'job'; jobId: string };

const nothing: EngineView = { status: 'active', waits: [], incidents: [], variables: {}, tokens: [] };

/** One instance inside an open transaction: as it was loaded, and as the commands so far have made it. */
export class TreeMember {
  readonly history: HistoryEntry[] = [];
  /** Details of the waits opened in this transaction; a repeating timer opens again under its old id. */
  readonly opened = new Map<string, WaitDetails>();
  /** Waits whose task or job row a command has already ended, by its own conditional write. */
  readonly settled = new Map<string, SettledWait>();
  before: EngineView;
  after: EngineView;
  compensable = false;
  /** Something of it must be written. */
  touched = false;
  /** Its engine state is another one than was loaded. */
  hasMoved = false;
  /** Its engine state as it was loaded, and as it was written: JSON. */
  readonly saved: { before: string | null; after: string | null } = { before: null, after: null };
  /** Its open message waits are offered the buffered messages again: it was not listening until now. */
  reoffersMessages = false;

  constructor(
    readonly row: InstanceRow,
    public definition: DeployedProcess,
    public state: EngineState | null,
    view: EngineView | null,
  ) {
    this.before = view ?? nothing;
    this.after = this.before;
  }

  get id(): string {
    return this.row.id;
  }

  get isNew(): boolean {
    return this.row.version === 0;
  }

  get isEnded(): boolean {
    return this.row.state === 'completed' || this.row.state === 'cancelled';
  }

  has(waitId: string): boolean {
    return this.after.waits.some(({ id }) => id === waitId);
  }

  /** Takes the result of a step; the rows follow when the transaction is written. */
  take(advance: Advance): void {
    const { state, opened, events, compensable, status, waits, incidents, variables, tokens } = advance;
    this.state = state;
    this.after = { status, waits, incidents, variables, tokens };
    this.compensable = compensable;
    this.touched = true;
    this.hasMoved = true;
    this.history.push(...events);
    for (const [waitId, details] of Object.entries(opened)) this.opened.set(waitId, details);
    if (status !== 'active' || this.row.state !== 'suspended') this.row.state = status;
  }

  /** Back to a state it has had; `opened`: details of the waits that only that one has. */
  restore(state: EngineState, view: EngineView, opened: ReadonlyMap<string, WaitDetails>): void {
    this.state = state;
    this.after = view;
    this.touched = true;
    this.hasMoved = true;
    for (const [waitId, details] of opened) this.opened.set(waitId, details);
  }

  /** Adds to the latest event of this type what only the host knows, such as an operator's reason. */
  explain(type: HistoryEntry['type'], data: JsonObject): void {
    const event = this.history.findLast((entry) => entry.type === type);
    if (event) event.data = { ...event.data, ...data };
  }

  record(...entries: HostEvent[]): void {
    this.history.push(...entries);
    this.touched = true;
  }
}
