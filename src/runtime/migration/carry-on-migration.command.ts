import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database';
import { DomainError, type JsonObject, reasonOf } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { countAnew, finishJob, type LeasedJob } from '../jobs/job.repository';
import {
  findMigration,
  forgetUndo,
  itemIn,
  type ItemState,
  type MigrationRow,
  setItem,
} from './migration-rows';
import { MoveInstance, type MoveProblem, type Route } from './move-instance';
import { routeOf } from './route-of';
import { UNDO_FOR } from './undo-time';

/** Instances one visit moves, so that other jobs have their turn between. */
const A_VISIT = 20;

/**
 * The job of a migration: moves some of the instances that wait, or takes some back, each in a transaction of its own, and is due again
 * at once while there are more. An instance is done when its row says so, written with it; so dying anywhere loses and repeats nothing,
 * and two nodes at one migration do not matter. Its attempts are those at one instance: each that is done lets them be counted anew. An
 * hour after the end it forgets what an undo would have needed.
 */
@Injectable()
export class CarryOnMigration {
  private readonly logger = new Logger('Migration');

  constructor(
    private readonly commands: CommandRunner,
    private readonly database: Database,
    private readonly moves: MoveInstance,
  ) {}

  async execute(caller: Caller, job: LeasedJob): Promise<void> {
    const { migrationId } = JSON.parse(job.payload ?? '{}') as { migrationId: string };
    const migration = await findMigration(this.database, migrationId);
    if (migration.state === 'done' || migration.state === 'undone')
      return this.forget(caller, job, migration);
    const { sourceId, targetId, mapping } = migration;
    const route = await routeOf(this.commands.definitions, this.database, sourceId, targetId, mapping);
    const isUndo = migration.state === 'undoing';
    const left: ItemState = isUndo ? 'moved' : 'waiting';
    const items = await this.database.query<{ instance_id: string }>(
      `SELECT instance_id FROM instance_migration_item WHERE migration_id = ? AND state = ?
       ORDER BY instance_id LIMIT ?`,
      [migrationId, left, A_VISIT],
    );
    for (const [place, { instance_id: instanceId }] of items.entries())
      try {
        await (isUndo
          ? this.takeBack(caller, job, migration, route, instanceId)
          : this.move(caller, job, migration, route, instanceId));
      } catch (error) {
        // Getting ahead, if only by one, is no failed attempt.
        if (place === 0) throw error;
        break;
      }
    await this.endVisit(caller, job, migration, left);
  }

  private async move(
    caller: Caller,
    job: LeasedJob,
    migration: MigrationRow,
    route: Route,
    instanceId: string,
  ): Promise<void> {
    const { id: migrationId, reason, agreed } = migration;
    try {
      await this.commands.run(caller, async (command) => {
        const { tx, now } = command;
        const { member } = await command.lock(instanceId);
        await countAnew(tx, job);
        if (!(await itemIn(tx, migrationId, instanceId, 'waiting'))) return;
        const undo = await this.moves.move(command, member, route, { migrationId, reason, agreed });
        await setItem(tx, migrationId, instanceId, { state: 'moved', movedAt: now, undo });
      });
    } catch (error) {
      const problems = this.problemsOf(error, migration);
      await this.commands.run(caller, async ({ tx }) => {
        await countAnew(tx, job);
        if (!(await itemIn(tx, migrationId, instanceId, 'waiting'))) return;
        await setItem(tx, migrationId, instanceId, { state: 'refused', problems });
      });
    }
  }

  /** Why this instance cannot be moved. What may be otherwise in a moment is thrown: the job is tried again. */
  private problemsOf(error: unknown, { key }: MigrationRow): JsonObject[] {
    const as = (reason: MoveProblem['reason']) => [{ elementId: key, reason }];
    if (error instanceof DomainError) {
      if (error.code === 'INSTANCE.CANNOT_MIGRATE') return error.params.problems as JsonObject[];
      if (error.code === 'INSTANCE.ENDED' || error.code === 'INSTANCE.NOT_FOUND') return as('ended');
      if (error.kind === 'unavailable' || error.kind === 'conflict') throw error;
    }
    this.logger.error(reasonOf(error));
    return as('fault');
  }

  private async takeBack(
    caller: Caller,
    job: LeasedJob,
    { id: migrationId, undo: why, key }: MigrationRow,
    route: Route,
    instanceId: string,
  ): Promise<void> {
    await this.commands.run(caller, async (command) => {
      const { tx } = command;
      const { member } = await command.lock(instanceId);
      await countAnew(tx, job);
      const undo = await itemIn(tx, migrationId, instanceId, 'moved');
      if (!undo) return;
      const { reason = '', agreed = {} } = why ?? {};
      const stays = await this.moves.takeBack(command, member, route, undo, { migrationId, reason, agreed });
      await setItem(
        tx,
        migrationId,
        instanceId,
        stays ? { state: 'stays', problems: [{ elementId: key, reason: stays }] } : { state: 'undone' },
      );
    });
  }

  /** Due again at once while instances wait; afterwards in an hour, to forget. */
  private async endVisit(
    caller: Caller,
    job: LeasedJob,
    { id, state }: MigrationRow,
    left: ItemState,
  ): Promise<void> {
    await this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const [more] = await tx.query(
        'SELECT instance_id FROM instance_migration_item WHERE migration_id = ? AND state = ? LIMIT 1',
        [id, left],
      );
      const next = more || state === 'undoing' ? now : now + UNDO_FOR;
      const { affected } = await tx.execute(
        `UPDATE job SET state = 'ready', available_at = ?, attempts = 0, owner = NULL, lock_token = NULL
         WHERE id = ? AND lock_token = ? AND state = 'leased'`,
        [next, job.id, job.lockToken],
      );
      if (affected !== 1) return;
      command.armed(next);
      if (more) return;
      await tx.execute(
        state === 'undoing'
          ? "UPDATE instance_migration SET state = 'undone', undone_at = ? WHERE id = ? AND state = 'undoing'"
          : "UPDATE instance_migration SET state = 'done', ended_at = ? WHERE id = ? AND state = 'running'",
        [now, id],
      );
    });
  }

  private async forget(caller: Caller, job: LeasedJob, { id }: MigrationRow): Promise<void> {
    await this.commands.run(caller, async ({ tx }) => {
      if (await finishJob(tx, job)) await forgetUndo(tx, id);
    });
  }
}
