import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import { type JsonObject, newId } from '../../../kernel';
import { outcomeFor } from '../../procedures/procedure.calculator';
import { CaseClocks } from '../case-clocks';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';
import { type ActDocument, ActDocuments } from './act-documents';
import type { ActContext } from './act-context';
import type { ActInput } from './act-input';
import { Approval } from './approval';

export const returnMethods = ['COUNTER', 'POST', 'ONLINE'] as const;

export interface CaseResult {
  id: string;
  versionNo: number;
  kind: string;
  number: string | null;
  documentId: string | null;
  readyAt: number;
  returnedAt: number | null;
  method: string | null;
  receiver: JsonObject | null;
  correctionReason: string | null;
  correctedBy: string | null;
  approvedBy: string | null;
  supersededAt: number | null;
}

interface ResultRow {
  id: string;
  version_no: number;
  kind: string;
  number: string | null;
  document_id: string | null;
  ready_at: number;
  returned_at: number | null;
  method: string | null;
  receiver: string | null;
  correction_reason: string | null;
  corrected_by: string | null;
  approved_by: string | null;
  superseded_at: number | null;
}

/** Results and their versions: ready at the one-stop, handed over, corrected by a new version beside the old one. */
@Injectable()
export class Results {
  constructor(
    private readonly clocks: CaseClocks,
    private readonly approval: Approval,
    private readonly documents: ActDocuments,
  ) {}

  async ofCase(reader: Reader, caseId: string): Promise<CaseResult[]> {
    const rows = await reader.query<ResultRow>(
      `SELECT id, version_no, kind, number, document_id, ready_at, returned_at, method, receiver, correction_reason,
         corrected_by, approved_by, superseded_at
       FROM case_result WHERE case_id = ? ORDER BY version_no`,
      [caseId],
    );
    return rows.map((row) => ({
      id: row.id,
      versionNo: Number(row.version_no),
      kind: row.kind,
      number: row.number,
      documentId: row.document_id,
      readyAt: row.ready_at,
      returnedAt: row.returned_at,
      method: row.method,
      receiver: row.receiver === null ? null : (JSON.parse(row.receiver) as JsonObject),
      correctionReason: row.correction_reason,
      correctedBy: row.corrected_by,
      approvedBy: row.approved_by,
      supersededAt: row.superseded_at,
    }));
  }

  /** The result is at the one-stop: the class of the case is fixed, a refusal counts as a result (NĐ 61/2018 Art. 19(8)). */
  async ready({ open, procedure, variables }: ActContext): Promise<void> {
    const { file, command } = open;
    const clock = await this.clocks.finish(open);
    const kind = outcomeFor(procedure, variables, command.now);
    file.outcome = kind;
    file.dueAt = clock?.dueAt ?? file.dueAt;
    open.deliver('READY');
    const versions = await this.ofCase(command.tx, file.id);
    const number = textOf(variables.documentNumber);
    await this.supersede(open, versions);
    await this.add(open, versions.length + 1, {
      kind,
      number,
      documentId: textOf(variables.resultDocumentId, 36),
    });
    open.record('case.result.ready', {
      outcome: kind,
      class: clock?.class ?? null,
      ...(number && { number }),
    });
  }

  /** Throws CASE_FILE.AUTHORISATION_MISSING when somebody else than applicant or filer takes it without one. */
  async handOver({ open }: ActContext, input: ActInput): Promise<void> {
    const { file, command } = open;
    const method = input.oneOf('returnChannel', returnMethods) ?? 'COUNTER';
    const name = input.text('collectedBy', 500) ?? file.applicant.name;
    const authorisation = input.text('authorisation', 500);
    if (!this.isOwn(open, name) && !authorisation)
      throw refusals.authorisationMissing({ field: 'authorisation' });
    const identity = input.text('collectorIdentity', 50);
    const trackingNumber = input.text('trackingNumber', 100);
    const newest = (await this.ofCase(command.tx, file.id)).at(-1);
    const receiver = {
      name,
      ...(identity && { identity }),
      ...(authorisation && { authorisation }),
      ...(trackingNumber && { trackingNumber }),
    };
    if (newest)
      await command.tx.execute(
        'UPDATE case_result SET returned_at = ?, method = ?, receiver = ? WHERE id = ?',
        [command.now, method, JSON.stringify(receiver), newest.id],
      );
    open.moveTo('RETURNED');
    open.deliver('RETURNED');
    open.record('case.returned', {
      method,
      outcome: file.outcome,
      byAnother: !this.isOwn(open, name),
      ...(trackingNumber && { trackingNumber }),
    });
  }

  /** Errors of the agency are put right in a new version (NĐ 61/2018 Art. 21); the old one stays, superseded. */
  async correct(
    open: OpenCase,
    correction: ActDocument & { reason: string; approvedBy?: string; number?: string; kind?: string },
  ): Promise<void> {
    const { file, command } = open;
    const approvedBy = this.approval.assert(open, correction.approvedBy, 'approvedBy');
    const versions = await this.ofCase(command.tx, file.id);
    const newest = versions.at(-1);
    if (!newest) throw refusals.transition({ state: file.state, to: 'corrected' });
    await this.supersede(open, versions);
    await this.add(open, newest.versionNo + 1, {
      kind: correction.kind ?? newest.kind,
      number: correction.number ?? newest.number,
      documentId: await this.documents.of(open, correction, 'RESULT'),
      reason: correction.reason,
      approvedBy,
    });
    file.outcome = correction.kind ?? newest.kind;
    if (file.delivery === 'RETURNED') open.deliver('READY');
    open.record('case.corrected', {
      versionNo: newest.versionNo + 1,
      reason: correction.reason,
      approvedBy,
      outcome: file.outcome,
    });
  }

  private isOwn({ file }: OpenCase, name: string): boolean {
    return [file.applicant.name, file.filer?.name].some((one) => one?.toLowerCase() === name.toLowerCase());
  }

  private async supersede({ command }: OpenCase, versions: readonly CaseResult[]): Promise<void> {
    for (const { id, supersededAt } of versions)
      if (supersededAt === null)
        await command.tx.execute('UPDATE case_result SET superseded_at = ? WHERE id = ?', [command.now, id]);
  }

  private async add(
    { command, file }: OpenCase,
    versionNo: number,
    result: {
      kind: string;
      number: string | null;
      documentId: string | null;
      reason?: string;
      approvedBy?: string;
    },
  ): Promise<void> {
    await command.tx.insert('case_result', [
      {
        id: newId(),
        case_id: file.id,
        version_no: versionNo,
        kind: result.kind,
        number: result.number,
        document_id: result.documentId,
        ready_at: command.now,
        returned_at: null,
        method: null,
        receiver: null,
        correction_reason: result.reason ?? null,
        corrected_by: result.reason === undefined ? null : command.actor.id,
        approved_by: result.approvedBy ?? null,
        superseded_at: null,
      },
    ]);
  }
}

const textOf = (value: unknown, longest = 255): string | null =>
  typeof value === 'string' && value !== '' && value.length <= longest ? value : null;
