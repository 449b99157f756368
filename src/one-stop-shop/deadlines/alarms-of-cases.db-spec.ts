import { Global, Module } from '@nestjs/common';
import { Database } from '../../database';
import { definitionMessages } from '../../definitions';
import { DrivenClock, systemActor } from '../../kernel';
import {
  CommandRunner,
  CompleteTask,
  CorrelateMessage,
  InstanceListeners,
  RuntimeModule,
  runtimeMessages,
} from '../../runtime';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { calendarMessages } from '../calendar/calendar.module';
import { CaseLock } from './case-lock';
import { ClockAlarms } from './clock-alarms';
import { ClockListeners } from './clock-listeners';
import { Clocks } from './clocks';
import { deadlinesMessages, DeadlinesModule } from './deadlines.module';

/** In these tests a case has the id of its instance. */
class SameId extends CaseLock {
  instanceOf(_: unknown, caseId: string): Promise<string> {
    return Promise.resolve(caseId);
  }
}
@Global()
@Module({ providers: [{ provide: CaseLock, useClass: SameId }], exports: [CaseLock] })
class CasesModule {}

let server: TestServer;
let api: ApiClient;
let clock: DrivenClock;
beforeEach(async () => {
  clock = new DrivenClock(new Date('2026-11-02T09:00:00+07:00'));
  server = await startTestServer({
    imports: [CasesModule, RuntimeModule, DeadlinesModule],
    catalogues: [definitionMessages, runtimeMessages, calendarMessages, deadlinesMessages],
    clock,
  });
  api = new ApiClient(server.url, await server.token('operator'));
});
afterEach(async () => {
  api.close();
  await server.stop();
});

const model = `start s
  user work
  boundary soon on work : message M
  user urge
  end done
  end urged
  s > work > done
  soon > urge > urged`;

async function startCase(): Promise<{ id: string; taskId: string; clockId: string }> {
  const { body } = await api.post('/process-instances', { definitionKey: 'P' });
  const clocks = server.app.get(Clocks);
  const { id: clockId } = await server.app.get(CommandRunner).run({ actor: systemActor }, (command) =>
    clocks.start(command, {
      caseId: body.id,
      kind: 'CASE',
      limit: { value: 1, unit: 'working-day' },
      startAt: command.now,
    }),
  );
  const { waits } = (await api.get(`/process-instances/${body.id}`)).body;
  return { id: body.id, taskId: waits.find(({ taskId }: any) => taskId).taskId, clockId };
}

it('reach the process of the case in the transaction that gives them', async () => {
  await api.deploy([{ name: 'P.bpmn', content: drawBpmn(model) }]);
  const correlate = server.app.get(CorrelateMessage);
  server.app.get(ClockListeners).register(async (_, { caseId }, alarm, running) => {
    if (alarm === 'due-soon' && running)
      await correlate.within(running, { name: 'm', instanceId: caseId, variables: {} });
  });
  const { id } = await startCase();
  clock.travelTo(new Date('2026-11-02T17:00:00+07:00'));
  expect(await server.app.get(ClockAlarms).runDue()).toBe(1);
  const { waits } = (await api.get(`/process-instances/${id}`)).body;
  expect(waits.filter(({ taskId }: any) => taskId).map(({ elementId }: any) => elementId)).toEqual(['urge']);
});

it('meet the acts of their cases without a deadlock, each given once', async () => {
  await api.deploy([{ name: 'P.bpmn', content: drawBpmn(model) }]);
  const { app } = server;
  const cases = [];
  for (let n = 0; n < 20; n += 1) cases.push(await startCase());
  const clockOf = new Map(cases.map(({ id, clockId }) => [id, clockId]));
  app.get(InstanceListeners).register(async (command, rootId, changes) => {
    if (changes.some(({ closedTasks }) => closedTasks.length > 0))
      await app.get(Clocks).end(command, clockOf.get(rootId)!);
  });
  clock.travelTo(new Date('2026-11-05T09:00:00+07:00'));
  const complete = app.get(CompleteTask);
  await Promise.all([
    app.get(ClockAlarms).runDue(),
    app.get(ClockAlarms).runDue(),
    ...cases.map(({ taskId }) => complete.execute({ actor: systemActor }, { taskId, variables: {} })),
  ]);
  const rows = await app
    .get(Database)
    .query(
      'SELECT end_class, next_alarm_at, alarm_failures, COUNT(*) AS n FROM clock GROUP BY end_class, next_alarm_at, alarm_failures',
    );
  expect(rows).toEqual([{ end_class: 'LATE', next_alarm_at: null, alarm_failures: 0, n: 20 }]);
  const given = await app
    .get(Database)
    .query('SELECT kind, COUNT(*) AS n FROM clock_alarm GROUP BY kind ORDER BY kind');
  expect(given).toEqual([
    { kind: 'due-soon', n: 20 },
    { kind: 'overdue', n: 20 },
  ]);
});
