import { Injectable } from '@nestjs/common';
import { newId, systemActor } from '../../kernel';
import type { SqlValue, Transaction } from '../../database';
import type { DeployedProcess } from '../../definitions';
import { armStartTimer } from '../jobs/start-timer';
import { RuntimeSettings } from '../settings';
import { emptyJob } from './delivery-rows';
import { startTriggers } from './start-triggers';

/**
 * The start events of a process listen in its newest version only: a deployment replaces the subscriptions and
 * timers of the older ones in its own transaction.
 */
@Injectable()
export class StartSubscriptions {
  constructor(private readonly settings: RuntimeSettings) {}

  /** Answers the earliest instant at which one of the new start timers is due. */
  async replace(tx: Transaction, definition: DeployedProcess): Promise<number | null> {
    const now = await tx.now();
    await tx.execute('DELETE FROM subscription WHERE definition_key = ? AND instance_id IS NULL', [
      definition.key,
    ]);
    await dropStartTimers(tx, definition.key, now);
    const subscriptions: Record<string, SqlValue>[] = [];
    const jobs: Record<string, SqlValue>[] = [];
    let earliest: number | null = null;
    for (const trigger of startTriggers(definition.graph, now)) {
      if (trigger.kind === 'timer') {
        const armed = armStartTimer(trigger.type, trigger.text, now);
        if (!armed) continue;
        earliest = Math.min(earliest ?? armed.dueAt, armed.dueAt);
        jobs.push({
          ...emptyJob(now, this.settings),
          kind: 'start-timer',
          due_at: armed.dueAt,
          available_at: armed.dueAt,
          definition_id: definition.id,
          definition_key: definition.key,
          element_id: trigger.elementId,
          payload: JSON.stringify(armed.timer),
        });
        continue;
      }
      subscriptions.push({
        id: newId(),
        kind: `${trigger.kind}-start`,
        name: trigger.name,
        correlation_key: null,
        instance_id: null,
        root_id: null,
        definition_id: definition.id,
        definition_key: definition.key,
        wait_id: null,
        element_id: trigger.elementId,
      });
    }
    await tx.insert('subscription', subscriptions);
    await tx.insert('job', jobs);
    return earliest;
  }
}

/** One that had become an incident takes the incident with it. */
async function dropStartTimers(tx: Transaction, definitionKey: string, now: number): Promise<void> {
  const old = await tx.query<{ id: string }>(
    "SELECT id FROM job WHERE definition_key = ? AND kind = 'start-timer'",
    [definitionKey],
  );
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await tx.execute('DELETE FROM job WHERE id IN (?)', [ids]);
  await tx.execute(
    `UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?
     WHERE kind = 'job' AND state = 'open' AND source_id IN (?)`,
    [now, systemActor.id, ids],
  );
}
