import { iso } from '../../kernel';
import { Injectable } from '@nestjs/common';
import type { ProcedureLimit } from '../../definitions';
import type { Transaction } from '../../database';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';

/** How many due dates moved. */
export interface RecomputedTimers {
  timers: number;
  tasks: number;
}

interface TimerRecord {
  id: string;
  instance_id: string | null;
  element_id: string;
  due_at: number;
  state: string;
  payload: string;
}
interface TaskRecord {
  id: string;
  instance_id: string;
  element_id: string;
  due_at: number;
  created_at: number;
  details: string;
}

const BATCH = 500;

/** Which of these tasks have a due date that somebody else keeps. */
export type KeptElsewhere = (tx: Transaction, taskIds: string[]) => Promise<ReadonlySet<string>>;
const nobody: KeptElsewhere = () => Promise.resolve(new Set());

/**
 * Working time has changed: timers that count a limit and open tasks with a processing time are due when it ends now. One
 * transaction for each few hundred; started again, it finds nothing left to move. A timer somebody is firing this moment,
 * or that waits for an operator, stays as it is, and so does a task whose due date the model gave as a date.
 */
@Injectable()
export class RecomputeTimers {
  constructor(private readonly commands: CommandRunner) {}

  async execute(caller: Caller, keptElsewhere: KeptElsewhere = nobody): Promise<RecomputedTimers> {
    return {
      timers: await this.all(caller, (command, after) => this.timers(command, after)),
      tasks: await this.all(caller, (command, after) => this.tasks(command, after, keptElsewhere)),
    };
  }

  private async all(
    caller: Caller,
    batch: (command: RunningCommand, after: string) => Promise<{ moved: number; last: string | null }>,
  ): Promise<number> {
    let moved = 0;
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      const done = await this.commands.run(caller, (command) => batch(command, from));
      moved += done.moved;
      after = done.last;
    }
    return moved;
  }

  private async timers(
    command: RunningCommand,
    after: string,
  ): Promise<{ moved: number; last: string | null }> {
    const { tx } = command;
    const rows = await tx.query<TimerRecord>(
      `SELECT id, instance_id, element_id, due_at, state, payload FROM job
       WHERE id > ? AND kind = 'timer' AND payload IS NOT NULL AND state IN ('ready', 'suspended')
       ORDER BY id LIMIT ?${tx.skipLocked}`,
      [after, BATCH],
    );
    const moved = rows.flatMap((row) => {
      const { limit, from } = JSON.parse(row.payload) as { limit: ProcedureLimit; from: number };
      const dueAt = this.commands.workingTime.due(limit, from);
      return dueAt === row.due_at ? [] : [{ ...row, dueAt }];
    });
    await setInstants(tx, 'job', ['due_at'], moved);
    await setInstants(
      tx,
      'job',
      ['available_at'],
      moved.filter(({ state }) => state === 'ready'),
    );
    for (const { id, instance_id, element_id, dueAt, due_at } of moved) {
      command.emit({
        type: 'timer.moved',
        instanceId: instance_id,
        data: { jobId: id, elementId: element_id, oldDueAt: iso(due_at), dueAt: iso(dueAt) },
      });
      command.armed(dueAt);
    }
    return { moved: moved.length, last: rows.length < BATCH ? null : rows[rows.length - 1].id };
  }

  private async tasks(
    command: RunningCommand,
    after: string,
    keptElsewhere: KeptElsewhere,
  ): Promise<{ moved: number; last: string | null }> {
    const { tx } = command;
    const rows = await tx.query<TaskRecord>(
      `SELECT id, instance_id, element_id, due_at, created_at, details FROM task
       WHERE state = 'open' AND id > ? AND due_at IS NOT NULL ORDER BY id LIMIT ?${tx.skipLocked}`,
      [after, BATCH],
    );
    const due = rows.flatMap((row) => {
      const { processingTime } = JSON.parse(row.details) as { processingTime?: ProcedureLimit };
      if (!processingTime) return [];
      const dueAt = this.commands.workingTime.due(processingTime, row.created_at);
      return dueAt === row.due_at ? [] : [{ ...row, dueAt }];
    });
    const ids = due.map(({ id }) => id);
    const kept = ids.length > 0 ? await keptElsewhere(tx, ids) : new Set<string>();
    const moved = due.filter(({ id }) => !kept.has(id));
    await setInstants(tx, 'task', ['due_at', 'due_order'], moved);
    await setInstants(tx, 'task_candidate', ['due_order'], moved, 'task_id');
    for (const { id, instance_id, element_id, dueAt, due_at } of moved)
      command.emit({
        type: 'task.due-changed',
        instanceId: instance_id,
        data: { taskId: id, elementId: element_id, oldDueAt: iso(due_at), dueAt: iso(dueAt) },
      });
    return { moved: moved.length, last: rows.length < BATCH ? null : rows[rows.length - 1].id };
  }
}

/** One statement for a hundred rows. */
async function setInstants(
  tx: Transaction,
  table: 'job' | 'task' | 'task_candidate',
  columns: string[],
  rows: readonly { id: string; dueAt: number }[],
  key = 'id',
): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) {
    const some = rows.slice(start, start + 100);
    const cases = `CASE ${key}${' WHEN ? THEN ?'.repeat(some.length)} END`;
    const values = some.flatMap(({ id, dueAt }) => [id, dueAt]);
    await tx.execute(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ${cases}`).join(', ')}
       WHERE ${key} IN (${some.map(() => '?').join(', ')})`,
      [...columns.flatMap(() => values), ...some.map(({ id }) => id)],
    );
  }
}
