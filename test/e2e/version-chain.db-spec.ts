import { compileBpmn, type ProcessGraph } from '../../src/definitions';
import { systemActor } from '../../src/kernel';
import {
  CompleteTask,
  type EngineState,
  InstanceQueries,
  RunJobNow,
  StartInstance,
  tokenCore,
} from '../../src/runtime';
import { isNightly } from '../faults/tally';
import { drawBpmn } from '../support/draw-bpmn';
import { type RuntimeServer, startRuntime } from './runtime-server';
import { reachable, versionChain, type Way } from './version-chain';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(300_000);

/** Every pair on SQLite; on the slower database some, and every one of them at night. */
const isWhole = database === 'sqlite' || isNightly;
const starts = versionChain.slice(0, -1).flatMap((_, index) => (isWhole || index % 4 === 2 ? [index] : []));

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(() => runtime.stop());

/** Hundreds of instances live here, so they are worked on behind the doors that other tests go through. */
async function act(instance: any, { kind, elementId, n }: Way[number]): Promise<any> {
  const { taskId, jobId, name } = runtime.at(instance, elementId);
  const { app } = runtime;
  if (kind === 'user-task')
    await app.get(CompleteTask).execute({ actor: systemActor }, { taskId, variables: { n } });
  else if (kind === 'timer') await app.get(RunJobNow).execute({ actor: systemActor }, jobId);
  else
    await runtime.ok(runtime.api.post('/messages', { name, processInstanceId: instance.id, variables: {} }));
  return see(instance.id);
}

const see = (id: string): Promise<any> => runtime.app.get(InstanceQueries).get(id);

/** Does what is to be done, and lets the timers of the way fire, until the instance has ended. */
async function toTheEnd(id: string): Promise<any> {
  for (let steps = 0; steps < 30; steps += 1) {
    const instance = await see(id);
    if (instance.state !== 'active' || instance.incidents.length > 0) return instance;
    const wait =
      instance.waits.find((one: any) => one.kind === 'user-task') ??
      instance.waits.find((one: any) => one.elementId === 'wait');
    if (!wait) return instance;
    await act(instance, { ...wait, n: 1 });
  }
  throw new Error(`${id} does not end`);
}

const stateOf = async (id: string): Promise<string> => {
  const [row] = await runtime.database.query<{ engine_state: string }>(
    'SELECT engine_state FROM process_instance WHERE id = ?',
    [id],
  );
  return row.engine_state;
};

describe('ten changes of one procedure', () => {
  const versions: { id: string; graph: ProcessGraph }[] = [];
  let counts = { moved: 0, refused: 0 };
  const reasons = new Set<string>();

  beforeAll(async () => {
    for (const drawing of versionChain) {
      const { id } = await runtime.deploy(drawing, { process: 'chain' });
      const { model } = await compileBpmn(drawBpmn(drawing, { process: 'chain' }), 'chain.bpmn');
      versions.push({ id, graph: model!.graphs[0] });
    }
  });

  it.each(starts)(
    'from version index %i to every later one: moved and brought to a proper end, or refused and left alone',
    async (from) => {
      const places = reachable(versions[from].graph);
      expect(places.length).toBeGreaterThan(2);
      for (let to = from + 1; to < versions.length; to += 1) {
        const ids = new Map<string, { waits: string; state: string }>();
        for (const { waits, way } of places) {
          const id = await runtime.app
            .get(StartInstance)
            .execute({ actor: systemActor }, { definitionId: versions[from].id, variables: { n: 1 } });
          let instance = await see(id);
          for (const step of way) instance = await act(instance, step);
          expect([...new Set(runtime.places(instance))].join(' ')).toBe(waits);
          ids.set(instance.id, { waits, state: await stateOf(instance.id) });
        }
        const plan = { sourceDefinitionId: versions[from].id, targetDefinitionId: versions[to].id };
        const look = await runtime.ok(runtime.api.post('/instance-migrations/rehearsal', plan));
        const mapping = Object.fromEntries(look.suggestions.map((one: any) => [one.from, one.to]));
        const order = { ...plan, mapping, instanceIds: [...ids.keys()] };
        const rehearsed = await runtime.ok(
          runtime.api.post('/instance-migrations/rehearsal', { ...order, limit: 200 }),
        );
        expect(rehearsed.problems).toEqual([]);
        const started = await runtime.ok(
          runtime.api.post('/instance-migrations', { ...order, reason: 'the law has changed' }),
        );
        await runtime.runner.runDue();
        const done = await runtime.ok(runtime.api.get(`/instance-migrations/${started.id}?limit=200`));
        expect(done.state).toBe('done');
        expect(done.items).toHaveLength(ids.size);
        for (const { instanceId, state, problems } of done.items) {
          const outlook = rehearsed.items.find((one: any) => one.instanceId === instanceId);
          expect({ goesOn: outlook.goesOn, problems: outlook.problems }).toEqual({
            goesOn: state === 'moved',
            problems,
          });
          const before = ids.get(instanceId)!;
          counts = { ...counts, [state]: counts[state as 'moved' | 'refused'] + 1 };
          for (const { reason } of problems) reasons.add(reason);
          if (state === 'refused') {
            expect(problems.length).toBeGreaterThan(0);
            expect(await stateOf(instanceId)).toBe(before.state);
          } else {
            const now = await see(instanceId);
            expect(now.definitionId).toBe(versions[to].id);
            expect(
              tokenCore.describe(versions[to].graph, JSON.parse(await stateOf(instanceId)) as EngineState)
                .waits.length,
            ).toBe(now.waits.length);
          }
          const ended = await toTheEnd(instanceId);
          expect([before.waits, state, ended.state, ended.incidents]).toEqual([
            before.waits,
            state,
            'completed',
            [],
          ]);
        }
      }
      expect(await runtime.doctor()).toEqual([]);
    },
  );

  (isWhole ? it : it.skip)('were moved and refused for every reason there is in them', () => {
    process.stdout.write(`migrations over the chain: ${JSON.stringify(counts)}\n`);
    expect(counts.moved).toBeGreaterThan(150);
    expect(counts.refused).toBeGreaterThan(30);
    expect([...reasons].sort()).toEqual(
      ['join-starves', 'missing', 'other-incoming-flows', 'other-scope'].sort(),
    );
  });
});
