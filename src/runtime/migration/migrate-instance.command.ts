import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import { newId } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { Renamed } from './migration-map';
import { insertMigration, insertMigrationJob, type MigrationRow, setItem } from './migration-rows';
import { MoveInstance } from './move-instance';
import { routeOf } from './route-of';
import { UNDO_FOR } from './undo-time';

export interface MigrateInstanceInput {
  instanceId: string;
  targetDefinitionId: string;
  mapping?: Renamed;
  reason: string;
}

/** One instance goes on in another version of its process, at once: a migration of one, and can be undone like one. */
@Injectable()
export class MigrateInstance {
  constructor(
    private readonly commands: CommandRunner,
    private readonly moves: MoveInstance,
  ) {}

  execute(caller: Caller, input: MigrateInstanceInput): Promise<void> {
    const { instanceId, targetDefinitionId, mapping = {}, reason } = input;
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const { settings, definitions } = this.commands;
      const { member } = await command.lock(instanceId);
      const route = await routeOf(definitions, tx, member.definition.id, targetDefinitionId, mapping);
      const { source, target } = route;
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
        state: 'done',
        startedBy: actor.id,
        startedAt: now,
        endedAt: now,
        undo: null,
        undoneAt: null,
      };
      const why = { migrationId: migration.id, reason, agreed: migration.agreed };
      const undo = await this.moves.move(command, member, route, why);
      await insertMigration(tx, migration);
      await tx.insert('instance_migration_item', [waitingItem(migration.id, instanceId)]);
      await setItem(tx, migration.id, instanceId, { state: 'moved', movedAt: now, undo });
      await insertMigrationJob(tx, migration, { now, availableAt: now + UNDO_FOR, settings });
    });
  }
}

const waitingItem = (migrationId: string, instanceId: string) => ({
  migration_id: migrationId,
  instance_id: instanceId,
  state: 'waiting',
  problems: null,
  moved_at: null,
  before_state: null,
  after_hash: null,
  closed_timers: null,
});
