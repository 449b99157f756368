import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, CLOCK, Config, Rounds } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { type Clock, faultPoint, reasonOf, systemClock } from '../../kernel';
import { RuntimeSettings } from '../../runtime';
import { CheckTokens } from '../case-files/check-tokens';
import { DocumentFiles } from './document-files';
import type { OfficialDocument } from './official-document';
import { OfficialDocuments } from './official-documents';
import { refusals } from './official-documents.errors';
import { Typesetter } from './typesetting/typesetter';
import type { Numbering, Sheet, TypesetFile } from './typesetting/sheet';

const lookEvery = 5_000;
const batch = 20;
/** What is older is made when somebody opens it: the same bytes, whenever that is. Milliseconds. */
const madeByItself = 24 * 3_600_000;

/**
 * Makes the files of documents after their commit, each once: what a crash interrupts is found again as a row without a file, and of two
 * servers that make the same file at once the first to write it down has made it.
 */
@Injectable()
export class RenderDocuments implements OnModuleInit {
  private readonly logger = new Logger('Documents');
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly settings: RuntimeSettings,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: OfficialDocuments,
    private readonly files: DocumentFiles,
    private readonly typesetter: Typesetter,
    private readonly tokens: CheckTokens,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'make the files of documents',
      order: 200,
      run: () => {
        if (!this.runsByItself) return;
        this.rounds.begin({
          every: lookEvery,
          atOnce: true,
          run: () => this.run(),
          onFailure: (error) => this.logger.warn(`documents wait for their files: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** Sees to it that what this transaction leaves is made soon after its commit. */
  afterCommit(tx: Transaction): void {
    if (this.runsByItself) tx.afterCommit(() => void this.run().catch(() => undefined));
  }

  /** Makes every file that is missing; one call at a time. */
  run(): Promise<void> {
    this.underWay ??= this.runNow().finally(() => (this.underWay = null));
    return this.underWay;
  }

  /** The newest file of a document, made now if it was not yet. Throws OFFICIAL_DOCUMENT.NOT_RENDERED for one that nothing is set of. */
  async fileOf(id: string): Promise<{ document: OfficialDocument; pdf: Buffer }> {
    const found = await this.documents.get(this.database, id);
    if (found.fileId !== null) return { document: found, pdf: await this.files.read(found) };
    await this.make(found);
    const document = await this.documents.get(this.database, id);
    return { document, pdf: await this.files.read(document) };
  }

  /** A marked translation of it, made for this answer only: in law the Vietnamese paper alone counts. */
  async translationOf(id: string): Promise<Buffer | null> {
    const document = await this.documents.get(this.database, id);
    const sheet = sheetIn(document, 'translation');
    if (!sheet) return null;
    const { pdf } = await this.set(document, { ...sheet, watermark: 'BẢN DỊCH / TRANSLATION' });
    return pdf;
  }

  /** Where a document is verified: what its QR code says. */
  addressOf({ id, caseId }: Pick<OfficialDocument, 'id' | 'caseId'>): string {
    return `${this.config.publicUrl ?? ''}/public/verify/${id}?token=${this.tokens.of(caseId ?? id)}`;
  }

  /** On a driven clock whoever drives it opens what they need. */
  private get runsByItself(): boolean {
    return this.settings.runsJobs && this.clock === systemClock;
  }

  private async runNow(): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id FROM official_document
         WHERE file_id IS NULL AND drafted_at > ? AND state <> 'DISCARDED' ORDER BY drafted_at LIMIT ?`,
        [this.clock.now().getTime() - madeByItself, batch + failed.size],
      );
      const waiting = rows.filter(({ id }) => !failed.has(id));
      if (waiting.length === 0) return;
      await Promise.all(
        waiting.map(async ({ id }) => {
          try {
            const document = await this.documents.get(this.database, id);
            if (sheetIn(document, 'typeset')) await this.make(document);
            else failed.add(id);
          } catch (error) {
            failed.add(id);
            this.logger.warn(`the document ${id} has no file yet: ${reasonOf(error)}`);
          }
        }),
      );
    }
  }

  private async make(document: OfficialDocument): Promise<void> {
    const sheet = sheetIn(document, 'typeset');
    if (!sheet) throw refusals.notRendered();
    const { pdf, places } = await this.set(document, sheet);
    await faultPoint('document.rendered');
    const file = await this.files.put(pdf);
    await faultPoint('document.file-stored');
    await this.unitOfWork.run(async (tx) => {
      const now = await this.documents.get(tx, document.id, tx.forUpdate);
      if (now.fileId !== null || now.version !== document.version) return;
      await this.files.add(tx, await tx.now(), document, 'RENDERED', file, places);
    });
    await faultPoint('document.file-kept');
  }

  private set(document: OfficialDocument, sheet: Sheet): Promise<TypesetFile> {
    const { number, datedOn } = document;
    const numbering: Numbering = { number, datedOn, address: this.addressOf(document) };
    return this.typesetter.set(sheet, numbering);
  }
}

/** What is frozen of a document, when it is one that is set here. */
export function sheetIn({ content }: OfficialDocument, key: 'typeset' | 'translation'): Sheet | null {
  const sheet = content[key];
  return typeof sheet === 'object' && sheet !== null && !Array.isArray(sheet) && 'blocks' in sheet
    ? (sheet as unknown as Sheet)
    : null;
}
