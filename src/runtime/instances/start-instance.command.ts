import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { EngineRefusal } from '../engine/contract';
import { refusals } from '../runtime.errors';
import { assertVariables } from '../variables.policy';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';

export interface StartInstanceInput {
  definitionKey?: string;
  definitionId?: string;
  businessKey?: string;
  startEvent?: string;
  variables?: JsonObject;
}

/** Starts the newest version of a process, or exactly the one named, at its none start event. Answers the instance's id. */
@Injectable()
export class StartInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: StartInstanceInput): Promise<string> {
    const { definitionId, definitionKey, variables = {}, businessKey, startEvent } = input;
    assertVariables(variables);
    return this.commands.run(caller, async (command) => {
      const { definitions } = this.commands;
      const definition = definitionId
        ? await definitions.get(command.tx, definitionId)
        : await definitions.findLatest(command.tx, definitionKey ?? '');
      if (!definition) throw refusals.definitionNotFound({ definition: definitionKey ?? null });
      try {
        const { member } = await command.start(definition, {
          variables,
          ...(businessKey !== undefined && { businessKey }),
          ...(startEvent !== undefined && { startEvent }),
        });
        return member.id;
      } catch (error) {
        if (error instanceof EngineRefusal && error.code === 'ENGINE.BAD_COMMAND') {
          throw refusals.definitionNeedsStart({ definition: definition.key, detail: error.message });
        }
        throw error;
      }
    });
  }
}
