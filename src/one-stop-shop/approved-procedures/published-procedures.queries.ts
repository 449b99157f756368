import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { DefinitionQueries, LruCache } from '../../definitions';
import type { Clock } from '../../kernel';
import { dateAt, type LocalDate } from '../local-date';
import { ProcedureQueries } from '../procedures/procedure.queries';
import { Procedures } from '../procedures/procedures';
import { DocumentFiles } from '../official-documents/document-files';
import { wasIssued } from '../official-documents/official-document.policy';
import type { DocumentState } from '../official-documents/official-document';
import type { PublishedProcedureView, PublishedVersionView } from './approved-procedure.dto';
import { refusals } from './approved-procedures.errors';
import { compareSheets } from './compare-sheets';
import { drawDiagram } from './diagram/draw-diagram';
import { makeSheet } from './make-sheet';
import type { Sheet } from './sheet';

interface VersionRow {
  id: string;
  code: string;
  valid_from: string;
  valid_to: string | null;
  decision_number: string | null;
  decision_date: string | null;
  withdrawal_number: string | null;
  withdrawal_date: string | null;
  withdrawn_from: string | null;
  withdrawal_reason: string | null;
  document_id: string | null;
  document_number: string | null;
  document_state: DocumentState | null;
}

const versionColumns = `v.id, v.code, v.valid_from, v.valid_to, a.decision_number, a.decision_date, a.withdrawal_number,
  a.withdrawal_date, a.withdrawn_from, a.withdrawal_reason, d.id AS document_id, d.number AS document_number, d.state AS document_state`;
const versionTables = `procedure_version v LEFT JOIN approved_procedure a ON a.version_id = v.id
  LEFT JOIN official_document d ON d.id = a.document_id`;

/**
 * What everybody may know of procedures (NĐ 61/2018 Art. 8; TT 01/2018/TT-VPCP Art. 16): those in force, their versions and the decisions
 * behind them. Of versions that are to come it tells, of those that never came into force it does not.
 */
@Injectable()
export class PublishedProcedures {
  /** By version: neither changes. */
  private readonly sheets = new LruCache<Sheet>(300);
  private readonly drawings = new LruCache<string>(50);

  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly tables: ProcedureQueries,
    private readonly definitions: DefinitionQueries,
    private readonly files: DocumentFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A version that is or was in force, or is to come; the one of today without `versionId`. Throws APPROVED_PROCEDURE.NOT_FOUND. */
  async get(code: string, versionId?: string): Promise<PublishedProcedureView> {
    const today = this.today();
    const rows = await this.versionsOf(code);
    const row = rows.find(({ id, valid_from: from, valid_to: to }) =>
      versionId === undefined ? from <= today && (to === null || to > today) : id === versionId,
    );
    if (!row) throw refusals.notFound({ code });
    const before = rows.find(({ valid_from: from }) => from < row.valid_from);
    const sheet = await this.sheetOf(row.id);
    return {
      ...versionView(row),
      sheet,
      isInForce: row.valid_from <= today && (row.valid_to === null || row.valid_to > today),
      hasDiagram: (await this.drawingOf(row.id)) !== '',
      changes: before
        ? { fromVersionId: before.id, items: compareSheets(await this.sheetOf(before.id), sheet) }
        : null,
      versions: rows.map(versionView),
    };
  }

  /** SVG. Throws APPROVED_PROCEDURE.NOT_FOUND and .NO_DIAGRAM. */
  async diagram(code: string, versionId: string): Promise<string> {
    await this.assertPublished(code, versionId);
    const drawing = await this.drawingOf(versionId);
    if (drawing === '') throw refusals.noDiagram({ code });
    return drawing;
  }

  /** The signed and sealed file. Throws APPROVED_PROCEDURE.NOT_FOUND and .NO_DOCUMENT. */
  async document(code: string, versionId: string): Promise<{ content: Buffer; number: string }> {
    const row = await this.assertPublished(code, versionId);
    const [document] = await this.database.query<{
      state: DocumentState;
      file_id: string | null;
      sha256: string | null;
      number: string | null;
    }>('SELECT state, file_id, sha256, number FROM official_document WHERE id = ?', [row.document_id]);
    if (!document || !wasIssued(document.state) || document.file_id === null)
      throw refusals.noDocument({ code });
    const content = await this.files.read({ fileId: document.file_id, sha256: document.sha256 });
    return { content, number: document.number ?? code };
  }

  private async assertPublished(code: string, versionId: string): Promise<VersionRow> {
    const row = (await this.versionsOf(code)).find(({ id }) => id === versionId);
    if (!row) throw refusals.notFound({ code });
    return row;
  }

  /** Newest first, without those that were replaced before they came into force. */
  private versionsOf(code: string): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      `SELECT ${versionColumns} FROM ${versionTables}
       WHERE v.code = ? AND (v.valid_to IS NULL OR v.valid_to > v.valid_from) ORDER BY v.valid_from DESC, v.id DESC`,
      [code],
    );
  }

  /** As it was approved; of what was never approved, as it is. */
  private async sheetOf(versionId: string): Promise<Sheet> {
    const known = this.sheets.get(versionId);
    if (known) return known;
    const [approved] = await this.database.query<{ sheet: string }>(
      'SELECT sheet FROM approved_procedure WHERE version_id = ?',
      [versionId],
    );
    const sheet = approved
      ? (JSON.parse(approved.sheet) as Sheet)
      : await this.database.read(async (reader) => {
          const version = await this.procedures.get(reader, versionId);
          return makeSheet(version, await this.tables.tableOf(reader, version));
        });
    this.sheets.set(versionId, sheet);
    return sheet;
  }

  private async drawingOf(versionId: string): Promise<string> {
    const known = this.drawings.get(versionId);
    if (known !== undefined) return known;
    const { definitionId } = await this.procedures.textOf(this.database, versionId);
    const drawn = await drawDiagram(await this.definitions.xml(definitionId), 'Inter, Arial, sans-serif');
    const drawing = drawn?.svg ?? '';
    this.drawings.set(versionId, drawing);
    return drawing;
  }

  private today(): LocalDate {
    return dateAt(this.clock.now().getTime());
  }
}

const decisionOf = (number: string | null, date: string | null) =>
  number === null || date === null ? null : { number, date };

const versionView = (row: VersionRow): PublishedVersionView => ({
  versionId: row.id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  decision: decisionOf(row.decision_number, row.decision_date),
  withdrawal:
    row.withdrawal_number === null
      ? null
      : {
          number: row.withdrawal_number,
          date: row.withdrawal_date!,
          from: row.withdrawn_from!,
          reason: row.withdrawal_reason!,
        },
  document:
    row.document_id === null
      ? null
      : {
          id: row.document_id,
          number: row.document_number,
          state: row.document_state!,
          isIssued: wasIssued(row.document_state!),
        },
});
