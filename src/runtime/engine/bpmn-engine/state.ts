import type { Json, JsonObject } from '../../../kernel';
import { EngineRefusal, type EngineState, type Wait, type WaitDetails } from '../contract';

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
  /** Null after the end. */
  engine: JsonObject | null;
  /** In the order in which they came to wait. */
  waits: WaitRecord[];
  /** Multi-instance activities under way, by element. */
  loops: Record<string, LoopRecord>;
  incidents: IncidentRecord[];
  last: number;
}

/** One wait of the engine: a token at a place, or a boundary event that listens. */
export interface WaitRecord {
  id: string;
  /**
   * What ends it: something outside, or our own step: `step` is work to be done at once, `arrival` a token at a
   * parallel join, `catcher` a boundary event that only a throw from inside reaches.
   */
  kind: Wait['kind'] | 'step' | 'arrival' | 'catcher';
  at: string;
  /** The engine's own id of this execution. */
  execution: string;
  name?: string;
  key?: string | null;
  /** Mapped inputs, the item of a multi-instance, what an operator set here. */
  locals?: JsonObject;
  /** Place in a multi-instance, from 0. */
  index?: number;
  /** Arrival: the flow by which the token came. */
  flow?: string;
  /** What has to be done next here; absent while it waits for the world. An incident keeps it from being done. */
  next?: 'gate' | 'open' | 'finish' | 'leave';
  /** Until they are taken over. */
  results?: JsonObject;
  /** An error or escalation that went to the parent and waits for its answer. */
  asked?: { thrown: 'error' | 'escalation'; code?: string; message?: string; isChilds: boolean };
}

export interface LoopRecord {
  total: number;
  items?: Json[];
  done: number;
  results: Record<string, Json>;
  /** The completion condition held. */
  isComplete?: boolean;
}

export interface IncidentRecord {
  id: string;
  code: string;
  message: string;
  /** The wait that parks here. */
  wait: string;
  at: string;
  execution: string;
  details?: JsonObject;
}

export type OpenedWaits = Record<string, WaitDetails>;

export const toEngineState = (state: BpmnEngineState): EngineState => state as unknown as EngineState;

/** A copy that may be changed. Refuses what another core or another version wrote. */
export function fromEngineState(state: EngineState): BpmnEngineState {
  if (state.core !== 'bpmn-engine' || state.schema !== 1)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `no state of this core: ${state.core} ${state.schema}`);
  return structuredClone(state) as unknown as BpmnEngineState;
}
