import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/access.decorators';
import { Audit } from '../audit/audit';
import { Limited } from '../limits/limited.decorator';
import { SessionCookie } from '../sessions/session-cookie';
import { answerBrowser, onwardPage } from './browser-answer';
import { BeginOidcQuery } from './oidc.dto';
import { OidcFlows } from './oidc-flows';
import { oidcMessages } from './oidc.messages';
import { SignInOfficial } from './sign-in-official';

/** Signing in at the officials' identity provider. For browsers: a link leads here, and pages are answered. */
@ApiTags('session')
@Public()
@Controller('session/oidc')
export class OidcController {
  constructor(
    private readonly flows: OidcFlows,
    private readonly signIn: SignInOfficial,
    private readonly cookie: SessionCookie,
    private readonly audit: Audit,
  ) {}

  /** Sends the browser to the provider. */
  @Get()
  @ApiProduces('text/html')
  @Limited({ by: 'address', most: 60, per: 60_000 })
  begin(
    @Query() { returnTo = '/' }: BeginOidcQuery,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    return answerBrowser(request, response, { messages: oidcMessages }, async () => {
      const { location, cookie } = await this.flows.of('official').begin(returnTo);
      response.statusCode = 302;
      response.setHeader('Set-Cookie', cookie);
      response.setHeader('Location', location);
      return '';
    });
  }

  /** Where the provider sends the browser back to. */
  @Get('callback')
  @ApiExcludeEndpoint()
  @Limited({ by: 'address', most: 60, per: 60_000 })
  finish(
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    const refused = (code: string) =>
      this.audit.denied({
        action: 'session.refused',
        subject: { type: 'door', id: 'official-oidc' },
        detail: { code },
      });
    return answerBrowser(request, response, { messages: oidcMessages, refused }, async () => {
      const flow = this.flows.of('official');
      const { claims, returnTo } = await flow.finish(queryOf(request), request.headers);
      const token = await this.signIn.execute(claims);
      response.setHeader('Set-Cookie', [this.cookie.set(token), flow.forgetBrowser]);
      return onwardPage(returnTo);
    });
  }
}

export const queryOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URL(url ?? '/', 'http://localhost').searchParams;
