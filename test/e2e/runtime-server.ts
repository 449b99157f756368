import { Database, UnitOfWork } from '../../src/database';
import { definitionMessages, DefinitionsModule } from '../../src/definitions';
import { DrivenClock } from '../../src/kernel';
import {
  JobRunner,
  runtimeMessages,
  RuntimeModule,
  RuntimeSettings,
  type ServiceHandler,
  ServiceHandlers,
} from '../../src/runtime';
import { examine } from '../../src/runtime/doctor/examine';
import { startTestServer } from '../http/test-server';
import { ApiClient, type Reply } from '../support/api-client';
import { drawBpmn, type DrawOptions } from '../support/draw-bpmn';
import { WorkingTimeModule } from '../support/working-time.module';

export const monday = Date.parse('2026-03-02T08:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The runtime behind real HTTP, on a driven clock: no job runs until the test says so. */
export async function startRuntime(options: { handlers?: Record<string, ServiceHandler> } = {}) {
  const clock = new DrivenClock(new Date(monday));
  const server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule],
    providers: [
      {
        provide: 'test handlers',
        inject: [ServiceHandlers],
        useFactory: (registry: ServiceHandlers) => {
          for (const [name, handler] of Object.entries(options.handlers ?? {}))
            registry.register(name, handler);
          return registry;
        },
      },
    ],
    catalogues: [definitionMessages, runtimeMessages],
    clock,
  });
  const api = new ApiClient(server.url, await server.token('operator'));
  const runner = server.app.get(JobRunner);

  const deploy = async (drawing: string, drawOptions: DrawOptions = {}) => {
    const name = `${drawOptions.process ?? 'P'}.bpmn`;
    const reply = await api.deploy([{ name, content: drawBpmn(drawing, drawOptions) }]);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body, null, 1));
    return reply.body.definitions[0] as { id: string; key: string; version: number };
  };
  const ok = async <Body>(reply: Promise<Reply<Body>>): Promise<Body> => {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const start = (definitionKey: string, more: object = {}) =>
    ok(api.post('/process-instances', { definitionKey, ...more }));
  const see = (id: string) => ok(api.get(`/process-instances/${id}`));
  const history = async (id: string): Promise<any[]> =>
    (await ok(api.get(`/process-instances/${id}/history?limit=1000`))).items;
  const at = (instance: any, elementId: string) => {
    const wait = instance.waits.find((one: any) => one.elementId === elementId);
    if (!wait) throw new Error(`${elementId} does not wait: ${JSON.stringify(instance.waits)}`);
    return wait;
  };

  return {
    ...server,
    api,
    runner,
    settings: server.app.get(RuntimeSettings),
    database: server.app.get(Database),
    unitOfWork: server.app.get(UnitOfWork),
    clientFor: async (role: Parameters<typeof server.token>[0]) =>
      new ApiClient(server.url, await server.token(role)),
    deploy,
    ok,
    start,
    see,
    history,
    at,
    places: (instance: any): string[] => instance.waits.map(({ elementId }: any) => elementId).sort(),
    complete: (instance: any, elementId: string, variables: object = {}) =>
      ok(api.post(`/tasks/${at(instance, elementId).taskId}/complete`, { variables })),
    /** Lets time pass and carries out what has become due. */
    travel: async (milliseconds: number) => {
      clock.travelTo(new Date(clock.now().getTime() + milliseconds));
      return runner.runDue();
    },
    now: () => clock.now().getTime(),
    /** What the doctor finds wrong, in words. */
    doctor: async () =>
      (await examine(server.app.get(Database), clock.now().getTime())).findings.map(
        ({ invariant, subject, detail }) => `${invariant} ${subject}: ${detail}`,
      ),
  };
}

export type RuntimeServer = Awaited<ReturnType<typeof startRuntime>>;
