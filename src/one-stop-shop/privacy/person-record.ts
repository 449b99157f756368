import type { Database, Reader, Row } from '../../database';
import { Citizens, type Keys } from '../../identity';
import type { Json, JsonObject } from '../../kernel';
import { foldText, readContent } from '../../runtime';
import { applicantNumber } from '../case-files/applicant-number';

/** Everything that is kept about one person, in the person's cases (Law 91/2025/QH15: the right to see one's data). */
export interface PersonRecord {
  identityNumber: string;
  /** ISO 8601, UTC. */
  at: string;
  cases: CaseRecord[];
  /** The files of these cases; their content is at the address. */
  files: { caseId: string; id: string; name: string; size: number; sha256: string; address: string }[];
  /** Feedback sent with the account of the person, or in their name from an address that the account or a case of theirs has. */
  feedback: JsonObject[];
}

export interface CaseRecord extends JsonObject {
  id: string;
  code: string;
  /** What the person is in it: APPLICANT, FILER, RECEIVER. */
  as: string[];
}

interface Named {
  name: string;
  email?: string | null;
}

/** Tables of a case, whose id each `?` stands for, and the columns that are whole JSON. */
const parts: { name: string; sql: string; json: string[] }[] = [
  {
    name: 'history',
    sql: 'SELECT seq, type, at, actor_kind, actor_name, data FROM case_event WHERE case_id = ? ORDER BY seq',
    json: ['data'],
  },
  {
    name: 'components',
    sql: 'SELECT code, other_name, state, how, copies, reason_code, note, provided_at, checked_at FROM case_component WHERE case_id = ? ORDER BY code',
    json: [],
  },
  {
    name: 'supplements',
    sql: 'SELECT round, items, reason, legal_basis, requested_at, due_at, received_at, lapsed_at FROM supplement_request WHERE case_id = ? ORDER BY round',
    json: ['items'],
  },
  {
    name: 'extensions',
    sql: 'SELECT round, granted_at, until, reason FROM case_extension WHERE case_id = ? ORDER BY round',
    json: [],
  },
  {
    name: 'payments',
    sql: 'SELECT kind, items, amount, paid, refunded, waived, state, receipt, method, requested_at, settled_at FROM case_payment WHERE case_id = ? ORDER BY id',
    json: ['items'],
  },
  {
    name: 'receipts',
    sql: 'SELECT series, serial, kind, amount, content, issued_at FROM payment_receipt WHERE case_id = ? ORDER BY id',
    json: ['content'],
  },
  {
    name: 'adjustments',
    sql: `SELECT kind, state, amount, item, percent, reason_code, reason, ground, method, requested_at, decided_at, decision_note
      FROM payment_adjustment WHERE case_id = ? ORDER BY id`,
    json: [],
  },
  {
    name: 'ratings',
    sql: 'SELECT total_time, agency_time, contacts, agencies, publicity, attitude, comment, rated_at FROM case_rating WHERE case_id = ?',
    json: [],
  },
  {
    name: 'submissions',
    sql: 'SELECT email, language, submitted_at FROM online_submission WHERE case_id = ?',
    json: [],
  },
  {
    name: 'results',
    sql: 'SELECT version_no, kind, number, ready_at, returned_at, method, receiver, correction_reason FROM case_result WHERE case_id = ? ORDER BY version_no',
    json: ['receiver'],
  },
  {
    name: 'consultations',
    sql: 'SELECT question, asked_at, outcome, answer, answered_at FROM consultation WHERE case_id = ? ORDER BY asked_at, id',
    json: [],
  },
  {
    name: 'letters',
    sql: 'SELECT kind, text, sent_at FROM urging_letter WHERE case_id = ? ORDER BY sent_at, id',
    json: [],
  },
  {
    name: 'documents',
    sql: 'SELECT type, number, abstract, state, dated_on, issued_at, sha256 FROM official_document WHERE case_id = ? ORDER BY drafted_at, id',
    json: [],
  },
  {
    name: 'documentSignatures',
    sql: `SELECT d.type, d.number, s.kind, s.capacity, s.title, s.subject, s.signed_at
      FROM document_signature s JOIN official_document d ON d.id = s.document_id WHERE d.case_id = ? ORDER BY s.signed_at, s.id`,
    json: [],
  },
  {
    name: 'signatureChecks',
    sql: `SELECT k.sha256, k.findings, k.checked_at FROM signature_check k WHERE k.sha256 IN (
        SELECT u.sha256 FROM attachment a JOIN upload u ON u.id = a.upload_id WHERE a.case_id = ?
        UNION SELECT f.sha256 FROM official_document_file f JOIN official_document d ON d.id = f.document_id WHERE d.case_id = ?)
      ORDER BY k.checked_at, k.sha256`,
    json: ['findings'],
  },
  {
    name: 'readBy',
    sql: "SELECT at, actor_kind, actor_id, door, reason FROM audit_entry WHERE case_id = ? AND outcome = 'read' ORDER BY at, id",
    json: [],
  },
];

