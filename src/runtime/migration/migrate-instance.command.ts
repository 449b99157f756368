import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import { refusals } from '../runtime.errors';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import { migrationProblems } from './migration.policy';

/**
 * Goes on in another version of the same process. Work that is open stays open under its ids; boundary events
 * that only the new version has are armed when their activity is next entered.
 */
@Injectable()
export class MigrateInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(
    caller: Caller,
    input: { instanceId: string; targetDefinitionId: string; reason: string },
  ): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { tx } = command;
      const { member } = await command.lock(input.instanceId);
      if (member.isEnded) throw refusals.instanceEnded({ instanceId: member.id });
      const source = member.definition;
      const target = await this.commands.definitions.get(tx, input.targetDefinitionId);
      if (target.key !== source.key || target.graph.core !== source.graph.core) {
        throw refusals.cannotMigrate({ problems: [{ elementId: target.key, reason: 'other-process' }] });
      }
      const problems = migrationProblems(source.graph, target.graph, member.after);
      if (problems.length > 0) {
        throw refusals.cannotMigrate({ problems: problems.map((problem) => ({ ...problem })) });
      }
      member.definition = target;
      member.row.definitionId = target.id;
      member.row.definitionVersion = target.version;
      member.record({
        type: 'instance.migrated',
        elementId: target.graph.processId,
        executionId: '',
        data: {
          reason: input.reason,
          ...namesOf(command.consent),
          before: { definitionId: source.id, version: source.version },
          after: { definitionId: target.id, version: target.version },
        },
      });
      for (const table of ['task', 'job', 'subscription']) {
        const open = table === 'task' ? "AND state = 'open'" : 'AND wait_id IS NOT NULL';
        await tx.execute(`UPDATE ${table} SET definition_id = ? WHERE instance_id = ? ${open}`, [
          target.id,
          member.id,
        ]);
      }
    });
  }
}
