import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { canonicalJson, Limited, Limits, Public, sha256 } from '../../identity';
import type { Actor } from '../../kernel';
import { refusals } from './counters.errors';
import { DrawTicket } from './draw-ticket.command';
import { HallQueries } from './hall.queries';
import { KioskDrawRequest, KioskTicketView, ScreenBoardView } from './screen-view.dto';
import { ScreenQueries } from './screen.queries';
import { Screens } from './screens';

const header = 'x-screen-code';

/**
 * For devices in the waiting room, where nobody signs in: whoever has the code of a screen sees its hall's numbers and counters. It
 * is sent in a header of its own, so that it is in no address and no browser sends it by itself.
 */
@ApiTags('counters')
@Controller('screen')
@Public()
export class ScreenController {
  constructor(
    private readonly screens: Screens,
    private readonly queries: ScreenQueries,
    private readonly halls: HallQueries,
    private readonly drawTicket: DrawTicket,
    private readonly limits: Limits,
  ) {}

  /** Asked for every two seconds by a screen; many stand behind one address. */
  @Get()
  @Limited({ by: 'address', most: 1_200, per: 60_000 })
  async board(@Headers(header) code?: string): Promise<ScreenBoardView> {
    return this.queries.board(await this.screens.known(code));
  }

  /** Draws a number at a kiosk. */
  @Post('tickets')
  @Limited({ by: 'address', most: 120, per: 60_000 })
  async draw(@Body() body: KioskDrawRequest, @Headers(header) code?: string): Promise<KioskTicketView> {
    const { id, hallId, kind, name } = await this.screens.known(code);
    if (kind !== 'KIOSK') throw refusals.noKiosk();
    await this.limits.take(`kiosk:${id}`, { most: 30, per: 60_000 });
    const { requestId, ...request } = body;
    const actor: Actor = { kind: 'service', id: `screen:${id}`, name, roles: [] };
    const key = { actorId: actor.id, key: requestId, requestHash: sha256(canonicalJson({ ...request })) };
    const { ticketId } = await this.drawTicket.atKiosk({ actor, key }, hallId, request);
    const { label, priority, drawnAt, ahead, expectedWait, serviceId } = await this.halls.drawn(ticketId);
    const service = await this.halls.serviceName(hallId, serviceId);
    return { label, service, priority, drawnAt, ahead, expectedWait };
  }
}
