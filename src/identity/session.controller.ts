import type { IncomingMessage, ServerResponse } from 'node:http';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Config } from '../config';
import { DomainError } from '../kernel';
import { Public } from './access.decorators';
import { assertDeliberate } from './request-origin';
import { SessionCookie } from './session-cookie';
import { SessionView, SignInRequest } from './session.dto';
import { type Session, Sessions } from './sessions';

/** Signing in and out of a browser. Open to everyone, so each route looks at the cookie itself. */
@ApiTags('session')
@Public()
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
  ) {}

  /** Signs a person in; the session this browser had before ends. */
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInRequest,
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<SessionView> {
    assertDeliberate(headers, this.config.publicUrl);
    const { token, session } = await this.sessions.signIn(username, password);
    const before = this.cookie.read(headers);
    if (before !== undefined) await this.sessions.end(before);
    response.setHeader('Set-Cookie', this.cookie.set(token));
    return view(session);
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
    assertDeliberate(headers, this.config.publicUrl);
    const token = this.cookie.read(headers);
    if (token !== undefined) await this.sessions.end(token);
    response.setHeader('Set-Cookie', this.cookie.clear());
  }
}

const view = ({ actor, username, expiresAt }: Session): SessionView => ({
  person: { id: actor.id, name: actor.name },
  username,
  roles: actor.roles,
  expiresAt: new Date(expiresAt).toISOString(),
});
