import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { ApiClient } from '../test/support/api-client';
import { findServer, ServerProcess, startMariaDb } from '../test/support/server-process';
import { benchApplicants } from './applicants';
import { benchBoards } from './boards';
import { benchEngine } from './engine';
import { benchInbox } from './inbox';
import { benchLive } from './live';
import { measure, type Measurement } from './measure';
import { Officials } from './officials';
import { benchRecompute } from './recompute';
import type { Row } from './row';
import { benchSignIn } from './sign-in';
import { benchReports } from './reports';
import { openSockets } from './sockets';
import { benchUi } from './ui/ui';
import { Workload } from './workload';

/**
 * `npm run bench -- [--seconds 5] [--only engine,tasks,cases,sign-in] [--recompute [100000]] [--inbox [1000000]] [--boards [100000]] [--live [2000]]
 * [--applicants [1000000]] [--reports [1000000]]
 * [--json file]`: what the
 * server does on this machine, through HTTP, with full history, the outbox and listening sockets on. Prints one table, and the
 * same as JSON when asked. `cpuMs` is the servers' own processor time for one operation: the steadier figure where others use
 * the machine. `--recompute`, `--inbox`, `--applicants` and `--boards` add the parts that fill a database first, with so many clocks, items or cases
 * (`--rounds 200`: how often each question is asked). `--sqlite` or `--mariadb`: only that database.
 * `--only ui [--items 10000] [--sockets 1000]`: the desk and the boards in Chromium.
 */
const option = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : (process.argv[place + 1] ?? '');
};
/** How many of them an option asks for; undefined when it is not there. */
const amount = (name: string, otherwise: number) => {
  const value = option(name);
  return value === undefined ? undefined : Number(value) || otherwise;
};
const seconds = Number(option('seconds') ?? 4);
const clocks = amount('recompute', 100_000);
const items = amount('inbox', 1_000_000);
const applicants = amount('applicants', 1_000_000);
const cases = amount('boards', 100_000);
const reported = amount('reports', 1_000_000);
const watchers = amount('live', 2_000);
const rounds = amount('rounds', 200) ?? 200;
const sockets = amount('sockets', 1_000) ?? 1_000;
const isLarge =
  clocks !== undefined ||
  items !== undefined ||
  applicants !== undefined ||
  cases !== undefined ||
  reported !== undefined ||
  watchers !== undefined;
const parts = (option('only') ?? (isLarge ? '' : 'engine,tasks,cases,sign-in')).split(',');
const rows: Row[] = [];

async function main(): Promise<void> {
  if (parts.includes('engine'))
    for (const result of await benchEngine())
      rows.push({ what: result.what, where: 'token core, one thread', clients: '-', result: result.figures });

  if (option('mariadb') === undefined) await benchDatabase('SQLite', undefined);
  if (option('sqlite') !== undefined) return print();
  if (findServer()) {
    const mariaDb = await startMariaDb();
    try {
      await benchDatabase('MariaDB', mariaDb.url);
    } finally {
      await mariaDb.stop();
    }
  } else console.log('MariaDB is not installed: its rows are missing.');
  print();
}

async function benchDatabase(where: string, url: string | undefined): Promise<void> {
  const database = (name: string) => url && `${url}${name}`;
  if (parts.includes('tasks') || parts.includes('cases')) {
    await benchServers(`${where}, 1 node`, database('bench_one'), 1);
    if (url) await benchServers(`${where}, 2 nodes`, database('bench_two'), 2);
  }
  if (parts.includes('ui'))
    await benchUi(
      where,
      database('bench_ui'),
      { items: amount('items', 10_000) ?? 10_000, sockets },
      (row) => {
        rows.push(row);
        console.log(row.what, row.where, row.result);
      },
    );
  if (parts.includes('sign-in')) await benchDoor(where, database('bench_door'));
  if (clocks !== undefined) rows.push(await benchRecompute(where, database('bench_recompute'), clocks));
  if (items !== undefined) rows.push(...(await benchInbox(where, database('bench_inbox'), items, rounds)));
  if (applicants !== undefined)
    rows.push(...(await benchApplicants(where, database('bench_applicants'), applicants, rounds)));
  if (watchers !== undefined)
    rows.push(...(await benchLive(where, database('bench_live'), watchers, seconds)));
  if (cases !== undefined) rows.push(...(await benchBoards(where, database('bench_boards'), cases)));
  if (reported !== undefined) rows.push(...(await benchReports(where, database('bench_reports'), reported)));
}

