import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import { Definitions, type NewVersion, xmlOf } from '../../definitions';
import { Audit } from '../../identity';
import type { Actor, JsonObject } from '../../kernel';
import { Outbox } from '../../outbox';
import type { ListeningCommand, RuntimeEvent } from '../../runtime';
import { dateAt } from '../local-date';
import { OfficialDocuments } from '../official-documents/official-documents';
import { Organisation } from '../organisation/organisation';
import { ProcedureQueries } from '../procedures/procedure.queries';
import { Procedures } from '../procedures/procedures';
import type { ProcedureVersion } from '../procedures/procedure-version';
import { compareSheets } from './compare-sheets';
import { type Drawing, drawDiagram } from './diagram/draw-diagram';
import { makeSheet } from './make-sheet';
import { printProcedure } from './print-procedure';
import type { Sheet } from './sheet';

/** What the documents of approved procedures are, and the numbers they take one of. */
export const approvedProcedureDocument = {
  type: 'approved-procedure',
  templateCode: 'approved-procedure',
  templateVersion: '1',
  serialClass: 'QTNB',
  symbol: 'QTNB-UBND',
} as const;

interface DeploymentRow {
  decision_number: string | null;
  decision_date: string | null;
  approved_by: string | null;
}

/** The actor of an approval, as far as what follows from it writes it down. */
const approver = (id: string): Actor => ({ kind: 'person', id, name: id, roles: [] });

/**
 * When a deployment is approved by a decision, what it says of its procedure is kept as it was approved, and its document is drafted: in
 * the transaction of the approval, so that neither is without the other. What services deploy is not approved by anybody.
 */
@Injectable()
export class ApproveProcedure {
  constructor(
    private readonly procedures: Procedures,
    private readonly queries: ProcedureQueries,
    private readonly documents: OfficialDocuments,
    private readonly organisation: Organisation,
    private readonly definitions: Definitions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async follow(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
    for (const { definition } of versions) {
      const version = await this.procedures.ofDefinition(tx, definition.id);
      if (version) await this.approve(tx, version);
    }
  }

  private async approve(tx: Transaction, version: ProcedureVersion): Promise<void> {
    const [deployment] = await tx.query<DeploymentRow>(
      'SELECT decision_number, decision_date, approved_by FROM deployment WHERE id = ?',
      [version.deploymentId],
    );
    const { decision_number: number, decision_date: date, approved_by: by } = deployment!;
    if (number === null || date === null || by === null) return;
    const now = await tx.now();
    const sheet = makeSheet(version, await this.queries.tableOf(tx, version));
    const previous = await this.previous(tx, version.code);
    const documentId = await this.draft(tx, now, version, { number, date, by, sheet, previous });
    await tx.insert('approved_procedure', [
      {
        version_id: version.id,
        code: version.code,
        sheet: JSON.stringify(sheet),
        document_id: documentId,
        decision_number: number,
        decision_date: date,
        approved_by: by,
        approved_at: now,
      },
    ]);
  }

  private async previous(
    tx: Transaction,
    code: string,
  ): Promise<{ sheet: Sheet; documentId: string | null; number: string } | undefined> {
    const [row] = await tx.query<{ sheet: string; document_id: string | null; decision_number: string }>(
      `SELECT sheet, document_id, decision_number FROM approved_procedure
       WHERE code = ? ORDER BY approved_at DESC, version_id DESC LIMIT 1`,
      [code],
    );
    return (
      row && {
        sheet: JSON.parse(row.sheet) as Sheet,
        documentId: row.document_id,
        number: row.decision_number,
      }
    );
  }

  /** In the name of the agency that stands above all others of the province; its leader signs it. */
  private async draft(
    tx: Transaction,
    now: number,
    version: ProcedureVersion,
    said: {
      number: string;
      date: string;
      by: string;
      sheet: Sheet;
      previous: { sheet: Sheet; documentId: string | null; number: string } | undefined;
    },
  ): Promise<string | null> {
    const agency = this.organisation
      .view()
      .agencies(dateAt(now))
      .find(({ parentId, isExternal }) => parentId === null && !isExternal);
    if (!agency) return null;
    const { number, date, by, sheet, previous } = said;
    const events: RuntimeEvent[] = [];
    const actor = approver(by);
    const command: ListeningCommand = {
      tx,
      now,
      actor,
      emit: (event) => void events.push(event),
      audit: (note) => this.audit.done(tx, { actor, ...note }),
    };
    const typeset = printProcedure(sheet, {
      issuer: agency.name.vi,
      symbol: approvedProcedureDocument.symbol,
      place: placeOf(agency.name.vi),
      decision: { number, date },
      changes: previous ? { since: previous.number, items: compareSheets(previous.sheet, sheet) } : null,
      drawing: await this.drawing(tx, version),
    });
    const { id } = await this.documents.draft(command, {
      caseId: null,
      agencyId: agency.id,
      type: approvedProcedureDocument.type,
      occasion: version.id,
      templateCode: approvedProcedureDocument.templateCode,
      templateVersion: approvedProcedureDocument.templateVersion,
      serialClass: approvedProcedureDocument.serialClass,
      symbol: approvedProcedureDocument.symbol,
      abstract: `Quy trình nội bộ giải quyết thủ tục: ${sheet.name.vi}`.slice(0, 1_000),
      content: { typeset } as unknown as JsonObject,
      ...(previous?.documentId && { supersedes: previous.documentId }),
    });
    await this.outbox.append(
      tx,
      events.map(({ type, agency: concerned, data }) => ({
        type,
        payload: data,
        ...(concerned !== undefined && { agency: concerned }),
        at: now,
      })),
    );
    return id;
  }

  /** In the typeface of the document. */
  private async drawing(
    tx: Transaction,
    { definitionId, deploymentId }: ProcedureVersion,
  ): Promise<Drawing | null> {
    const [row] = await tx.query<{ file: string }>('SELECT file FROM process_definition WHERE id = ?', [
      definitionId,
    ]);
    const { content } = await this.definitions.getFile(tx, deploymentId, row!.file);
    return drawDiagram(xmlOf(content), 'Tinos');
  }
}

/** Documents of a province bear its name for a place (NĐ 30/2020 Annex I): `Ủy ban nhân dân tỉnh An Phú` -> `An Phú`. */
const placeOf = (agency: string): string => agency.replace(/^.*?(tỉnh|thành phố|xã|phường|đặc khu)\s+/iu, '');
