import type { ProcedureLimit } from '../definitions';

/** Where the runtime asks when a legal or internal time limit ends. The room of calendars answers. */
export abstract class WorkingTime {
  /** The instant (epoch ms) at which `limit`, counted from the instant `from`, ends. */
  abstract due(limit: ProcedureLimit, from: number): number;
}
