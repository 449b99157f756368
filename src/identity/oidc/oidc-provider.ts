import * as oidc from 'openid-client';
import type { OidcClient } from '../../config';
import { type Clock, DomainError } from '../../kernel';

/** Milliseconds after which what the provider says of itself is asked for again. */
const knownFor = 60 * 60_000;
/** Seconds that a provider may take to answer. */
const patience = 10;

/** What a provider says of itself (endpoints, keys), asked for when it is first needed and from time to time. */
export class OidcProvider {
  private known?: { configuration: oidc.Configuration; at: number };
  private asking?: Promise<oidc.Configuration>;

  constructor(
    private readonly client: OidcClient,
    private readonly clock: Clock,
  ) {}

  /** While the provider does not answer, what it said before. Throws `IDENTITY.OIDC_UNAVAILABLE` when it never did. */
  async configuration(): Promise<oidc.Configuration> {
    const now = this.clock.now().getTime();
    if (this.known && now - this.known.at < knownFor) return this.known.configuration;
    try {
      const configuration = await (this.asking ??= this.discover());
      this.known = { configuration, at: now };
      return configuration;
    } catch (error) {
      if (this.known) return this.known.configuration;
      throw unavailable(error);
    } finally {
      this.asking = undefined;
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.client;
    const url = new URL(issuer);
    return oidc.discovery(
      url,
      clientId,
      {},
      clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        timeout: patience,
        execute: [
          // The signature of the id token is looked at even though it came over our own connection.
          oidc.enableNonRepudiationChecks,
          // `OidcModule` lets a provider without TLS through only where that is declared to be safe.
          ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
  }
}

export function unavailable(cause: unknown): DomainError {
  const refusal = new DomainError('IDENTITY.OIDC_UNAVAILABLE', 'unavailable');
  refusal.cause = cause;
  return refusal;
}
