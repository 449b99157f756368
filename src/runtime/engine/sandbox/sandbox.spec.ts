import { join } from 'node:path';
import type { ProcessGraph } from '../../../definitions';
import { parseDmn, type DecisionModel } from '../../../expressions';
import { DomainError, type JsonObject } from '../../../kernel';
import { EngineRefusal, type EngineCore } from '../contract';
import { tokenCore } from '../token-core';
import { coreModules, type CoreModules } from './core-modules';
import type { ExecutionStep } from './execution-step';
import { createExecutor } from './executor';
import { Sandbox, type SandboxOptions } from './sandbox';
import { SandboxWorker } from './sandbox-worker';

const graph = (more: Partial<ProcessGraph> = {}): ProcessGraph => ({
  schema: 1,
  processId: 'P',
  core: 'token-core',
  nodes: {
    P: {
      type: 'process',
      id: 'P',
      incoming: [],
      outgoing: [],
      children: ['start', 'end'],
      startEvents: ['start'],
      eventSubProcesses: [],
    },
    start: {
      type: 'startEvent',
      id: 'start',
      parent: 'P',
      incoming: [],
      outgoing: ['flow'],
      events: [],
      parallelMultiple: false,
      interrupting: true,
    },
    end: { type: 'endEvent', id: 'end', parent: 'P', incoming: ['flow'], outgoing: [], events: [] },
  },
  flows: { flow: { id: 'flow', source: 'start', target: 'end' } },
  lanes: {},
  bounded: false,
  ...more,
});
const step = (variables: JsonObject = {}, more: Partial<ExecutionStep> = {}): ExecutionStep => ({
  graph: graph(),
  graphKey: 'P:1',
  decisions: { key: 'none', models: [], bounded: true },
  state: null,
  command: { type: 'start', variables },
  now: 0,
  ...more,
});

const faulty: CoreModules = {
  'token-core': { path: join(__dirname, 'fixtures/core-with-faults.cjs'), name: 'tokenCore' },
  'bpmn-engine': { path: join(__dirname, 'fixtures/core-with-faults.cjs'), name: 'tokenCore' },
};
const open: Sandbox[] = [];
const sandboxWith = (options: SandboxOptions = {}) => {
  const sandbox = new Sandbox({ workers: 1, spares: 1, cores: faulty, ...options });
  open.push(sandbox);
  return sandbox;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});
const result = async (sandbox: Sandbox, variables: JsonObject) =>
  (await sandbox.advance(step(variables))).variables['result'];

describe('a step in the sandbox', () => {
  it('is answered by the token core as it would be on the main thread', async () => {
    const sandbox = sandboxWith({ cores: coreModules });
    const inline = createExecutor({ cores: { 'token-core': tokenCore }, sandbox });
    const bounded = await inline.execute(step({ a: 1 }, { graph: graph({ bounded: true }) }));
    expect(bounded.status).toBe('completed');
    expect(await sandbox.advance(step({ a: 1 }))).toEqual(bounded);
  });

  it('sends what a worker does not know, once', async () => {
    // One worker, so that both steps meet the same.
    const sandbox = sandboxWith({ spares: 0 });
    expect((await sandbox.advance(step())).variables).toEqual({ process: 'P' });
    const again = step({}, { graph: graph({ processId: 'not sent' }) });
    expect((await sandbox.advance(again)).variables).toEqual({ process: 'P' });
    const other = step({}, { graph: graph({ processId: 'Q' }), graphKey: 'Q:1' });
    expect((await sandbox.advance(other)).variables).toEqual({ process: 'Q' });
  });

  it('decides with the models of its deployment', async () => {
    const { model } = await parseDmn(
      '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="fee" name="fee"><literalExpression id="l"><text>area * 0.1</text></literalExpression></decision></definitions>',
    );
    const models: DecisionModel[] = [model!];
    const decided = await sandboxWith().advance(
      step({ decision: 'fee', area: 3 }, { decisions: { key: 'd:1', models, bounded: true } }),
    );
    expect(decided.variables['result']).toEqual({ ok: true, rows: [{ fee: 0.3 }] });
  });

  it.each([
    ['refusal', new EngineRefusal('ENGINE.UNKNOWN_WAIT', 'no such wait'), 'ENGINE.UNKNOWN_WAIT'],
    ['domain', new DomainError('TASK.STALE_VERSION', 'conflict', { version: 3 }), 'TASK.STALE_VERSION'],
  ])('carries a %s across the border', async (fault, expected, code) => {
    const error: unknown = await sandboxWith()
      .advance(step({ fault }))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(expected.constructor);
    expect(error).toMatchObject({ ...expected, code });
  });

  it('carries any other error as an error', async () => {
    const sandbox = sandboxWith();
    await expect(sandbox.advance(step({ fault: 'text' }))).rejects.toThrow('a text');
    await expect(sandbox.advance(step({ fault: 'recursion' }))).rejects.toThrow(/call stack/);
    expect(sandbox.replaced).toBe(0);
  });
});

