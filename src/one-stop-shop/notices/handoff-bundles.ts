import type { Transaction } from '../../database';
import type { Json, JsonObject } from '../../kernel';
import type { NewNotice } from './notice.repository';

/** Handoffs of so long are one notice, and of so many. Milliseconds. */
const bundledFor = 3_600_000;
const mostOfBundle = 50;

interface BundleRow {
  id: string;
  person_id: string;
  details: string;
}

const handoffsOf = (details: JsonObject): string[] => (details.handoffs ?? []) as string[];

/**
 * Adds a handoff to the notice of its unit that a person has not read yet, so that a busy unit rings once and not three hundred
 * times a day. Answers what cannot be added to one and is told by itself, and who was told in this way. `subjectId` of a notice of
 * handoffs is the unit, `details.handoffs` what it is about.
 */
export async function bundleHandoff(
  tx: Transaction,
  notices: readonly NewNotice[],
  handoffId: string,
  now: number,
): Promise<{ alone: NewNotice[]; told: string[] }> {
  const [handoff] = await tx.query<{ from_person_id: string | null }>(
    "SELECT from_person_id FROM handoff WHERE id = ? AND state = 'SENT'",
    [handoffId],
  );
  // Taken or called back before it could be told; and whoever sent it knows.
  const concerned = handoff ? notices.filter(({ personId }) => personId !== handoff.from_person_id) : [];
  if (concerned.length === 0) return { alone: [], told: [] };
  const open = await tx.query<BundleRow>(
    `SELECT id, person_id, details FROM notice
     WHERE subject_id = ? AND kind = 'HANDOFF' AND read_at IS NULL AND created_at > ? ORDER BY id`,
    [concerned[0].subjectId, now - bundledFor],
  );
  const alone: NewNotice[] = [];
  const told: string[] = [];
  for (const notice of concerned) {
    const bundle = open.findLast((row) => row.person_id === notice.personId);
    const details = bundle && (JSON.parse(bundle.details) as JsonObject);
    const handoffs = details ? handoffsOf(details) : [];
    if (!bundle || handoffs.length >= mostOfBundle) {
      alone.push({ ...notice, details: { ...notice.details, handoffs: [handoffId] as Json } });
      continue;
    }
    if (handoffs.includes(handoffId)) continue;
    await tx.execute('UPDATE notice SET case_id = NULL, case_code = NULL, details = ? WHERE id = ?', [
      JSON.stringify({ ...details, handoffs: [...handoffs, handoffId] }),
      bundle.id,
    ]);
    told.push(notice.personId);
  }
  return { alone, told };
}

/** Reads what nothing is left of: all its handoffs have been taken, sent back or called back. Answers whose notices these were. */
export async function settleBundles(tx: Transaction, unitId: string, now: number): Promise<string[]> {
  const open = await tx.query<BundleRow>(
    "SELECT id, person_id, details FROM notice WHERE subject_id = ? AND kind = 'HANDOFF' AND read_at IS NULL",
    [unitId],
  );
  const ids = [...new Set(open.flatMap(({ details }) => handoffsOf(JSON.parse(details) as JsonObject)))];
  if (ids.length === 0) return [];
  const sent = await tx.query<{ id: string }>("SELECT id FROM handoff WHERE id IN (?) AND state = 'SENT'", [
    ids,
  ]);
  const waiting = new Set(sent.map(({ id }) => id));
  const done = open.filter(
    ({ details }) => !handoffsOf(JSON.parse(details) as JsonObject).some((id) => waiting.has(id)),
  );
  if (done.length > 0)
    await tx.execute('UPDATE notice SET read_at = ? WHERE id IN (?)', [now, done.map(({ id }) => id)]);
  return done.map((row) => row.person_id);
}
