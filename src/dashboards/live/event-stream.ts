import type { Selection } from '../../identity';
import type { NumberedEvent } from '../../outbox';
import type { LiveBatch, LiveEvent } from '../contract';
import type { EventSource } from './recent-events';

export interface Listener {
  /** Resolves when the client has taken the batch; rejects when it stays silent. */
  deliver(batch: Omit<LiveBatch, 'topic'>): Promise<void>;
  cutOff(): void;
  /** Those that the client may see. Looked at after every pause, so that it may narrow while the stream goes on. */
  select: Selection;
}

/** Events of one batch at most. */
const batchSize = 200;

/**
 * One client's place in the stream. There is never more than one batch under way, so a slow client costs one batch
 * of memory, however far it falls behind; a silent one is cut off and resumes by number.
 */
export class EventStream {
  private pumping = false;
  private wanted = false;
  private closed = false;

  constructor(
    private cursor: number,
    private readonly source: EventSource,
    private readonly listener: Listener,
    private readonly pause: () => Promise<void>,
  ) {}

  /** There may be something new. */
  wake(): void {
    this.wanted = true;
    if (!this.pumping && !this.closed) void this.pump();
  }

  close(): void {
    this.closed = true;
  }

  private async pump(): Promise<void> {
    this.pumping = true;
    try {
      while (this.wanted && !this.closed) {
        this.wanted = false;
        const events = await this.source(this.cursor, batchSize);
        if (events.length === 0) continue;
        const upTo = events[events.length - 1].seq;
        const visible = await this.listener.select(events);
        if (this.closed) return;
        await this.listener.deliver({ events: visible.map(toLiveEvent), upTo });
        this.cursor = upTo;
        this.wanted = true;
        await this.pause();
      }
    } catch {
      this.closed = true;
      this.listener.cutOff();
    } finally {
      this.pumping = false;
    }
  }
}

export const toLiveEvent = (event: NumberedEvent): LiveEvent => ({
  seq: event.seq,
  type: event.type,
  at: new Date(event.at).toISOString(),
  instanceId: event.instanceId ?? null,
  data: event.payload,
});
