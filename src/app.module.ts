import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, ConfigModule } from './config';
import { databaseMessages, DatabaseModule, type EntityClass } from './database';
import { boardsMessages, DashboardsModule } from './dashboards';
import { definitionEntities, definitionMessages, DefinitionsModule, DeployAtBootModule } from './definitions';
import { httpEntities, httpMessages, HttpModule, type MessageCatalogue } from './http';
import { identityEntities, identityMessages, IdentityModule } from './identity';
import { IntegrationsModule } from './integrations';
import type { Clock } from './kernel';
import { outboxEntities, OutboxModule } from './outbox';
import { modellingEntities, modellingMessages, ModellingModule } from './modelling';
import { oneStopShopEntities, oneStopShopMessages, OneStopShopModule } from './one-stop-shop';
import { operationsMessages } from './operations/messages';
import { OperationsModule } from './operations/operations.module';
import { runtimeEntities, runtimeMessages, RuntimeModule } from './runtime';
import { DemoModule } from './scenarios/demo/demo.module';

/** The tables of every room. */
export const entities: EntityClass[] = [
  ...outboxEntities,
  ...identityEntities,
  ...httpEntities,
  ...definitionEntities,
  ...runtimeEntities,
  ...oneStopShopEntities,
  ...modellingEntities,
];

/** The messages of every room. */
export const catalogues: MessageCatalogue[] = [
  databaseMessages,
  identityMessages,
  httpMessages,
  definitionMessages,
  runtimeMessages,
  ...oneStopShopMessages,
  boardsMessages,
  modellingMessages,
  operationsMessages,
];

/** The rooms, left to right; each module's tables and messages go into the two lists above. */
@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.with(entities),
        OutboxModule,
        IdentityModule,
        HttpModule.with(catalogues),
        DefinitionsModule,
        RuntimeModule,
        OneStopShopModule,
        DashboardsModule,
        IntegrationsModule,
        ModellingModule,
        OperationsModule,
        DeployAtBootModule,
        DemoModule,
      ],
    };
  }
}
