import type { Reader, SqlValue, Transaction } from '../../database';
import type { Station } from './custody.policy';
import type { AnswerOutcome, SilencePolicy } from './handoff-rules';

export const consultationStates = ['OPEN', 'ANSWERED', 'EXPIRED', 'DEEMED'] as const;
export type ConsultationState = (typeof consultationStates)[number];
export type ConsultationOutcome = AnswerOutcome | 'DEEMED_CONSENT' | 'DEEMED_NO_OPINION';

/** A row of `consultation`; see the columns of the entity. */
export interface Consultation {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  instanceId: string | null;
  taskId: string | null;
  asking: Station;
  askedBy: string;
  asked: Station;
  question: string;
  silence: SilencePolicy;
  clockId: string;
  dueAt: number;
  overdueAt: number | null;
  askedAt: number;
  state: ConsultationState;
  outcome: ConsultationOutcome | null;
  answer: string | null;
  answeredAt: number | null;
  answeredBy: string | null;
  result: 'EARLY' | 'ON_TIME' | 'LATE' | null;
}

export type ConsultationRow = Record<string, SqlValue>;

export const consultationColumns = `id, case_id, case_code, procedure_code, instance_id, task_id, asking_agency_id,
  asking_unit_id, asked_by, asked_agency_id, asked_unit_id, question, silence, clock_id, due_at, overdue_at, asked_at, state,
  outcome, answer, answered_at, answered_by, result`;

export async function findConsultation(reader: Reader, id: string): Promise<Consultation | undefined> {
  return (await select(reader, 'id = ?', id))[0];
}

export const consultationsOf = (reader: Reader, caseId: string): Promise<Consultation[]> =>
  select(reader, 'case_id = ?', caseId);

export const openConsultations = (reader: Reader, caseId: string): Promise<Consultation[]> =>
  select(reader, "case_id = ? AND state = 'OPEN'", caseId);

async function select(reader: Reader, where: string, value: string): Promise<Consultation[]> {
  const rows = await reader.query<ConsultationRow>(
    `SELECT ${consultationColumns} FROM consultation WHERE ${where} ORDER BY id`,
    [value],
  );
  return rows.map(toConsultation);
}

export const insertConsultation = (tx: Transaction, one: Consultation): Promise<void> =>
  tx.insert('consultation', [
    {
      id: one.id,
      case_id: one.caseId,
      case_code: one.caseCode,
      procedure_code: one.procedureCode,
      instance_id: one.instanceId,
      task_id: one.taskId,
      asking_agency_id: one.asking.agencyId,
      asking_unit_id: one.asking.unitId,
      asked_by: one.askedBy,
      asked_agency_id: one.asked.agencyId,
      asked_unit_id: one.asked.unitId,
      question: one.question,
      silence: one.silence,
      clock_id: one.clockId,
      due_at: one.dueAt,
      overdue_at: one.overdueAt,
      asked_at: one.askedAt,
      state: one.state,
      outcome: one.outcome,
      answer: one.answer,
      answered_at: one.answeredAt,
      answered_by: one.answeredBy,
      result: one.result,
    },
  ]);

/** Writes how it ended; false when it has ended already. */
export async function closeConsultation(tx: Transaction, one: Consultation): Promise<boolean> {
  const { affected } = await tx.execute(
    `UPDATE consultation SET state = ?, outcome = ?, answer = ?, answered_at = ?, answered_by = ?, result = ?
     WHERE id = ? AND state = 'OPEN'`,
    [one.state, one.outcome, one.answer, one.answeredAt, one.answeredBy, one.result, one.id],
  );
  return affected === 1;
}

export const toConsultation = (row: ConsultationRow): Consultation => ({
  id: row.id as string,
  caseId: row.case_id as string,
  caseCode: row.case_code as string,
  procedureCode: row.procedure_code as string,
  instanceId: row.instance_id as string | null,
  taskId: row.task_id as string | null,
  asking: { agencyId: row.asking_agency_id as string, unitId: row.asking_unit_id as string },
  askedBy: row.asked_by as string,
  asked: { agencyId: row.asked_agency_id as string, unitId: row.asked_unit_id as string },
  question: row.question as string,
  silence: row.silence as SilencePolicy,
  clockId: row.clock_id as string,
  dueAt: row.due_at as number,
  overdueAt: row.overdue_at as number | null,
  askedAt: row.asked_at as number,
  state: row.state as ConsultationState,
  outcome: row.outcome as ConsultationOutcome | null,
  answer: row.answer as string | null,
  answeredAt: row.answered_at as number | null,
  answeredBy: row.answered_by as string | null,
  result: row.result as Consultation['result'],
});
