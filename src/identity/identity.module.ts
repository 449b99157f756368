import { Module } from '@nestjs/common';
import type { EntityClass } from '../database';
import type { LocalizedText } from '../kernel';
import { AccessModule } from './access/access.module';
import { accountsEntities, AccountsModule } from './accounts/accounts.module';
import { auditEntities, auditMessages, AuditModule } from './audit/audit.module';
import { citizensEntities, citizensMessages, CitizensModule } from './citizens/citizens.module';
import { keysEntities, KeysModule } from './keys/keys.module';
import { lettersEntities, lettersMessages, LettersModule } from './letters/letters.module';
import { limitsEntities, limitsMessages, LimitsModule } from './limits/limits.module';
import { messages } from './messages';
import { oidcEntities, oidcMessages, OidcModule } from './oidc/oidc.module';
import {
  secondPersonEntities,
  secondPersonMessages,
  SecondPersonModule,
} from './second-person/second-person.module';
import {
  serviceAccountsEntities,
  serviceAccountsMessages,
  ServiceAccountsModule,
} from './service-accounts/service-accounts.module';
import { sessionsEntities, SessionsModule } from './sessions/sessions.module';

export const identityEntities: EntityClass[] = [
  ...accountsEntities,
  ...auditEntities,
  ...citizensEntities,
  ...keysEntities,
  ...lettersEntities,
  ...limitsEntities,
  ...oidcEntities,
  ...secondPersonEntities,
  ...serviceAccountsEntities,
  ...sessionsEntities,
];

export const identityMessages: Record<string, LocalizedText & { status?: 413 | 415 | 422 }> = {
  ...messages,
  ...auditMessages,
  ...citizensMessages,
  ...lettersMessages,
  ...limitsMessages,
  ...oidcMessages,
  ...secondPersonMessages,
  ...serviceAccountsMessages,
};

/** Who calls, what they may do, and the proof of who did what. */
@Module({
  imports: [
    KeysModule,
    LimitsModule,
    AuditModule,
    LettersModule,
    ServiceAccountsModule,
    SessionsModule,
    AccountsModule,
    AccessModule,
    OidcModule,
    CitizensModule,
    SecondPersonModule,
  ],
})
export class IdentityModule {}
