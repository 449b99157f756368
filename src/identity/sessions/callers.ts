import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import type { Actor } from '../../kernel';
import { CitizenCookie } from '../citizens/citizen-cookie';
import { CitizenPasses } from '../citizens/citizen-passes';
import { assertDeliberate } from './request-origin';
import { ServiceTokens } from '../service-accounts/service-tokens';
import { SessionCookie } from './session-cookie';
import { SessionStores } from './session-stores';

/** What a caller shows: the token of a service, or that of a signed-in official or citizen. */
export interface Credential {
  kind: 'service' | 'session' | 'citizen';
  token: string;
}

/**
 * Who calls: services by bearer token, officials and citizens each by a cookie of their own, citizens without an account by a
 * pass. A token that is shown and wrong
 * is never made up for by a cookie.
 */
@Injectable()
export class Callers {
  constructor(
    private readonly tokens: ServiceTokens,
    private readonly sessions: SessionStores,
    private readonly cookie: SessionCookie,
    private readonly citizenCookie: CitizenCookie,
    private readonly passes: CitizenPasses,
    private readonly config: Config,
  ) {}

  /** Of a service or an official. */
  credentialOf(headers: IncomingHttpHeaders): Credential | undefined {
    if (headers.authorization !== undefined) {
      const token = bearerOf(headers);
      return token === undefined ? undefined : { kind: 'service', token };
    }
    const token = this.cookie.read(headers);
    return token === undefined ? undefined : { kind: 'session', token };
  }

  /** `isUse`: counts as activity of the session. */
  async authenticate({ kind, token }: Credential, isUse = true): Promise<Actor | undefined> {
    if (kind === 'service') return this.tokens.authenticate(token);
    const actor = (await this.sessions.find(token, isUse))?.actor;
    return actor?.kind === (kind === 'citizen' ? 'citizen' : 'person') ? actor : undefined;
  }

  /**
   * Of a browser that is signed in as both, the official at doors of officials and the citizen at those of citizens. Throws
   * `IDENTITY.CROSS_SITE` for what a browser sends with a cookie on behalf of another site.
   */
  async ofRequest(
    method: string,
    headers: IncomingHttpHeaders,
    isForCitizens = false,
  ): Promise<Actor | undefined> {
    const pass = bearerOf(headers);
    if (pass !== undefined && CitizenPasses.isToken(pass)) return this.passes.find(pass);
    const citizen = headers.authorization === undefined ? this.citizenOf(headers) : undefined;
    const official = this.credentialOf(headers);
    const credential = isForCitizens ? (citizen ?? official) : (official ?? citizen);
    const actor = credential && (await this.authenticate(credential));
    if (actor && credential.kind !== 'service' && method !== 'GET' && method !== 'HEAD')
      assertDeliberate(headers, this.config.publicUrl);
    return actor;
  }

  private citizenOf(headers: IncomingHttpHeaders): Credential | undefined {
    const token = this.citizenCookie.read(headers);
    return token === undefined ? undefined : { kind: 'citizen', token };
  }
}

const bearerOf = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer +(\S{1,200})$/i.exec(authorization ?? '')?.[1];
