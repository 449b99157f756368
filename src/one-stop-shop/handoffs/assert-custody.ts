import type { Database } from '../../database';
import { type Segment, type SegmentKind, segmentKinds, unaccountedFor } from './custody.policy';
import { closedSegments, pageOfCustodies, type StoredCustody } from './custody.repository';

export interface CustodyFinding {
  /** `case <id>` */
  subject: string;
  detail: string;
}

export interface CustodyExamination {
  findings: CustodyFinding[];
  /** How many custodies were looked at. */
  custodies: number;
}

const pageSize = 500;

/**
 * Proves on a live database that every case has exactly one holder at every instant of its life: its segments touch without
 * gap or overlap, the open one follows on them and is there exactly while the case is open, and what they add up to by
 * kind is what the custody says and the life of the case. Only reads, a page at a time, each page one snapshot.
 */
export async function assertCustody(database: Pick<Database, 'read'>): Promise<CustodyExamination> {
  const findings: CustodyFinding[] = [];
  let custodies = 0;
  for (let after = ''; ;) {
    const page = await database.read(async (reader) => {
      const all = await pageOfCustodies(reader, after, pageSize);
      const caseIds = all.map(({ caseId }) => caseId);
      const segments = await closedSegments(reader, caseIds);
      const closed = await reader.query<{ id: string; closed_at: number | null }>(
        'SELECT id, closed_at FROM case_file WHERE id IN (?)',
        [caseIds],
      );
      const stray = await reader.query<{ case_id: string }>(
        `SELECT case_id FROM custody c WHERE c.case_id IN (?) AND c.offer_id IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM handoff h WHERE h.id = c.offer_id AND h.case_id = c.case_id AND h.closed_at IS NULL)`,
        [caseIds],
      );
      return { all, segments, closed, stray };
    });
    const closedAt = new Map(page.closed.map(({ id, closed_at }) => [id, closed_at]));
    for (const custody of page.all) {
      const say = (detail: string) => findings.push({ subject: `case ${custody.caseId}`, detail });
      faultsOf(custody, page.segments.get(custody.caseId)!).forEach(say);
      const isClosed = closedAt.get(custody.caseId);
      if (isClosed !== undefined && (isClosed !== null) !== (custody.chain.endedAt !== null))
        say(isClosed === null ? 'is open and has no holder' : 'is closed and still has a holder');
    }
    for (const { case_id } of page.stray)
      findings.push({ subject: `case ${case_id}`, detail: 'is on its way by a handoff that is not open' });
    custodies += page.all.length;
    if (page.all.length < pageSize) return { findings, custodies };
    after = page.all[page.all.length - 1].caseId;
  }
}

/** What is wrong with one custody and its closed segments, in words; empty = nothing. */
export function faultsOf(custody: StoredCustody, segments: readonly (Segment & { seq: number })[]): string[] {
  const { chain } = custody;
  const faults: string[] = [];
  const sums: Record<SegmentKind, number> = { AGENCY: 0, TRANSIT: 0, APPLICANT: 0 };
  let at = chain.beganAt;
  segments.forEach(({ seq, kind, from, until }, index) => {
    if (seq !== index + 1) faults.push(`segment ${index + 1} is missing`);
    if (from > at) faults.push(`nobody had it for ${from - at} ms before segment ${seq}`);
    if (from < at) faults.push(`two had it for ${at - from} ms in segment ${seq}`);
    if (until <= from) faults.push(`segment ${seq} is empty`);
    sums[kind] += until - from;
    at = until;
  });
  if (segments.length !== custody.segments)
    faults.push(`${custody.segments} segments, ${segments.length} found`);
  const last = chain.open?.from ?? chain.endedAt;
  if ((chain.open === null) !== (chain.endedAt !== null)) faults.push('has a holder exactly when it is over');
  if (last !== at)
    faults.push(`the last segment ends ${Math.abs((last ?? 0) - at)} ms away from what follows`);
  if ((chain.open?.kind === 'TRANSIT') !== Boolean(chain.open?.to)) faults.push('is on its way to nobody');
  for (const kind of segmentKinds)
    if (sums[kind] !== chain.held[kind])
      faults.push(`${kind} segments add up to ${sums[kind]} ms, the custody says ${chain.held[kind]}`);
  const rest = unaccountedFor(chain, chain.open?.from ?? chain.beganAt);
  if (rest !== 0) faults.push(`${rest} ms of its life are unaccounted for`);
  return faults;
}
