import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { finishJob } from '../jobs/job.repository';
import type { LeasedJob } from '../jobs/job.repository';
import { deliverTo } from './deliver-to';
import type { MessagePayload } from './delivery-rows';
import { findReceiverOfThrow } from './find-receiver';

/**
 * Delivers what an instance has thrown, once: the delivery's row goes in the transaction that moves the receiver.
 * Nobody there: the message is kept for a while, where a later wait finds it and an operator sees it.
 */
@Injectable()
export class DeliverMessage {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, job: LeasedJob): Promise<boolean> {
    const message = JSON.parse(job.payload ?? '{}') as MessagePayload;
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      if (!(await finishJob(tx, job))) return false;
      const receiver = await findReceiverOfThrow(tx, message);
      if (receiver) {
        const businessKey = message.correlationKey ?? message.sourceBusinessKey ?? undefined;
        await deliverTo(command, this.commands.definitions, receiver, {
          variables: message.variables,
          ...(businessKey !== undefined && { correlationKey: businessKey }),
        });
        return true;
      }
      await tx.insert('buffered_message', [
        {
          id: newId(),
          name: message.name,
          correlation_key: message.correlationKey ?? message.sourceBusinessKey,
          instance_id: null,
          source_instance_id: message.sourceInstanceId,
          variables: JSON.stringify(message.variables),
          expires_at: now + this.commands.settings.messageLifetime,
          created_at: now,
        },
      ]);
      command.buffered = true;
      return true;
    });
  }
}
