import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { assertVariables } from '../variables.policy';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';

export interface SetVariablesInput {
  instanceId: string;
  variables: JsonObject;
  executionId?: string;
  local?: boolean;
}

/** Writes variables from outside; conditions that wait for them are looked at in the same step. */
@Injectable()
export class SetVariables {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, { instanceId, variables, executionId, local }: SetVariablesInput): Promise<void> {
    assertVariables(variables);
    return this.commands.run(caller, async (command) => {
      const { tree, member } = await command.lockActive(instanceId);
      await tree.apply(member, {
        type: 'set-variables',
        variables,
        ...(executionId !== undefined && { executionId }),
        ...(local !== undefined && { local }),
      });
    });
  }
}