describe('a step that does not end', () => {
  it.each([
    ['loop', 'ENGINE.OVERRUN'],
    ['pattern', 'ENGINE.OVERRUN'],
    ['memory', 'ENGINE.OVERRUN'],
    ['wait', 'ENGINE.OVERRUN'],
  ])('%s: is killed, and the next one is answered', async (fault, code) => {
    const sandbox = sandboxWith({
      budgets: { 'token-core': fault === 'memory' ? 20_000 : 250, 'bpmn-engine': 5_000 },
    });
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    await expect(sandbox.advance(step({ fault }))).rejects.toMatchObject({ code });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
    expect(sandbox.replaced).toBe(1);
    expect((await sandbox.advance(step())).variables).toEqual({ process: 'P' });
  });

  it.each([
    ['exit', /ended with code 3/],
    ['late', /thrown too late/],
  ])('%s: takes its worker with it, not the server', async (fault, message) => {
    const sandbox = sandboxWith();
    await expect(sandbox.advance(step({ fault }))).rejects.toThrow(message);
    expect((await sandbox.advance(step())).variables).toEqual({ process: 'P' });
  });

  it('fails alone among many', async () => {
    const sandbox = sandboxWith({ workers: 2 });
    const outcomes = await Promise.allSettled(
      ['', 'loop', '', '', 'loop', ''].map((fault) => sandbox.advance(step(fault ? { fault } : {}))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    expect(sandbox.replaced).toBe(2);
  });
});

describe('bombs in FEEL', () => {
  const manyCharacters = 'a'.repeat(20_000) + '!';
  const xs = Array<number>(5_000).fill(1);
  const bombs: [feel: string, variables: JsonObject][] = [
    ['for i in 1..10000, j in 1..10000 return i', {}],
    ['for i in a..b return i', { a: 1, b: 100_000_000 }],
    ['some a in 1..3000, b in 1..3000 satisfies a + b < 0', {}],
    ['for i in 1..400, j in 1..400, k in 1..400 return 1', {}],
    ['every x in xs satisfies every y in xs satisfies x = y', { xs }],
    ['for i in 1..9999 return for j in 1..9999 return partial', {}],
    ['for i in 1..9999 return xs', { xs }],
    ['for i in 1..9000 return s + s', { s: 'x'.repeat(100_000) }],
    ['{f: function(n) f(n)}.f(1)', {}],
    ['(function(x) x(x))(function(x) x(x))', {}],
    ['matches(s, "(a+)+$")', { s: manyCharacters }],
    ['matches(s, p)', { s: manyCharacters, p: '(a+)+$' }],
    ['for i in 1..100000000 return i', {}],
    ['('.repeat(1_900), {}],
    ['1' + '+1'.repeat(900), {}],
    ['10 ** 100000', {}],
  ];

  it('each end with one error, in a worker that lives on', async () => {
    const sandbox = sandboxWith({ budgets: { 'token-core': 2_000, 'bpmn-engine': 5_000 } });
    for (const [feel, variables] of bombs)
      expect([feel, await result(sandbox, { ...variables, feel })]).toMatchObject([feel, { ok: false }]);
    expect(sandbox.replaced).toBe(0);
  });

  it.each([
    'matches(s, "a*a*a*a*a*a*b")',
    'replace(s, "(.*)(.*)(.*)(.*)(.*)x", "")',
    'split(s, "[a!]*[a!]*[a!]*[a!]*[a!]*b")',
  ])('%s passes the lint, takes for ever and is killed', async (feel) => {
    const sandbox = sandboxWith();
    await expect(sandbox.advance(step({ feel, s: manyCharacters }))).rejects.toMatchObject({
      code: 'ENGINE.OVERRUN',
    });
    expect(await result(sandbox, { feel: '1 + 1' })).toEqual({ ok: true, value: 2 });
  });
});

describe('the pool', () => {
  it('refuses what does not fit into its queue', async () => {
    const sandbox = sandboxWith({ queue: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => sandbox.advance(step())));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'ENGINE.BUSY', kind: 'unavailable' });
    expect(outcomes[0]!.status).toBe('fulfilled');
  });

  it('replaces a worker that has done its share', async () => {
    const sandbox = sandboxWith({ recycleAfter: 2 });
    const threads = new Set<unknown>();
    for (let round = 0; round < 6; round++) threads.add(await result(sandbox, { thread: true }));
    expect(threads.size).toBeGreaterThanOrEqual(3);
    expect(sandbox.replaced).toBe(0);
  });

  it('finishes what runs, refuses what waits and takes nothing more when it closes', async () => {
    const sandbox = sandboxWith();
    await sandbox.warmUp();
    const running = sandbox.advance(step());
    const queued = sandbox.advance(step());
    const refused = expect(queued).rejects.toMatchObject({ code: 'ENGINE.BUSY' });
    await sandbox.close();
    expect((await running).variables).toEqual({ process: 'P' });
    await refused;
    await expect(sandbox.advance(step())).rejects.toMatchObject({ code: 'ENGINE.BUSY' });
  });

  it('ends no thread that is still loading its modules, which would take the process with it', async () => {
    const worker = new SandboxWorker(coreModules, { heap: 128 }, () => undefined);
    const loaded = worker.ready.then(() => 'loaded');
    await Promise.all([worker.close(), expect(loaded).resolves.toBe('loaded')]);
  });

  it('tells those who wait when no worker can be started', async () => {
    const nowhere = { path: join(__dirname, 'fixtures/nowhere.cjs'), name: 'tokenCore' };
    const sandbox = sandboxWith({ cores: { 'token-core': nowhere, 'bpmn-engine': nowhere } });
    await expect(sandbox.advance(step())).rejects.toThrow(/nowhere/);
  });
});

describe('the executor', () => {
  const places = (core: Partial<EngineCore> = {}) => {
    const ran: string[] = [];
    const advance = (place: string) => () => {
      ran.push(place);
      return Promise.resolve({} as never);
    };
    const executor = createExecutor({
      cores: {
        'token-core': { name: 'token-core', describe: jest.fn(), advance: advance('here'), ...core },
        'bpmn-engine': { name: 'bpmn-engine', describe: jest.fn(), advance: advance('here') },
      },
      sandbox: { advance: advance('sandbox') },
    });
    return { ran, executor };
  };

  it.each<[string, Partial<ProcessGraph>, boolean]>([
    ['here', { bounded: true }, true],
    ['sandbox', { bounded: false }, true],
    ['sandbox', { bounded: true }, false],
    ['sandbox', { bounded: true, core: 'bpmn-engine' }, true],
  ])('runs in %s: %j, decisions bounded: %s', async (place, more, bounded) => {
    const { ran, executor } = places();
    await executor.execute(step({}, { graph: graph(more), decisions: { key: 'd', models: [], bounded } }));
    expect(ran).toEqual([place]);
  });
});
