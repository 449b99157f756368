import type { NumberedEvent } from '../../outbox';

/** Reads committed events after a number, in order. */
export type EventSource = (after: number, limit: number) => Promise<readonly NumberedEvent[]>;

/**
 * The newest events in memory, so that thousands of sockets that stand near the end share one copy and only those
 * that fell behind ask the database.
 */
export class RecentEvents {
  private events: NumberedEvent[] = [];
  /** Of each event, in characters of its payload. */
  private weights: number[] = [];
  private weight = 0;

  constructor(
    private readonly source: EventSource,
    /** Events, and characters of their payloads, that are kept at least while there are so many; never a fifth more. */
    private readonly capacity = { events: 5_000, characters: 8_000_000 },
  ) {}

  /** The next events of the one order; a gap (events that were read elsewhere) empties the memory. */
  push(events: readonly NumberedEvent[]): void {
    const last = this.events.at(-1);
    if (last && events[0] && events[0].seq !== last.seq + 1) this.forget(this.events.length);
    for (const event of events) {
      const weight = JSON.stringify(event.payload).length;
      this.events.push(event);
      this.weights.push(weight);
      this.weight += weight;
    }
    if (this.events.length > this.capacity.events * 1.2 || this.weight > this.capacity.characters * 1.2)
      this.forget(this.surplus());
  }

  /** How many of the oldest are too many. */
  private surplus(): number {
    let surplus = Math.max(0, this.events.length - this.capacity.events);
    let weight = this.weight - sum(this.weights.slice(0, surplus));
    while (weight > this.capacity.characters) weight -= this.weights[surplus++];
    return surplus;
  }

  private forget(oldest: number): void {
    this.events.splice(0, oldest);
    this.weight -= sum(this.weights.splice(0, oldest));
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
