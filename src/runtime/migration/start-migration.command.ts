import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import { newId } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { Renamed } from './migration-map';
import { insertMigration, insertMigrationJob, type MigrationRow } from './migration-rows';
import { routeOf } from './route-of';

export interface MigrationPlan {
  sourceDefinitionId: string;
  targetDefinitionId: string;
  /** Elements and flows that are called something else in the target; all others keep their id. */
  mapping?: Renamed;
  /** Only these; absent = all that run in the source version now. */
  instanceIds?: string[];
}

/**
 * Writes down which instances are to go on in another version. A job moves them, one transaction for each, and carries on where it was
 * when a server dies.
 */
@Injectable()
export class StartMigration {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, plan: MigrationPlan & { reason: string }): Promise<{ migrationId: string }> {
    const { sourceDefinitionId, targetDefinitionId, mapping = {}, instanceIds, reason } = plan;
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const { settings, definitions } = this.commands;
      const { source, target } = await routeOf(
        definitions,
        tx,
        sourceDefinitionId,
        targetDefinitionId,
        mapping,
      );
      const migration: MigrationRow = {
        id: newId(),
        sourceId: source.id,
        targetId: target.id,
        key: source.key,
        sourceVersion: source.version,
        targetVersion: target.version,
        mapping,
        reason,
        agreed: namesOf(command.consent),
        state: 'running',
        startedBy: actor.id,
        startedAt: now,
        endedAt: null,
        undo: null,
        undoneAt: null,
      };
      await insertMigration(tx, migration);
      const { affected: instances } = await tx.execute(
        `INSERT INTO instance_migration_item (migration_id, instance_id, state)
         SELECT ?, id, 'waiting' FROM process_instance
         WHERE definition_id = ? AND state IN ('active', 'suspended')${instanceIds ? ' AND id IN (?)' : ''}`,
        [migration.id, source.id, ...(instanceIds ? [instanceIds] : [])],
      );
      await insertMigrationJob(tx, migration, { now, availableAt: now, settings });
      command.armed(now);
      command.audit({
        action: 'migration.started',
        subject: { type: 'migration', id: migration.id },
        reason,
        detail: { sourceDefinitionId, targetDefinitionId, instances },
      });
      return { migrationId: migration.id };
    });
  }
}
