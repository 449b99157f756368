import { Global, Module } from '@nestjs/common';
import { Config, ConfigurationError, type OidcClient } from '../../config';
import type { EntityClass } from '../../database';
import { OidcAttemptEntity } from './oidc-attempt.entity';
import { OidcAttempts } from './oidc-attempts';
import { OidcFlows } from './oidc-flows';
import { OidcIdentities } from './oidc-identities';
import { OidcIdentityEntity } from './oidc-identity.entity';
import { OidcController } from './oidc.controller';
import { ReleaseIdentityController } from './release-identity.controller';
import { SignInOfficial } from './sign-in-official';

export { oidcMessages } from './oidc.messages';
export const oidcEntities: EntityClass[] = [OidcAttemptEntity, OidcIdentityEntity];

@Global()
@Module({
  controllers: [OidcController, ReleaseIdentityController],
  providers: [OidcAttempts, OidcIdentities, OidcFlows, SignInOfficial],
  exports: [OidcIdentities, OidcFlows],
})
export class OidcModule {
  /** Ends the start when signing in through a provider could not be safe, or could not work. */
  constructor(config: Config) {
    this.assertUsable('OIDC', config, config.oidc);
    this.assertUsable('CITIZEN_OIDC', config, config.citizenOidc);
  }

  private assertUsable(name: string, { publicUrl, allowPlainHttp }: Config, client?: OidcClient): void {
    if (!client) return;
    if (publicUrl === undefined)
      throw new ConfigurationError(
        `${name}_ISSUER needs PUBLIC_URL, where the provider sends people back to: give the address people use, for instance PUBLIC_URL=https://motcua.example.gov.vn.`,
      );
    const { protocol, hostname } = new URL(client.issuer);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !isLocal && !allowPlainHttp)
      throw new ConfigurationError(
        `${name}_ISSUER is not encrypted (${client.issuer}): give an https address, or ALLOW_PLAIN_HTTP=yes inside a closed network.`,
      );
  }
}
