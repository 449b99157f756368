import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations, openDatabase, type OpenDatabase } from '../src/database';
import { InboxQuery } from '../src/one-stop-shop/tasks/inbox-requests.dto';
import { InboxQueries } from '../src/one-stop-shop/tasks/inbox.queries';
import { Standings } from '../src/one-stop-shop/tasks/standings';
import { WorkItemEntity, WorkItemWordEntity } from '../src/one-stop-shop/tasks/work-item.entity';
import { findServer, startMariaDb } from '../test/support/server-process';
import { seedInbox } from './inbox-seed';
import { aPerson, aProvince, type BenchProvince, random } from './province';

/**
 * `npm run bench:inbox -- [--items 1000000] [--rounds 200] [--sqlite | --mariadb]`: what one page of the inbox costs with so many open items, by the
 * question that is asked. The busiest of about a thousand units has some 2 % of all items. Prints p50 and p95
 * per database, and this process's own processor time, which on SQLite is nearly all of it and does not depend on what else runs.
 */
const option = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
};
const total = option('items', 1_000_000);
const rounds = option('rounds', 200);
const now = Date.parse('2026-11-23T09:00:00+07:00');
const day = 86_400_000;

async function main(): Promise<void> {
  if (!process.argv.includes('--mariadb')) await benchSqlite();
  if (process.argv.includes('--sqlite')) return;
  if (!findServer()) return console.log('MariaDB is not installed: its rows are missing.');
  const mariaDb = await startMariaDb({ isHasty: true });
  try {
    await bench('MariaDB', { url: `${mariaDb.url}bench_inbox` });
  } finally {
    await mariaDb.stop();
  }
}

async function benchSqlite(): Promise<void> {
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'motcua-inbox-'));
  try {
    await bench('SQLite', { file: join(folder, 'bench.sqlite') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(name: string, location: { url: string } | { file: string }): Promise<void> {
  const open = await openDatabase({
    location,
    entities: [WorkItemEntity, WorkItemWordEntity],
    migrations: loadMigrations(),
  });
  const province = aProvince();
  const began = performance.now();
  await seedInbox(open, province, total, now);
  console.log(`\n${name}: ${total.toLocaleString('en-US')} open items in ${seconds(began)} s`);
  try {
    await questions(name, open, province);
  } finally {
    await open.close();
  }
}

async function questions(name: string, { database }: OpenDatabase, province: BenchProvince): Promise<void> {
  const organisation = { view: () => province.view, localDate: () => '2026-11-23' };
  const nothing = undefined as never;
  const queries = new InboxQueries(
    database,
    new Standings(organisation as never),
    nothing,
    nothing,
    nothing,
    nothing,
    nothing,
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
    ['busiest unit, a case code', () => list(someone('head', busiest), { text: codeIn(busiest) })],
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
    ['the province, a case code', () => list(someone('supervisor'), { text: codeIn(busiest) })],
    ['counts of all views', () => queries.countViews(someone('officer'))],
    ['counts of all views, busiest unit', () => queries.countViews(someone('head', busiest))],
    ['counts of all views, the province', () => queries.countViews(someone('supervisor'))],
    ['the next item', () => queries.next(someone('officer', busiest))],
  ];
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
    times.sort((one, other) => one - other);
    const at = (part: number) => times[Math.floor(part * (times.length - 1))].toFixed(1).padStart(8);
    console.log(
      `${name.padEnd(8)} ${what.padEnd(40)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  cpu ${((user + system) / 1_000 / rounds).toFixed(1)} ms`,
    );
  }
}

/** Units are filled one after the other, so the numbers of their cases are known. */
const codeIn = ({ first }: BenchProvince['places'][number]): string => {
  const number = Math.round(total * first) + 1 + Math.floor(random() * 1_000);
  return `H40.${number % 99}-261123-${String(number).padStart(7, '0')}`;
};
const cursorAt = (due: number): string => Buffer.from(JSON.stringify([due, ''])).toString('base64url');
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
const seconds = (began: number): number => Math.round((performance.now() - began) / 1_000);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
