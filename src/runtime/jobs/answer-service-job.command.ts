import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Transaction } from '../../database';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { refusals } from '../runtime.errors';
import { assertVariables } from '../variables.policy';
import { finishJob } from './job.repository';
import type { LeasedJob } from './job.repository';

export type ServiceAnswer =
  | { type: 'complete'; variables: JsonObject }
  | { type: 'bpmn-error'; code: string; message?: string; variables: JsonObject };

/**
 * Hands in the result of a service job. Fenced: a worker whose lease has gone to another is refused and has
 * changed nothing, however late it comes.
 */
@Injectable()
export class AnswerServiceJob {
  constructor(private readonly commands: CommandRunner) {}

  /** `findJob` runs inside the transaction, so that a repeated answer under one key is answered alike. */
  execute(
    caller: Caller,
    answer: ServiceAnswer,
    findJob: (tx: Transaction) => Promise<LeasedJob>,
  ): Promise<void> {
    assertVariables(answer.variables);
    return this.commands.run(caller, async (command) => {
      const job = await findJob(command.tx);
      const { instanceId, waitId } = job;
      if (!instanceId || !waitId) throw new Error(`service job ${job.id} belongs to no instance`);
      const { tree, member } = await command.lock(instanceId, job.rootId);
      if (member.row.state === 'suspended') throw refusals.instanceSuspended({ instanceId });
      if (!(await finishJob(command.tx, job))) throw refusals.jobLeaseLost({ jobId: job.id });
      member.settled.set(waitId, { kind: 'job', jobId: job.id });
      const { variables } = answer;
      await tree.apply(
        member,
        answer.type === 'complete'
          ? { type: 'complete', waitId, variables }
          : {
              type: 'throw-error',
              waitId,
              code: answer.code,
              variables,
              ...(answer.message !== undefined && { message: answer.message }),
            },
      );
    });
  }
}
