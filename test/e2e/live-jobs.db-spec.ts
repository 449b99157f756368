import { Database, UnitOfWork } from '../../src/database';
import { definitionMessages, DefinitionsModule } from '../../src/definitions';
import { newId } from '../../src/kernel';
import {
  JobRunner,
  runtimeMessages,
  RuntimeModule,
  type ServiceHandler,
  ServiceHandlers,
} from '../../src/runtime';
import { examine } from '../../src/runtime/doctor/examine';
import { claimJobs, type LeasedJob } from '../../src/runtime/jobs/job.repository';
import { startTestServer, type TestServer } from '../http/test-server';
import { ApiClient } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';
import { WorkingTimeModule } from '../support/working-time.module';

/** The job runner on the database's own time, as it runs in production. */
let server: TestServer;
let api: ApiClient;
let calls = 0;
const handler: ServiceHandler = async () => {
  calls += 1;
  return { called: calls };
};
beforeAll(async () => {
  server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule],
    providers: [
      {
        provide: 'test handlers',
        inject: [ServiceHandlers],
        useFactory: (registry: ServiceHandlers) => registry.register('count', handler),
      },
    ],
    catalogues: [definitionMessages, runtimeMessages],
    env: { JOB_WORKERS: '4' },
  });
  api = new ApiClient(server.url, await server.token('operator'));
});
afterAll(async () => {
  expect((await examine(server.app.get(Database))).findings).toEqual([]);
  api.close();
  await server.stop();
});

const deploy = async (process: string, drawing: string) => {
  const reply = await api.deploy([{ name: `${process}.bpmn`, content: drawBpmn(drawing, { process }) }]);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
};
const until = async (isDone: () => Promise<boolean>) => {
  for (let round = 0; round < 400; round += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it does not happen');
};
const state = async (id: string) => (await api.get(`/process-instances/${id}`)).body.state;

describe('the job runner', () => {
  it('fires timers and runs handlers by itself, each once', async () => {
    await deploy(
      'by-itself',
      'start s | catch c : timer PT1S | <serviceTask id="w" procedure:handler="count"/> | end e | s > c > w > e',
    );
    const ids = await Promise.all(
      Array.from(
        { length: 10 },
        async () => (await api.post('/process-instances', { definitionKey: 'by-itself' })).body.id,
      ),
    );
    await until(async () => (await Promise.all(ids.map(state))).every((one) => one === 'completed'));
    expect(calls).toBe(10);
    expect(server.app.get(JobRunner).counts.failed).toBe(0);
  });

  it('works off a mountain of overdue timers, each once, while the API answers', async () => {
    await deploy('mountain', 'start s | catch c : timer P30D | end e | s > c > e');
    const ids: string[] = [];
    for (let n = 0; n < 150; n += 1)
      ids.push((await api.post('/process-instances', { definitionKey: 'mountain' })).body.id);
    const unitOfWork = server.app.get(UnitOfWork);
    await unitOfWork.run(async (tx) => {
      await tx.execute("UPDATE job SET due_at = 1, available_at = 1 WHERE definition_key = 'mountain'");
    });
    server.app.get(JobRunner).armed(0, 0);
    const slowest: number[] = [];
    await until(async () => {
      const begun = performance.now();
      const { body } = await api.get('/process-instances?definitionKey=mountain&state=active&limit=1');
      slowest.push(performance.now() - begun);
      return body.items.length === 0;
    });
    expect(Math.max(...slowest)).toBeLessThan(1_000);
    for (const id of ids) {
      const { items } = (await api.get(`/process-instances/${id}/history?limit=100`)).body;
      const fired = items.filter(
        (event: any) => event.type === 'activity.completed' && event.elementId === 'c',
      );
      expect([id, fired.length]).toEqual([id, 1]);
    }
  });

  it('never gives one job to two claimers', async () => {
    const unitOfWork = server.app.get(UnitOfWork);
    const queue = 'topic:claimed-by-many';
    await unitOfWork.run((tx) =>
      tx.insert(
        'job',
        Array.from({ length: 200 }, () => ({
          id: newId(),
          kind: 'service',
          state: 'ready',
          queue,
          available_at: 1,
          due_at: 1,
          element_id: 'w',
          attempts: 0,
          max_attempts: 3,
          created_at: 1,
        })),
      ),
    );
    const taken: LeasedJob[] = [];
    const claimer = async (owner: string) => {
      for (;;) {
        const { leased } = await unitOfWork.run(async (tx) =>
          claimJobs(tx, await tx.now(), { queue, owner, limit: 7, lease: 60_000 }),
        );
        if (leased.length === 0) return;
        taken.push(...leased);
      }
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(claimer));
    // A claimer may look away while others hold all that is left; one more look finds what nobody took.
    await claimer('e');
    expect(taken).toHaveLength(200);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(200);
    await unitOfWork.run((tx) => tx.execute('DELETE FROM job WHERE queue = ?', [queue]));
  });
});
