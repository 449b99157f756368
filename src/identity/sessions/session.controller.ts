import type { IncomingMessage, ServerResponse } from 'node:http';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel';
import { AccountCodes } from '../accounts/account-codes';
import { Public } from '../access/access.decorators';
import { PendingSignIns } from './pending-sign-ins';
import { SessionCookie } from './session-cookie';
import {
  ResetAnswer,
  ResetRequest,
  SecondFactorRequest,
  SessionView,
  SetPasswordRequest,
  SignInOptionsView,
  SignInRequest,
} from './session.dto';
import type { Session } from './session-store';
import { SessionStores } from './session-stores';
import { SignIn } from './sign-in';
import { SignInOptions } from './sign-in-options';

/** Signing in and out of a browser. Open to everyone, so each route looks at the cookie itself. */
@ApiTags('session')
@Public()
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionStores,
    private readonly codes: AccountCodes,
    private readonly cookie: SessionCookie,
    private readonly options: SignInOptions,
  ) {}

  /** Signs a person in, or asks for the second factor; the session this browser had before ends. */
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInRequest,
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<SessionView> {
    const token = await this.signIns.withPassword(username, password);
    return this.give(token, headers, response);
  }

  /** The second step: a code of the authenticator app, or a recovery code. */
  @Post('second-factor')
  @HttpCode(200)
  async showSecondFactor(
    @Body() { code }: SecondFactorRequest,
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<SessionView> {
    const token = await this.signIns.withSecondFactor(this.cookie.read(headers) ?? '', code);
    return this.give(token, headers, response);
  }

  /** The ways to sign in here. */
  @Get('options')
  readOptions(): SignInOptionsView {
    return this.options.view();
  }

  /** Who is signed in here. */
  @Get()
  async read(@Req() { headers }: IncomingMessage): Promise<SessionView> {
    const token = this.cookie.read(headers);
    const session = token === undefined ? undefined : await this.sessions.find(token);
    if (!session) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    return view(session);
  }

  /** Signs out; also when nobody is signed in. */
  @Delete()
  @HttpCode(204)
  async signOut(
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    await this.endBefore(headers);
    response.setHeader('Set-Cookie', this.cookie.clear());
  }

  /** Sends a letter to who has this account. The answer is the same for everybody. */
  @Post('reset')
  @HttpCode(202)
  async requestReset(@Body() { account }: ResetRequest): Promise<ResetAnswer> {
    await this.codes.requestReset(account);
    return { canSendMail: this.codes.canSendMail };
  }

  /** Sets a password with the code of an invitation or a reset. Ends all sessions of the account and signs nobody in. */
  @Post('reset/confirm')
  @HttpCode(204)
  async setPassword(@Body() { token, password }: SetPasswordRequest): Promise<void> {
    await this.codes.redeem(token, password);
  }

  private async give(
    token: string,
    headers: IncomingMessage['headers'],
    response: ServerResponse,
  ): Promise<SessionView> {
    await this.endBefore(headers);
    response.setHeader('Set-Cookie', this.cookie.set(token));
    const session = await this.sessions.find(token);
    return session ? view(session) : { secondFactor: 'needed' };
  }

  private async endBefore(headers: IncomingMessage['headers']): Promise<void> {
    const before = this.cookie.read(headers);
    if (before === undefined) return;
    await this.sessions.end(before);
    await this.pending.end(before);
  }
}

const view = ({ actor, username, secondFactorAt, expiresAt }: Session): SessionView => ({
  secondFactor: actor.lacks ? 'to-set-up' : secondFactorAt === null ? 'none' : 'shown',
  person: { id: actor.id, name: actor.name },
  username,
  roles: actor.roles,
  expiresAt: new Date(expiresAt).toISOString(),
});
