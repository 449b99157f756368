import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import { type Actor, iso } from '../../kernel';
import { refusals } from '../runtime.errors';
import { AnswerServiceJob } from './answer-service-job.command';
import type { ServiceAnswer } from './answer-service-job.command';
import { ClaimServiceJobs } from './claim-service-jobs.command';
import { FailJob } from './fail-job.command';
import { heldServiceJob } from './held-job';
import {
  BpmnErrorRequest,
  ClaimJobsRequest,
  CompleteJobRequest,
  FailJobRequest,
  JobHolderRequest,
} from './job-requests.dto';
import { ClaimedJobs, JobActed } from './job-view.dto';

@ApiTags('service jobs')
@ApiBearerAuth()
@Controller('service-jobs')
export class ServiceJobsController {
  constructor(
    private readonly claimJobs: ClaimServiceJobs,
    private readonly answerJob: AnswerServiceJob,
    private readonly failJob: FailJob,
  ) {}

  /** Takes work of one topic for a limited time. Every attempt at it carries the same key. */
  @Post('claim')
  @HttpCode(200)
  @RequirePermission('service-job.work')
  async claim(@Body() body: ClaimJobsRequest, @CurrentActor() actor: Actor): Promise<ClaimedJobs> {
    const { topic, max, lockSeconds, workerId } = body;
    const claimed = await this.claimJobs.execute(
      { actor },
      { topic, max, lock: Math.round(lockSeconds * 1_000), ...(workerId !== undefined && { workerId }) },
    );
    return {
      items: claimed.map(({ job, lockedUntil, businessKey, variables, messageName }) => ({
        id: job.id,
        topic,
        lockToken: job.lockToken,
        lockedUntil: iso(lockedUntil),
        processInstanceId: job.instanceId ?? '',
        definitionKey: job.definitionKey ?? '',
        businessKey,
        elementId: job.elementId,
        executionId: job.executionId ?? '',
        variables,
        ...(messageName !== undefined && { messageName }),
        key: job.effectKey ?? job.id,
        attempt: job.attempts,
        maxAttempts: job.maxAttempts,
      })),
    };
  }

  /** The work is done; its instance goes on with these variables. */
  @Post(':id/complete')
  @HttpCode(200)
  @RequirePermission('service-job.work')
  complete(
    @Param('id') id: string,
    @Body() { variables, ...holder }: CompleteJobRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed> {
    return this.answer(id, holder, actor, key, { type: 'complete', variables: variables ?? {} });
  }

  /** The work met a business error that the model handles. */
  @Post(':id/bpmn-error')
  @HttpCode(200)
  @RequirePermission('service-job.work')
  bpmnError(
    @Param('id') id: string,
    @Body() { code, message, variables, ...holder }: BpmnErrorRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed> {
    return this.answer(id, holder, actor, key, {
      type: 'bpmn-error',
      code,
      variables: variables ?? {},
      ...(message !== undefined && { message }),
    });
  }

  /** The attempt failed: it is tried again, and becomes an incident when no attempts are left. */
  @Post(':id/fail')
  @HttpCode(200)
  @RequirePermission('service-job.work')
  async fail(
    @Param('id') id: string,
    @Body() { errorMessage, retryIn, ...holder }: FailJobRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed> {
    const outcome = await this.failJob.execute(
      { actor, ...(key && { key }) },
      {
        code: 'SERVICE.FAILED',
        message: errorMessage,
        ...(retryIn !== undefined && { retryIn: Math.round(retryIn * 1_000) }),
      },
      (tx) => heldServiceJob(tx, id, { ...holder, actorId: actor.id }),
    );
    if (outcome === 'lost') throw refusals.jobLeaseLost({ jobId: id });
    return { id, state: outcome };
  }

  private async answer(
    id: string,
    holder: JobHolderRequest,
    actor: Actor,
    key: CommandKey | undefined,
    answer: ServiceAnswer,
  ): Promise<JobActed> {
    await this.answerJob.execute({ actor, isWaiting: true, ...(key && { key }) }, answer, (tx) =>
      heldServiceJob(tx, id, { ...holder, actorId: actor.id }),
    );
    return { id, state: 'done' };
  }
}
