import { Journey } from '../../test/faults/journey';
import { Listener } from '../../test/faults/listener';
import { MailBox } from '../../test/faults/mail-box';
import { Nodes } from '../../test/faults/nodes';
import { Racers, races } from '../../test/faults/races';
import { keysDirOf, startMariaDb } from '../../test/support/server-process';
import { measure } from '../measure';
import { metric } from '../metric';
import { Workload } from '../workload';
import { GaleraCluster } from './galera-cluster';
import { type Figure, figuresOf } from './result';

const size = 3;
const cases = 30;
const clients = 8;

/**
 * Three servers, each at its own node of a Galera cluster of three: the races between nodes, whole cases while a node of the database is killed and
 * comes back, and completions a second beside the same three servers on one MariaDB.
 */
export async function benchGalera(seconds: number): Promise<Figure[]> {
  const galera = await GaleraCluster.start(size);
  try {
    const proven = await prove(galera);
    const figures = [...proven, await completions('Galera', (node) => galera.url(node, 'bench'), seconds)];
    const single = await startMariaDb();
    try {
      return [...figures, await completions('one MariaDB', () => `${single.url}bench`, seconds)];
    } finally {
      await single.stop();
    }
  } finally {
    await galera.stop();
  }
}

/** What must hold on the cluster; what does not is said on stderr. */
async function prove(galera: GaleraCluster): Promise<Figure[]> {
  const figure = figuresOf(`Galera, ${size} nodes with a server each`);
  const none = { of: 'count', exactly: 0 };
  const mail = await MailBox.open();
  const keysDir = keysDirOf(galera.url(0, 'motcua'));
  const env = { LEASE_SECONDS: '2', SMTP_URL: mail.url, KEYS_DIR: keysDir };
  const nodes = await Nodes.start(size, (node) => ({ databaseUrl: galera.url(node, 'motcua'), env }));
  const figures: Figure[] = [];
  try {
    await Journey.deploy(nodes.at(0));
    const pages = await Promise.all(nodes.servers.map(({ url }) => Listener.open(url, nodes.token)));
    const lost: string[] = [];
    for (const [name, race] of Object.entries(races)) {
      const found = await race(new Racers(nodes.apis)).catch((error: unknown) => [String(error)]);
      lost.push(...found.map((sentence) => `${name}: ${sentence}`));
    }
    figures.push(
      figure(
        'wrong outcomes of races between the nodes',
        told(lost, { races: Object.keys(races).length }),
        none,
      ),
    );
    const conflicts = async () => ({
      refused: await galera.sum('wsrep_local_cert_failures'),
      brokenOff: await galera.sum('wsrep_local_bf_aborts'),
    });
    const raced = await conflicts();

    const mails = mail.arrivals.size;
    const journey = new Journey(cases, 'galera');
    const driving = nodes.drive(journey, 2 * size);
    await untilStarted(journey, cases / 3);
    await galera.kill(size - 1);
    await untilStarted(journey, (2 * cases) / 3);
    await galera.rejoin(size - 1);
    await driving;
    const wrong = await nodes.verdict(journey);
    const sent = mail.arrivals.size - mails;
    if (sent !== cases) wrong.push(`${sent} mails instead of ${cases}`);
    figures.push(
      figure(
        'cases lost, doubled or wrong while a node of the database was killed and came back',
        told(wrong, { cases }),
        none,
      ),
    );

    const { seq } = (await nodes.at(0).get('/live')).body;
    await Promise.all(pages.map((page) => page.heard(seq)));
    pages.forEach((page) => page.close());
    const heard = pages.map(({ events }) => JSON.stringify(events));
    const misled = pages.filter(({ gaps }, page) => gaps.length > 0 || heard[page] !== heard[0]);
    figures.push(
      figure(
        'pages that missed an event or had another order',
        { count: misled.length, pages: pages.length, events: seq },
        none,
      ),
    );

    // The node that was killed counts from its return.
    const { refused, brokenOff } = await conflicts();
    const again = await Promise.all(
      nodes.servers.map(({ url }) => metric(url, 'motcua_transactions_total\\{outcome="retried"\\}')),
    );
    figures.push(
      figure(
        'transactions refused by certification, broken off for another one, and run again by the servers',
        {
          refused: Math.max(refused, raced.refused),
          brokenOff: Math.max(brokenOff, raced.brokenOff),
          again: total(again),
        },
        { of: 'again', atLeast: 1 },
      ),
    );
  } finally {
    await nodes.stop();
    await mail.close();
  }
  const { tables, different } = await galera.differences('motcua');
  figures.push(
    figure('tables that differ between the nodes of the database', told(different, { tables }), none),
  );
  return figures;
}

/** So many sentences about what is wrong, each on stderr. */
function told(wrong: readonly string[], of: Figure['result']): Figure['result'] {
  for (const sentence of wrong) console.error(sentence);
  return { count: wrong.length, ...of };
}

async function untilStarted(journey: Journey, count: number): Promise<void> {
  while (journey.started.size < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function completions(where: string, urlOf: (node: number) => string, seconds: number): Promise<Figure> {
  const env = { KEYS_DIR: keysDirOf(urlOf(0)) };
  const nodes = await Nodes.start(size, (node) => ({ databaseUrl: urlOf(node), env }));
  try {
    const workload = new Workload(nodes.apis);
    await workload.deploy();
    await workload.prepare(10 * clients);
    const result = await measure(clients, seconds, () => workload.complete());
    return { what: 'claim + complete', where: `${where}, ${size} servers`, clients, result };
  } finally {
    await nodes.stop();
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
