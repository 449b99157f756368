import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { LinkCaseRequest, TicketsOfCaseQuery, TransferTicketRequest } from './counters-requests.dto';
import { TicketsOfCase, TicketView } from './counters-view.dto';
import { HallQueries } from './hall.queries';
import { LinkCase } from './link-case.command';
import { MoveTicket } from './move-ticket.commands';
import { TicketsOfCaseQueries } from './tickets-of-case.queries';
import { TransferTicket } from './transfer-ticket.command';

/** Numbers that were drawn, and what happens to them. Refused with TICKET.MOVED when one has moved on meanwhile. */
@ApiTags('counters')
@ApiBearerAuth()
@Controller('tickets')
export class TicketsController {
  constructor(
    private readonly queries: HallQueries,
    private readonly moveTicket: MoveTicket,
    private readonly transferTicket: TransferTicket,
    private readonly linkCase: LinkCase,
    private readonly ticketsOfCase: TicketsOfCaseQueries,
  ) {}

  /** The visits during which a case was filed, or its result handed out. */
  @Get()
  @RequirePermission('case.read')
  async ofCase(@Query() query: TicketsOfCaseQuery, @CurrentActor() actor: Actor): Promise<TicketsOfCase> {
    return { items: await this.ticketsOfCase.list(actor, query.case) };
  }

  @Get(':id')
  @RequirePermission('hall.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<TicketView> {
    return this.queries.ticket(actor, id);
  }

  /** Again where it was called to; one that waits or was skipped, to the caller's counter and out of turn. */
  @Post(':id/call')
  @HttpCode(200)
  @RequirePermission('case.act')
  async call(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.call(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  /** The person has come. */
  @Post(':id/serve')
  @HttpCode(200)
  @RequirePermission('case.act')
  async serve(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.serve(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  /** Nobody came. */
  @Post(':id/skip')
  @HttpCode(200)
  @RequirePermission('case.act')
  async skip(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.skip(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  @Post(':id/finish')
  @HttpCode(200)
  @RequirePermission('case.act')
  async finish(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.finish(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  /** Who was skipped has come: back to the place they had. */
  @Post(':id/put-back')
  @HttpCode(200)
  @RequirePermission('case.act')
  async putBack(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.putBack(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  /** The person has left. */
  @Post(':id/abandon')
  @HttpCode(200)
  @RequirePermission('case.act')
  async abandon(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.moveTicket.abandon(callerOf(actor, key), id);
    return this.queries.ticket(actor, id);
  }

  /** To another counter or service, with the rank it has. */
  @Post(':id/transfer')
  @HttpCode(200)
  @RequirePermission('case.act')
  async transfer(
    @Param('id') id: string,
    @Body() body: TransferTicketRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.transferTicket.execute(callerOf(actor, key), id, body);
    return this.queries.ticket(actor, id);
  }

  /** A case that was filed, or handed out, on this ticket. */
  @Post(':id/cases')
  @HttpCode(200)
  @RequirePermission('case.act')
  async link(
    @Param('id') id: string,
    @Body() { caseId }: LinkCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TicketView> {
    await this.linkCase.execute(callerOf(actor, key), id, caseId);
    return this.queries.ticket(actor, id);
  }
}

const callerOf = (actor: Actor, key: CommandKey | undefined): Caller => ({ actor, ...(key && { key }) });
