import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Config } from '../../config';
import { type Clock, DomainError } from '../../kernel';
import { Cookie } from '../sessions/cookie';
import { attemptLength, OidcAttempts, type OidcDoor } from './oidc-attempts';
import { OidcFlow } from './oidc-flow';

const callbacks: Record<OidcDoor, string> = {
  official: '/api/v1/session/oidc/callback',
  citizen: '/api/v1/citizen/session/oidc/callback',
};

/** The flow of each door that has a provider. */
@Injectable()
export class OidcFlows {
  private readonly flows: Partial<Record<OidcDoor, OidcFlow>> = {};

  constructor(config: Config, attempts: OidcAttempts, @Inject(CLOCK) clock: Clock) {
    const clients = { official: config.oidc, citizen: config.citizenOidc };
    for (const door of ['official', 'citizen'] as const) {
      const client = clients[door];
      if (!client || config.publicUrl === undefined) continue;
      this.flows[door] = new OidcFlow({
        door,
        client,
        callback: new URL(`${config.publicUrl}${callbacks[door]}`),
        attempts,
        cookie: new Cookie(`motcua_oidc_${door}`, config, { sameSite: 'Lax', length: attemptLength }),
        clock,
      });
    }
  }

  /** Throws `IDENTITY.OIDC_OFF`. */
  of(door: OidcDoor): OidcFlow {
    const flow = this.flows[door];
    if (!flow) throw new DomainError('IDENTITY.OIDC_OFF', 'not-found');
    return flow;
  }
}
