import type { Transaction } from '../../database';
import type { Actor, JsonObject } from '../../kernel';
import { Audit } from '../../identity';
import type { Outbox } from '../../outbox';
import { forgetContent } from '../../runtime';
import { saveApplicantWords } from '../case-files/applicant-words';
import { discardFilesOf } from '../documents/discard-files';
import type { AppliedRule } from './retention.policy';

interface CaseRow {
  id: string;
  code: string;
  procedure_code: string;
  competent_agency_id: string;
  instance_id: string | null;
  applicant: string;
  closed_at: number | null;
  event_seq: number;
  version: number;
}

/**
 * Takes the personal data out of one closed case, inside the caller's transaction: applicant, papers, files, forms, messages,
 * words to search by, free texts. Code, procedure, agencies, dates, outcome, money, custody, clocks and the numbered acts stay,
 * so that what was decided, by whom and in what time can still be told. False when somebody else has done it, holds the
 * case, or has opened it again since `closedAt` (epoch ms), from which the rule was counted. Files lie on as discarded uploads,
 * which the sweep removes.
 */
export async function removePersonalData(
  tx: Transaction,
  {
    caseId,
    closedAt,
    rule,
    actor,
    now,
  }: { caseId: string; closedAt: number; rule: AppliedRule; actor: Actor; now: number },
  { outbox, audit }: { outbox: Outbox; audit?: Audit },
): Promise<boolean> {
  const [seen] = await tx.query<{ instance_id: string | null }>(
    'SELECT instance_id FROM case_file WHERE id = ?',
    [caseId],
  );
  // The instance first, as every act on the case does.
  if (seen?.instance_id) await forgetContentOf(tx, seen.instance_id);
  const [file] = await tx.query<CaseRow>(
    `SELECT id, code, procedure_code, competent_agency_id, instance_id, applicant, closed_at, event_seq, version
     FROM case_file WHERE id = ?${tx.forUpdate}`,
    [caseId],
  );
  if (!file || file.closed_at === null || Number(file.closed_at) !== closedAt) return false;
  if (await isSettled(tx, caseId)) return false;
  const keepsResult = rule.keep.includes('RESULT');
  const hashes = await hashesOf(tx, caseId);
  const files = await discardFilesOf(tx, [caseId], keepsResult ? { except: 'RESULT' } : {});
  const tasks = await tx.query<{ task_id: string }>('SELECT task_id FROM work_item WHERE case_id = ?', [
    caseId,
  ]);
  const taskIds = tasks.map(({ task_id: id }) => id);
  if (taskIds.length > 0) {
    await tx.execute('DELETE FROM work_item_word WHERE task_id IN (?)', [taskIds]);
    await tx.execute('DELETE FROM task_draft WHERE task_id IN (?)', [taskIds]);
  }
  await tx.execute(
    `UPDATE work_item SET applicant_name = '', applicant_sort = '', search_text = '' WHERE case_id = ?`,
    [caseId],
  );
  const supplements = await tx.query<{ id: string; items: string }>(
    'SELECT id, items FROM supplement_request WHERE case_id = ?',
    [caseId],
  );
  for (const { id, items } of supplements)
    await tx.execute('UPDATE supplement_request SET items = ?, reason = NULL WHERE id = ?', [
      JSON.stringify((JSON.parse(items) as JsonObject[]).map(({ note: _, ...codes }) => codes)),
      id,
    ]);
  for (const [sql, ...values] of freeTexts) await tx.execute(sql, [...values, caseId]);
  await tx.execute(
    `UPDATE case_result SET receiver = NULL, correction_reason = NULL${keepsResult ? '' : ', document_id = NULL'}
     WHERE case_id = ?`,
    [caseId],
  );
  await forgetDocuments(tx, caseId, keepsResult);
  await forgetChecks(tx, hashes);
  const applicant = JSON.parse(file.applicant) as { kind: string; name: string };
  const { kind, name } = applicant;
  const kept = rule.keep.includes('APPLICANT') ? { kind, name } : { kind, name: '' };
  await forgetPayers(tx, caseId, kept.name);
  await tx.execute(
    `UPDATE case_file SET applicant = ?, applicant_number = NULL, filer = NULL, summary = '', data = '{}', suspension = NULL,
       search_text = ?, event_seq = event_seq + 1, version = version + 1 WHERE id = ?`,
    [JSON.stringify(kept), `${file.code} ${file.procedure_code}`.toLowerCase(), caseId],
  );
  await saveApplicantWords(tx, caseId, file.applicant, null);
  const removed = { files, tasks: taskIds.length, supplements: supplements.length };
  const data: JsonObject = { ...rule, ...removed };
  await tx.insert('case_event', [
    {
      case_id: caseId,
      seq: Number(file.event_seq) + 1,
      type: 'case.personal-data.removed',
      at: now,
      actor_id: actor.id,
      actor_kind: actor.kind,
      actor_name: actor.name,
      instead_of: null,
      data: JSON.stringify(data),
    },
  ]);
  await tx.insert('personal_data_removal', [
    {
      case_id: caseId,
      rule: JSON.stringify(rule),
      removed: JSON.stringify(removed),
      removed_at: now,
      removed_by: actor.id,
    },
  ]);
  await outbox.append(tx, [
    {
      type: 'case.personal-data.removed',
      at: now,
      agency: file.competent_agency_id,
      ...(file.instance_id && { instanceId: file.instance_id }),
      payload: {
        caseId,
        code: file.code,
        procedure: file.procedure_code,
        version: Number(file.version) + 1,
        ...data,
      },
    },
  ]);
  audit?.done(tx, {
    action: 'case.personal-data.removed',
    subject: { type: 'case', id: caseId },
    caseId,
    actor,
    reason: rule.ground,
    before: { applicant },
    after: { applicant: kept },
    detail: removed,
  });
  return true;
}

