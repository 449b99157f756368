import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '../src/dashboards/contract';
import { ApiClient } from '../test/support/api-client';
import { ServerProcess } from '../test/support/server-process';
import { measurePaced, summarise } from './measure';
import { metric } from './metric';
import { Officials } from './officials';
import type { Row } from './row';

type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A reception is three commits. */
const receptionsPerSecond = 2;
/** Of a hundred sockets: so many look at the board of the province; the rest are desks, each with the topic of its agency. */
const boardsInHundred = 5;
const opened = 50;
const cpuSeconds = 'process_cpu_seconds_total';

/**
 * How long a committed event is on its way to those who look on, while so many sockets are open and about six commits a second
 * arrive: from the instant that the event carries to its arrival at a desk, and to the first board that has counted it in.
 */
export async function benchLive(
  where: string,
  databaseUrl: string | undefined,
  sockets: number,
  seconds: number,
): Promise<Row[]> {
  const server = await ServerProcess.start({ databaseUrl, withProcedures: true });
  const token = server.token('operator');
  const api = new ApiClient(server.url, token);
  const clients: Client[] = [];
  try {
    const officials = new Officials([{ officials: api, leader: api }]);
    await officials.settle();
    await officials.receive();
    const agencies = (await api.get<{ items: { id: string }[] }>('/agencies?limit=200')).body;
    const ids = (Array.isArray(agencies) ? agencies : agencies.items).map(({ id }: { id: string }) => id);
    const toDesks: number[] = [];
    const toBoards: number[] = [];
    /** When each event happened, by its number; told by one socket that hears everything. */
    const events = new Map<number, number>();
    let newest = 0;
    for (let from = 0; from < sockets; from += opened)
      clients.push(...(await Promise.all(Array.from({ length: opened }, () => connect(server.url, token)))));
    const [witness, ...others] = clients;
    witness.on('events', (batch, acknowledge) => {
      acknowledge();
      for (const { seq, at } of batch.events) events.set((newest = seq), Date.parse(at));
    });
    await subscribe(witness, 'events');
    const counted: (() => void)[] = [];
    await Promise.all(
      others.map((socket, place) => {
        if (place % 100 < boardsInHundred) {
          let before = Infinity;
          socket.on('board', ({ seq }, acknowledge) => {
            acknowledge();
            const now = Date.now();
            // What it has counted in, as soon as the witness has told when that was.
            const [first, last] = [before + 1, seq];
            before = seq;
            counted.push(() => {
              for (let one = first; one <= last; one += 1)
                if (events.has(one)) toBoards.push(now - events.get(one)!);
            });
          });
          return subscribe(socket, 'board', 'province');
        }
        socket.on('events', (batch, acknowledge) => {
          acknowledge();
          for (const { at } of batch.events) toDesks.push(Date.now() - Date.parse(at));
        });
        return subscribe(socket, 'agency', ids[place % ids.length]);
      }),
    );
    const begun = newest;
    const used = await metric(server.url, cpuSeconds);
    const work = await measurePaced(
      receptionsPerSecond,
      seconds,
      async () => void (await officials.receive()),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const cpu = ((await metric(server.url, cpuSeconds)) - used) / (seconds + 2);
    counted.forEach((count) => count());
    const row = (what: string, result: Row['result']): Row => ({ what, where, clients: sockets, result });
    return [
      row('live: event to desk', summarise(toDesks, seconds)),
      row('live: event to board', summarise(toBoards, seconds)),
      row('live: receptions meanwhile', work),
      row('live: events, processor share of the server', {
        events: newest - begun,
        share: Math.round(cpu * 100) / 100,
        connected: clients.filter(({ connected }) => connected).length,
      }),
    ];
  } finally {
    clients.forEach((client) => client.close());
    api.close();
    await server.stop();
    server.removeData();
  }
}

function connect(url: string, token: string): Promise<Client> {
  const socket: Client = io(url, { transports: ['websocket'], auth: { token }, forceNew: true });
  return new Promise((resolve, reject) =>
    socket.on('connect', () => resolve(socket)).on('connect_error', reject),
  );
}

function subscribe(socket: Client, topic: string, id?: string): Promise<number> {
  return new Promise((resolve, reject) =>
    socket.emit('subscribe', { topic, id, after: null }, (reply) =>
      'error' in reply ? reject(new Error(`${topic}: ${reply.error}`)) : resolve(reply.after),
    ),
  );
}
