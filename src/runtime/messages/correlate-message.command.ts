import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { refusals } from '../runtime.errors';
import { assertVariables } from '../variables.policy';
import { deliverTo } from './deliver-to';
import type { Delivered } from './deliver-to';
import { findReceiver } from './find-receiver';

export interface CorrelateMessageInput {
  name: string;
  correlationKey?: string;
  instanceId?: string;
  /** Milliseconds to keep the message when nobody waits for it; absent or 0 = not at all. */
  timeToLive?: number;
  variables?: JsonObject;
}

export type Correlation = Delivered | { result: 'buffered'; messageId: string; expiresAt: string };

/** A message from outside: continues exactly one wait, starts one instance, is kept for later, or is refused. */
@Injectable()
export class CorrelateMessage {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: CorrelateMessageInput): Promise<Correlation> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: CorrelateMessageInput): Promise<Correlation> {
    const { name, correlationKey, instanceId, timeToLive = 0, variables = {} } = input;
    assertVariables(variables);
    const { tx, now } = command;
    const { receiver, isSuspended } = await findReceiver(tx, {
      name,
      ...(correlationKey !== undefined && { correlationKey }),
      ...(instanceId !== undefined && { instanceId }),
    });
    if (receiver) {
      return deliverTo(command, this.commands.definitions, receiver, {
        variables,
        ...(correlationKey !== undefined && { correlationKey }),
      });
    }
    if (timeToLive <= 0) {
      throw isSuspended ? refusals.instanceSuspended({ name }) : refusals.messageNoReceiver({ name });
    }
    const id = newId();
    const expiresAt = now + timeToLive;
    await tx.insert('buffered_message', [
      {
        id,
        name,
        correlation_key: correlationKey ?? null,
        instance_id: instanceId ?? null,
        source_instance_id: null,
        variables: JSON.stringify(variables),
        expires_at: expiresAt,
        created_at: now,
      },
    ]);
    command.buffered = true;
    return { result: 'buffered', messageId: id, expiresAt: new Date(expiresAt).toISOString() };
  }
}
