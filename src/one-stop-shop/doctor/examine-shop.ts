import type { Database, Reader } from '../../database';
import { assertCustody } from '../handoffs/assert-custody';
import { checkClocks } from './check-clocks';
import type { ShopFinding, ShopInvariant } from './finding';

export interface ShopExamination {
  findings: ShopFinding[];
  looked: { cases: number; custodies: number; openClocks: number };
}

/** Questions whose answers are faults; each names the subject it finds and says what is wrong with it. */
const questions: { invariant: ShopInvariant; what: string; detail: string; sql: string }[] = [
  {
    invariant: 'S4',
    what: 'case',
    detail: 'is open without an owner, a next action or a next date',
    sql: `SELECT id FROM case_file WHERE closed_at IS NULL AND owner_system IS NULL
          AND (owner_unit_id IS NULL OR next_action IS NULL OR next_action_at IS NULL)`,
  },
  {
    invariant: 'S5',
    what: 'case',
    detail: 'has acts that are not numbered 1..n',
    sql: `SELECT c.id FROM case_file c LEFT JOIN case_event e ON e.case_id = c.id
          GROUP BY c.id, c.event_seq
          HAVING COUNT(e.seq) <> c.event_seq OR COALESCE(MAX(e.seq), 0) <> c.event_seq
            OR (c.event_seq > 0 AND MIN(e.seq) <> 1)`,
  },
  {
    invariant: 'S6',
    what: 'task',
    detail: 'is open and in nobody’s inbox',
    sql: `SELECT t.id FROM task t JOIN case_file c ON c.instance_id = t.root_id
          LEFT JOIN work_item w ON w.task_id = t.id
          WHERE t.state = 'open' AND (w.task_id IS NULL OR w.state NOT IN ('OPEN', 'RETURNED'))`,
  },
  {
    invariant: 'S6',
    what: 'work item',
    detail: 'is in an inbox and its task is not open',
    sql: `SELECT w.task_id AS id FROM work_item w LEFT JOIN task t ON t.id = w.task_id
          WHERE w.state IN ('OPEN', 'RETURNED') AND (t.id IS NULL OR t.state <> 'open')`,
  },
  {
    invariant: 'S6',
    what: 'case',
    detail: 'is open and its process has ended, or the other way round',
    sql: `SELECT c.id FROM case_file c JOIN process_instance p ON p.id = c.instance_id
          WHERE (c.closed_at IS NULL AND p.state IN ('completed', 'cancelled'))
             OR (c.closed_at IS NOT NULL AND p.state IN ('active', 'suspended'))`,
  },
  {
    invariant: 'S7',
    what: 'attachment',
    detail: 'has no upload that was used for it',
    sql: `SELECT a.id FROM attachment a LEFT JOIN upload u ON u.id = a.upload_id
          WHERE u.id IS NULL OR u.state <> 'ATTACHED'`,
  },
  {
    invariant: 'S7',
    what: 'upload',
    detail: 'was used and is attached to nothing',
    sql: `SELECT u.id FROM upload u LEFT JOIN attachment a ON a.upload_id = u.id
          WHERE u.state = 'ATTACHED' AND a.id IS NULL`,
  },
];

/** Looks at the cases of a live database and proves that what must hold does. It only reads. */
export async function examineShop(database: Database, now: number): Promise<ShopExamination> {
  const custody = await assertCustody(database);
  const clocks = await checkClocks(database, now);
  const findings: ShopFinding[] = [
    ...custody.findings.map((finding) => ({ invariant: 'S1' as const, ...finding })),
    ...clocks.findings,
  ];
  const cases = await database.read(async (reader) => {
    for (const question of questions) findings.push(...(await ask(reader, question)));
    const [{ n }] = await reader.query<{ n: number }>('SELECT COUNT(*) AS n FROM case_file');
    return Number(n);
  });
  return { findings, looked: { cases, custodies: custody.custodies, openClocks: clocks.clocks } };
}

async function ask(
  reader: Reader,
  { invariant, what, detail, sql }: (typeof questions)[number],
): Promise<ShopFinding[]> {
  const rows = await reader.query<{ id: string }>(`${sql} LIMIT 100`);
  return rows.map(({ id }) => ({ invariant, subject: `${what} ${id}`, detail }));
}
