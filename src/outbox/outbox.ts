import { isInsideTransaction, type Transaction } from '../database';
import type { JsonObject } from '../kernel';

/** What happened, as ids and plain data. The scope fields decide who may see it. */
export interface OutboxEvent {
  /** Past tense, dotted: `task.completed`. */
  type: string;
  payload: JsonObject;
  instanceId?: string;
  agency?: string;
  /** Epoch milliseconds, UTC. */
  at: number;
}

/** An event with its place in the one order of all committed events: 1, 2, 3, ... without a gap. */
export interface NumberedEvent extends OutboxEvent {
  seq: number;
}

/** Where commands leave their events: written with the command's other rows, or not at all. */
export class Outbox {
  /** `wake` is called after each commit that left events. */
  constructor(private readonly wake: () => void) {}

  async append(tx: Transaction, events: readonly OutboxEvent[]): Promise<void> {
    if (!isInsideTransaction()) throw new Error('events are appended inside a unit of work');
    if (events.length === 0) return;
    await tx.insert(
      'outbox_event',
      events.map(({ type, payload, instanceId, agency, at }) => ({
        type,
        instance_id: instanceId ?? null,
        agency: agency ?? null,
        payload: JSON.stringify(payload),
        at,
      })),
    );
    tx.afterCommit(this.wake);
  }
}
