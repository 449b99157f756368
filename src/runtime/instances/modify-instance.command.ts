import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import type { JsonObject } from '../../kernel';
import type { ModifyOperation } from '../engine/contract';
import { assertVariables } from '../variables.policy';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import { positionsOf } from './positions';

export interface ModifyInstanceInput {
  instanceId: string;
  reason: string;
  operations: ModifyOperation[];
  variables?: JsonObject;
}

/** An operator moves tokens. The history keeps the reason, the operations, and where the tokens were before and after. */
@Injectable()
export class ModifyInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: ModifyInstanceInput): Promise<void> {
    const { instanceId, reason, operations, variables } = input;
    if (variables) assertVariables(variables);
    return this.commands.run(caller, async (command) => {
      const { tree, member } = await command.lockActive(instanceId);
      const before = positionsOf(member.after);
      await tree.apply(member, { type: 'modify', operations, ...(variables && { variables }) });
      member.record({
        type: 'instance.modified',
        elementId: member.definition.graph.processId,
        executionId: '',
        data: {
          reason,
          ...namesOf(command.consent),
          operations: operations.map((operation) => ({ ...operation }) as JsonObject),
          before,
          after: positionsOf(member.after),
        },
      });
    });
  }
}
