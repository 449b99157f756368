import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CLOCK } from '../config';
import { Database, UnitOfWork } from '../database';
import type { Clock } from '../kernel';
import { AccessGuard } from './access.guard';
import { AccessInventory } from './access-inventory';
import { ServiceTokens } from './service-tokens';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: ServiceTokens,
      inject: [Database, UnitOfWork, CLOCK],
      useFactory: (database: Database, unitOfWork: UnitOfWork, clock: Clock) =>
        new ServiceTokens(database, unitOfWork, clock),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    AccessInventory,
  ],
  exports: [ServiceTokens, AccessInventory],
})
export class IdentityModule {}
