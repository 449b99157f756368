import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations, openDatabase, type OpenDatabase } from '../src/database';
import { InboxQuery } from '../src/one-stop-shop/tasks/inbox-requests.dto';
import { InboxQueries } from '../src/one-stop-shop/tasks/inbox.queries';
import { SeparationOfDuties } from '../src/one-stop-shop/tasks/separation-of-duties';
import { Standings } from '../src/one-stop-shop/tasks/standings';
import { WorkItemEntity, WorkItemWordEntity } from '../src/one-stop-shop/tasks/work-item.entity';
import { seedInbox } from './inbox-seed';
import { summarise } from './measure';
import { aPerson, aProvince, type BenchProvince, random } from './province';
import type { Row } from './row';

const now = Date.parse('2026-11-23T09:00:00+07:00');
const day = 86_400_000;

/**
 * What one page of the inbox costs with so many open items, by the question that is asked. The busiest of about a thousand
 * units has some 2 % of all items. `cpuMs` is this process's own processor time, which on SQLite is nearly all of it and does
 * not depend on what else runs.
 */
export async function benchInbox(
  where: string,
  url: string | undefined,
  total: number,
  rounds: number,
): Promise<Row[]> {
  if (url) return bench(where, { url }, total, rounds);
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'motcua-inbox-'));
  try {
    return await bench(where, { file: join(folder, 'bench.sqlite') }, total, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(
  where: string,
  location: { url: string } | { file: string },
  total: number,
  rounds: number,
): Promise<Row[]> {
  const open = await openDatabase({
    location,
    entities: [WorkItemEntity, WorkItemWordEntity],
    migrations: loadMigrations(),
  });
  const province = aProvince();
  const began = performance.now();
  await seedInbox(open, province, total, now);
  const result = { items: total, seconds: Math.round((performance.now() - began) / 1_000) };
  try {
    return [
      { what: 'inbox filled', where, clients: '-', result },
      ...(await questions(where, open, province, total, rounds)),
    ];
  } finally {
    await open.close();
  }
}

async function questions(
  where: string,
  { database }: OpenDatabase,
  province: BenchProvince,
  total: number,
  rounds: number,
): Promise<Row[]> {
  const organisation = { view: () => province.view, localDate: () => '2026-11-23' };
  const nothing = undefined as never;
  const queries = new InboxQueries(
    database,
    new Standings(organisation as never),
    nothing,
    { get: () => Promise.resolve({ graph: { nodes: {} } }) } as never,
    nothing,
    nothing,
    nothing,
    new SeparationOfDuties(organisation as never, nothing),
    { now: () => new Date(now) },
  );
  const { busiest, places, procedures } = province;
  const someone = (kind: 'officer' | 'head' | 'supervisor', place = pick(places)) => ({
    kind: 'person' as const,
    id: kind === 'supervisor' ? province.supervisor : kind === 'head' ? place.head : pick(place.people),
    name: '',
    roles: [kind === 'supervisor' ? 'supervisor' : 'official'],
  });
  const service = { kind: 'service' as const, id: 'robot', name: '', roles: ['operator'] };
  const list = (actor: Parameters<InboxQueries['list']>[0], query: Partial<InboxQuery> = {}) =>
    queries.list(actor, Object.assign(new InboxQuery(), query));
  const asked: [string, () => Promise<unknown>][] = [
    ['mine', () => list(someone('officer'), { view: 'mine' })],
    ['my queues', () => list(someone('officer'), { view: 'unit' })],
    ['mine and my queues', () => list(someone('officer'))],
    ['the same in the busiest unit', () => list(someone('officer', busiest))],
    ['busiest unit, head, all roles', () => list(someone('head', busiest))],
    ['busiest unit, by priority', () => list(someone('officer', busiest), { sort: 'priority' })],
    ['busiest unit, newest first', () => list(someone('officer', busiest), { sort: 'created' })],
    ['busiest unit, by applicant', () => list(someone('officer', busiest), { sort: 'applicant' })],
    [
      'busiest unit, nobody has it',
      () => list(someone('officer', busiest), { view: 'unit', unassigned: true }),
    ],
    ['busiest unit, one colleague', () => list(someone('head', busiest), { assignee: pick(busiest.people) })],
    [
      'busiest unit, one procedure',
      () => list(someone('head', busiest), { procedure: pick(procedures).code }),
    ],
    ['busiest unit, procedure without items', () => list(someone('head', busiest), { procedure: 'none' })],
    ['busiest unit, overdue', () => list(someone('officer', busiest), { view: 'overdue' })],
    ['busiest unit, due soon', () => list(someone('officer', busiest), { view: 'due-soon' })],
    ['busiest unit, channel', () => list(someone('officer', busiest), { channel: 'COUNTER' })],
    ['busiest unit, a case code', () => list(someone('head', busiest), { text: codeIn(busiest, total) })],
    ['busiest unit, an applicant', () => list(someone('head', busiest), { text: aPerson() })],
    [
      'busiest unit, two words of a name',
      () => list(someone('officer', busiest), { text: aPerson().split(' ').slice(1).join(' ') }),
    ],
    ['busiest unit, a common word', () => list(someone('officer', busiest), { text: 'nguyễn' })],
    ['busiest unit, a word nobody has', () => list(someone('officer', busiest), { text: 'zzzz' })],
    [
      'busiest unit, a page far behind',
      () => list(someone('head', busiest), { cursor: cursorAt(now + 9 * day) }),
    ],
    [
      'one agency, one procedure',
      () => list(someone('supervisor'), { agency: pick(places).agencyId, procedure: pick(procedures).code }),
    ],
    ['one agency', () => list(someone('supervisor'), { agency: busiest.agencyId })],
    ['the province', () => list(someone('supervisor'))],
    ['the province, overdue', () => list(someone('supervisor'), { view: 'overdue' })],
    ['the province, one procedure', () => list(service, { procedure: pick(procedures).code })],
    ['the province, a case code', () => list(someone('supervisor'), { text: codeIn(busiest, total) })],
    ['counts of all views', () => queries.countViews(someone('officer'))],
    ['counts of all views, busiest unit', () => queries.countViews(someone('head', busiest))],
    ['counts of all views, the province', () => queries.countViews(someone('supervisor'))],
    ['the next item', () => queries.next(someone('officer', busiest))],
  ];
  const rows: Row[] = [];
  for (const [what, ask] of asked) {
    const times: number[] = [];
    let cpu = process.cpuUsage();
    for (let round = 0; round < rounds + 5; round += 1) {
      if (round === 5) cpu = process.cpuUsage();
      const began = performance.now();
      await ask();
      if (round >= 5) times.push(performance.now() - began);
    }
    const { user, system } = process.cpuUsage(cpu);
    const { count, p50, p95, p99, max } = summarise(times, 1);
    const cpuMs = Math.round((user + system) / 10 / rounds) / 100;
    rows.push({ what: `inbox: ${what}`, where, clients: 1, result: { count, p50, p95, p99, max, cpuMs } });
  }
  return rows;
}

/** Units are filled one after the other, so the numbers of their cases are known. */
const codeIn = ({ first }: BenchProvince['places'][number], total: number): string => {
  const number = Math.round(total * first) + 1 + Math.floor(random() * 1_000);
  return `H40.${number % 99}-261123-${String(number).padStart(7, '0')}`;
};
const cursorAt = (due: number): string => Buffer.from(JSON.stringify([due, ''])).toString('base64url');
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
