import type { OpenDatabase, Row as Record } from '../src/database';
import type { BenchProvince } from './province';
import { random } from './province';

const day = 86_400_000;
const endOfTime = 253_402_300_799_999;
/** Bound by the most parameters that SQLite takes in one statement. */
const chunk = 700;

/**
 * So many cases as the shop writes them, nine in ten of them open, each with its clock, holder, two participants and the task at
 * which it stands; every third with an open handoff.
 */
export async function seedCases(
  { unitOfWork }: OpenDatabase,
  province: BenchProvince,
  total: number,
  now: number,
): Promise<void> {
  for (let from = 0; from < total; from += chunk) {
    const tables = new Map<string, Record[]>();
    for (let number = from; number < Math.min(total, from + chunk); number += 1)
      for (const [table, row] of rowsOf(province, number, now))
        tables.set(table, [...(tables.get(table) ?? []), row]);
    await unitOfWork.run(async (tx) => {
      for (const [table, rows] of tables) await tx.insert(table, rows);
    });
  }
}

function rowsOf(province: BenchProvince, number: number, now: number): [string, Record][] {
  const id = (kind: string) => `019${kind}0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const place = province.places[Math.floor(random() ** 2 * province.places.length)];
  const { agencyId, unitId, people } = place;
  const receiver = province.places[number % province.places.length];
  const procedure = province.procedures[Math.floor(random() ** 2 * province.procedures.length)].code;
  const isOpen = number % 10 !== 0;
  const acceptedAt = Math.round(now - random() * 25 * day);
  const dueAt = Math.round(acceptedAt + (5 + random() * 25) * day);
  const finishedAt = isOpen ? null : Math.round(acceptedAt + random() * (now - acceptedAt));
  const person = random() < 0.7 ? people[number % people.length] : null;
  const code = `H99.${number % 99}-261123-${String(number).padStart(7, '0')}`;
  const step = { elementId: 'appraise', taskId: id('d'), dueAt: dueAt - day, unitId, personId: person };
  const ledger = {
    facts: {
      at: acceptedAt,
      actor: null,
      limit: { value: 10, unit: 'working-day' },
      mode: 'DAY_EXCLUDE_FIRST',
      warnAtPercent: 80,
    },
    events: [],
    entries: [{ type: 'start', at: acceptedAt, newDue: dueAt, oldDue: null, skipped: [], madeUp: [] }],
  };
  const rows: [string, Record][] = [
    [
      'case_file',
      {
        id: id('b'),
        code,
        procedure_code: procedure,
        procedure_version_id: 'version',
        definition_id: id('c'),
        instance_id: id('e'),
        channel: number % 2 ? 'ONLINE' : 'COUNTER',
        state: isOpen ? 'IN_PROCESS' : 'RETURNED',
        payment: 'NONE',
        delivery: 'NONE',
        synchronisation: 'NONE',
        receiving_agency_id: receiver.agencyId,
        competent_agency_id: agencyId,
        lead_agency_id: agencyId,
        return_agency_id: receiver.agencyId,
        applicant: '{"kind":"PERSON","name":"Nguyễn Văn An"}',
        summary: '',
        filed_at: acceptedAt,
        accepted_at: acceptedAt,
        finished_at: finishedAt,
        closed_at: finishedAt,
        supplement_rounds: 0,
        extensions: 0,
        owner_unit_id: unitId,
        owner_person_id: person,
        next_action: 'Thẩm định',
        next_action_at: dueAt,
        due_at: dueAt,
        due_order: dueAt ?? endOfTime,
        data: '{}',
        steps: JSON.stringify([step]),
        event_seq: 1,
        search_text: '',
        version: 1,
      },
    ],
    [
      'clock',
      {
        id: id('f'),
        case_id: id('b'),
        kind: 'CASE',
        calendar_key: 'vn',
        calendar_edition: 'vn@1',
        state: isOpen ? 'RUNNING' : 'ENDED',
        started_at: acceptedAt,
        original_due_at: dueAt,
        due_at: dueAt,
        due_soon_at: dueAt - 2 * day,
        ended_at: finishedAt,
        end_class: finishedAt === null ? null : finishedAt > dueAt ? 'LATE' : 'EARLY',
        original_class: finishedAt === null ? null : finishedAt > dueAt ? 'LATE' : 'EARLY',
        round: 1,
        extensions: 0,
        alarm_retry_at: 0,
        alarm_failures: 0,
        ledger: JSON.stringify(ledger),
        version: 1,
      },
    ],
    ...[...new Set([agencyId, receiver.agencyId])].map((participant): [string, Record] => [
      'case_participant',
      { agency_id: participant, case_id: id('b'), since: acceptedAt },
    ]),
    [
      'custody',
      {
        case_id: id('b'),
        case_code: code,
        procedure_code: procedure,
        instance_id: id('e'),
        receiving_agency_id: receiver.agencyId,
        began_at: acceptedAt,
        ended_at: finishedAt,
        kind: isOpen ? 'AGENCY' : null,
        agency_id: isOpen ? agencyId : null,
        unit_id: isOpen ? unitId : null,
        from_at: isOpen ? acceptedAt : null,
        is_returned: 0,
        agency_ms: 0,
        transit_ms: 0,
        applicant_ms: 0,
        segments: 0,
        work: '[]',
        version: 1,
      },
    ],
    [
      'work_item',
      {
        task_id: id('d'),
        case_id: id('b'),
        case_code: code,
        procedure_code: procedure,
        instance_id: id('e'),
        definition_id: id('c'),
        element_id: 'appraise',
        name: 'Thẩm định hồ sơ',
        agency_id: agencyId,
        unit_id: unitId,
        assignee_id: person,
        completed_by: isOpen ? null : people[0],
        applicant_name: 'Nguyễn Văn An',
        applicant_sort: 'nguyen van an',
        search_text: '',
        channel: 'ONLINE',
        due_at: dueAt - day,
        due_order: dueAt - day,
        due_soon_at: dueAt - 2 * day,
        priority_order: -50,
        is_side: 0,
        state: isOpen ? 'OPEN' : 'DONE',
        version: 1,
        created_at: acceptedAt,
        claimed_at: person === null ? null : acceptedAt + 3_600_000,
        closed_at: finishedAt,
      },
    ],
  ];
  if (isOpen && number % 3 === 0)
    rows.push([
      'handoff',
      {
        id: id('a'),
        case_id: id('b'),
        case_code: code,
        procedure_code: procedure,
        is_custody: 1,
        shape: 'SEQUENTIAL',
        from_agency_id: receiver.agencyId,
        from_unit_id: receiver.unitId,
        to_agency_id: agencyId,
        to_unit_id: unitId,
        task_name: 'Thẩm định hồ sơ',
        sent_at: acceptedAt,
        accept_due_at: acceptedAt + day,
        accepted_at: number % 2 ? acceptedAt + 1_800_000 : null,
        state: number % 2 ? 'ACCEPTED' : 'SENT',
        is_clock_paused: 0,
        due_at: dueAt,
        tasks: '[]',
      },
    ]);
  return rows;
}
