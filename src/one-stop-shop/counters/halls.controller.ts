import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CloseDay } from './close-day.command';
import {
  ChangeHallRequest,
  DrawTicketRequest,
  FiguresQuery,
  NewHallRequest,
  NewScreenRequest,
  ShiftPlanRequest,
  ShiftQuery,
} from './counters-requests.dto';
import {
  DrawnTicketView,
  FiguresView,
  HallId,
  HallList,
  HallView,
  IssuedScreenView,
  ScreenList,
  ShiftPlanView,
} from './counters-view.dto';
import { DrawTicket } from './draw-ticket.command';
import { HallQueries } from './hall.queries';
import { PlanShifts } from './plan-shifts.command';
import { Screens } from './screens';
import { SetUpHall } from './set-up-hall.command';

/** Waiting halls of one-stops: what they are made up of, who waits, how the days were. */
@ApiTags('counters')
@ApiBearerAuth()
@Controller('halls')
export class HallsController {
  constructor(
    private readonly queries: HallQueries,
    private readonly setUp: SetUpHall,
    private readonly drawTicket: DrawTicket,
    private readonly planShifts: PlanShifts,
    private readonly screens: Screens,
    private readonly closeDay: CloseDay,
  ) {}

  /** Halls the caller sees; those they work in first. */
  @Get()
  @RequirePermission('hall.read')
  async list(@CurrentActor() actor: Actor): Promise<HallList> {
    return { items: await this.queries.list(actor) };
  }

  @Post()
  @RequirePermission('hall.manage')
  async create(
    @Body() body: NewHallRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<HallId> {
    const { hallId } = await this.setUp.create({ actor, ...(key && { key }) }, body);
    return { id: hallId };
  }

  /** Counters and services that are left out are used no more. */
  @Put(':id')
  @RequirePermission('hall.manage')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeHallRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<HallId> {
    await this.setUp.change({ actor, ...(key && { key }) }, id, body);
    return { id };
  }

  /** The hall as it is now: counters, who waits in which order, today's figures. */
  @Get(':id')
  @RequirePermission('hall.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<HallView> {
    return this.queries.get(actor, id);
  }

  /** Draws a number for somebody at a counter. */
  @Post(':id/tickets')
  @RequirePermission('case.act')
  async draw(
    @Param('id') id: string,
    @Body() body: DrawTicketRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<DrawnTicketView> {
    const { appointedAt, ...request } = body;
    const { ticketId } = await this.drawTicket.atDesk({ actor, ...(key && { key }) }, id, {
      ...request,
      ...(appointedAt && { appointedAt: Date.parse(appointedAt) }),
    });
    return this.queries.drawn(ticketId);
  }

  /** How long people waited and were served, by service, day and officer. */
  @Get(':id/figures')
  @RequirePermission('hall.read')
  figures(
    @Param('id') id: string,
    @Query() query: FiguresQuery,
    @CurrentActor() actor: Actor,
  ): Promise<FiguresView> {
    return this.queries.figures(actor, id, query);
  }

  @Get(':id/shifts')
  @RequirePermission('hall.read')
  shifts(
    @Param('id') id: string,
    @Query() { day }: ShiftQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftPlanView> {
    return this.queries.shifts(actor, id, day);
  }

  /** Replaces the plan of a day. For who heads the hall or runs the installation. */
  @Put(':id/shifts')
  @RequirePermission('hall.manage')
  async plan(
    @Param('id') id: string,
    @Body() { day, shifts }: ShiftPlanRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ShiftPlanView> {
    const planned = shifts.map(({ fromAt, untilAt, ...shift }) => ({
      ...shift,
      fromAt: Date.parse(fromAt),
      untilAt: Date.parse(untilAt),
    }));
    await this.planShifts.execute({ actor, ...(key && { key }) }, id, day, planned);
    return this.queries.shifts(actor, id, day);
  }

  /** Ends the day of the hall: who still waits has left, the counters close, no numbers are drawn. */
  @Post(':id/close-day')
  @HttpCode(204)
  @RequirePermission('hall.manage')
  close(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.closeDay.close({ actor, ...(key && { key }) }, id);
  }

  /** Numbers are drawn again. */
  @Post(':id/reopen-day')
  @HttpCode(204)
  @RequirePermission('hall.manage')
  reopen(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.closeDay.reopen({ actor, ...(key && { key }) }, id);
  }

  @Get(':id/screens')
  @RequirePermission('hall.manage')
  async listScreens(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ScreenList> {
    return { items: await this.queries.screensOf(actor, id) };
  }

  /** A code for a display or a kiosk of the hall; it is said this once. */
  @Post(':id/screens')
  @RequirePermission('hall.manage')
  async issue(
    @Param('id') id: string,
    @Body() body: NewScreenRequest,
    @CurrentActor() actor: Actor,
  ): Promise<IssuedScreenView> {
    const { code, kind, name, issuedAt, id: screenId } = await this.screens.issue({ actor }, id, body);
    return {
      id: screenId,
      kind,
      name,
      issuedBy: actor.name,
      issuedAt: new Date(issuedAt).toISOString(),
      code,
    };
  }

  /** The device shows nothing more. */
  @Delete(':id/screens/:screenId')
  @HttpCode(204)
  @RequirePermission('hall.manage')
  withdraw(
    @Param('id') id: string,
    @Param('screenId') screenId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.screens.withdraw({ actor }, id, screenId);
  }
}
