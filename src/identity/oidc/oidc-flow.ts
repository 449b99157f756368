import * as oidc from 'openid-client';
import type { OidcClient } from '../../config';
import { type Clock, DomainError } from '../../kernel';
import type { Cookie } from '../sessions/cookie';
import type { OidcAttempts, OidcDoor } from './oidc-attempts';
import { assertReturnTo, type Claims } from './oidc.policy';
import { OidcProvider, unavailable } from './oidc-provider';

export interface OidcFlowOptions {
  door: OidcDoor;
  client: OidcClient;
  /** Of this server, where the provider sends people back to. */
  callback: URL;
  attempts: OidcAttempts;
  cookie: Cookie;
  clock: Clock;
}

/**
 * Authorization code flow (OpenID Connect Core 3.1) with PKCE, state and nonce, of one door: its own address to come back
 * to, so that an answer of one provider is never taken for that of another (RFC 9700, 4.4).
 */
export class OidcFlow {
  private readonly provider: OidcProvider;

  constructor(private readonly options: OidcFlowOptions) {
    this.provider = new OidcProvider(options.client, options.clock);
  }

  /** Where to send the browser, and what it has to keep. Throws `IDENTITY.OIDC_RETURN_TO`, `IDENTITY.OIDC_UNAVAILABLE`. */
  async begin(returnTo: string): Promise<{ location: string; cookie: string }> {
    const { door, client, callback, attempts, cookie } = this.options;
    const path = assertReturnTo(returnTo);
    const configuration = await this.provider.configuration();
    const { state, nonce, verifier, secret } = await attempts.begin(door, path);
    const location = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callback.href,
      response_type: 'code',
      scope: client.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, cookie: cookie.set(secret) };
  }

  /** For the browser that has come back: what it kept for this attempt is of no use any more. */
  get forgetBrowser(): string {
    return this.options.cookie.clear();
  }

  /**
   * What the provider says of who has signed in: signed, for us, for this attempt, still valid. `query` is that of the
   * callback. Throws `IDENTITY.OIDC_ATTEMPT_UNKNOWN`, `IDENTITY.OIDC_REFUSED`, `IDENTITY.OIDC_UNAVAILABLE`.
   */
  async finish(
    query: URLSearchParams,
    headers: { cookie?: string },
  ): Promise<{ claims: Claims; returnTo: string }> {
    const { door, callback, attempts, cookie } = this.options;
    const secret = cookie.read(headers);
    const attempt = secret && (await attempts.take(door, query.get('state') ?? '', secret));
    if (!attempt) throw new DomainError('IDENTITY.OIDC_ATTEMPT_UNKNOWN', 'unauthenticated');
    const answer = new URL(callback);
    answer.search = query.toString();
    const configuration = await this.provider.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const told = tokens.claims()!;
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, told.sub)
        : {};
      // What is signed goes before what is not.
      return { claims: { ...more, ...told }, returnTo: attempt.returnTo };
    } catch (error) {
      throw isSilence(error) ? unavailable(error) : refused(error);
    }
  }
}

/** The provider did not answer, as opposed to having said something that is not accepted. */
function isSilence(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, code, status, cause } = error as Partial<Error> & { code?: string; status?: number };
  return (
    (name === 'TypeError' && message === 'fetch failed') ||
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_ABORT' ||
    (status ?? 0) >= 500 ||
    // An answer that is no JSON, as proxies in front of a dead provider give.
    isSilence(cause)
  );
}

function refused(cause: unknown): DomainError {
  const refusal = new DomainError('IDENTITY.OIDC_REFUSED', 'unauthenticated');
  refusal.cause = cause;
  return refusal;
}
