import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { HideContent } from '../content/hide-content.interceptor';
import { IncidentDetail, IncidentListQuery, IncidentPage } from './incident-view.dto';
import { IncidentQueries } from './incident.queries';
import { RetryIncident } from './retry-incident.command';

@ApiTags('incidents')
@ApiBearerAuth()
@UseInterceptors(HideContent)
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly queries: IncidentQueries,
    private readonly retryIncident: RetryIncident,
  ) {}

  /** Everything that stands still until somebody looks at it, newest first. */
  @Get()
  @RequirePermission('instance.read')
  list(@Query() query: IncidentListQuery): Promise<IncidentPage> {
    return this.queries.list(query);
  }

  @Get(':id')
  @ReadsPersonalData({ subject: 'incident' })
  @RequirePermission('instance.read')
  get(@Param('id') id: string): Promise<IncidentDetail> {
    return this.queries.get(id);
  }

  /** Tries the failed step or job again. */
  @Post(':id/retry')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  async retry(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<IncidentDetail> {
    await this.retryIncident.execute({ actor, isWaiting: true, ...(key && { key }) }, id);
    return this.queries.get(id);
  }
}
