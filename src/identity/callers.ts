import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import type { Actor } from '../kernel';
import { assertDeliberate } from './request-origin';
import { ServiceTokens } from './service-tokens';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';

/** What a caller shows: the token of a service, or that of a signed-in person. */
export interface Credential {
  kind: 'service' | 'session';
  token: string;
}

/** Who calls: services by bearer token, people by session cookie. A token that is shown and wrong is never made up for by a cookie. */
@Injectable()
export class Callers {
  constructor(
    private readonly tokens: ServiceTokens,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
  ) {}

  credentialOf(headers: IncomingHttpHeaders): Credential | undefined {
    if (headers.authorization !== undefined) {
      const token = /^Bearer +(\S{1,200})$/i.exec(headers.authorization)?.[1];
      return token === undefined ? undefined : { kind: 'service', token };
    }
    const token = this.cookie.read(headers);
    return token === undefined ? undefined : { kind: 'session', token };
  }

  /** `isUse`: counts as activity of the session. */
  async authenticate({ kind, token }: Credential, isUse = true): Promise<Actor | undefined> {
    if (kind === 'service') return this.tokens.authenticate(token);
    return (await this.sessions.find(token, isUse))?.actor;
  }

  /** Throws `IDENTITY.CROSS_SITE` for what a browser sends with a cookie on behalf of another site. */
  async ofRequest(method: string, headers: IncomingHttpHeaders): Promise<Actor | undefined> {
    const credential = this.credentialOf(headers);
    const actor = credential && (await this.authenticate(credential));
    if (actor && credential.kind === 'session' && method !== 'GET' && method !== 'HEAD')
      assertDeliberate(headers, this.config.publicUrl);
    return actor;
  }
}
