import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Logger as Log } from 'pino';
import { CLOCK, Config } from '../config';
import { Database, UnitOfWork } from '../database';
import type { Clock } from '../kernel';
import { OutboxFeed } from '../outbox';
import { BeyondRoutes } from './beyond-routes';
import { Commands, purgeCommands } from './commands';
import { Drain } from './drain';
import { requestValidation } from './invalid-request';
import { createLog } from './logger';
import { type MessageCatalogue, Messages } from './message-catalogue';
import { Metrics } from './metrics';
import { OperationsController } from './operations.controller';
import { ProblemFilter } from './problem.filter';

/** Injection token of the pino log. */
export const LOG = Symbol('Log');

const hour = 3_600_000;

/** Forgets the keys of old commands. */
@Injectable()
class CommandPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Commands');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      purgeCommands(this.database, this.unitOfWork, this.clock.now().getTime()).catch((error: unknown) =>
        this.logger.warn(`old command keys were not purged: ${String(error)}`),
      );
    }, hour);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}

@Module({})
export class HttpModule {
  /** `catalogues`: the messages of every room. */
  static with(catalogues: readonly MessageCatalogue[]): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [OperationsController],
      providers: [
        { provide: Messages, useFactory: () => new Messages(catalogues) },
        { provide: LOG, inject: [Config], useFactory: (config: Config): Log => createLog(config.logLevel) },
        {
          provide: Metrics,
          inject: [UnitOfWork, OutboxFeed],
          useFactory: (unitOfWork: UnitOfWork, feed: OutboxFeed) => new Metrics(unitOfWork, feed),
        },
        Commands,
        CommandPurge,
        Drain,
        ProblemFilter,
        { provide: APP_FILTER, useExisting: ProblemFilter },
        BeyondRoutes,
        { provide: APP_PIPE, useFactory: requestValidation },
      ],
      exports: [Messages, LOG, Metrics, Commands, Drain],
    };
  }
}