/** Receipts are accounts and stay; of who paid, what the rule keeps. */
async function forgetPayers(tx: Transaction, caseId: string, name: string): Promise<void> {
  const rows = await tx.query<{ id: string; content: string }>(
    'SELECT id, content FROM payment_receipt WHERE case_id = ?',
    [caseId],
  );
  for (const { id, content } of rows)
    await tx.execute('UPDATE payment_receipt SET content = ? WHERE id = ?', [
      JSON.stringify({
        ...(JSON.parse(content) as JsonObject),
        payer: { name, identity: null, address: null },
        reason: null,
      }),
      id,
    ]);
}

async function forgetContentOf(tx: Transaction, instanceId: string): Promise<void> {
  const [root] = await tx.query<{ root_id: string }>('SELECT root_id FROM process_instance WHERE id = ?', [
    instanceId,
  ]);
  if (root) await forgetContent(tx, root.root_id);
}

const isSettled = async (tx: Transaction, caseId: string): Promise<boolean> =>
  (
    await tx.query(
      `SELECT case_id FROM personal_data_removal WHERE case_id = ?
       UNION ALL SELECT case_id FROM case_hold WHERE case_id = ? AND released_at IS NULL`,
      [caseId, caseId],
    )
  ).length > 0;

/** What people wrote in their own words, which may name anybody. */
const freeTexts: [sql: string, ...values: string[]][] = [
  [`UPDATE case_component SET note = NULL, other_name = NULL, attachments = '[]' WHERE case_id = ?`],
  [`UPDATE case_extension SET reason = '', document_id = NULL WHERE case_id = ?`],
  // A number of our own stays with its receipt.
  [
    `UPDATE case_payment SET receipt = NULL WHERE case_id = ?
       AND NOT EXISTS (SELECT 1 FROM payment_receipt r WHERE r.payment_id = case_payment.id)`,
  ],
  [`UPDATE payment_adjustment SET reason = '', decision_note = NULL WHERE case_id = ?`],
  ['UPDATE case_rating SET comment = NULL WHERE case_id = ?'],
  ['UPDATE online_submission SET email = NULL WHERE case_id = ?'],
  ['UPDATE handoff SET note = NULL WHERE case_id = ?'],
  [`UPDATE consultation SET question = '', answer = NULL WHERE case_id = ?`],
  [`UPDATE urging_letter SET text = '' WHERE case_id = ?`],
];

/**
 * What letters say, and their files; with results when those are not kept. Number, date, state and hash stay, so that the register is
 * whole and a paper can still be held against it. The files are then nobody's, and the sweep removes them.
 */
async function forgetDocuments(tx: Transaction, caseId: string, keepsResult: boolean): Promise<void> {
  const forgotten = `case_id = ?${keepsResult ? " AND type <> 'refusal' AND type NOT LIKE 'result:%'" : ''}`;
  await tx.execute(
    `DELETE FROM official_document_file WHERE document_id IN (SELECT id FROM official_document WHERE ${forgotten})`,
    [caseId],
  );
  await tx.execute(
    `UPDATE official_document SET content = '{}', abstract = '', search_text = NULL, end_reason = NULL, file_id = NULL,
       version = version + 1
     WHERE ${forgotten}`,
    [caseId],
  );
}

/** Of every file of the case, those that were handed in and those that left it. */
async function hashesOf(tx: Transaction, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ sha256: string }>(
    `SELECT u.sha256 FROM attachment a JOIN upload u ON u.id = a.upload_id WHERE a.case_id = ?
     UNION SELECT f.sha256 FROM official_document_file f JOIN official_document d ON d.id = f.document_id WHERE d.case_id = ?`,
    [caseId, caseId],
  );
  return rows.map(({ sha256 }) => sha256);
}

/** What was found in signatures names who signed: it goes with the last file that it was found in. */
async function forgetChecks(tx: Transaction, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.execute(
    `DELETE FROM signature_check WHERE sha256 IN (?)
       AND sha256 NOT IN (SELECT u.sha256 FROM attachment a JOIN upload u ON u.id = a.upload_id WHERE u.sha256 IN (?))
       AND sha256 NOT IN (SELECT f.sha256 FROM official_document_file f WHERE f.sha256 IN (?))`,
    [[...hashes], [...hashes], [...hashes]],
  );
}
