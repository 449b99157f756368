import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, Proposed, RequirePermission, SecondPerson } from '../../identity';
import type { Actor } from '../../kernel';
import { HideContent } from '../content/hide-content.interceptor';
import { RepairRequest } from '../instances/instance-requests.dto';
import { JobListQuery } from './job-requests.dto';
import { JobActed, JobPage, JobView } from './job-view.dto';
import { JobQueries } from './job.queries';
import { RetryJob } from './retry-job.command';

@ApiTags('jobs')
@ApiBearerAuth()
@UseInterceptors(HideContent)
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly queries: JobQueries,
    private readonly secondPerson: SecondPerson,
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

  /** A timer fires as if it were due; a job in its back-off is tried at once. Of a person, a proposal: 202. */
  @Post(':id/run-now')
  @HttpCode(200)
  @RequirePermission('job.operate')
  @ApiOkResponse({ type: JobActed })
  @ApiAcceptedResponse({ type: Proposed })
  async runNow(
    @Param('id') id: string,
    @Body() { reason }: RepairRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<JobActed | Proposed> {
    const wish = { actor, reason, ...(key && { key }) };
    const outcome = await this.secondPerson.require<string>('job.run-now', { jobId: id }, wish);
    return outcome instanceof Proposed ? outcome : { id, state: outcome.result };
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
