import type { Reader, Row } from '../../../database';
import { groupedBy } from '../grouped-by';
import type { SharedTexts } from './shared-texts';
import type {
  StandingCase,
  StandingConsultation,
  StandingFile,
  StandingHandoff,
  StandingLateness,
  StandingTask,
} from './standing-case';

const caseColumns = `c.id, c.code, c.procedure_code, c.procedure_version_id, c.state, c.lead_agency_id, c.owner_unit_id,
  c.owner_person_id, CASE WHEN c.next_action IS NULL THEN 0 ELSE 1 END AS has_next_action, c.next_action_at, c.filed_at,
  c.accepted_at, c.finished_at, c.closed_at, c.extensions, c.owner_system,
  k.state AS clock_state, k.due_at, k.due_soon_at, k.overdue_told_at, k.end_class, a.due_at AS acceptance_due_at,
  h.kind, h.agency_id, h.unit_id, h.to_agency_id, h.to_unit_id, h.from_at`;
const caseTables = `case_file c LEFT JOIN clock k ON k.case_id = c.id AND k.kind = 'CASE'
  LEFT JOIN clock a ON a.case_id = c.id AND a.kind = 'ACCEPTANCE' AND a.state <> 'ENDED'
  LEFT JOIN custody h ON h.case_id = c.id`;

/**
 * Cases that are open, or were closed at `since` (epoch ms) or later, one page in the order of their ids. At the end fewer than
 * `limit`.
 */
export async function standingPage(
  reader: Reader,
  texts: SharedTexts,
  { after, since, limit }: { after: string; since: number; limit: number },
): Promise<StandingFile[]> {
  const rows = await reader.query(
    `SELECT ${caseColumns} FROM ${caseTables}
     WHERE c.id > ? AND (c.closed_at IS NULL OR c.closed_at >= ?) ORDER BY c.id LIMIT ?`,
    [after, since, limit],
  );
  return filesOf(reader, texts, rows);
}

/** The cases themselves; an id that is no more is left out. */
export async function standingFiles(
  reader: Reader,
  texts: SharedTexts,
  ids: readonly string[],
): Promise<StandingFile[]> {
  if (ids.length === 0) return [];
  const rows = await reader.query(`SELECT ${caseColumns} FROM ${caseTables} WHERE c.id IN (?)`, [[...ids]]);
  return filesOf(reader, texts, rows);
}

async function filesOf(reader: Reader, texts: SharedTexts, rows: readonly Row[]): Promise<StandingFile[]> {
  if (rows.length === 0) return [];
  const about = [rows.map(({ id }) => id as string)];
  const ofCases = async (sql: string) =>
    groupedBy(await reader.query(sql, about), ({ case_id }) => case_id as string);
  const participants = await ofCases('SELECT case_id, agency_id FROM case_participant WHERE case_id IN (?)');
  const tasks = await ofCases(
    `SELECT task_id, case_id, procedure_code, element_id, name, agency_id, unit_id, assignee_id, due_at, due_soon_at,
       is_side, created_at FROM work_item WHERE case_id IN (?) AND state = 'OPEN'`,
  );
  const handoffs = await ofCases(
    `SELECT id, case_id, from_agency_id, from_unit_id, to_agency_id, to_unit_id, state, sent_at, accept_due_at,
       refused_at, due_at, is_clock_paused, late_at FROM handoff WHERE case_id IN (?) AND closed_at IS NULL`,
  );
  const consultations = await ofCases(
    `SELECT id, case_id, asking_agency_id, asking_unit_id, asked_agency_id, asked_unit_id, silence, asked_at, due_at
     FROM consultation WHERE case_id IN (?) AND state = 'OPEN'`,
  );
  const lateness = await ofCases(
    `SELECT case_id, due_at, cause, attributed_agency_id, attributed_unit_id FROM lateness WHERE case_id IN (?)
     ORDER BY due_at, id`,
  );
  const read = new RowReading(texts);
  // A case has one clock of a kind; should it ever have two, it is still one case.
  const cases = new Map(rows.map((row) => [row.id, row]));
  return [...cases.values()].map((row) => {
    const id = row.id as string;
    const file = read.case(row, participants.get(id) ?? none);
    const of = <T>(
      found: ReadonlyMap<string, Row[]>,
      as: (row: Row, file: StandingCase) => T,
    ): readonly T[] => found.get(id)?.map((one) => as(one, file)) ?? none;
    return {
      file,
      tasks: of(tasks, read.task),
      handoffs: of(handoffs, read.handoff),
      consultations: of(consultations, read.consultation),
      lateness: of(lateness, read.lateness).at(-1) ?? null,
    };
  });
}

const none: readonly never[] = [];

/** Rows as the boards know them, with one copy of each text that cases have in common. */
class RowReading {
  constructor(private readonly texts: SharedTexts) {}

