import type { Transaction } from '../../database';
import { type JsonObject, newId } from '../../kernel';
import type { NoticeKind } from './notice-of-event.policy';

export interface NewNotice {
  personId: string;
  kind: NoticeKind;
  source: string;
  subjectId: string | null;
  caseId: string | null;
  caseCode: string | null;
  details: JsonObject;
}

/** Leaves those out that the person has been told already; answers whom there is something new for. */
export async function insertNotices(
  tx: Transaction,
  notices: readonly NewNotice[],
  now: number,
): Promise<string[]> {
  if (notices.length === 0) return [];
  const known = await tx.query<{ person_id: string; source: string }>(
    'SELECT person_id, source FROM notice WHERE source IN (?)',
    [[...new Set(notices.map(({ source }) => source))]],
  );
  const told = new Set(known.map((row) => `${row.person_id} ${row.source}`));
  const fresh = notices.filter(({ personId, source }) => {
    const key = `${personId} ${source}`;
    return !told.has(key) && told.add(key);
  });
  if (fresh.length > 0)
    await tx.insert(
      'notice',
      fresh.map(({ personId, kind, source, subjectId, caseId, caseCode, details }) => ({
        id: newId(),
        person_id: personId,
        kind,
        source,
        subject_id: subjectId,
        case_id: caseId,
        case_code: caseCode,
        details: JSON.stringify(details),
        created_at: now,
        read_at: null,
      })),
    );
  return fresh.map(({ personId }) => personId);
}

/** Reads what is still unread of a subject; answers whose notices these were. */
export async function settleNotices(tx: Transaction, subjectId: string, now: number): Promise<string[]> {
  const open = await tx.query<{ id: string; person_id: string }>(
    'SELECT id, person_id FROM notice WHERE subject_id = ? AND read_at IS NULL',
    [subjectId],
  );
  if (open.length > 0)
    await tx.execute('UPDATE notice SET read_at = ? WHERE id IN (?)', [now, open.map(({ id }) => id)]);
  return open.map((row) => row.person_id);
}