async function benchServers(where: string, databaseUrl: string | undefined, nodes: number): Promise<void> {
  const coldStart = performance.now();
  const first = await ServerProcess.start({ databaseUrl, withProcedures: true });
  const servers = [first];
  const add: AddRow = (what, clients, result) => rows.push({ what, where, clients, result });
  try {
    add('cold start, empty database', '-', { ms: Math.round(performance.now() - coldStart) });
    for (let node = 1; node < nodes; node += 1) servers.push(await ServerProcess.start({ databaseUrl }));
    const token = first.token('operator');
    const sockets = await openSockets(
      servers.map(({ url }) => url),
      token,
      20,
    );
    const cpu: WithProcessor = async (work) => {
      const before = await processorTime(servers);
      const result = await work();
      const used = (await processorTime(servers)) - before;
      return { ...result, cpuMs: Math.round((used / Math.max(1, result.count)) * 100) / 100 };
    };
    if (parts.includes('tasks')) await benchTasks(servers, token, cpu, add);
    if (parts.includes('cases')) await benchCases(servers, [token, first.token('operator')], cpu, add);
    add('events seen by 20 sockets, missed or doubled', '-', sockets.verdict());
    sockets.close();
  } finally {
    for (const server of servers) {
      await server.stop();
      server.removeData();
    }
  }
}

async function benchDoor(where: string, databaseUrl: string | undefined): Promise<void> {
  const server = await ServerProcess.start({ databaseUrl, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  try {
    rows.push(...(await benchSignIn(`${where}, 1 node`, server.url, server.token('operator'), seconds)));
  } finally {
    await server.stop();
    server.removeData();
  }
}

type AddRow = (what: string, clients: number | string, result: Row['result']) => void;
type WithProcessor = (work: () => Promise<Measurement>) => Promise<Measurement & { cpuMs: number }>;

async function benchTasks(
  servers: ServerProcess[],
  token: string,
  cpu: WithProcessor,
  add: AddRow,
): Promise<void> {
  const apis = servers.map(({ url }) => new ApiClient(url, token));
  const bench = new Workload(apis);
  await bench.deploy();
  await bench.prepare(20 * seconds);
  add('claim + complete, 20 a second', 'paced', await cpu(() => bench.completePaced(20, seconds)));
  for (const clients of [1, 8, 32]) {
    add('start an instance', clients, await cpu(() => measure(clients, seconds, () => bench.start())));
    add('claim + complete', clients, await cpu(() => measure(clients, seconds, () => bench.complete())));
    add('one page of the inbox', clients, await cpu(() => measure(clients, seconds, () => bench.inbox())));
  }
  apis.forEach((api) => api.close());
}

/** Cases of P09: reception is three acts, the whole life eleven, each a request of its own. */
async function benchCases(
  servers: ServerProcess[],
  [token, other]: [string, string],
  cpu: WithProcessor,
  add: AddRow,
): Promise<void> {
  const desks = servers.map(({ url }) => ({
    officials: new ApiClient(url, token),
    leader: new ApiClient(url, other),
  }));
  const bench = new Officials(desks);
  await bench.settle();
  await bench.carryThrough();
  for (const clients of [1, 8, 32]) {
    add('reception of a case', clients, await cpu(() => measure(clients, seconds, () => bench.receive())));
    add('whole life of P09', clients, await cpu(() => measure(clients, seconds, () => bench.carryThrough())));
  }
  for (const { officials, leader } of desks) [officials, leader].forEach((api) => api.close());
}

/** Seconds of processor time that these servers have used, in milliseconds. */
async function processorTime(servers: ServerProcess[]): Promise<number> {
  let seconds = 0;
  for (const { url } of servers) {
    const text = await (await fetch(`${url}/metrics`)).text();
    seconds += Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
  }
  return seconds * 1_000;
}

function print(): void {
  console.log(
    `\n${cpus().length} cores (load ${loadavg()[0].toFixed(1)}), ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`,
  );
  const lines = rows.map(({ what, where, clients, result }) => [
    what,
    where,
    String(clients),
    Object.entries(result)
      .map(([name, value]) => `${name} ${value.toLocaleString('en-US')}`)
      .join('  '),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      `${line[0].padEnd(widths[0])}  ${line[1].padEnd(widths[1])}  ${line[2].padStart(widths[2])}  ${line[3]}`,
    );
  const file = option('json');
  if (file)
    writeFileSync(
      file,
      `${JSON.stringify({ node: process.version, cores: cpus().length, load: loadavg()[0], rows }, null, 2)}\n`,
    );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
