import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { findServer, ServerProcess, startMariaDb } from '../test/support/server-process';
import { benchApplicants } from './applicants';
import { benchBoards } from './boards';
import { benchEngine } from './engine';
import { benchInbox } from './inbox';
import { benchLive } from './live';
import { benchRecompute } from './recompute';
import type { Row } from './row';
import { benchSignIn } from './sign-in';
import { benchReports } from './reports';
import { benchServers } from './servers';
import { benchDrawing, benchUi } from './ui/ui';

/**
 * `npm run bench -- [--seconds 5] [--only engine,tasks,cases,sign-in] [--recompute [100000]] [--inbox [1000000]] [--boards [100000]] [--live [2000]]
 * [--applicants [1000000]] [--reports [1000000]]
 * [--json file]`: what the
 * server does on this machine, through HTTP, with full history, the outbox and listening sockets on. Prints one table, and the
 * same as JSON when asked. `cpuMs` is the servers' own processor time for one operation: the steadier figure where others use
 * the machine. `--recompute`, `--inbox`, `--applicants` and `--boards` add the parts that fill a database first, with so many clocks, items or cases
 * (`--rounds 200`: how often each question is asked). `--sqlite` or `--mariadb`: only that database.
 * `--only ui [--items 10000] [--sockets 1000]`: the desk and the boards in Chromium. `--only drawing`: of these, only a drawing of 300 steps.
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
    rows.push(...(await benchServers(`${where}, 1 node`, database('bench_one'), 1, { parts, seconds })));
    if (url)
      rows.push(...(await benchServers(`${where}, 2 nodes`, database('bench_two'), 2, { parts, seconds })));
  }
  const sayAtOnce = (row: Row) => {
    rows.push(row);
    console.log(row.what, row.where, row.result);
  };
  if (parts.includes('ui')) {
    const size = { items: amount('items', 10_000) ?? 10_000, sockets };
    await benchUi(where, database('bench_ui'), size, sayAtOnce);
  }
  if (parts.includes('drawing')) await benchDrawing(where, database('bench_drawing'), sayAtOnce);
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

async function benchDoor(where: string, databaseUrl: string | undefined): Promise<void> {
  const server = await ServerProcess.start({ databaseUrl, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  try {
    rows.push(...(await benchSignIn(`${where}, 1 node`, server.url, server.token('operator'), seconds)));
  } finally {
    await server.stop();
    server.removeData();
  }
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
