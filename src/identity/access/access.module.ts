import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessInventory } from './access-inventory';
import { Topics } from './topics';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, AccessInventory, Topics],
  exports: [AccessInventory, Topics],
})
export class AccessModule {}
