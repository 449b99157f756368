import type { Reader, Transaction } from '../../../database';
import { endOfTime, factColumns, type RecordedFact, toFactRow, toRecordedFact } from './case-fact';
import type { TimelineChange } from './timeline.policy';

/** The rows that are believed, by case, each case's in the order of their validity. */
export async function knownFacts(
  reader: Pick<Reader, 'query'>,
  caseIds: readonly string[],
): Promise<Map<string, RecordedFact[]>> {
  const known = new Map<string, RecordedFact[]>();
  if (caseIds.length === 0) return known;
  const rows = await reader.query(
    `SELECT ${factColumns} FROM case_fact WHERE case_id IN (?) AND recorded_to = ?
     ORDER BY case_id, valid_from`,
    [[...caseIds], endOfTime],
  );
  for (const row of rows) {
    const fact = toRecordedFact(row);
    known.set(fact.caseId, [...(known.get(fact.caseId) ?? []), fact]);
  }
  return known;
}

export async function saveChange(tx: Transaction, change: TimelineChange): Promise<void> {
  for (const { caseId, validFrom, recordedFrom } of change.removed)
    await tx.execute('DELETE FROM case_fact WHERE case_id = ? AND valid_from = ? AND recorded_from = ?', [
      caseId,
      validFrom,
      recordedFrom,
    ]);
  for (const { caseId, validFrom, recordedFrom, validTo, recordedTo } of change.changed)
    await tx.execute(
      `UPDATE case_fact SET valid_to = ?, recorded_to = ?
       WHERE case_id = ? AND valid_from = ? AND recorded_from = ?`,
      [validTo, recordedTo, caseId, validFrom, recordedFrom],
    );
  await tx.insert('case_fact', change.added.map(toFactRow));
}

/** Whatever a case has beside itself that reports count, in one statement each for hundreds of cases. */
export interface Enclosures {
  paidAt: number | null;
  paidOnline: number;
  components: number;
  digital: number;
  reused: number;
  digitalResult: number;
}

const none: Enclosures = {
  paidAt: null,
  paidOnline: 0,
  components: 0,
  digital: 0,
  reused: 0,
  digitalResult: 0,
};

export async function readEnclosures(
  reader: Pick<Reader, 'query'>,
  caseIds: readonly string[],
): Promise<(caseId: string) => Enclosures> {
  const found = new Map<string, Enclosures>();
  const of = (caseId: unknown): Enclosures => {
    const known = found.get(caseId as string) ?? { ...none };
    found.set(caseId as string, known);
    return known;
  };
  if (caseIds.length > 0) {
    const ids = [[...caseIds]];
    for (const row of await reader.query(
      `SELECT case_id, COUNT(*) AS components,
         SUM(CASE WHEN how IN ('UPLOAD', 'REUSED', 'DATABASE') OR attachments <> '[]' THEN 1 ELSE 0 END) AS digital,
         SUM(CASE WHEN how IN ('REUSED', 'DATABASE') THEN 1 ELSE 0 END) AS reused
       FROM case_component WHERE case_id IN (?) AND state IN ('PROVIDED', 'OK') AND how <> 'EXEMPT' GROUP BY case_id`,
      ids,
    )) {
      const { components, digital, reused } = row;
      Object.assign(of(row.case_id), {
        components: Number(components),
        digital: Number(digital),
        reused: Number(reused),
      });
    }
    for (const row of await reader.query(
      `SELECT case_id, MAX(settled_at) AS paid_at, MAX(CASE WHEN method = 'ONLINE' THEN 1 ELSE 0 END) AS online
       FROM case_payment WHERE case_id IN (?) AND state = 'PAID' AND settled_at IS NOT NULL GROUP BY case_id`,
      ids,
    ))
      Object.assign(of(row.case_id), { paidAt: Number(row.paid_at), paidOnline: Number(row.online) });
    for (const row of await reader.query(
      `SELECT case_id, COUNT(*) AS results FROM case_result
       WHERE case_id IN (?) AND document_id IS NOT NULL AND superseded_at IS NULL GROUP BY case_id`,
      ids,
    ))
      of(row.case_id).digitalResult = Number(row.results) > 0 ? 1 : 0;
  }
  return (caseId) => found.get(caseId) ?? none;
}
