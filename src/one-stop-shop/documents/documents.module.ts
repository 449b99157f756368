import { join } from 'node:path';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { BootSequence, CLOCK, Config } from '../../config';
import { Database, type EntityClass, UnitOfWork } from '../../database';
import { type Clock, systemClock } from '../../kernel';
import { AttachmentEntity } from './attachment.entity';
import { Attachments } from './attachments';
import { DocumentsController, mostFilesPerRequest } from './documents.controller';
import { Clamd, VirusScanner } from './inspection/virus-scanner';
import { receiveInto } from './receive-files';
import { DiskStore } from './storage/disk-store';
import { FileStore } from './storage/file-store';
import { S3Store } from './storage/s3-store';
import { SweepUploads } from './sweep-uploads';
import { UploadEntity } from './upload.entity';
import { Uploads } from './uploads';

export { documentsMessages } from './documents.errors';
export const documentsEntities: EntityClass[] = [UploadEntity, AttachmentEntity];

const sweepEvery = 3_600_000;

/** Sweeps once an hour while the server runs; on a driven clock whoever drives it says when. */
@Injectable()
class UploadsLifetime implements OnModuleInit, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private readonly logger = new Logger('Uploads');

  constructor(
    private readonly boot: BootSequence,
    private readonly sweep: SweepUploads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.clock !== systemClock) return;
    this.boot.register({
      name: 'sweep unused uploads',
      order: 200,
      run: () => {
        this.timer = setInterval(() => this.run(), sweepEvery).unref();
        this.run();
        return Promise.resolve();
      },
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private run(): void {
    this.sweep.run().catch((error: unknown) => this.logger.warn(String(error)));
  }
}

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [Config],
      useFactory: ({ dataDir, uploadMaxBytes }: Config) => ({
        storage: receiveInto(join(dataDir, 'receiving')),
        defParamCharset: 'utf8',
        limits: {
          fileSize: uploadMaxBytes,
          files: mostFilesPerRequest,
          fields: 10,
          fieldSize: 10_000,
          parts: mostFilesPerRequest + 10,
        },
      }),
    }),
  ],
  controllers: [DocumentsController],
  providers: [
    Attachments,
    UploadsLifetime,
    {
      provide: FileStore,
      inject: [Config],
      useFactory: ({ dataDir, s3 }: Config) => (s3 ? new S3Store(s3) : new DiskStore(join(dataDir, 'files'))),
    },
    {
      provide: VirusScanner,
      inject: [Config],
      useFactory: ({ clamd }: Config) => (clamd ? new Clamd(clamd) : null),
    },
    {
      provide: Uploads,
      inject: [Database, UnitOfWork, FileStore, VirusScanner, CLOCK],
      useFactory: (
        database: Database,
        unitOfWork: UnitOfWork,
        store: FileStore,
        scanner: VirusScanner | null,
        clock: Clock,
      ) => new Uploads(database, unitOfWork, store, scanner, clock),
    },
    {
      provide: SweepUploads,
      inject: [Database, UnitOfWork, FileStore, CLOCK],
      useFactory: (database: Database, unitOfWork: UnitOfWork, store: FileStore, clock: Clock) =>
        new SweepUploads(database, unitOfWork, store, clock),
    },
  ],
  exports: [Attachments, Uploads, SweepUploads],
})
export class DocumentsModule {}
