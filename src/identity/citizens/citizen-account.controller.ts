import type { IncomingMessage, ServerResponse } from 'node:http';
import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../database';
import { type Actor, DomainError } from '../../kernel';
import { CurrentActor, ForCitizens, RequirePermission } from '../access/access.decorators';
import type { Session } from '../sessions/session-store';
import { CitizenCookie } from './citizen-cookie';
import { CitizenSessions } from './citizen-sessions';
import { citizenView } from './citizen-view';
import {
  ChangeCitizenPasswordRequest,
  CitizenView,
  CloseCitizenRequest,
  CounterCodeView,
} from './citizen.dto';
import { Citizens } from './citizens';
import { SignInCitizen } from './sign-in-citizen';

/** A citizen's own account. */
@ApiTags('citizens')
@ApiBearerAuth()
@Controller('citizen')
@ForCitizens()
@RequirePermission('self.manage')
export class CitizenAccountController {
  constructor(
    private readonly citizens: Citizens,
    private readonly signIns: SignInCitizen,
    private readonly sessions: CitizenSessions,
    private readonly cookie: CitizenCookie,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('account')
  async read(@CurrentActor() { id }: Actor): Promise<CitizenView> {
    return citizenView(await this.citizens.get(id));
  }

  /** Other sessions end, and this one goes on under another token. */
  @Put('password')
  @HttpCode(204)
  async changePassword(
    @CurrentActor() { id }: Actor,
    @Body() { current, password }: ChangeCitizenPasswordRequest,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const citizen = await this.citizens.get(id);
    const session = await this.sessionOf(request);
    await this.signIns.provePassword(citizen, session, current);
    const token = await this.signIns.changePassword(citizen, session, password);
    response.setHeader('Set-Cookie', this.cookie.set(token));
  }

  /** A code to show at the counter of a one-stop, where an official confirms one's identity. */
  @Post('counter-code')
  @HttpCode(201)
  async counterCode(@CurrentActor() { id }: Actor): Promise<CounterCodeView> {
    const { code, until } = await this.citizens.newCounterCode(id);
    return { code, until: new Date(until).toISOString() };
  }

  /** Closes the account and forgets what it says of its holder. The cases stay where they are. */
  @Post('account/close')
  @HttpCode(204)
  async close(
    @CurrentActor() { id }: Actor,
    @Body() { password }: CloseCitizenRequest,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const citizen = await this.citizens.get(id);
    await this.signIns.provePassword(citizen, await this.sessionOf(request), password);
    await this.unitOfWork.run((tx) => this.citizens.close(tx, id));
    response.setHeader('Set-Cookie', this.cookie.clear());
  }

  private async sessionOf({ headers }: IncomingMessage): Promise<Session> {
    const session = await this.sessions.find(this.cookie.read(headers) ?? '');
    if (!session) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    return session;
  }
}
