import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import type { JsonObject } from '../../kernel';
import { assertVariables } from '../variables.policy';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import type { TreeMember } from './tree-member';

export interface SetVariablesInput {
  instanceId: string;
  variables: JsonObject;
  executionId?: string;
  local?: boolean;
  /** Why; the history keeps it with the values before and after. */
  reason?: string;
}

/** Writes variables from outside; conditions that wait for them are looked at in the same step. */
@Injectable()
export class SetVariables {
  constructor(private readonly commands: CommandRunner) {}

  execute(
    caller: Caller,
    { instanceId, variables, executionId, local, reason }: SetVariablesInput,
  ): Promise<void> {
    assertVariables(variables);
    return this.commands.run(caller, async (command) => {
      const { tree, member } = await command.lockActive(instanceId);
      const before = this.named(member, executionId, variables);
      await tree.apply(member, {
        type: 'set-variables',
        variables,
        ...(executionId !== undefined && { executionId }),
        ...(local !== undefined && { local }),
      });
      if (reason === undefined) return;
      member.record({
        type: 'instance.variables-written',
        elementId: member.definition.graph.processId,
        executionId: executionId ?? '',
        data: { reason, ...namesOf(command.consent), before, after: variables },
      });
    });
  }

  /** What there was under these names, seen from where they are written. */
  private named(member: TreeMember, executionId: string | undefined, names: JsonObject): JsonObject {
    const { definition, state, after } = member;
    const visible =
      executionId === undefined || !state
        ? after.variables
        : this.commands.execution.visibleVariables(definition, state, executionId);
    return Object.fromEntries(Object.keys(names).map((name) => [name, visible[name] ?? null]));
  }
}
