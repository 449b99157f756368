import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { ApiClient } from '../test/support/api-client';
import { findServer, ServerProcess, startMariaDb } from '../test/support/server-process';
import { benchEngine } from './engine';
import { measure, type Measurement } from './measure';
import { openSockets } from './sockets';
import { Workload } from './workload';

/**
 * `npm run bench -- [--seconds 5] [--json file]`: what the server does on this machine, through HTTP, with full
 * history, the outbox and listening sockets on. Prints one table, and the same as JSON when asked. `cpuMs` is the
 * servers' own processor time for one operation: the steadier figure where others use the machine.
 */
interface Row {
  what: string;
  where: string;
  clients: number | string;
  result: Record<string, number>;
}

const option = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const seconds = Number(option('seconds') ?? 4);
const rows: Row[] = [];

async function main(): Promise<void> {
  for (const result of await benchEngine())
    rows.push({ what: result.what, where: 'token core, one thread', clients: '-', result: result.figures });

  await benchServers('SQLite, 1 node', undefined, 1);
  if (findServer()) {
    const mariaDb = await startMariaDb();
    try {
      await benchServers('MariaDB, 1 node', `${mariaDb.url}bench_one`, 1);
      await benchServers('MariaDB, 2 nodes', `${mariaDb.url}bench_two`, 2);
    } finally {
      await mariaDb.stop();
    }
  } else console.log('MariaDB is not installed: its rows are missing.');
  print();
}

async function benchServers(where: string, databaseUrl: string | undefined, nodes: number): Promise<void> {
  const coldStart = performance.now();
  const first = await ServerProcess.start({ databaseUrl, withProcedures: true });
  const servers = [first];
  const add = (what: string, clients: number | string, result: Row['result']) =>
    rows.push({ what, where, clients, result });
  try {
    add('cold start, empty database', '-', { ms: Math.round(performance.now() - coldStart) });
    for (let node = 1; node < nodes; node += 1) servers.push(await ServerProcess.start({ databaseUrl }));
    const token = first.token('operator');
    const sockets = await openSockets(
      servers.map(({ url }) => url),
      token,
      20,
    );
    const apis = servers.map(({ url }) => new ApiClient(url, token));
    const bench = new Workload(apis);
    await bench.deploy();
    const cpu = async <Result extends Measurement>(work: () => Promise<Result>) => {
      const before = await processorTime(servers);
      const result = await work();
      const used = (await processorTime(servers)) - before;
      return { ...result, cpuMs: Math.round((used / Math.max(1, result.count)) * 100) / 100 };
    };

    await bench.prepare(20 * seconds);
    add('claim + complete, 20 a second', 'paced', await cpu(() => bench.completePaced(20, seconds)));
    for (const clients of [1, 8, 32]) {
      add('start an instance', clients, await cpu(() => measure(clients, seconds, () => bench.start())));
      add('claim + complete', clients, await cpu(() => measure(clients, seconds, () => bench.complete())));
      add('one page of the inbox', clients, await cpu(() => measure(clients, seconds, () => bench.inbox())));
    }
    add('events seen by 20 sockets, missed or doubled', '-', sockets.verdict());
    sockets.close();
    apis.forEach((api) => api.close());
  } finally {
    for (const server of servers) {
      await server.stop();
      server.removeData();
    }
  }
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
