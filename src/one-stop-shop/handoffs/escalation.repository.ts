import type { SqlValue, Transaction } from '../../database';
import type { Station } from './custody.policy';
import type { EscalationCause, EscalationSubject, Recipient } from './handoff-rules';

export const escalationStates = ['ARMED', 'FIRED', 'DISARMED'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** A row of `escalation`; see the columns of the entity. */
export interface Escalation {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  instanceId: string | null;
  level: number;
  cause: EscalationCause;
  subjectKind: EscalationSubject;
  subjectId: string;
  clockId: string | null;
  toWhom: Recipient;
  to: Station;
  toPersonId: string | null;
  armedAt: number;
  firedAt: number | null;
  state: EscalationState;
  createdAt: number;
}

export type EscalationRow = Record<string, SqlValue>;

export const escalationColumns = `id, case_id, case_code, procedure_code, instance_id, level, cause, subject_kind, subject_id,
  clock_id, to_whom, to_agency_id, to_unit_id, to_person_id, armed_at, fired_at, state, created_at`;

export const insertEscalations = (tx: Transaction, rows: readonly Escalation[]): Promise<void> =>
  tx.insert(
    'escalation',
    rows.map((one) => ({
      id: one.id,
      case_id: one.caseId,
      case_code: one.caseCode,
      procedure_code: one.procedureCode,
      instance_id: one.instanceId,
      level: one.level,
      cause: one.cause,
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      clock_id: one.clockId,
      to_whom: one.toWhom,
      to_agency_id: one.to.agencyId,
      to_unit_id: one.to.unitId,
      to_person_id: one.toPersonId,
      armed_at: one.armedAt,
      fired_at: one.firedAt,
      state: one.state,
      created_at: one.createdAt,
    })),
  );

export async function disarmEscalations(
  tx: Transaction,
  subjectId: string,
  causes: readonly EscalationCause[] = ['due-soon', 'overdue', 'not-accepted', 'not-decided'],
): Promise<void> {
  await tx.execute(
    `UPDATE escalation SET state = 'DISARMED' WHERE subject_id = ? AND state = 'ARMED' AND cause IN (?)`,
    [subjectId, [...causes]],
  );
}

export async function lockArmedEscalation(tx: Transaction, id: string): Promise<Escalation | undefined> {
  const [row] = await tx.query<EscalationRow>(
    `SELECT ${escalationColumns} FROM escalation WHERE id = ? AND state = 'ARMED'${tx.forUpdate}`,
    [id],
  );
  return row && toEscalation(row);
}

/** Writes how it ended; false when it has ended already. */
export async function settleEscalation(tx: Transaction, one: Escalation): Promise<boolean> {
  const { affected } = await tx.execute(
    `UPDATE escalation SET state = ?, fired_at = ?, to_person_id = ? WHERE id = ? AND state = 'ARMED'`,
    [one.state, one.firedAt, one.toPersonId, one.id],
  );
  return affected === 1;
}

export const toEscalation = (row: EscalationRow): Escalation => ({
  id: row.id as string,
  caseId: row.case_id as string,
  caseCode: row.case_code as string,
  procedureCode: row.procedure_code as string,
  instanceId: row.instance_id as string | null,
  level: row.level as number,
  cause: row.cause as EscalationCause,
  subjectKind: row.subject_kind as EscalationSubject,
  subjectId: row.subject_id as string,
  clockId: row.clock_id as string | null,
  toWhom: row.to_whom as Recipient,
  to: { agencyId: row.to_agency_id as string, unitId: row.to_unit_id as string },
  toPersonId: row.to_person_id as string | null,
  armedAt: row.armed_at as number,
  firedAt: row.fired_at as number | null,
  state: row.state as EscalationState,
  createdAt: row.created_at as number,
});
