import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../test/support/api-client';
import { ServerProcess } from '../../test/support/server-process';
import { measurePaced } from '../measure';
import { metric } from '../metric';
import { Officials } from '../officials';
import { openSockets } from '../sockets';
import { Workload } from '../workload';
import { type Figure, figuresOf } from './result';

interface Sample {
  /** Seconds since the soak began. */
  at: number;
  resident: number;
  heap: number;
}

/**
 * One server under even work for so many seconds: ten claims and completions and one reception of a case a second, twenty sockets that
 * listen. Flat: the least heap of the last quarter (what is left when garbage has been collected) is at most a tenth above that of the second; the first is
 * for warming up.
 */
export async function benchSoak(databaseUrl: string, seconds: number): Promise<Figure[]> {
  const server = await ServerProcess.start({ databaseUrl, withProcedures: true });
  const token = server.token('operator');
  const api = new ApiClient(server.url, token);
  try {
    const workload = new Workload([api]);
    await workload.deploy();
    await workload.prepare(200);
    const officials = new Officials([{ officials: api, leader: api }]);
    await officials.settle();
    const sockets = await openSockets([server.url], token, 20);
    const samples: Sample[] = [];
    const began = performance.now();
    let isOver = false;
    const sampling = (async () => {
      while (!isOver) {
        samples.push({
          at: (performance.now() - began) / 1_000,
          resident: await metric(server.url, 'process_resident_memory_bytes'),
          heap: await metric(server.url, 'nodejs_heap_size_used_bytes'),
        });
        await sleep(Math.max(500, seconds * 2));
      }
    })();
    const working = Promise.all([
      workload.completePaced(10, seconds),
      measurePaced(1, seconds, async () => void (await officials.receive())),
    ]).finally(() => (isOver = true));
    const [[completions, receptions]] = await Promise.all([working, sampling]);
    const row = figuresOf(`MariaDB, 1 node, ${seconds} s`, 'paced');
    const heap = quarters(samples, ({ heap }) => heap, Math.min);
    const resident = quarters(samples, ({ resident }) => resident, Math.max);
    const growth = ([, second, , fourth]: number[]) => Math.round((fourth / second - 1) * 1_000) / 10;
    const asRow = ([q1, q2, q3, q4]: number[]) => ({ q1, q2, q3, q4 });
    const verdict = sockets.verdict();
    sockets.close();
    return [
      row(
        'least heap of each quarter, MB',
        { ...asRow(heap), growthPercent: growth(heap) },
        { of: 'growthPercent', below: 10 },
      ),
      row(
        'most resident memory of each quarter, MB',
        { ...asRow(resident), growthPercent: growth(resident) },
        { of: 'growthPercent', below: 10 },
      ),
      row('claim + complete, 10 a second', completions),
      row('reception of a case (three requests), 1 a second', receptions),
      row('events seen by 20 sockets, missed or doubled', verdict, { of: 'faults', exactly: 0 }),
    ];
  } finally {
    api.close();
    await server.stop();
    server.removeData();
  }
}

function quarters(
  samples: readonly Sample[],
  value: (sample: Sample) => number,
  choose: (...values: number[]) => number,
): number[] {
  const end = samples.at(-1)!.at;
  return [0, 1, 2, 3].map((quarter) => {
    const [from, until] = [(quarter * end) / 4, ((quarter + 1) * end) / 4];
    const values = samples.filter(({ at }) => at >= from && at <= until).map(value);
    return Math.round(choose(...values) / 1e5) / 10;
  });
}
