import { v7 as newId } from 'uuid';
import type { OpenDatabase, Row, SqlValue, Transaction } from '../../src/database';

/** Where a case is written down, and the column by which its rows are found. What is sealed or only a trace is left out. */
const byCase = [
  'case_event',
  'case_participant',
  'case_component',
  'case_payment',
  'custody',
  'custody_segment',
  'clock',
  'clock_alarm',
  'handoff',
  'work_item',
];
const byRoot = ['process_instance', 'task', 'subscription', 'job'];
const byTask = ['task_candidate', 'work_item_word'];

/** Rows of one case by table, with the ids and the code by which they refer to each other. */
interface Pattern {
  rows: [string, Row[]][];
  names: string[];
  code: string;
}

/**
 * Puts so many copies of open cases on which the officer's units work into a stopped server's database: each with its
 * process, clocks and custody, so that every copy can be opened, claimed and completed.
 */
export async function copyCases(open: OpenDatabase, username: string, total: number): Promise<void> {
  const { unitOfWork } = open;
  const patterns = await unitOfWork.run(async (tx) => {
    const cases = await tx.query<{ id: string; items: number }>(
      `SELECT c.id AS id, COUNT(*) AS items FROM case_file c JOIN work_item w ON w.case_id = c.id
       WHERE w.state = 'OPEN' AND w.unit_id IN (SELECT p.unit_id FROM post p JOIN account a ON a.person_id = p.person_id WHERE a.username = ?)
         AND w.role = 'case-officer' AND c.suspension IS NULL GROUP BY c.id ORDER BY c.id`,
      [username],
    );
    return Promise.all(cases.map(({ id }) => patternOf(tx, id)));
  });
  if (patterns.length === 0) throw new Error('there is no open case to copy');
  for (let made = 0; made < total; made += 200)
    await unitOfWork.run(async (tx) => {
      const tables = new Map<string, Row[]>();
      for (let number = made; number < Math.min(total, made + 200); number += 1)
        for (const [table, rows] of copyOf(patterns[number % patterns.length], number))
          tables.set(table, [...(tables.get(table) ?? []), ...rows]);
      for (const [table, rows] of tables)
        for (let from = 0; from < rows.length; from += 400)
          await tx.insert(table, rows.slice(from, from + 400));
    });
}

async function patternOf(tx: Transaction, caseId: string): Promise<Pattern> {
  const rows: [string, Row[]][] = [];
  const read = async (table: string, column: string, ids: SqlValue[]) => {
    const found =
      ids.length > 0 ? await tx.query<Row>(`SELECT * FROM ${table} WHERE ${column} IN (?)`, [ids]) : [];
    rows.push([table, found]);
    return found;
  };
  const [file] = await read('case_file', 'id', [caseId]);
  for (const table of byCase) await read(table, 'case_id', [caseId]);
  for (const table of byRoot) await read(table, 'root_id', [file.instance_id as string]);
  const ids = (table: string) => rows.find(([name]) => name === table)![1].map(({ id }) => id as SqlValue);
  for (const table of byTask) await read(table, 'task_id', ids('task'));
  await read('history_event', 'instance_id', ids('process_instance'));
  const names = rows.flatMap(([, found]) => found.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  return { rows, names, code: String(file.code) };
}

/** The same rows under names of their own. */
function copyOf({ rows, names, code }: Pattern, number: number): [string, Row[]][] {
  const copies = new Map(names.map((name) => [name, newId()]));
  const ownCode = `${code.slice(0, -4)}${String(number + 10_000).padStart(5, '0')}`;
  copies.set(code, ownCode);
  copies.set(code.toLowerCase(), ownCode.toLowerCase());
  const all = new RegExp([...copies.keys()].map((name) => name.replace(/\./g, '\\.')).join('|'), 'g');
  const renamed = (value: unknown) =>
    typeof value === 'string' ? value.replace(all, (name) => copies.get(name)!) : value;
  return rows.map(([table, found]) => [
    table,
    found.map(
      (row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, renamed(value)])) as Row,
    ),
  ]);
}
