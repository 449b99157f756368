import { VersionConflict } from '../../database';
import type { Reader, SqlValue, Transaction } from '../../database';
import type { Chain, Segment, SegmentKind, Station } from './custody.policy';
import type { OpenWork } from './open-work';

/** The row of `custody`. */
export interface StoredCustody {
  caseId: string;
  caseCode: string;
  procedureCode: string;
  instanceId: string | null;
  receivingAgencyId: string;
  chain: Chain;
  segments: number;
  work: OpenWork[];
  version: number;
}

type Row = Record<string, SqlValue>;

const columns = `case_id, case_code, procedure_code, instance_id, receiving_agency_id, began_at, ended_at, kind, agency_id,
  unit_id, to_agency_id, to_unit_id, from_at, held_by, offer_id, is_returned, agency_ms, transit_ms, applicant_ms, segments,
  work, version`;

export async function findCustody(reader: Reader, caseId: string): Promise<StoredCustody | undefined> {
  const [row] = await reader.query<Row>(`SELECT ${columns} FROM custody WHERE case_id = ?`, [caseId]);
  return row && toCustody(row);
}

/** A page of all custodies in the order of their cases. */
export async function pageOfCustodies(
  reader: Reader,
  after: string,
  limit: number,
): Promise<StoredCustody[]> {
  const rows = await reader.query<Row>(
    `SELECT ${columns} FROM custody WHERE case_id > ? ORDER BY case_id LIMIT ?`,
    [after, limit],
  );
  return rows.map(toCustody);
}

export const insertCustody = (tx: Transaction, custody: StoredCustody): Promise<void> =>
  tx.insert('custody', [
    {
      case_id: custody.caseId,
      case_code: custody.caseCode,
      procedure_code: custody.procedureCode,
      instance_id: custody.instanceId,
      receiving_agency_id: custody.receivingAgencyId,
      ...chainColumns(custody),
      version: custody.version,
    },
  ]);

/** Writes custody as it is now and the segments that were closed; throws VersionConflict when it has changed meanwhile. */
export async function saveCustody(
  tx: Transaction,
  custody: StoredCustody,
  closed: readonly Segment[],
): Promise<void> {
  const first = custody.segments;
  custody.segments += closed.length;
  const changes = chainColumns(custody);
  const { affected } = await tx.execute(
    `UPDATE custody SET ${Object.keys(changes)
      .map((column) => `${column} = ?`)
      .join(', ')}, version = version + 1 WHERE case_id = ? AND version = ?`,
    [...Object.values(changes), custody.caseId, custody.version],
  );
  if (affected !== 1) throw new VersionConflict({ table: 'custody', id: custody.caseId });
  custody.version += 1;
  await tx.insert(
    'custody_segment',
    closed.map(({ kind, unit, to, from, until }, index) => ({
      case_id: custody.caseId,
      seq: first + index + 1,
      kind,
      agency_id: unit.agencyId,
      unit_id: unit.unitId,
      to_agency_id: to?.agencyId ?? null,
      to_unit_id: to?.unitId ?? null,
      from_at: from,
      until_at: until,
    })),
  );
}

/** The closed segments of these cases, in order; the open one is a part of the custody itself. */
export async function closedSegments(
  reader: Reader,
  caseIds: string[],
): Promise<Map<string, (Segment & { seq: number })[]>> {
  const rows = await reader.query<Row>(
    `SELECT case_id, seq, kind, agency_id, unit_id, to_agency_id, to_unit_id, from_at, until_at FROM custody_segment
     WHERE case_id IN (?) ORDER BY case_id, seq`,
    [caseIds],
  );
  const found = new Map<string, (Segment & { seq: number })[]>(caseIds.map((id) => [id, []]));
  for (const row of rows)
    found.get(row.case_id as string)!.push({
      seq: row.seq as number,
      kind: row.kind as SegmentKind,
      unit: { agencyId: row.agency_id as string, unitId: row.unit_id as string },
      to: stationOf(row.to_agency_id, row.to_unit_id),
      from: row.from_at as number,
      until: row.until_at as number,
    });
  return found;
}

const stationOf = (agencyId: SqlValue, unitId: SqlValue): Station | null =>
  agencyId === null || unitId === null ? null : { agencyId: agencyId as string, unitId: unitId as string };

function chainColumns({ chain, segments, work }: StoredCustody): Row {
  const { open, held } = chain;
  return {
    began_at: chain.beganAt,
    ended_at: chain.endedAt,
    kind: open?.kind ?? null,
    agency_id: open?.unit.agencyId ?? null,
    unit_id: open?.unit.unitId ?? null,
    to_agency_id: open?.to?.agencyId ?? null,
    to_unit_id: open?.to?.unitId ?? null,
    from_at: open?.from ?? null,
    held_by: chain.heldBy,
    offer_id: chain.offer,
    is_returned: chain.isReturned,
    agency_ms: held.AGENCY,
    transit_ms: held.TRANSIT,
    applicant_ms: held.APPLICANT,
    segments,
    work: JSON.stringify(work),
  };
}

function toCustody(row: Row): StoredCustody {
  const unit = stationOf(row.agency_id, row.unit_id);
  return {
    caseId: row.case_id as string,
    caseCode: row.case_code as string,
    procedureCode: row.procedure_code as string,
    instanceId: row.instance_id as string | null,
    receivingAgencyId: row.receiving_agency_id as string,
    chain: {
      beganAt: row.began_at as number,
      endedAt: row.ended_at as number | null,
      open: unit && {
        kind: row.kind as SegmentKind,
        unit,
        to: stationOf(row.to_agency_id, row.to_unit_id),
        from: row.from_at as number,
      },
      heldBy: row.held_by as string | null,
      offer: row.offer_id as string | null,
      isReturned: row.is_returned === 1,
      held: {
        AGENCY: row.agency_ms as number,
        TRANSIT: row.transit_ms as number,
        APPLICANT: row.applicant_ms as number,
      },
    },
    segments: row.segments as number,
    work: JSON.parse(row.work as string) as OpenWork[],
    version: row.version as number,
  };
}
