import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import {
  AlarmMonitorView,
  ClockDetailView,
  ClockList,
  RecalculationDetailView,
  RecalculationPage,
} from './clock-view.dto';
import { ClockQueries } from './clock.queries';

@ApiTags('deadlines')
@ApiBearerAuth()
@Controller()
export class ClocksController {
  constructor(private readonly queries: ClockQueries) {}

  /** All clocks of a case (by id or case code), in the order in which they were started. */
  @Get('case-files/:id/clocks')
  @RequirePermission('case.read')
  ofCase(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ClockList> {
    return this.queries.ofCase(actor, id);
  }

  /** Whether every armed alarm was given. */
  @Get('clocks/alarms')
  @RequirePermission('case.supervise')
  alarms(): Promise<AlarmMonitorView> {
    return this.queries.alarms();
  }

  /** A clock with its ledger: why this date? */
  @Get('clocks/:id')
  @RequirePermission('case.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ClockDetailView> {
    return this.queries.get(actor, id);
  }

  /** The passes that brought open clocks to a new calendar, newest first. */
  @Get('clock-recalculations')
  @RequirePermission('case.supervise')
  recalculations(@Query() page: PageQuery): Promise<RecalculationPage> {
    return this.queries.recalculations(page);
  }

  /** One pass with what it moved, from which date to which. */
  @Get('clock-recalculations/:id')
  @RequirePermission('case.supervise')
  recalculation(@Param('id') id: string, @Query() page: PageQuery): Promise<RecalculationDetailView> {
    return this.queries.recalculation(id, page);
  }
}