/** Whoever has the number may be named as applicant, as the one who filed, or as the one who took the result. */
export function personRecord(
  database: Database,
  { identityNumber, keys, now }: { identityNumber: string; keys: Keys; now: number },
): Promise<PersonRecord> {
  return database.read(async (reader) => {
    const cases: CaseRecord[] = [];
    const files: PersonRecord['files'] = [];
    for (const [id, as] of await casesOf(reader, identityNumber)) {
      cases.push(await caseRecord(reader, id, as));
      const rows = await reader.query<{ id: string; name: string; size: number; sha256: string }>(
        `SELECT a.id, u.name, u.size, u.sha256 FROM attachment a JOIN upload u ON u.id = a.upload_id
         WHERE a.case_id = ? ORDER BY a.attached_at, a.id`,
        [id],
      );
      for (const row of rows)
        files.push({
          caseId: id,
          ...row,
          size: Number(row.size),
          address: `/api/v1/case-files/${id}/attachments/${row.id}/content`,
        });
    }
    const number = applicantNumber({ kind: 'PERSON', identity: identityNumber }) ?? identityNumber;
    const feedback = await feedbackOf(reader, Citizens.identityHash(keys, number), cases);
    return { identityNumber, at: new Date(now).toISOString(), cases, files, feedback };
  });
}

async function casesOf(reader: Reader, identityNumber: string): Promise<Map<string, string[]>> {
  const number = applicantNumber({ kind: 'PERSON', identity: identityNumber }) ?? '';
  const found = new Map<string, string[]>();
  const add = (rows: readonly { id: string }[], as: string) => {
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), as]);
  };
  add(
    await reader.query<{ id: string }>('SELECT id FROM case_file WHERE applicant_number = ? ORDER BY id', [
      number,
    ]),
    'APPLICANT',
  );
  // Nothing finds these by number: the whole tables are read, which an inquiry may cost.
  const named = [identityNumber, number].map((one) => `%"identity":${JSON.stringify(one)}%`);
  add(
    await reader.query<{ id: string }>(
      'SELECT id FROM case_file WHERE filer LIKE ? OR filer LIKE ? ORDER BY id',
      named,
    ),
    'FILER',
  );
  add(
    await reader.query<{ id: string }>(
      'SELECT DISTINCT case_id AS id FROM case_result WHERE receiver LIKE ? OR receiver LIKE ? ORDER BY case_id',
      named,
    ),
    'RECEIVER',
  );
  return found;
}

async function feedbackOf(
  reader: Reader,
  identityHash: string,
  cases: readonly CaseRecord[],
): Promise<JsonObject[]> {
  const accounts = await reader.query<{ id: string; email: string | null; name: string }>(
    'SELECT id, email, name FROM citizen WHERE identity_hash = ?',
    [identityHash],
  );
  const known = [
    ...accounts,
    ...cases.flatMap(({ as, applicant }) =>
      as.includes('APPLICANT') ? [applicant as unknown as Named] : [],
    ),
  ].flatMap(({ email, name }) =>
    email ? [{ email: email.trim().toLowerCase(), name: foldText(name) }] : [],
  );
  const ids = accounts.map(({ id }) => id);
  const emails = known.map(({ email }) => email);
  if (ids.length + emails.length === 0) return [];
  const rows = await reader.query(
    `SELECT id, code, channel, category, title, content, sender_id, sender_name, sender_email, sender_phone, case_code, state,
       answer, answered_at, rating, rating_note, rated_at, received_at, closed_at
     FROM feedback WHERE sender_id IN (?) OR LOWER(sender_email) IN (?) ORDER BY received_at, id`,
    [ids.length > 0 ? ids : [''], emails.length > 0 ? emails : ['']],
  );
  const records: JsonObject[] = [];
  for (const { sender_id: senderId, ...row } of rows) {
    // An address may be that of a household: the name tells whose words they are.
    const isTheirs =
      ids.includes(String(senderId)) ||
      known.some(
        ({ email, name }) =>
          email === String(row.sender_email).toLowerCase() && name === foldText(String(row.sender_name)),
      );
    if (!isTheirs) continue;
    const files = await reader.query<{ id: string; name: string; size: number; sha256: string }>(
      `SELECT a.id, u.name, u.size, u.sha256 FROM attachment a JOIN upload u ON u.id = a.upload_id
       WHERE a.case_id = ? ORDER BY a.attached_at, a.id`,
      [String(row.id)],
    );
    records.push({
      ...plain(row, []),
      files: files.map((file) => ({
        ...file,
        size: Number(file.size),
        address: `/api/v1/feedback/${String(row.id)}/files/${file.id}`,
      })),
    });
  }
  return records;
}

async function caseRecord(reader: Reader, id: string, as: string[]): Promise<CaseRecord> {
  const [file] = await reader.query(
    `SELECT id, code, foreign_code, procedure_code, channel, state, applicant, filer, summary, data, filed_at, accepted_at,
       finished_at, closed_at, outcome, instance_id FROM case_file WHERE id = ?`,
    [id],
  );
  const { instance_id: instanceId, ...about } = file;
  const record: JsonObject = { ...plain(about, ['applicant', 'filer', 'data']), as };
  for (const { name, sql, json } of parts)
    record[name] = (
      await reader.query(
        sql,
        sql.match(/\?/g)!.map(() => id),
      )
    ).map((row) => plain(row, json));
  if (typeof instanceId === 'string')
    record.process = (await readContent(reader, instanceId)) as unknown as Json;
  return record as CaseRecord;
}

/** Names as the API writes them, instants as ISO 8601, JSON as what it means. */
const plain = (row: Row, json: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value !== null && json.includes(name)
        ? (JSON.parse(String(value)) as Json)
        : value !== null && /(^|_)at$/.test(name)
          ? new Date(Number(value)).toISOString()
          : (value as Json),
    ]),
  );
