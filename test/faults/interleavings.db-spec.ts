import type { UnitOfWork } from '../../src/database';
import type { Session, Store } from '../../src/database/store';
import { newId } from '../../src/kernel';
import { type RuntimeServer, startRuntime } from '../e2e/runtime-server';
import type { Reply } from '../support/api-client';
import { isNightly, tally } from './tally';

jest.setTimeout(300_000);

let runtime: RuntimeServer;
let held: HeldTransaction;
beforeAll(async () => {
  runtime = await startRuntime();
  held = new HeldTransaction(runtime.unitOfWork);
});
afterAll(() => runtime.stop());

/** Stops one transaction behind a statement of it, with all the locks it has by then, until it is let go. */
class HeldTransaction {
  /** Transactions that have asked for a connection and not got it. */
  private asking = 0;
  private holdBehind = 0;
  private stopped!: () => void;
  private go!: Promise<void>;
  letGo!: () => void;
  reached!: Promise<void>;
  isReached = false;

  constructor(unitOfWork: UnitOfWork) {
    const { store } = unitOfWork as unknown as { store: Store };
    const writer = store.writer.bind(store);
    store.writer = async () => {
      const behind = this.holdBehind;
      this.holdBehind = 0;
      this.asking += 1;
      const session = await writer().finally(() => (this.asking -= 1));
      return behind === 0 ? session : this.holding(session, behind);
    };
  }

  /** The next transaction stops behind this statement. */
  arm(behind: number): void {
    this.holdBehind = behind;
    this.isReached = false;
    this.reached = new Promise((resolve) => (this.stopped = resolve));
    this.go = new Promise((resolve) => (this.letGo = resolve));
  }

  private holding(session: Session, behind: number): Session {
    let done = 0;
    const step = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work;
      done += 1;
      if (done === behind) {
        this.isReached = true;
        this.stopped();
        await this.go;
      }
      return result;
    };
    return {
      ...session,
      query: (statement) => step(session.query(statement)),
      execute: (statement) => step(session.execute(statement)),
    };
  }

  /** Resolves when another transaction waits for the one that is held, or `other` has its answer. */
  async blocks(other: Promise<unknown>): Promise<void> {
    let isOver = false;
    void other.finally(() => (isOver = true));
    while (!isOver && !(await this.isWaitedFor())) await new Promise((resolve) => setImmediate(resolve));
  }

  private async isWaitedFor(): Promise<boolean> {
    if (runtime.database.dialect === 'sqlite') return this.asking > 0;
    // A counter, and not INNODB_TRX: that one is a copy which is not renewed as long as it is read more often than every 0.1 s.
    const [{ Value: waiting }] = (await runtime.database.query(
      "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'",
    )) as { Value: string }[];
    return Number(waiting) > 0;
  }
}

/** Two acts on a fresh instance, and what must have come of them, whoever was first. */
interface Duel {
  process: string;
  acts: (instance: any) => [() => Promise<Reply>, () => Promise<Reply>];
  /** What is wrong, in words. */
  wrong: (replies: [Reply, Reply], instance: any) => Promise<string[]> | string[];
}

const post = (path: string, body: object = {}) => runtime.api.post(path, body);
const complete = (instance: any, elementId: string) => () =>
  post(`/tasks/${runtime.at(instance, elementId).taskId}/complete`, { variables: { by: 'completion' } });
const runNow = (instance: any, elementId: string) => () =>
  post(`/jobs/${runtime.at(instance, elementId).jobId}/run-now`);
const statuses = (replies: Reply[]) => replies.map(({ status }) => status).join();
const oneOf = (what: string, found: string, ...expected: string[]) =>
  expected.includes(found) ? [] : [`${what}: ${found}`];
/** Exactly one has won, and the instance is where the winner has brought it. */
const oneWins =
  (first: string, second: string): Duel['wrong'] =>
  (replies, instance) => {
    const [a, b] = replies.map(({ status }) => status < 300);
    if (a === b) return [`answers ${statuses(replies)}`];
    const loser = replies[a ? 1 : 0];
    return [
      ...oneOf('the loser', `${loser.status}`, '409', '404'),
      ...oneOf('the place', runtime.places(instance).join(), a ? first : second),
    ];
  };

