import type { IncomingMessage, ServerResponse } from 'node:http';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel';
import { Public } from '../access/access.decorators';
import { Audit } from '../audit/audit';
import { Limited } from '../limits/limited.decorator';
import { answerBrowser, onwardPage } from '../oidc/browser-answer';
import { queryOf } from '../oidc/oidc.controller';
import { BeginOidcQuery } from '../oidc/oidc.dto';
import { OidcFlows } from '../oidc/oidc-flows';
import { oidcMessages } from '../oidc/oidc.messages';
import { CitizenCookie } from './citizen-cookie';
import { CitizenMailbox } from './citizen-mailbox';
import { CitizenSessions } from './citizen-sessions';
import { citizenView } from './citizen-view';
import {
  CitizenLetterRequest,
  CitizenPasswordByCodeRequest,
  CitizenSessionView,
  CitizenSignInRequest,
  CitizenSignUpRequest,
  LetterOnItsWay,
} from './citizen.dto';
import { citizensMessages } from './citizen.messages';
import { Citizens } from './citizens';
import { SignInCitizen } from './sign-in-citizen';

const minute = 60_000;
const messages = { ...oidcMessages, ...citizensMessages };

/** How citizens come in. Open to everyone, so each route looks at the cookie and at where the request comes from itself. */
@ApiTags('citizens')
@Public()
@Controller('citizen')
export class CitizenSessionController {
  constructor(
    private readonly mailbox: CitizenMailbox,
    private readonly signIns: SignInCitizen,
    private readonly citizens: Citizens,
    private readonly sessions: CitizenSessions,
    private readonly cookie: CitizenCookie,
    private readonly flows: OidcFlows,
    private readonly audit: Audit,
  ) {}

  /** Sends a letter: with a code, or saying that there is an account already. */
  @Post('sign-up')
  @HttpCode(202)
  async requestSignUp(@Body() { email, language = 'vi' }: CitizenLetterRequest): Promise<LetterOnItsWay> {
    await this.mailbox.requestSignUp(email, language);
    return { isOnItsWay: true };
  }

  /** Makes the account with the code of the letter, and signs in. */
  @Post('sign-up/confirm')
  @HttpCode(201)
  @Limited({ by: 'address', most: 30, per: minute })
  async signUp(
    @Body() body: CitizenSignUpRequest,
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CitizenSessionView> {
    return this.begin(await this.mailbox.signUp(body), headers, response);
  }

  @Post('password-reset')
  @HttpCode(202)
  async requestPassword(@Body() { email, language = 'vi' }: CitizenLetterRequest): Promise<LetterOnItsWay> {
    await this.mailbox.requestPassword(email, language);
    return { isOnItsWay: true };
  }

  /** Sets another password with the code of the letter. All sessions end. */
  @Post('password-reset/confirm')
  @HttpCode(204)
  @Limited({ by: 'address', most: 30, per: minute })
  async setPassword(@Body() body: CitizenPasswordByCodeRequest): Promise<void> {
    await this.mailbox.setPassword(body);
  }

  /** Signs a citizen in; the session this browser had before ends. */
  @Post('session')
  @HttpCode(200)
  @Limited({ by: 'address', most: 60, per: minute })
  async signIn(
    @Body() { email, password }: CitizenSignInRequest,
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CitizenSessionView> {
    return this.begin(await this.signIns.withPassword(email, password), headers, response);
  }

  /** Who is signed in here. */
  @Get('session')
  async read(@Req() { headers }: IncomingMessage): Promise<CitizenSessionView> {
    const token = this.cookie.read(headers);
    if (token === undefined) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    return this.view(token);
  }

  /** Signs out; also when nobody is signed in. */
  @Delete('session')
  @HttpCode(204)
  async signOut(
    @Req() { headers }: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const token = this.cookie.read(headers);
    if (token !== undefined) await this.sessions.end(token);
    response.setHeader('Set-Cookie', this.cookie.clear());
  }

  /** Sends the browser to the citizens' provider. */
  @Get('session/oidc')
  @ApiProduces('text/html')
  @Limited({ by: 'address', most: 60, per: minute })
  beginOidc(
    @Query() { returnTo = '/' }: BeginOidcQuery,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    return answerBrowser(request, response, { messages }, async () => {
      const { location, cookie } = await this.flows.of('citizen').begin(returnTo);
      response.statusCode = 302;
      response.setHeader('Set-Cookie', cookie);
      response.setHeader('Location', location);
      return '';
    });
  }

  /** Where the citizens' provider sends the browser back to. */
  @Get('session/oidc/callback')
  @ApiExcludeEndpoint()
  @Limited({ by: 'address', most: 60, per: minute })
  finishOidc(
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    const refused = (code: string) =>
      this.audit.denied({
        action: 'citizen.session-refused',
        subject: { type: 'door', id: 'citizen-oidc' },
        detail: { code },
      });
    return answerBrowser(request, response, { messages, refused }, async () => {
      const flow = this.flows.of('citizen');
      const { claims, returnTo } = await flow.finish(queryOf(request), request.headers);
      const token = await this.signIns.withProvider(claims);
      response.setHeader('Set-Cookie', [this.cookie.set(token), flow.forgetBrowser]);
      return onwardPage(returnTo);
    });
  }

  private async begin(
    token: string,
    headers: IncomingMessage['headers'],
    response: ServerResponse,
  ): Promise<CitizenSessionView> {
    const before = this.cookie.read(headers);
    if (before !== undefined) await this.sessions.end(before);
    response.setHeader('Set-Cookie', this.cookie.set(token));
    return this.view(token);
  }

  private async view(token: string): Promise<CitizenSessionView> {
    const session = await this.sessions.find(token);
    if (!session) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    const citizen = await this.citizens.get(session.holderId);
    return { ...citizenView(citizen), expiresAt: new Date(session.expiresAt).toISOString() };
  }
}
