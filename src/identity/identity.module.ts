import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CLOCK } from '../config';
import { Database, UnitOfWork } from '../database';
import type { Clock } from '../kernel';
import { Outbox } from '../outbox';
import { AccessGuard } from './access.guard';
import { AccessInventory } from './access-inventory';
import { Accounts } from './accounts';
import { Callers } from './callers';
import { PersonNames } from './person-names';
import { ServiceTokens } from './service-tokens';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController],
  providers: [
    {
      provide: ServiceTokens,
      inject: [Database, UnitOfWork, CLOCK],
      useFactory: (database: Database, unitOfWork: UnitOfWork, clock: Clock) =>
        new ServiceTokens(database, unitOfWork, clock),
    },
    {
      provide: Sessions,
      inject: [Database, UnitOfWork, CLOCK, PersonNames],
      useFactory: (database: Database, unitOfWork: UnitOfWork, clock: Clock, names: PersonNames) =>
        new Sessions(database, unitOfWork, clock, names),
    },
    {
      provide: Accounts,
      inject: [Database, UnitOfWork, Outbox, Sessions],
      useFactory: (database: Database, unitOfWork: UnitOfWork, outbox: Outbox, sessions: Sessions) =>
        new Accounts(database, unitOfWork, outbox, (accountId) => sessions.forget(accountId)),
    },
    PersonNames,
    SessionCookie,
    Callers,
    { provide: APP_GUARD, useClass: AccessGuard },
    AccessInventory,
  ],
  exports: [ServiceTokens, Accounts, Sessions, PersonNames, Callers, AccessInventory],
})
export class IdentityModule {}
