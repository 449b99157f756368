import type { ProcedureLimit } from '../../src/definitions';
import { systemActor } from '../../src/kernel';
import { nationalWorkingTime } from '../../src/one-stop-shop';
import { RecomputeTimers, WorkingTime } from '../../src/runtime';
import { type RuntimeServer, startRuntime } from './runtime-server';

const wednesday = Date.parse('2026-03-04T17:00:00+07:00');
const thursday = Date.parse('2026-03-05T17:00:00+07:00');

let runtime: RuntimeServer;
beforeEach(async () => {
  runtime = await startRuntime();
});
afterEach(() => runtime.stop());

/** From now on Tuesday 3 March 2026 is a holiday. */
function closeTuesday(): void {
  const working = runtime.app.get(WorkingTime);
  const open = nationalWorkingTime();
  jest
    .spyOn(working, 'due')
    .mockImplementation((limit: ProcedureLimit, from) =>
      open.due({ ...limit, value: limit.value + 1 }, from),
    );
}
const recompute = () => runtime.app.get(RecomputeTimers).execute({ actor: systemActor });

const limited = `start s
  and fork
  user a procedure:processingTime="2" procedure:processingTimeUnit="working-day" camunda:candidateGroups="g"
  user plain camunda:dueDate="2026-03-04T17:00:00+07:00"
  <intermediateCatchEvent id="c"><timerEventDefinition procedure:processingTime="2" procedure:unit="working-day"/></intermediateCatchEvent>
  catch fixed : timer PT57H
  and join
  end e
  s > fork > a > join
  fork > plain > join
  fork > c > join
  fork > fixed > join
  join > e`;

it('moves timers and tasks that count working time, and nothing else', async () => {
  await runtime.deploy(limited);
  const { id } = await runtime.start('P');
  expect(await recompute()).toEqual({ timers: 0, tasks: 0 });
  closeTuesday();
  expect(await recompute()).toEqual({ timers: 1, tasks: 1 });
  expect(await recompute()).toEqual({ timers: 0, tasks: 0 });

  const waits = (await runtime.see(id)).waits as { elementId: string; dueAt: string }[];
  const due = Object.fromEntries(waits.map(({ elementId, dueAt }) => [elementId, Date.parse(dueAt)]));
  expect(due).toEqual({ a: thursday, plain: wednesday, c: thursday, fixed: wednesday });
  const inbox = await runtime.ok<any>(runtime.api.get('/tasks?candidateGroup=g'));
  expect(Date.parse(inbox.items[0].dueAt)).toBe(thursday);
  expect(await runtime.database.query('SELECT due_order FROM task_candidate')).toEqual([
    { due_order: thursday },
  ]);

  await runtime.travel(wednesday - runtime.now());
  expect(runtime.places(await runtime.see(id))).toEqual(['a', 'c', 'plain']);
  await runtime.travel(thursday - runtime.now());
  expect(runtime.places(await runtime.see(id))).toEqual(['a', 'plain']);
  expect(await runtime.doctor()).toEqual([]);
});

it('moves the timer of a suspended instance, which stays asleep', async () => {
  await runtime.deploy(limited);
  const { id } = await runtime.start('P');
  await runtime.ok(runtime.api.post(`/process-instances/${id}/suspend`, { reason: 'test' }));
  closeTuesday();
  expect(await recompute()).toEqual({ timers: 1, tasks: 1 });
  const [timer] = await runtime.database.query(
    "SELECT due_at, available_at FROM job WHERE kind = 'timer' AND payload IS NOT NULL",
  );
  expect(timer).toEqual({ due_at: thursday, available_at: null });
});

it('leaves a task alone whose due date somebody else keeps', async () => {
  await runtime.deploy(limited);
  await runtime.start('P');
  closeTuesday();
  const all = (_: unknown, ids: string[]) => Promise.resolve(new Set(ids));
  const moved = await runtime.app.get(RecomputeTimers).execute({ actor: systemActor }, all);
  expect(moved).toEqual({ timers: 1, tasks: 0 });
});
