import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR } from '../e2e/runtime-server';
import { drawBpmn } from '../support/draw-bpmn';
import { ProcessClock } from '../support/process-clock';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { Listener } from './listener';
import { MailBox } from './mail-box';
import { Nodes, onDatabase } from './nodes';
import { isNightly, tally, times } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(240_000);

/** Several nodes need a database they can share. */
const describeNodes = database === 'mariadb' ? describe : describe.skip;

let mail: MailBox;
beforeAll(async () => {
  mail = await MailBox.open();
});
afterAll(() => mail.close());

describeNodes.each(isNightly ? [2, 4] : [2])('%i nodes on one database', (count) => {
  const databaseUrl = freshDatabase();
  let nodes: Nodes;
  const env = () => ({ LEASE_SECONDS: '1', SMTP_URL: mail.url });
  beforeAll(async () => {
    nodes = await Nodes.start(count, () => ({ databaseUrl, env: env() }));
    await Journey.deploy(nodes.at(0));
  });
  afterAll(() => nodes?.stop());

  it('do the work of many clients who are at another node with every act, and tell every page all of it', async () => {
    const pages = await Promise.all(nodes.servers.map(({ url }) => Listener.open(url, nodes.token)));
    const sent = mail.arrivals.size;
    const size = times(12);
    const work = new Journey(size, `spread-${count}`);
    await nodes.drive(work, 2 * count);
    expect(await nodes.verdict(work)).toEqual([]);
    expect(mail.arrivals.size - sent).toBe(size);
    const { seq } = (await nodes.at(0).get('/live')).body;
    await Promise.all(pages.map((page) => page.heard(seq)));
    pages.forEach((page) => page.close());
    const started = [...work.started.values()].sort();
    for (const { events, gaps } of pages) {
      expect(gaps).toEqual([]);
      const heard = events.filter(
        ({ type, instanceId }) => type === 'instance.started' && started.includes(instanceId!),
      );
      expect(heard.map(({ instanceId }) => instanceId).sort()).toEqual(started);
    }
  });

  it.each(
    isNightly
      ? ['job.claimed', 'job.before-handler', 'command.before-commit', 'outbox.numbered']
      : ['job.claimed'],
  )('take over what one of them held when it was killed (%s), and do nothing twice', async (point) => {
    const sent = mail.arrivals.size;
    const victim = await nodes.join({ databaseUrl, env: { ...env(), FAULT: `${point}:3` } });
    const journeys: Journey[] = [];
    // Its clients are with it until it has gone, and then with the others, under the keys they have used. Which
    // node takes which job is chance: there is work until it has had its share.
    const last = nodes.apis.length - 1;
    let isDead = false;
    void victim.gone.then(() => (isDead = true));
    for (let isOpen = false; !isDead; await sleep(20)) {
      if (journeys.length > 50) throw new Error(`${point} was never visited`);
      if (!isOpen) journeys.push(new Journey(4, `killed-${count}-${point}-${journeys.length}`));
      isOpen = await journeys
        .at(-1)!
        .round(nodes.at(last))
        .catch(() => true);
    }
    await nodes.leave(victim);
    for (const journey of journeys) {
      await nodes.drive(journey);
      expect(await nodes.verdict(journey)).toEqual([]);
    }
    expect(mail.arrivals.size - sent).toBe(4 * journeys.length);
    expect(Math.max(...mail.arrivals.values())).toBe(1);
    tally(`takeover ${point}`, { 'kill -9': 1 });
  });
});

describeNodes('two nodes whose clocks are days apart', () => {
  const databaseUrl = freshDatabase();
  const clocks = [2 * HOUR, -72 * HOUR].map(
    (ahead) => new ProcessClock(new Date(Date.now() + ahead).toISOString()),
  );
  let nodes: Nodes;
  beforeAll(async () => {
    nodes = await Nodes.start(2, (node) => {
      const { nodeArgs, env } = clocks[node].options;
      return { databaseUrl, nodeArgs, env: { ...env, LEASE_SECONDS: '2', SMTP_URL: mail.url } };
    });
    await Journey.deploy(nodes.at(0));
  });
  afterAll(async () => {
    await nodes?.stop();
    clocks.forEach((clock) => clock.remove());
  });

  it('do everything once, fire no timer by a clock that is ahead, and number all events in one order', async () => {
    for (const [node, { url }] of nodes.servers.entries()) {
      const { headers } = await fetch(`${url}/healthz`);
      expect(Math.abs(Date.parse(headers.get('date')!) - clocks[node].now())).toBeLessThan(HOUR);
    }
    const pages = await Promise.all(nodes.servers.map(({ url }) => Listener.open(url, nodes.token)));
    const content = drawBpmn('start s | catch c : timer PT1H | end e | s > c > e', { process: 'patient' });
    await nodes.at(0).deploy([{ name: 'patient.bpmn', content }]);
    const patient: string[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      patient.push((await nodes.at(turn).post('/process-instances', { definitionKey: 'patient' })).body.id);

    const work = new Journey(times(6), 'apart');
    const driving = nodes.drive(work, 4);
    // One clock jumps while they work.
    await clocks[1].travelTo(clocks[1].now() + 200 * HOUR, nodes.servers[1].url);
    await driving;
    expect(await nodes.verdict(work)).toEqual([]);
    for (const id of patient) {
      const { state, waits } = (await nodes.at(1).get(`/process-instances/${id}`)).body;
      expect(state).toBe('active');
      // By the time of the database, whichever node has started it.
      expect(Math.abs(Date.parse(waits[0].dueAt) - Date.now() - HOUR)).toBeLessThan(HOUR / 2);
    }
    // What was written down carries the time of the database too.
    const [from, to] = [Date.now() - HOUR / 2, Date.now() + HOUR / 2];
    for (const table of ['history_event', 'outbox_event', 'audit_entry', 'audit_checkpoint']) {
      const [{ elsewhen }] = await onDatabase(nodes.servers[0], ({ database }) =>
        database.query<{ elsewhen: number }>(
          `SELECT COUNT(*) AS elsewhen FROM ${table} WHERE at NOT BETWEEN ? AND ?`,
          [from, to],
        ),
      );
      expect([table, Number(elsewhen)]).toEqual([table, 0]);
    }
    const { seq } = (await nodes.at(0).get('/live')).body;
    await Promise.all(pages.map((page) => page.heard(seq)));
    pages.forEach((page) => page.close());
    expect(pages.map(({ gaps }) => gaps)).toEqual([[], []]);
    expect(pages[0].events).toEqual(pages[1].events);
    tally('clocks apart', { 'nodes with a wrong clock': 2, 'jump of a clock': 1 });
  });
});
