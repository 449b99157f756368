import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../database';
import type { Actor } from '../../../kernel';
import type { OfficialDocument } from '../../official-documents/official-document';
import {
  documentColumns,
  type DocumentRow,
  toDocument,
} from '../../official-documents/official-document.row';
import { type Access, accessTo, type Standing } from '../../tasks/standing.policy';
import { Standings } from '../../tasks/standings';
import { toWorkItem, type WorkItem, workItemColumns } from '../../tasks/work-item.repository';

/** SIGN: by a leader. ISSUE: number, date, seal and issue, by the records office. */
export type SigningStep = 'SIGN' | 'ISSUE';

/** A document that waits for somebody, and the step of its case that it waits in; documents of no case wait in none. */
export interface WaitingDocument {
  document: OfficialDocument;
  item: WorkItem | null;
  access: Access | null;
}

const actOf = { SIGN: 'sign', ISSUE: 'issue' } as const;
/** The first state is the usual one; the others are where a broken-off act goes on. */
const statesOf = { SIGN: ['DRAFT', 'SIGNED'], ISSUE: ['SIGNED', 'NUMBERED', 'SEALED'] } as const;
const postOf = { SIGN: 'leader', ISSUE: 'records-clerk' } as const;
const most = 200;

/** What waits for one's signature, or for number and seal, as one's posts say at this instant. */
@Injectable()
export class WaitingDocuments {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** The most urgent 200. */
  async list(actor: Actor, step: SigningStep, now: number): Promise<WaitingDocument[]> {
    const standing = this.standings.of(actor, now);
    const units = [...new Set(standing.posts.map(({ unitId }) => unitId))];
    const found = [...(await this.ofCases(standing, step, units)), ...(await this.ofNoCase(standing, step))];
    return found.slice(0, most);
  }

  /** This one, if it waits for the actor; undefined also when it is there for others. */
  async find(
    reader: Reader,
    actor: Actor,
    step: SigningStep,
    documentId: string,
    now: number,
  ): Promise<WaitingDocument | undefined> {
    const standing = this.standings.of(actor, now);
    const rows = await reader.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d WHERE d.id = ? AND d.state IN (?)`,
      [documentId, [...statesOf[step]]],
    );
    const document = rows[0] && toDocument(rows[0]);
    if (!document || (document.caseId !== null && !isResult(document.type))) return undefined;
    if (document.caseId === null)
      return this.mayWithoutCase(standing, step, document)
        ? { document, item: null, access: null }
        : undefined;
    const items = await reader.query<DocumentRow>(
      `SELECT ${workItemColumns('w')} FROM work_item w WHERE w.case_id = ? AND w.act = ? AND w.state = 'OPEN'`,
      [document.caseId, actOf[step]],
    );
    return items
      .map((row) => withAccess(document, toWorkItem(row), standing))
      .find((one) => one !== undefined);
  }

  private async ofCases(
    standing: Standing,
    step: SigningStep,
    units: readonly string[],
  ): Promise<WaitingDocument[]> {
    if (units.length === 0) return [];
    const items = await this.database.query<DocumentRow>(
      `SELECT ${workItemColumns('w')} FROM work_item w
       WHERE w.unit_id IN (?) AND w.state = 'OPEN' AND w.act = ? AND EXISTS (
         SELECT 1 FROM official_document d WHERE d.case_id = w.case_id AND (d.type LIKE 'result:%' OR d.type = 'refusal') AND d.state IN (?))
       ORDER BY w.due_order, w.task_id LIMIT ${most}`,
      [[...units], actOf[step], [...statesOf[step]]],
    );
    if (items.length === 0) return [];
    const work = items.map(toWorkItem);
    const documents = await this.database.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d
       WHERE d.case_id IN (?) AND (d.type LIKE 'result:%' OR d.type = 'refusal') AND d.state IN (?) ORDER BY d.drafted_at, d.id`,
      [[...new Set(work.map(({ caseId }) => caseId))], [...statesOf[step]]],
    );
    const byCase = new Map<string, OfficialDocument[]>();
    for (const row of documents) {
      const document = toDocument(row);
      byCase.set(document.caseId!, [...(byCase.get(document.caseId!) ?? []), document]);
    }
    return work.flatMap((item) =>
      (byCase.get(item.caseId) ?? []).flatMap((document) => withAccess(document, item, standing) ?? []),
    );
  }

  private async ofNoCase(standing: Standing, step: SigningStep): Promise<WaitingDocument[]> {
    const agencies = this.agenciesOf(standing, step);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d
       WHERE d.state IN (?) AND d.agency_id IN (?) AND d.case_id IS NULL AND d.type IN (?)
       ORDER BY d.drafted_at, d.id LIMIT ${most}`,
      [step === 'SIGN' ? ['DRAFT'] : [...statesOf.ISSUE], agencies, [...signedWithoutCase]],
    );
    return rows.map((row) => ({ document: toDocument(row), item: null, access: null }));
  }

  private mayWithoutCase(
    standing: Standing,
    step: SigningStep,
    { agencyId, type }: OfficialDocument,
  ): boolean {
    return signedWithoutCase.includes(type) && this.agenciesOf(standing, step).includes(agencyId);
  }

  private agenciesOf({ posts }: Standing, step: SigningStep): string[] {
    return [...new Set(posts.filter(({ role }) => role === postOf[step]).map(({ agencyId }) => agencyId))];
  }
}

/** What a case brings: its results, or the refusal (NĐ 61/2018 Art. 19(8)). */
export const isResult = (type: string): boolean => type === 'refusal' || type.startsWith('result:');

/** Documents about no one case that a leader signs and the records office issues. */
const signedWithoutCase: readonly string[] = ['approved-procedure', 'directive', 'answer'];

function withAccess(
  document: OfficialDocument,
  item: WorkItem,
  standing: Standing,
): WaitingDocument | undefined {
  const access = accessTo(item, standing);
  const isMine = [null, standing.actorId, access?.insteadOf].includes(item.assigneeId);
  return access?.canWork && isMine ? { document, item, access } : undefined;
}
