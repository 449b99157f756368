import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { EscalationQueries } from './escalation.queries';
import { EscalationPage, EscalationPulse } from './escalation-view.dto';
import { EscalationListQuery } from './handoff-requests.dto';

@ApiTags('handoffs')
@ApiBearerAuth()
@Controller('escalations')
export class EscalationsController {
  constructor(private readonly queries: EscalationQueries) {}

  /** The ladder: what is armed and until when, what has fired and the event that proves it. */
  @Get()
  @RequirePermission('case.read')
  list(@Query() query: EscalationListQuery, @CurrentActor() actor: Actor): Promise<EscalationPage> {
    return this.queries.list(actor, query);
  }

  /** Whether the ladder works: how many rungs are armed, and how many should have fired and have not. */
  @Get('pulse')
  @RequirePermission('case.supervise')
  pulse(): Promise<EscalationPulse> {
    return this.queries.pulse();
  }
}
