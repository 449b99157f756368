import {
  Global,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CLOCK, Config, Rounds } from '../../config';
import { Database, type EntityClass, UnitOfWork } from '../../database';
import { type Clock, reasonOf } from '../../kernel';
import { People } from '../accounts/people';
import { Keys } from '../keys/keys';
import { Audit } from './audit';
import { AuditController } from './audit.controller';
import {
  AuditCheckpointEntity,
  AuditEntryEntity,
  AuditLinkEntity,
  AuditRootEntity,
  AuditSealEntity,
  AuditUnsealedEntity,
} from './audit.entities';
import { auditMessages } from './audit.messages';
import { AuditReader } from './audit-reader';
import { AuditTrail } from './audit-trail';
import { DailyRoots } from './daily-roots';
import { AuditProofs } from './proofs';
import { RecordReads } from './reads-personal-data';
import { Sealing } from './sealing';

export const auditEntities: EntityClass[] = [
  AuditEntryEntity,
  AuditUnsealedEntity,
  AuditLinkEntity,
  AuditCheckpointEntity,
  AuditRootEntity,
  AuditSealEntity,
];
export { auditMessages };

/** Milliseconds between two looks for what is to be sealed. */
const interval = 1_000;

/** Writes denials, seals, and makes daily roots, as long as the server lives, and once more before it ends. */
@Injectable()
class AuditLifetime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly trail: AuditTrail,
    private readonly sealing: Sealing,
    private readonly roots: DailyRoots,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({ every: interval, atOnce: true, run: () => this.work(), onFailure: this.warn });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.work().catch(this.warn);
  }

  private async work(): Promise<void> {
    await this.trail.writeDenials();
    await this.roots.run();
    await this.sealing.run();
  }

  private readonly warn = (error: unknown) =>
    this.logger.warn(`the audit log is not sealed: ${reasonOf(error)}`);
}

@Global()
@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: AuditTrail,
      inject: [UnitOfWork, CLOCK],
      useFactory: (unitOfWork: UnitOfWork, clock: Clock) => {
        const logger = new Logger('Audit');
        return new AuditTrail(unitOfWork, clock, (line) => logger.warn(line));
      },
    },
    { provide: Audit, useExisting: AuditTrail },
    {
      provide: Sealing,
      inject: [Database, UnitOfWork, Keys],
      useFactory: (database: Database, unitOfWork: UnitOfWork, keys: Keys) =>
        new Sealing(database, unitOfWork, keys),
    },
    {
      provide: DailyRoots,
      inject: [Database, UnitOfWork, Keys, Config, CLOCK],
      useFactory: (database: Database, unitOfWork: UnitOfWork, keys: Keys, config: Config, clock: Clock) =>
        new DailyRoots(database, unitOfWork, keys, config.auditDir, clock),
    },
    {
      provide: AuditProofs,
      inject: [Database, Sealing, Keys],
      useFactory: (database: Database, sealing: Sealing, keys: Keys) =>
        new AuditProofs(database, sealing, keys),
    },
    {
      provide: AuditReader,
      inject: [Database, People],
      useFactory: (database: Database, people: People) => new AuditReader(database, people),
    },
    AuditLifetime,
    { provide: APP_INTERCEPTOR, useClass: RecordReads },
  ],
  exports: [Audit, AuditProofs, Sealing],
})
export class AuditModule {}
