import { Injectable } from '@nestjs/common';
import { faultPoint } from '../../kernel';
import type { JsonObject } from '../../kernel';
import { UnitOfWork } from '../../database';
import type { Caller } from '../instances/command-runner';
import { RuntimeSettings } from '../settings';
import { AnswerServiceJob } from './answer-service-job.command';
import type { ServiceAnswer } from './answer-service-job.command';
import { extendLease } from './job.repository';
import type { LeasedJob } from './job.repository';
import { BpmnError, PermanentFailure, ServiceHandlers } from './service-handlers';
import type { ServiceInput } from './service-handlers';

/** Runs the handler of a service job and hands its answer in; the lease is kept alive meanwhile. */
@Injectable()
export class RunServiceHandler {
  constructor(
    private readonly handlers: ServiceHandlers,
    private readonly answers: AnswerServiceJob,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RuntimeSettings,
  ) {}

  async execute(caller: Caller, job: LeasedJob, stopping: AbortSignal): Promise<void> {
    const handler = this.handlers.find(job.name ?? '');
    if (!handler) {
      throw new PermanentFailure(`no service "${job.name}" is registered in this server`, 'SERVICE.UNKNOWN');
    }
    const lease = this.keepLease(job, stopping);
    let answer: ServiceAnswer;
    try {
      await faultPoint('job.before-handler');
      const variables = await handler(JSON.parse(job.payload ?? '{"variables":{}}') as ServiceInput, {
        key: job.effectKey ?? job.id,
        instanceId: job.instanceId ?? '',
        attempt: job.attempts,
        signal: lease.signal,
      });
      answer = { type: 'complete', variables: plain(variables) };
    } catch (error) {
      if (!(error instanceof BpmnError)) throw error;
      answer = {
        type: 'bpmn-error',
        code: error.code,
        message: error.message,
        variables: plain(error.variables),
      };
    } finally {
      lease.end();
    }
    await faultPoint('job.after-handler');
    await this.answers.execute(caller, answer, () => Promise.resolve(job));
  }

  private keepLease(job: LeasedJob, stopping: AbortSignal): { signal: AbortSignal; end(): void } {
    const { lease } = this.settings;
    const lost = new AbortController();
    const timer = setInterval(() => {
      this.unitOfWork
        .run(async (tx) => extendLease(tx, job, (await tx.now()) + lease))
        .then(
          (isOurs) => {
            if (!isOurs) lost.abort(new Error('the lease of this job has gone to somebody else'));
          },
          () => undefined,
        );
    }, lease / 3);
    timer.unref();
    return { signal: AbortSignal.any([lost.signal, stopping]), end: () => clearInterval(timer) };
  }
}

/** What crosses back into the process is data, whatever the handler returned. */
const plain = (variables: JsonObject | undefined): JsonObject =>
  JSON.parse(JSON.stringify(variables ?? {})) as JsonObject;
