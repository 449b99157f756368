import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Logger as Log } from 'pino';
import { CLOCK, Config, Rounds } from '../config';
import { Database, UnitOfWork } from '../database';
import { type Clock, reasonOf } from '../kernel';
import { RequestLimits } from '../identity';
import { OutboxFeed } from '../outbox';
import { BeyondRoutes } from './beyond-routes';
import { Commands, purgeCommands } from './commands';
import { Drain } from './drain';
import { InFlight } from './in-flight';
import { requestValidation } from './invalid-request';
import { createLog } from './logger';
import { type MessageCatalogue, Messages } from './message-catalogue';
import { Metrics } from './metrics';
import { OperationsController } from './operations.controller';
import { ProblemFilter } from './problem.filter';
import { SecureAnswers } from './secure-answers';

/** Injection token of the pino log. */
export const LOG = Symbol('Log');

const hour = 3_600_000;

/** Forgets the keys of old commands. */
@Injectable()
class CommandPurge implements OnApplicationBootstrap {
  private readonly logger = new Logger('Commands');

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: Rounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: hour,
      run: () => purgeCommands(this.database, this.unitOfWork, this.clock.now().getTime()),
      onFailure: (error) => this.logger.warn(`old command keys were not purged: ${reasonOf(error)}`),
    });
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
        SecureAnswers,
        {
          provide: InFlight,
          inject: [RequestLimits],
          useFactory: (limits: RequestLimits) => new InFlight(limits),
        },
        { provide: APP_PIPE, useFactory: requestValidation },
      ],
      exports: [Messages, LOG, Metrics, Commands, Drain, InFlight],
    };
  }
}
