import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { refusals } from '../runtime.errors';
import { findMigration, wakeMigrationJob } from './migration-rows';
import { UNDO_FOR } from './undo-time';

/** Takes back, within the hour, what has not moved since; what is still waiting to be moved stays where it is. */
@Injectable()
export class UndoMigration {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, { migrationId, reason }: { migrationId: string; reason: string }): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const migration = await findMigration(tx, migrationId, tx.forUpdate);
      const { state, endedAt } = migration;
      if (state === 'undoing' || state === 'undone') throw refusals.migrationUndone({ migrationId });
      const isOver = endedAt !== null && now > endedAt + UNDO_FOR;
      if (isOver || !(await wakeMigrationJob(tx, migration, now)))
        throw refusals.migrationTooOld({ minutes: UNDO_FOR / 60_000 });
      await tx.execute(
        `UPDATE instance_migration SET state = 'undoing', ended_at = NULL, undo_reason = ?, undo_agreed = ?, undone_by = ?
         WHERE id = ?`,
        [reason, JSON.stringify(namesOf(command.consent)), actor.id, migrationId],
      );
      await tx.execute(
        `UPDATE instance_migration_item SET state = 'skipped' WHERE migration_id = ? AND state = 'waiting'`,
        [migrationId],
      );
      command.armed(now);
      command.audit({ action: 'migration.undone', subject: { type: 'migration', id: migrationId }, reason });
    });
  }
}
