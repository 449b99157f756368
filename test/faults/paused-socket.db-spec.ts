import { readFileSync } from 'node:fs';
import type { Socket as TcpSocket } from 'node:net';
import { ServerProcess } from '../support/server-process';
import { freshDatabase } from './fresh-database';
import { Listener } from './listener';
import { onDatabase } from './nodes';
import { tally } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(240_000);

const events = 4_000;
const pages = 6;
/** Of each event, in bytes. What a server would keep that writes to whoever does not read: so much times events times pages. */
const weight = 10_000;
/** A page that reads takes memory too; this is far from what the ones that do not read would take. */
const most = 150 * 2 ** 20;

/** Resident memory of a process, in bytes. */
const memoryOf = (pid: number): number =>
  1_024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The connection below a page, as a browser holds it that is asleep: open, and nobody reads. */
const wireOf = ({ socket }: Listener): TcpSocket =>
  (socket.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } }).transport.ws._socket;

/** What a server keeps for a page hangs on no database. */
(database === 'sqlite' ? describe : describe.skip)('pages that are asleep', () => {
  const databaseUrl = freshDatabase();
  let server: ServerProcess;
  const opened: Listener[] = [];
  beforeAll(async () => {
    server = await ServerProcess.start({ databaseUrl });
  });
  afterAll(async () => {
    opened.forEach((page) => page.close());
    await server?.stop();
    server?.removeData();
  });

  it('cost the server no memory while thousands of events pass, and have lost none when they wake', async () => {
    expect(events * pages * weight).toBeGreaterThan(1.5 * most);
    const token = server.token('operator');
    const [awake, ...asleep] = await Promise.all(
      Array.from({ length: 1 + pages }, () => Listener.open(server.url, token)),
    );
    opened.push(awake, ...asleep);
    for (const page of asleep) wireOf(page).pause();
    const before = memoryOf(server.pid);

    // As another node leaves them: committed, and this one finds them by itself.
    await onDatabase(server, async ({ unitOfWork }) => {
      const payload = JSON.stringify({ text: 'x'.repeat(weight) });
      for (let made = 0; made < events; made += 500)
        await unitOfWork.run((tx) =>
          tx.insert(
            'outbox_event',
            Array.from({ length: 500 }, () => ({ type: 'test.happened', payload, at: Date.now() })),
          ),
        );
    });
    await awake.heard(events);
    const grown = memoryOf(server.pid) - before;
    expect(Math.max(...asleep.map((page) => page.events.length))).toBeLessThan(events);
    expect(grown).toBeLessThan(most);

    for (const page of asleep) wireOf(page).resume();
    await Promise.all(asleep.map((page) => page.heard(events)));
    expect(opened.map(({ gaps }) => gaps)).toEqual(opened.map(() => []));
    process.stdout.write(
      `${pages} pages asleep, ${events} events: the server grew by ${Math.round(grown / 2 ** 20)} MB\n`,
    );
    tally('pages asleep', { 'connections that are not read': pages });
  });
});