const line = 'start s | user a | user b | end e | s > a > b > e';
const duels: Record<string, Duel> = {
  'a completion and a change of variables': {
    process: line,
    acts: (one) => [
      complete(one, 'a'),
      () => post(`/process-instances/${one.id}/variables`, { variables: { also: 'written' }, reason: 'x' }),
    ],
    wrong: (replies, one) => [
      ...oneOf('answers', statuses(replies), '200,200'),
      ...oneOf(
        'the variables',
        JSON.stringify([one.variables.by, one.variables.also]),
        '["completion","written"]',
      ),
      ...oneOf('the place', runtime.places(one).join(), 'b'),
    ],
  },
  'a completion and a cancellation': {
    process: line,
    acts: (one) => [
      complete(one, 'a'),
      () => post(`/process-instances/${one.id}/cancel`, { reason: 'withdrawn' }),
    ],
    wrong: (replies, one) => [
      ...oneOf('answers', statuses(replies), '200,200', '409,200'),
      ...oneOf('the state', one.state, 'cancelled'),
    ],
  },
  'two completions of one task': {
    process: line,
    acts: (one) => [complete(one, 'a'), complete(one, 'a')],
    wrong: oneWins('b', 'b'),
  },
  'a completion and its deadline': {
    process:
      'start s | user a | boundary late on a : timer P1D | user chase | user b | end e | end l | s > a > b > e | late > chase > l',
    acts: (one) => [complete(one, 'a'), runNow(one, 'late')],
    wrong: oneWins('b', 'chase'),
  },
  'a message and the end of waiting for it': {
    process:
      'start s | events g | catch m : message M | catch t : timer P1D | user a | user b | end e | end f | s > g > m > a > e | g > t > b > f',
    acts: (one) => [
      () => post('/messages', { name: 'm', processInstanceId: one.id, variables: {} }),
      runNow(one, 't'),
    ],
    wrong: oneWins('a', 'b'),
  },
  'the last two branches of a join': {
    process: 'start s | and f | user a | user b | and j | user z | end e | s > f > a > j > z > e | f > b > j',
    acts: (one) => [complete(one, 'a'), complete(one, 'b')],
    wrong: async (replies, one) => [
      ...oneOf('answers', statuses(replies), '200,200'),
      ...oneOf('the place', runtime.places(one).join(), 'z'),
      ...oneOf(
        'joins',
        `${(await runtime.history(one.id)).filter(({ type, elementId }) => type === 'activity.completed' && elementId === 'j').length}`,
        '1',
      ),
    ],
  },
  'a completion and another version': {
    process: line,
    acts: (one) => [
      complete(one, 'a'),
      () =>
        post(`/process-instances/${one.id}/migrate`, {
          targetDefinitionId: newer.get(one.definitionKey),
          reason: 'law',
        }),
    ],
    wrong: (replies, one) => [
      ...oneOf('answers', statuses(replies), '200,200'),
      ...oneOf('the place', runtime.places(one).join(), 'b'),
      ...oneOf('the version', `${one.definitionVersion}`, '2'),
    ],
  },
};
/** A later version of each process, to which its instances can be moved. */
const newer = new Map<string, string>();

describe('two acts at one moment', () => {
  it.each(Object.entries(duels))(
    '%s: every statement of each is a moment for the other',
    async (name, duel) => {
      const process = `duel-${Object.keys(duels).indexOf(name)}`;
      const { id: definitionId } = await runtime.deploy(duel.process, { process });
      const other = { process, roots: '<message id="Other" name="other"/>' };
      newer.set(process, (await runtime.deploy(duel.process, other)).id);
      const wrong: string[] = [];
      let moments = 0;
      for (const first of [0, 1] as const) {
        let missed = 0;
        for (let behind = 1; behind < 60; behind += isNightly ? 1 : 2) {
          const started = await runtime.ok(
            runtime.api.post('/process-instances', { definitionId, businessKey: newId() }),
          );
          const acts = duel.acts(started);
          held.arm(behind);
          const early = acts[first]();
          await Promise.race([held.reached, early]);
          const late = acts[1 - first]();
          await held.blocks(late);
          held.letGo();
          const [a, b] = await Promise.all([early, late]);
          const replies: [Reply, Reply] = first === 0 ? [a, b] : [b, a];
          const found = await duel.wrong(replies, await runtime.see(started.id));
          wrong.push(...found.map((text) => `behind statement ${behind} of act ${first}: ${text}`));
          // Once may be a shorter transaction of the server's own work; twice in a row is the end of the act.
          missed = held.isReached ? 0 : missed + 1;
          if (missed > 1) break;
          moments += held.isReached ? 1 : 0;
        }
      }
      expect(wrong).toEqual([]);
      expect(await runtime.doctor()).toEqual([]);
      expect(tally(`interleaved: ${name}`, { 'held transactions': moments })).toBeGreaterThan(5);
    },
  );

  it('a deployment and a start: the instance has one of the two versions, and goes on', async () => {
    let moments = 0;
    let missed = 0;
    for (let behind = 1; behind < 40; behind += isNightly ? 1 : 2) {
      const process = `versions-${behind}`;
      const first = await runtime.deploy(line, { process });
      held.arm(behind);
      const deployed = runtime.deploy(line, { process, roots: '<message id="Other" name="other"/>' });
      await Promise.race([held.reached, deployed]);
      const started = post('/process-instances', { definitionKey: process });
      await held.blocks(started);
      held.letGo();
      const [second, { status, body }] = await Promise.all([deployed, started]);
      expect(status).toBe(201);
      expect([first.id, second.id]).toContain(body.definitionId);
      expect((await complete(body, 'a')()).status).toBe(200);
      missed = held.isReached ? 0 : missed + 1;
      if (missed > 1) break;
      moments += held.isReached ? 1 : 0;
    }
    expect(await runtime.doctor()).toEqual([]);
    expect(tally('interleaved: a deployment and a start', { 'held transactions': moments })).toBeGreaterThan(
      2,
    );
  });
});
