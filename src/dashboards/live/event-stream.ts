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
 * of memory, however far it falls behind; a silent one is cut off and resumes by number. Of what is not for it a client hears nothing:
 * with thousands of them that would be most of what the server does.
 */
export class EventStream {
  private pumping = false;
  private wanted = false;
  private closed = false;
  /** The number up to which the client was told. */
  private told: number;

  constructor(
    private cursor: number,
    private readonly source: EventSource,
    private readonly listener: Listener,
    private readonly pause: () => Promise<void>,
    /** So many numbers may pass by without anything for the client before it is told how far it is. */
    private readonly farBehind: number,
  ) {
    this.told = cursor;
  }

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
        this.wanted = true;
        if (visible.length > 0 || upTo - this.told >= this.farBehind) {
          await this.listener.deliver({ events: visible.map(toLiveEvent), upTo });
          this.told = upTo;
        }
        this.cursor = upTo;
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

const written = new WeakMap<NumberedEvent, LiveEvent>();

/** The same for all who get it: written once. */
export function toLiveEvent(event: NumberedEvent): LiveEvent {
  const known = written.get(event) ?? {
    seq: event.seq,
    type: event.type,
    at: new Date(event.at).toISOString(),
    instanceId: event.instanceId ?? null,
    data: event.payload,
  };
  written.set(event, known);
  return known;
}
