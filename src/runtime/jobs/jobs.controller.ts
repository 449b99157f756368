import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { JobListQuery } from './job-requests.dto';
import { JobActed, JobPage, JobView } from './job-view.dto';
import { JobQueries } from './job.queries';
import { RetryJob } from './retry-job.command';
import { RunJobNow } from './run-job-now.command';

@ApiTags('jobs')
@ApiBearerAuth()
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly queries: JobQueries,
    private readonly runJobNow: RunJobNow,
    private readonly retryJob: RetryJob,
  ) {}

  /** Timers, service work and deliveries that are still to be done, oldest first. */
  @Get()
  @RequirePermission('job.read')
  list(@Query() query: JobListQuery): Promise<JobPage> {
    return this.queries.list(query);
  }

  @Get(':id')
  @RequirePermission('job.read')
  get(@Param('id') id: string): Promise<JobView> {
    return this.queries.get(id);
  }

  /** A timer fires as if it were due; a job in its back-off is tried at once. */
  @Post(':id/run-now')
  @HttpCode(200)
  @RequirePermission('job.operate')
  async runNow(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed> {
    const state = await this.runJobNow.execute({ actor, isWaiting: true, ...(key && { key }) }, id);
    return { id, state };
  }

  /** Gives a job that has failed for good all its attempts again. */
  @Post(':id/retry')
  @HttpCode(200)
  @RequirePermission('job.operate')
  async retry(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed> {
    await this.retryJob.execute({ actor, isWaiting: true, ...(key && { key }) }, id);
    return { id, state: 'ready' };
  }
}
