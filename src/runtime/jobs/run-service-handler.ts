import { Injectable } from '@nestjs/common';
import { faultPoint } from '../../kernel';
import type { JsonObject } from '../../kernel';
import { UnitOfWork } from '../../database';
import type { Caller } from '../instances/command-runner';
import { refusals } from '../runtime.errors';
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
      const work = handler(JSON.parse(job.payload ?? '{"variables":{}}') as ServiceInput, {
        key: job.effectKey ?? job.id,
        instanceId: job.instanceId ?? '',
        attempt: job.attempts,
        signal: lease.signal,
      });
      const variables = await Promise.race([work, lease.lost]);
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

  /** `lost` rejects when the lease has gone to somebody else, or the handler has had its time. */
  private keepLease(
    job: LeasedJob,
    stopping: AbortSignal,
  ): { signal: AbortSignal; lost: Promise<never>; end(): void } {
    const { lease, handlerLimit } = this.settings;
    const lost = new AbortController();
    const keeper = setInterval(() => {
      this.unitOfWork
        .run(async (tx) => extendLease(tx, job, (await tx.now()) + lease))
        .then(
          (isOurs) => {
            if (!isOurs) lost.abort(refusals.jobLeaseLost({ jobId: job.id }));
          },
          () => undefined,
        );
    }, lease / 3);
    keeper.unref();
    const limit = setTimeout(
      () => lost.abort(new Error(`the service has not answered within ${handlerLimit / 1_000} s`)),
      handlerLimit,
    );
    limit.unref();
    const rejection = new Promise<never>((_, reject) =>
      lost.signal.addEventListener('abort', () => reject(lost.signal.reason as Error)),
    );
    rejection.catch(() => undefined);
    return {
      signal: AbortSignal.any([lost.signal, stopping]),
      lost: rejection,
      end: () => {
        clearInterval(keeper);
        clearTimeout(limit);
      },
    };
  }
}

/** What crosses back into the process is data, whatever the handler returned. */
const plain = (variables: JsonObject | undefined): JsonObject =>
  JSON.parse(JSON.stringify(variables ?? {})) as JsonObject;
