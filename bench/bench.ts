import { writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../test/support/api-client';
import { findServer, projectRoot, ServerProcess, startMariaDb } from '../test/support/server-process';
import { benchEngine } from './engine';
import { measure, type Measurement } from './measure';
import { openSockets } from './sockets';

/**
 * `npm run bench [-- --seconds 5] [-- --json file]`: what the server does on this machine, through HTTP, with full
 * history, the outbox and listening sockets on. Prints one table, and the same as JSON when asked.
 */
interface Row {
  what: string;
  where: string;
  clients: number | string;
  result: Partial<Measurement> & Record<string, number>;
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
      await benchServers('MariaDB, 1 node', createDatabase(mariaDb.url, 'bench_one'), 1);
      await benchServers('MariaDB, 2 nodes', createDatabase(mariaDb.url, 'bench_two'), 2);
    } finally {
      await mariaDb.stop();
    }
  } else console.log('MariaDB is not installed: its rows are missing.');
  print();
}

/** The name of a database that the server creates at its first start. */
const createDatabase = (url: string, name: string) => `${url}${name}`;

async function benchServers(where: string, databaseUrl: string | undefined, nodes: number): Promise<void> {
  const coldStart = performance.now();
  const first = await ServerProcess.start({ databaseUrl });
  const servers = [first];
  try {
    rows.push({
      what: 'cold start, empty database',
      where,
      clients: '-',
      result: { ms: Math.round(performance.now() - coldStart) },
    });
    for (let node = 1; node < nodes; node += 1) servers.push(await ServerProcess.start({ databaseUrl }));
    const token = first.token('operator');
    const apis = servers.map(({ url }) => new ApiClient(url, token));
    const api = (client: number) => apis[client % apis.length];
    const sockets = await openSockets(
      servers.map(({ url }) => url),
      token,
      20,
    );
    const deployed = await apis[0].deploy([
      {
        name: 'thirty-nodes.bpmn',
        content: readFileSync(join(projectRoot, 'bench/models/thirty-nodes.bpmn')),
      },
    ]);
    if (deployed.status !== 201)
      throw new Error(`the bench model was refused: ${JSON.stringify(deployed.body)}`);

    for (const clients of [1, 8, 32]) {
      const ready: { id: string; taskId: string }[][] = Array.from({ length: clients }, () => []);
      const start = await measure(clients, seconds, async (client) => {
        const reply = await api(client).post('/process-instances', {
          definitionKey: 'thirty-nodes',
          variables: { amount: 5 + (client % 20) },
        });
        if (reply.status !== 201)
          throw new Error(`start answered ${reply.status}: ${JSON.stringify(reply.body)}`);
        const taskId = reply.body.waits[0].taskId as string;
        ready[client].push({ id: reply.body.id, taskId });
      });
      rows.push({ what: 'start an instance', where, clients, result: { ...start } });

      const complete = await measure(clients, seconds, async (client) => {
        const next = ready[client].pop();
        if (!next) throw new Error('the bench ran out of instances');
        const claimed = await api(client).post(`/tasks/${next.taskId}/claim`, {});
        const done = await api(client).post(`/tasks/${next.taskId}/complete`, {
          version: claimed.body.version,
          variables: { amount: 12 },
        });
        if (done.status >= 300)
          throw new Error(`complete answered ${done.status}: ${JSON.stringify(done.body)}`);
        const instance = await api(client).get(`/process-instances/${next.id}`);
        const wait = instance.body.waits[0];
        if (wait?.taskId) ready[client].push({ id: next.id, taskId: wait.taskId });
      });
      rows.push({ what: 'claim + complete + read', where, clients, result: { ...complete } });

      const pairs = ready.map((list) => list.slice());
      const completeOnly = await measure(clients, seconds, async (client) => {
        const next = pairs[client].pop();
        if (!next) return void (await api(client).get('/tasks?limit=1'));
        const done = await api(client).post(`/tasks/${next.taskId}/complete`, { variables: { amount: 12 } });
        if (done.status >= 300)
          throw new Error(`complete answered ${done.status}: ${JSON.stringify(done.body)}`);
      });
      rows.push({ what: 'complete', where, clients, result: { ...completeOnly } });
    }
    rows.push({
      what: 'events seen by 20 sockets, missed or doubled',
      where,
      clients: '-',
      result: sockets.verdict(),
    });
    sockets.close();
    apis.forEach((client) => client.close());
  } finally {
    for (const server of servers) await server.stop();
    first.removeData();
  }
}

function print(): void {
  console.log(`\n${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
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
  if (file) writeFileSync(file, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