  case(row: Row, participants: readonly Row[]): StandingCase {
    return {
      id: row.id as string,
      code: row.code as string,
      procedureCode: this.one(row.procedure_code),
      versionId: this.one(row.procedure_version_id),
      state: this.one(row.state),
      leadAgencyId: this.one(row.lead_agency_id),
      participants: participants.map(({ agency_id }) => this.one(agency_id)),
      ownerUnitId: this.oneOrNull(row.owner_unit_id),
      ownerPersonId: this.oneOrNull(row.owner_person_id),
      hasNextAction: Number(row.has_next_action) === 1,
      hasNextDate: row.next_action_at !== null,
      filedAt: row.filed_at as number,
      acceptedAt: row.accepted_at as number | null,
      finishedAt: row.finished_at as number | null,
      closedAt: row.closed_at as number | null,
      extensions: Number(row.extensions),
      isShadow: row.owner_system !== null,
      clock:
        row.clock_state === null
          ? null
          : {
              state: this.one(row.clock_state) as 'RUNNING' | 'PAUSED' | 'ENDED',
              dueAt: row.due_at as number | null,
              dueSoonAt: row.due_soon_at as number | null,
              hasLapsed: row.overdue_told_at !== null,
              endClass: this.oneOrNull(row.end_class) as 'EARLY' | 'ON_TIME' | 'LATE' | null,
            },
      acceptanceDueAt: row.acceptance_due_at as number | null,
      custody:
        row.kind === null
          ? null
          : {
              kind: this.one(row.kind),
              agencyId: this.one(row.agency_id),
              unitId: this.one(row.unit_id),
              toAgencyId: this.oneOrNull(row.to_agency_id),
              toUnitId: this.oneOrNull(row.to_unit_id),
              since: row.from_at as number,
            },
    };
  }

  readonly task = (row: Row, file: StandingCase): StandingTask => ({
    id: row.task_id as string,
    caseId: file.id,
    procedureCode: this.one(row.procedure_code),
    elementId: this.one(row.element_id),
    name: this.one(row.name),
    agencyId: this.one(row.agency_id),
    unitId: this.one(row.unit_id),
    assigneeId: this.oneOrNull(row.assignee_id),
    dueAt: row.due_at as number | null,
    dueSoonAt: row.due_soon_at as number | null,
    isSide: Number(row.is_side) === 1,
    createdAt: row.created_at as number,
    class: 'inTime',
  });

  readonly handoff = (row: Row, file: StandingCase): StandingHandoff => ({
    id: row.id as string,
    caseId: file.id,
    caseCode: file.code,
    procedureCode: file.procedureCode,
    fromAgencyId: this.one(row.from_agency_id),
    fromUnitId: this.one(row.from_unit_id),
    toAgencyId: this.one(row.to_agency_id),
    toUnitId: this.one(row.to_unit_id),
    state: this.one(row.state),
    sentAt: row.sent_at as number,
    acceptDueAt: row.accept_due_at as number | null,
    refusedAt: row.refused_at as number | null,
    dueAt: row.due_at as number | null,
    isClockPaused: Number(row.is_clock_paused) === 1,
    lateAt: row.late_at as number | null,
  });

  readonly consultation = (row: Row, file: StandingCase): StandingConsultation => ({
    id: row.id as string,
    caseId: file.id,
    caseCode: file.code,
    procedureCode: file.procedureCode,
    askingAgencyId: this.one(row.asking_agency_id),
    askingUnitId: this.one(row.asking_unit_id),
    askedAgencyId: this.one(row.asked_agency_id),
    askedUnitId: this.one(row.asked_unit_id),
    silence: this.one(row.silence),
    askedAt: row.asked_at as number,
    dueAt: row.due_at as number,
  });

  readonly lateness = (row: Row): StandingLateness => ({
    dueAt: row.due_at as number,
    cause: this.one(row.cause),
    agencyId: this.one(row.attributed_agency_id),
    unitId: this.one(row.attributed_unit_id),
  });

  private one(text: unknown): string {
    return this.texts.one(text as string);
  }

  private oneOrNull(text: unknown): string | null {
    return this.texts.oneOrNull(text as string | null);
  }
}

/** Which cases these tasks, or these root instances, belong to. */
export async function casesOf(
  reader: Reader,
  tasks: readonly string[],
  instances: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  if (tasks.length > 0)
    for (const { case_id } of await reader.query<{ case_id: string }>(
      'SELECT case_id FROM work_item WHERE task_id IN (?)',
      [[...tasks]],
    ))
      found.add(case_id);
  if (instances.length > 0)
    for (const { case_id } of await reader.query<{ case_id: string }>(
      `SELECT c.id AS case_id FROM case_file c WHERE c.instance_id IN (?)
       UNION SELECT c.id FROM case_file c JOIN process_instance i ON i.root_id = c.instance_id WHERE i.id IN (?)`,
      [[...instances], [...instances]],
    ))
      found.add(case_id);
  return [...found];
}
