import { startMariaDb } from '../../test/support/server-process';
import { benchBoards } from '../boards';
import { benchEngine } from '../engine';
import { benchInbox } from '../inbox';
import { benchLive } from '../live';
import type { Row } from '../row';
import { benchServers } from '../servers';
import { benchGalera } from './galera';
import { whatIsMissing } from './galera-cluster';
import { benchHistory } from './history';
import type { Aim, Figure } from './result';
import type { Sizes } from './sizes';
import { benchSoak } from './soak';
import { benchStart } from './start';
import { benchTimers } from './timers';
import type { PartName } from './titles';

interface Part {
  /** The sizes that matter to it. */
  sizes: readonly (keyof Sizes)[];
  /** Why it cannot be run on this machine, in words. */
  missing?(): string | undefined;
  run(sizes: Sizes): Promise<Figure[]>;
}

export const parts: Readonly<Record<PartName, Part>> = {
  engine: {
    sizes: [],
    run: async () => {
      const aims: Record<string, Aim> = {
        'one engine step, 30-node model': { of: 'CPU µs', below: 50 },
        'state at rest, 30-node model': { of: 'bytes max', below: 2_048 },
        '40 exclusive diamonds, one advance': { of: 'CPU ms', below: 10 },
      };
      return (await benchEngine()).map(({ what, figures: result }) => ({
        what,
        where: 'one thread',
        clients: '-',
        result,
        ...(aims[what] && { aim: aims[what] }),
      }));
    },
  },
  start: {
    sizes: [],
    run: () => benchStart(5),
  },
  completions: {
    sizes: ['seconds'],
    run: async ({ seconds }) => {
      const figures: Figure[] = [];
      for (const nodes of [1, 2, 4])
        await onMariaDb(async (url, databasePid) => {
          const where = `MariaDB, ${nodes} node${nodes > 1 ? 's' : ''}`;
          const rows = await benchServers(where, `${url}bench`, nodes, {
            parts: ['tasks'],
            seconds,
            databasePid,
          });
          figures.push(...completionFigures(rows, nodes));
        });
      return figures;
    },
  },
  inbox: {
    sizes: ['items', 'rounds'],
    run: ({ items, rounds }) =>
      onMariaDb(async (url) =>
        (await benchInbox('MariaDB', `${url}bench`, items, rounds)).map((row) => ({
          ...row,
          ...('p95' in row.result && { aim: { of: 'p95', below: 50 } }),
        })),
      ),
  },
  timers: {
    sizes: ['timers', 'overdue', 'patience'],
    run: (sizes) => onMariaDb((url) => benchTimers(`${url}bench`, sizes)),
  },
  sockets: {
    sizes: ['sockets', 'seconds'],
    run: ({ sockets, seconds }) =>
      onMariaDb(async (url) =>
        (await benchLive('MariaDB', `${url}bench`, sockets, seconds)).map((row) => ({
          ...row,
          ...(/event to/.test(row.what) && { aim: { of: 'p99', below: 1_000 } }),
        })),
      ),
  },
  history: {
    sizes: ['history', 'seconds'],
    run: ({ history, seconds }) => onMariaDb((url) => benchHistory(`${url}bench`, history, seconds)),
  },
  boards: {
    sizes: ['cases'],
    run: ({ cases }) => onMariaDb((url) => benchBoards('MariaDB', `${url}bench`, cases)),
  },
  soak: {
    sizes: ['soak'],
    run: ({ soak }) => onMariaDb((url) => benchSoak(`${url}bench`, soak)),
  },
  galera: {
    sizes: ['seconds'],
    missing: whatIsMissing,
    run: ({ seconds }) => benchGalera(seconds),
  },
};

/** Of all rows those that say what a completion and a start cost, with the aims where the papers have them. */
function completionFigures(rows: readonly Row[], nodes: number): Figure[] {
  const most = (what: string) =>
    rows
      .filter((row) => row.what === what)
      .reduce((best, row) => (row.result.perSecond > best.result.perSecond ? row : best));
  const alone = (what: string) => rows.find((row) => row.what === what && row.clients === 1)!;
  const single = (start: string) => rows.find(({ what }) => what.startsWith(start))!;
  return [
    { ...single('claim + complete, 20'), aim: { of: 'p95', below: 50 } },
    { ...alone('start an instance'), aim: { of: 'p95', below: 50 } },
    alone('claim + complete'),
    {
      ...most('claim + complete'),
      ...(nodes === 2 && { aim: { of: 'perSecond', atLeast: 400 } }),
    },
    { ...single('events seen'), aim: { of: 'faults', exactly: 0 } },
  ];
}

/** A database server of its own on the disk, which makes every commit durable. */
async function onMariaDb<Result>(work: (url: string, pid: number) => Promise<Result>): Promise<Result> {
  const mariaDb = await startMariaDb();
  try {
    return await work(mariaDb.url, mariaDb.pid);
  } finally {
    await mariaDb.stop();
  }
}
