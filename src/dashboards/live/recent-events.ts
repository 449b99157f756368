import type { NumberedEvent } from '../../outbox';

/** Reads committed events after a number, in order. */
export type EventSource = (after: number, limit: number) => Promise<readonly NumberedEvent[]>;

/**
 * The newest events in memory, so that thousands of sockets that stand near the end share one copy and only those
 * that fell behind ask the database.
 */
export class RecentEvents {
  private events: NumberedEvent[] = [];

  constructor(
    private readonly source: EventSource,
    private readonly capacity = 5_000,
  ) {}

  /** The next events of the one order; a gap (events that were read elsewhere) empties the memory. */
  push(events: readonly NumberedEvent[]): void {
    const last = this.events.at(-1);
    if (last && events[0] && events[0].seq !== last.seq + 1) this.events = [];
    this.events.push(...events);
    if (this.events.length > this.capacity * 1.2) this.events = this.events.slice(-this.capacity);
  }

  async after(seq: number, limit: number): Promise<readonly NumberedEvent[]> {
    const first = this.events[0];
    if (first && seq >= first.seq - 1) {
      const start = seq - first.seq + 1;
      return this.events.slice(start, start + limit);
    }
    return this.source(seq, limit);
  }
}
