import { ApiClient } from '../test/support/api-client';
import { ServerProcess } from '../test/support/server-process';
import { measure, type Measurement } from './measure';
import { metric, processorTimeOf } from './metric';
import { Officials } from './officials';
import type { Row } from './row';
import { openSockets } from './sockets';
import { Workload } from './workload';

export interface ServerParts {
  parts: readonly string[];
  seconds: number;
  /** The database server's process, to say what it and the clients take beside the servers. */
  databasePid?: number;
}

/** What so many server processes on one database do for clients, while twenty sockets listen. */
export async function benchServers(
  where: string,
  databaseUrl: string | undefined,
  nodes: number,
  { parts, seconds, databasePid }: ServerParts,
): Promise<Row[]> {
  const rows: Row[] = [];
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
    const used = async () => {
      const { user, system } = process.cpuUsage();
      return {
        cpuMs: await processorTime(servers),
        ...(databasePid && {
          databaseCpuMs: processorTimeOf(databasePid),
          clientCpuMs: (user + system) / 1_000,
        }),
      };
    };
    const cpu: WithProcessor = async (work) => {
      const before = await used();
      const result = await work();
      const spent = Object.entries(await used()).map(([name, after]) => {
        const each = (after - before[name as keyof typeof before]!) / Math.max(1, result.count);
        return [name, Math.round(each * 100) / 100];
      });
      return { ...result, ...(Object.fromEntries(spent) as { cpuMs: number }) };
    };
    if (parts.includes('tasks')) await benchTasks(servers, token, seconds, cpu, add);
    if (parts.includes('cases'))
      await benchCases(servers, [token, first.token('operator')], seconds, cpu, add);
    add('events seen by 20 sockets, missed or doubled', '-', sockets.verdict());
    sockets.close();
    return rows;
  } finally {
    for (const server of servers) {
      await server.stop();
      server.removeData();
    }
  }
}

type AddRow = (what: string, clients: number | string, result: Row['result']) => void;
type WithProcessor = (work: () => Promise<Measurement>) => Promise<Measurement & { cpuMs: number }>;

async function benchTasks(
  servers: ServerProcess[],
  token: string,
  seconds: number,
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
  seconds: number,
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

/** Processor time that these servers have used, in milliseconds. */
async function processorTime(servers: ServerProcess[]): Promise<number> {
  const seconds = await Promise.all(servers.map(({ url }) => metric(url, 'process_cpu_seconds_total')));
  return seconds.reduce((sum, each) => sum + each, 0) * 1_000;
}
