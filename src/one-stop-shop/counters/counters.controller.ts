import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CallNext } from './call-next.command';
import { CallNextRequest, OpenCounterRequest } from './counters-requests.dto';
import { CalledView } from './counters-view.dto';
import { HallQueries } from './hall.queries';
import { SitAtCounter } from './sit-at-counter.command';

/** What an officer does at a counter. */
@ApiTags('counters')
@ApiBearerAuth()
@Controller('counters')
@RequirePermission('case.act')
export class CountersController {
  constructor(
    private readonly sitAtCounter: SitAtCounter,
    private readonly callNext: CallNext,
    private readonly queries: HallQueries,
  ) {}

  /** The caller sits down there, and leaves the counter of the hall they sat at. */
  @Post(':id/open')
  @HttpCode(204)
  open(
    @Param('id') id: string,
    @Body() { takesOver }: OpenCounterRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.sitAtCounter.open({ actor, ...(key && { key }) }, id, { takesOver });
  }

  @Post(':id/close')
  @HttpCode(204)
  close(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.sitAtCounter.close({ actor, ...(key && { key }) }, id);
  }

  /** Calls whoever's turn it is there. Refused with COUNTER.NOBODY_WAITS. */
  @Post(':id/call-next')
  @HttpCode(200)
  async next(
    @Param('id') id: string,
    @Body() { finishesCurrent }: CallNextRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CalledView> {
    const { ticketId } = await this.callNext.execute({ actor, ...(key && { key }) }, id, { finishesCurrent });
    return { ticket: ticketId === null ? null : await this.queries.ticket(actor, ticketId) };
  }
}
