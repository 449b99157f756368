import { join } from 'node:path';
import { Inject, Injectable, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { BootSequence, CLOCK, Config, Rounds } from '../../config';
import { Database, type EntityClass, UnitOfWork } from '../../database';
import { type Clock, systemClock, reasonOf } from '../../kernel';
import { AttachmentEntity } from './attachment.entity';
import { Attachments } from './attachments';
import { FileClaims } from './file-claims';
import { DocumentsController, mostFilesPerRequest } from './documents.controller';
import { Clamd, VirusScanner } from './inspection/virus-scanner';
import { receiveInto } from './receive-files';
import { ReuseAttachment } from './reuse-attachment';
import { FileStore } from './storage/file-store';
import { openFileStore } from './storage/open-file-store';
import { SweepUploads } from './sweep-uploads';
import { UploadEntity } from './upload.entity';
import { Uploads } from './uploads';

export { documentsMessages } from './documents.errors';
export const documentsEntities: EntityClass[] = [UploadEntity, AttachmentEntity];

const sweepEvery = 3_600_000;

/** Sweeps once an hour while the server runs; on a driven clock whoever drives it says when. */
@Injectable()
class UploadsLifetime implements OnModuleInit {
  private readonly logger = new Logger('Uploads');

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly sweep: SweepUploads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.clock !== systemClock) return;
    this.boot.register({
      name: 'sweep unused uploads',
      order: 200,
      run: () =>
        this.rounds.begin({
          every: sweepEvery,
          atOnce: true,
          run: () => this.sweep.run(),
          onFailure: (error) => this.logger.warn(reasonOf(error)),
        }),
    });
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
    FileClaims,
    UploadsLifetime,
    { provide: FileStore, inject: [Config], useFactory: (config: Config) => openFileStore(config) },
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
      provide: ReuseAttachment,
      inject: [Attachments, Uploads, Config],
      useFactory: (attachments: Attachments, uploads: Uploads, { dataDir }: Config) =>
        new ReuseAttachment(attachments, uploads, join(dataDir, 'receiving')),
    },
    {
      provide: SweepUploads,
      inject: [Database, UnitOfWork, FileStore, CLOCK, FileClaims],
      useFactory: (
        database: Database,
        unitOfWork: UnitOfWork,
        store: FileStore,
        clock: Clock,
        claims: FileClaims,
      ) => new SweepUploads(database, unitOfWork, store, clock, claims),
    },
  ],
  exports: [MulterModule, Attachments, Uploads, SweepUploads, FileStore, FileClaims],
})
export class DocumentsModule {}
