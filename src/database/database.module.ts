import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, Config } from '../config';
import { type Clock, systemClock } from '../kernel';
import { Database } from './database';
import { loadMigrations } from './load-migrations';
import { type EntityClass, type OpenDatabase, openDatabase } from './open-database';
import { UnitOfWork } from './unit-of-work';

const OPEN_DATABASE = Symbol('OpenDatabase');

/** Closes the database when everything that uses it has stopped. */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(@Inject(OPEN_DATABASE) private readonly open: OpenDatabase) {}

  onApplicationShutdown(): Promise<void> {
    return this.open.close();
  }
}

@Module({})
export class DatabaseModule {
  /** `entities`: those of every room. A clock other than the system's also becomes the time of transactions. */
  static with(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: OPEN_DATABASE,
          inject: [Config, CLOCK],
          useFactory: (config: Config, clock: Clock) =>
            openDatabase({
              location: config.database,
              poolSize: config.databasePool,
              entities,
              migrations: loadMigrations(),
              clock: clock === systemClock ? undefined : () => clock.now().getTime(),
            }),
        },
        { provide: Database, inject: [OPEN_DATABASE], useFactory: ({ database }: OpenDatabase) => database },
        {
          provide: UnitOfWork,
          inject: [OPEN_DATABASE],
          useFactory: ({ unitOfWork }: OpenDatabase) => unitOfWork,
        },
        DatabaseLifetime,
      ],
      exports: [Database, UnitOfWork],
    };
  }
}
