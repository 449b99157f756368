import type { Reader, SqlValue } from '../../database';
import type { LatenessCause } from './attribution.policy';
import type { SegmentKind, Station } from './custody.policy';

/** A row of `lateness`, and when the clock it is about ended. */
export interface AttributedLateness {
  dueAt: number;
  round: number;
  foundAt: number;
  finishedAt: number | null;
  custodyKind: SegmentKind;
  holder: Station;
  cause: LatenessCause;
  attributedTo: Station;
  handoffId: string | null;
  consultations: string[];
}

export async function attributedLateness(reader: Reader, caseId: string): Promise<AttributedLateness[]> {
  const rows = await reader.query<Record<string, SqlValue>>(
    `SELECT l.due_at, l.round, l.found_at, c.ended_at, l.custody_kind, l.holder_agency_id, l.holder_unit_id, l.cause,
       l.attributed_agency_id, l.attributed_unit_id, l.handoff_id, l.consultations
     FROM lateness l LEFT JOIN clock c ON c.id = l.clock_id WHERE l.case_id = ? ORDER BY l.due_at, l.id`,
    [caseId],
  );
  return rows.map((row) => ({
    dueAt: row.due_at as number,
    round: row.round as number,
    foundAt: row.found_at as number,
    finishedAt: row.ended_at as number | null,
    custodyKind: row.custody_kind as SegmentKind,
    holder: { agencyId: row.holder_agency_id as string, unitId: row.holder_unit_id as string },
    cause: row.cause as LatenessCause,
    attributedTo: {
      agencyId: row.attributed_agency_id as string,
      unitId: row.attributed_unit_id as string,
    },
    handoffId: row.handoff_id as string | null,
    consultations: JSON.parse(row.consultations as string) as string[],
  }));
}
