import type { JsonObject } from '../../kernel';

/** One committed event for everyone who watches; ids and element ids only. */
export interface RuntimeEvent {
  type: string;
  instanceId: string | null;
  /** The agency it concerns, when one is known. */
  agency?: string;
  data: JsonObject;
}
