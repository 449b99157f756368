import type { Database } from '../../database';
import type { JsonObject } from '../../kernel';

/** A place where a case waits for somebody. */
export interface Step {
  elementId: string;
  act: string | null;
  kind: 'task' | 'wait';
  taskId: string | null;
  unitId: string | null;
  role: string | null;
  personId: string | null;
  openedAt: number;
}

export interface OpenHandoff {
  id: string;
  state: 'SENT' | 'ACCEPTED' | 'REFUSED';
  isCustody: boolean;
  /** It was sent before, and refused or redirected. */
  isRepeated: boolean;
  fromUnitId: string;
  toUnitId: string;
}

/** Where a case stands, as its rows say; instants are epoch milliseconds. */
export interface Situation {
  id: string;
  code: string;
  instanceId: string;
  procedure: string;
  channel: string;
  state: string;
  payment: string;
  receivingAgencyId: string;
  returnAgencyId: string;
  competentAgencyId: string;
  applicantName: string;
  acceptedAt: number | null;
  dueAt: number | null;
  supplementRounds: number;
  extensions: number;
  steps: readonly Step[];
  handoffs: readonly OpenHandoff[];
}

interface CaseRow {
  id: string;
  code: string;
  instance_id: string;
  procedure_code: string;
  channel: string;
  state: string;
  payment: string;
  receiving_agency_id: string;
  return_agency_id: string;
  competent_agency_id: string;
  applicant: string;
  accepted_at: number | null;
  due_at: number | null;
  supplement_rounds: number;
  extensions: number;
  steps: string;
  closed_at: number | null;
}

interface HandoffRow {
  id: string;
  state: OpenHandoff['state'];
  is_custody: number;
  previous_id: string | null;
  from_unit_id: string;
  to_unit_id: string;
}

const columns = `id, code, instance_id, procedure_code, channel, state, payment, receiving_agency_id, return_agency_id,
  competent_agency_id, applicant, accepted_at, due_at, supplement_rounds, extensions, steps, closed_at`;

/** Undefined when the case is closed, or nobody's process moves it. */
export async function situationOf(
  database: Pick<Database, 'query'>,
  by: { id: string } | { instanceId: string },
): Promise<Situation | undefined> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['instance_id', by.instanceId];
  const [row] = await database.query<CaseRow>(`SELECT ${columns} FROM case_file WHERE ${column} = ?`, [
    value!,
  ]);
  if (!row || row.closed_at !== null || row.instance_id === null) return undefined;
  const handoffs = await database.query<HandoffRow>(
    `SELECT id, state, is_custody, previous_id, from_unit_id, to_unit_id FROM handoff
     WHERE case_id = ? AND closed_at IS NULL ORDER BY id`,
    [row.id],
  );
  return {
    id: row.id,
    code: row.code,
    instanceId: row.instance_id,
    procedure: row.procedure_code,
    channel: row.channel,
    state: row.state,
    payment: row.payment,
    receivingAgencyId: row.receiving_agency_id,
    returnAgencyId: row.return_agency_id,
    competentAgencyId: row.competent_agency_id,
    applicantName: String((JSON.parse(row.applicant) as JsonObject).name),
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    supplementRounds: Number(row.supplement_rounds),
    extensions: Number(row.extensions),
    steps: JSON.parse(row.steps) as Step[],
    handoffs: handoffs.map((one) => ({
      id: one.id,
      state: one.state,
      isCustody: Boolean(one.is_custody),
      isRepeated: one.previous_id !== null,
      fromUnitId: one.from_unit_id,
      toUnitId: one.to_unit_id,
    })),
  };
}
