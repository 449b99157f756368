import { setTimeout as sleep } from 'node:timers/promises';
import { loadMigrations, openDatabase, type OpenDatabase } from '../../src/database';
import type { SqlValue } from '../../src/database';
import { ApiClient } from '../../test/support/api-client';
import { drawBpmn } from '../../test/support/draw-bpmn';
import { ServerProcess } from '../../test/support/server-process';
import { summarise } from '../measure';
import { accepted, Workload } from '../workload';
import { type Figure, figuresOf } from './result';

const key = 'armed';
const perSecond = 10;
/** Bound by the most parameters that SQLite takes in one statement. */
const chunk = 500;
const day = 86_400_000;

/**
 * A server is started on so many armed timers, `overdue` of which came due while it was away; meanwhile officials claim and complete ten
 * tasks a second. Afterwards every overdue one must have fired once, by the history of its instance, and every other must still be armed.
 */
export async function benchTimers(
  databaseUrl: string,
  { timers, overdue, patience }: { timers: number; overdue: number; patience: number },
): Promise<Figure[]> {
  const first = await ServerProcess.start({ databaseUrl });
  const token = first.token('operator');
  const api = new ApiClient(first.url, token);
  const content = drawBpmn('start s | catch c : timer P30D | end e | s > c > e', { process: key });
  accepted(await api.deploy([{ name: `${key}.bpmn`, content }]));
  const workload = new Workload([api]);
  await workload.deploy();
  await workload.prepare(200);
  const { id } = accepted(await api.post('/process-instances', { definitionKey: key }));
  await first.stop();
  const open = await openDatabase({
    location: { url: databaseUrl },
    entities: [],
    migrations: loadMigrations(),
  });
  try {
    await copyInstance(open, id, { timers, overdue });
    const began = performance.now();
    const server = await ServerProcess.start({ databaseUrl, port: first.port, dataDir: first.dataDir });
    const readyAfter = performance.now() - began;
    const meanwhile = await untilFired(open, workload, { overdue, patience });
    api.close();
    await server.stop();
    server.removeData();
    const outcome = await outcomeOf(open, key);
    const figure = figuresOf(`MariaDB, 1 node, ${timers} armed, ${overdue} of them overdue at the restart`);
    return [
      figure('restart until the server is ready', { ms: Math.round(readyAfter) }),
      figure('overdue timers fired', {
        count: outcome.fired,
        seconds: meanwhile.seconds,
        perSecond: Math.round(outcome.fired / meanwhile.seconds),
      }),
      figure(
        'timers lost: neither fired nor armed',
        { count: timers - outcome.fired - outcome.armed },
        { of: 'count', exactly: 0 },
      ),
      figure(
        `overdue timers not fired within ${patience} s`,
        { count: overdue - outcome.fired },
        { of: 'count', exactly: 0 },
      ),
      figure('timers fired twice', { count: outcome.twice }, { of: 'count', exactly: 0 }),
      figure(`claim + complete meanwhile, ${perSecond} a second`, meanwhile.work, {
        of: 'p95',
        below: 1_000,
      }),
    ];
  } finally {
    await open.close();
  }
}

/** Copies of one instance that waits at its timer, each with its history and its job. */
export async function copyInstance(
  open: OpenDatabase,
  id: string,
  { timers, overdue }: { timers: number; overdue: number },
): Promise<void> {
  const of = (table: string, column: string) =>
    open.database.query<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE ${column} = ?`, [id]);
  const [[instance], history, [job]] = [
    await of('process_instance', 'id'),
    await of('history_event', 'instance_id'),
    await of('job', 'instance_id'),
  ];
  // The one that was copied is no longer there to be counted.
  await open.unitOfWork.run(async (tx) => {
    for (const [table, column] of [
      ['job', 'instance_id'],
      ['history_event', 'instance_id'],
      ['process_instance', 'id'],
    ])
      await tx.execute(`DELETE FROM ${table} WHERE ${column} = ?`, [id]);
  });
  const idOf = (kind: string, number: number) =>
    `019${kind}0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  for (let from = 0; from < timers; from += chunk) {
    const numbers = Array.from({ length: Math.min(chunk, timers - from) }, (_, place) => from + place);
    await open.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      const at = (number: number) => (number < overdue ? now - day + number : now + 30 * day + number);
      await tx.insert(
        'process_instance',
        numbers.map((number) => ({ ...instance, id: idOf('a', number), root_id: idOf('a', number) })),
      );
      await tx.insert(
        'history_event',
        numbers.flatMap((number) => history.map((row) => ({ ...row, instance_id: idOf('a', number) }))),
      );
      await tx.insert(
        'job',
        numbers.map((number) => ({
          ...job,
          id: idOf('b', number),
          instance_id: idOf('a', number),
          root_id: idOf('a', number),
          due_at: at(number),
          available_at: at(number),
        })),
      );
    });
  }
}

/** Ten claims and completions a second until no timer is overdue any more, or the patience (seconds) is at its end. */
async function untilFired(
  open: OpenDatabase,
  workload: Workload,
  { overdue, patience }: { overdue: number; patience: number },
) {
  const began = performance.now();
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const [{ fired }] = await open.database.query<{ fired: number }>(
        "SELECT COUNT(*) AS fired FROM process_instance WHERE definition_key = ? AND state = 'completed'",
        [key],
      );
      isOver = fired >= overdue || performance.now() - began > patience * 1_000;
      if (!isOver) await sleep(1_000);
    }
  };
  const act = async () => {
    const sent = performance.now();
    await workload.complete();
    latencies.push(performance.now() - sent);
  };
  const looking = look();
  for (let turn = 0; !isOver; turn += 1) {
    await sleep(began + (turn * 1_000) / perSecond - performance.now());
    running.push(act());
  }
  await Promise.all([looking, ...running]);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds: Math.round(seconds), work: summarise(latencies, seconds) };
}

/** What became of the timers of this process: fired (twice, too), or still armed. */
export async function outcomeOf({ database }: OpenDatabase, key: string) {
  const count = async (sql: string) => (await database.query<{ count: number }>(sql, [key]))[0].count;
  const firings = `SELECT h.instance_id, COUNT(*) AS times FROM history_event h JOIN process_instance i ON i.id = h.instance_id
    WHERE i.definition_key = ? AND h.type = 'activity.completed' AND h.element_id = 'c' GROUP BY h.instance_id`;
  return {
    fired: await count(`SELECT COUNT(*) AS count FROM (${firings}) AS f`),
    twice: await count(`SELECT COUNT(*) AS count FROM (${firings}) AS f WHERE f.times > 1`),
    armed: await count("SELECT COUNT(*) AS count FROM job WHERE definition_key = ? AND kind = 'timer'"),
  };
}
