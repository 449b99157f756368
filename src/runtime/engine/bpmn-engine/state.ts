import type { Json, JsonObject } from '../../../kernel';
import {
  EngineRefusal,
  type EngineCommand,
  type EngineState,
  type Wait,
  type WaitDetails,
} from '../contract';

/** The saved state of an instance on this core: the engine's own state without the model, and what we keep beside it. */
export interface BpmnEngineState {
  core: 'bpmn-engine';
  schema: 1;
  status: 'active' | 'completed' | 'cancelled';
  businessKey?: string;
  /** Started by a call activity. */
  called?: boolean;
  /** One flat scope: this core runs no process that needs more. */
  variables: JsonObject;
  /** Null before the start and after the end. */
  engine: JsonObject | null;
  waits: WaitRecord[];
  /** Multi-instance activities under way, by element. */
  loops: Record<string, LoopRecord>;
  incidents: IncidentRecord[];
  last: number;
}

export interface WaitRecord {
  id: string;
  /** `error` waits of boundary events are ended by errors alone; nobody outside sees them. */
  kind: Wait['kind'] | 'error';
  at: string;
  /** The engine's own id of this execution. */
  execution: string;
  name?: string;
  key?: string | null;
  /** Mapped inputs and the item of a multi-instance. */
  locals?: JsonObject;
  /** Place in a multi-instance, from 0. */
  index?: number;
  /** An error or escalation that went to the parent and waits for its answer. */
  asked?: { thrown: 'error' | 'escalation'; code?: string; message?: string; isChilds: boolean };
}

export interface LoopRecord {
  total: number;
  items?: Json[];
  done: number;
  results: Record<string, Json>;
}

/** The step that failed, kept so that it can be tried again from the same state. */
export interface IncidentRecord {
  id: string;
  code: string;
  message: string;
  at: string;
  execution: string;
  details?: JsonObject;
  command: EngineCommand;
}

export type OpenedWaits = Record<string, WaitDetails>;

export const toEngineState = (state: BpmnEngineState): EngineState => state as unknown as EngineState;

/** A copy that may be changed. Refuses what another core or another version wrote. */
export function fromEngineState(state: EngineState): BpmnEngineState {
  if (state.core !== 'bpmn-engine' || state.schema !== 1)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `no state of this core: ${state.core} ${state.schema}`);
  return structuredClone(state) as unknown as BpmnEngineState;
}
