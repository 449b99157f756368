import type { Database, SqlParameter } from '../database';
import type { JsonObject } from '../kernel';
import type { Numbering } from './numbering';
import type { NumberedEvent } from './outbox';

export interface EventFilter {
  instanceId?: string;
  types?: readonly string[];
  agencies?: readonly string[];
}

/** Gets events in order, each once. Must not throw. */
export type EventListener = (events: readonly NumberedEvent[]) => void;

export interface Subscription {
  close(): void;
}

interface Subscriber {
  /** It has been given everything up to here. */
  cursor: number;
  listener: EventListener;
}

interface EventRow {
  gseq: number;
  type: string;
  instance_id: string | null;
  agency: string | null;
  payload: string;
  at: number;
}

const page = 500;

/** Reads and follows the committed events in their one order. */
export class OutboxFeed {
  private readonly subscribers = new Set<Subscriber>();
  private delivering?: Promise<void>;
  private isWanted = false;

  constructor(
    private readonly database: Database,
    private readonly numbering: Numbering,
    private readonly report: (error: unknown) => void = () => undefined,
  ) {}

  /** The events after `seq`, at most `limit`; includes everything committed before the call (read your writes). */
  async after(seq: number, limit = page, filter: EventFilter = {}): Promise<NumberedEvent[]> {
    await this.numbering.run();
    return this.numbered(seq, limit, filter);
  }

  /** The number of the newest event, 0 when there is none. */
  async latest(): Promise<number> {
    await this.numbering.run();
    return this.newest();
  }

  /** How many committed events wait for their number: the lag that the metrics show. */
  async backlog(): Promise<number> {
    const [{ n }] = await this.database.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM outbox_event WHERE gseq IS NULL',
    );
    return n;
  }

  /**
   * Follows the events after `after`, or those after this moment: first the ones that are there, then each new
   * one, from whichever node, without a gap and without a repetition.
   */
  async subscribe(listener: EventListener, after?: number): Promise<Subscription> {
    const subscriber: Subscriber = { cursor: after ?? (await this.latest()), listener };
    this.subscribers.add(subscriber);
    this.deliver().catch(this.report);
    return { close: () => void this.subscribers.delete(subscriber) };
  }

  /** Looks for new events now and gives them to the subscribers. Resolves when what was there is delivered. */
  deliver(): Promise<void> {
    this.isWanted = true;
    this.delivering ??= this.deliverAll();
    return this.delivering;
  }

  private async deliverAll(): Promise<void> {
    try {
      while (this.isWanted) {
        this.isWanted = false;
        await this.deliverOnce();
      }
    } finally {
      // In the same breath as the last look at `isWanted`: whoever wants more from here on starts a delivery of their own.
      this.delivering = undefined;
    }
  }

  private async deliverOnce(): Promise<void> {
    await this.numbering.run();
    // In the steady state all subscribers stand at one cursor and share one query.
    for (const cursor of new Set([...this.subscribers].map((subscriber) => subscriber.cursor))) {
      const events = await this.numbered(cursor, page, {});
      if (events.length === 0) continue;
      for (const subscriber of this.subscribers)
        if (subscriber.cursor === cursor) this.give(subscriber, events);
      if (events.length === page) this.isWanted = true;
    }
  }

  private give(subscriber: Subscriber, events: readonly NumberedEvent[]): void {
    subscriber.cursor = events[events.length - 1].seq;
    try {
      subscriber.listener(events);
    } catch (error) {
      this.report(error);
    }
  }

  private async numbered(seq: number, limit: number, filter: EventFilter): Promise<NumberedEvent[]> {
    const conditions = ['gseq > ?'];
    const parameters: SqlParameter[] = [seq];
    const narrow = (condition: string, parameter: SqlParameter | undefined) => {
      if (parameter === undefined) return;
      conditions.push(condition);
      parameters.push(parameter);
    };
    narrow('instance_id = ?', filter.instanceId);
    narrow('type IN (?)', filter.types);
    narrow('agency IN (?)', filter.agencies);
    const rows = await this.database.query<EventRow>(
      `SELECT gseq, type, instance_id, agency, payload, at FROM outbox_event
       WHERE ${conditions.join(' AND ')} ORDER BY gseq LIMIT ?`,
      [...parameters, limit],
    );
    return rows.map((row) => ({
      seq: row.gseq,
      type: row.type,
      ...(row.instance_id === null ? {} : { instanceId: row.instance_id }),
      ...(row.agency === null ? {} : { agency: row.agency }),
      payload: JSON.parse(row.payload) as JsonObject,
      at: row.at,
    }));
  }

  private async newest(): Promise<number> {
    const [{ value }] = await this.database.query<{ value: number }>(
      'SELECT value FROM outbox_counter WHERE id = 1',
    );
    return value;
  }
}
