import type { Reader, SqlValue, Transaction } from '../../database';
import type { Station } from './custody.policy';

export const handoffStates = ['SENT', 'ACCEPTED', 'REFUSED', 'RECALLED', 'DONE'] as const;
export type HandoffState = (typeof handoffStates)[number];
export const handoffShapes = ['SEQUENTIAL', 'PARALLEL', 'CROSS_LEVEL'] as const;
export type HandoffShape = (typeof handoffShapes)[number];
export type HandoffResult = 'EARLY' | 'ON_TIME' | 'LATE';

/** A row of `handoff`; see the columns of the entity. */
export interface Handoff {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  instanceId: string | null;
  isCustody: boolean;
  shape: HandoffShape;
  from: Station;
  fromPersonId: string | null;
  to: Station;
  toPersonId: string | null;
  taskName: string;
  sentAt: number;
  acceptDueAt: number | null;
  forwardDueAt: number | null;
  acceptedAt: number | null;
  refusedAt: number | null;
  closedAt: number | null;
  state: HandoffState;
  clockId: string | null;
  isClockPaused: boolean;
  dueAt: number | null;
  lateAt: number | null;
  result: HandoffResult | null;
  reasonCode: string | null;
  note: string | null;
  previousId: string | null;
  tasks: string[];
}

export type HandoffRow = Record<string, SqlValue>;

export const handoffColumns = `h.id, h.case_id, h.case_code, h.procedure_code, h.instance_id, h.is_custody, h.shape,
  h.from_agency_id, h.from_unit_id, h.from_person_id, h.to_agency_id, h.to_unit_id, h.to_person_id, h.task_name, h.sent_at,
  h.accept_due_at, h.forward_due_at, h.accepted_at, h.refused_at, h.closed_at, h.state, h.clock_id, h.is_clock_paused,
  h.due_at, h.late_at, h.result, h.reason_code, h.note, h.previous_id, h.tasks`;

export async function findHandoff(reader: Reader, id: string): Promise<Handoff | undefined> {
  const [row] = await reader.query<HandoffRow>(`SELECT ${handoffColumns} FROM handoff h WHERE h.id = ?`, [
    id,
  ]);
  return row && toHandoff(row);
}

/** All of a case, oldest first. */
export async function handoffsOf(reader: Reader, caseId: string): Promise<Handoff[]> {
  const rows = await reader.query<HandoffRow>(
    `SELECT ${handoffColumns} FROM handoff h WHERE h.case_id = ? ORDER BY h.id`,
    [caseId],
  );
  return rows.map(toHandoff);
}

/** Those of which something is left, oldest first. */
export async function openHandoffs(reader: Reader, caseId: string): Promise<Handoff[]> {
  const rows = await reader.query<HandoffRow>(
    `SELECT ${handoffColumns} FROM handoff h WHERE h.case_id = ? AND h.closed_at IS NULL ORDER BY h.id`,
    [caseId],
  );
  return rows.map(toHandoff);
}

export const insertHandoffs = (tx: Transaction, handoffs: readonly Handoff[]): Promise<void> =>
  tx.insert(
    'handoff',
    handoffs.map((one) => ({
      id: one.id,
      case_id: one.caseId,
      case_code: one.caseCode,
      procedure_code: one.procedureCode,
      instance_id: one.instanceId,
      from_agency_id: one.from.agencyId,
      from_unit_id: one.from.unitId,
      from_person_id: one.fromPersonId,
      task_name: one.taskName.slice(0, 500),
      sent_at: one.sentAt,
      accept_due_at: one.acceptDueAt,
      forward_due_at: one.forwardDueAt,
      previous_id: one.previousId,
      late_at: one.lateAt,
      ...changing(one),
    })),
  );

export async function updateHandoff(tx: Transaction, one: Handoff): Promise<void> {
  const changes = changing(one);
  await tx.execute(
    `UPDATE handoff SET ${Object.keys(changes)
      .map((column) => `${column} = ?`)
      .join(', ')} WHERE id = ?`,
    [...Object.values(changes), one.id],
  );
}

/** What may still change after it was sent; `late_at` is written by whoever finds it late. */
const changing = (one: Handoff): HandoffRow => ({
  is_custody: one.isCustody,
  shape: one.shape,
  to_agency_id: one.to.agencyId,
  to_unit_id: one.to.unitId,
  to_person_id: one.toPersonId,
  accepted_at: one.acceptedAt,
  refused_at: one.refusedAt,
  closed_at: one.closedAt,
  state: one.state,
  clock_id: one.clockId,
  is_clock_paused: one.isClockPaused,
  due_at: one.dueAt,
  result: one.result,
  reason_code: one.reasonCode,
  note: one.note,
  tasks: JSON.stringify(one.tasks),
});

export const toHandoff = (row: HandoffRow): Handoff => ({
  id: row.id as string,
  caseId: row.case_id as string,
  caseCode: row.case_code as string,
  procedureCode: row.procedure_code as string,
  instanceId: row.instance_id as string | null,
  isCustody: row.is_custody === 1,
  shape: row.shape as HandoffShape,
  from: { agencyId: row.from_agency_id as string, unitId: row.from_unit_id as string },
  fromPersonId: row.from_person_id as string | null,
  to: { agencyId: row.to_agency_id as string, unitId: row.to_unit_id as string },
  toPersonId: row.to_person_id as string | null,
  taskName: row.task_name as string,
  sentAt: row.sent_at as number,
  acceptDueAt: row.accept_due_at as number | null,
  forwardDueAt: row.forward_due_at as number | null,
  acceptedAt: row.accepted_at as number | null,
  refusedAt: row.refused_at as number | null,
  closedAt: row.closed_at as number | null,
  state: row.state as HandoffState,
  clockId: row.clock_id as string | null,
  isClockPaused: row.is_clock_paused === 1,
  dueAt: row.due_at as number | null,
  lateAt: row.late_at as number | null,
  result: row.result as HandoffResult | null,
  reasonCode: row.reason_code as string | null,
  note: row.note as string | null,
  previousId: row.previous_id as string | null,
  tasks: JSON.parse(row.tasks as string) as string[],
});
