import { ApiClient } from '../support/api-client';
import { ServerProcess } from '../support/server-process';
import { freshDatabase } from './fresh-database';
import { doctor } from './doctor';
import { Journey } from './journey';

declare const database: 'sqlite' | 'mariadb';

/** Several callers at the same moment, against real server processes: two nodes on MariaDB, one on SQLite. */
describe('racing callers', () => {
  jest.setTimeout(120_000);
  const databaseUrl = freshDatabase();
  const servers: ServerProcess[] = [];
  let apis: ApiClient[];
  let token: string;

  beforeAll(async () => {
    servers.push(await ServerProcess.start({ databaseUrl, env: { LEASE_SECONDS: '1' } }));
    if (database === 'mariadb')
      servers.push(await ServerProcess.start({ databaseUrl, env: { LEASE_SECONDS: '1' } }));
    token = servers[0].token('operator');
    apis = servers.map(({ url }) => new ApiClient(url, token));
    await Journey.deploy(apis[0]);
  });
  afterAll(async () => {
    apis?.forEach((api) => api.close());
    for (const server of servers) await server.stop();
    if (servers[0]) expect(doctor({ dataDir: servers[0].dataDir, databaseUrl })).toBe('');
    servers[0]?.removeData();
  });
  const any = (index: number) => apis[index % apis.length];
  const start = async (businessKey: string) =>
    (
      await any(0).post('/process-instances', {
        definitionKey: 'journey',
        businessKey,
        variables: { rework: false },
      })
    ).body;

  it('completes a task once when fifty try at once', async () => {
    const instance = await start('double-click');
    const { taskId } = instance.waits[0];
    const task = (await any(0).get(`/tasks/${taskId}`)).body;
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        any(index).post(`/tasks/${taskId}/complete`, { version: task.version, variables: {} }),
      ),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const history = (await any(1).get(`/process-instances/${instance.id}/history?limit=500`)).body.items;
    expect(
      history.filter((event: any) => event.type === 'activity.entered' && event.elementId === 'fork'),
    ).toHaveLength(1);
  });

  it('starts one instance when fifty submit the same with one key, and answers all alike', async () => {
    const body = { definitionKey: 'journey', businessKey: 'one-submit', variables: { rework: false } };
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        any(index).post('/process-instances', body, { 'idempotency-key': 'submit-1' }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body: { id } }) => id)).size).toBe(1);
    const found = await any(0).get('/process-instances?businessKey=one-submit&limit=10');
    expect(found.body.items).toHaveLength(1);
    const other = await any(1).post(
      '/process-instances',
      { ...body, businessKey: 'another' },
      { 'idempotency-key': 'submit-1' },
    );
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('COMMAND.KEY_REUSED');
  });

  it('fires a join once when its branches end at the same moment, twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      const instance = await start(`join-${round}`);
      await any(0).post(`/tasks/${instance.waits[0].taskId}/complete`, {});
      const view = (await any(1).get(`/process-instances/${instance.id}`)).body;
      const wait = (elementId: string) => view.waits.find((each: any) => each.elementId === elementId);
      const jobs = (
        await any(0).post('/service-jobs/claim', {
          topic: 'charge',
          max: 50,
          lockSeconds: 30,
          workerId: 'race',
        })
      ).body;
      const job = (jobs.items ?? jobs.jobs).find((each: any) => each.processInstanceId === instance.id);
      const replies = await Promise.all([
        any(0).post(`/tasks/${wait('appraise').taskId}/complete`, { variables: { rework: false } }),
        any(1).post(`/service-jobs/${job.id}/complete`, {
          lockToken: job.lockToken,
          workerId: 'race',
          variables: {},
        }),
        any(0).post(`/jobs/${wait('pause').jobId}/run-now`, {}),
      ]);
      expect(replies.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
      const history = (await any(0).get(`/process-instances/${instance.id}/history?limit=500`)).body.items;
      const count = (type: string, elementId: string) =>
        history.filter((event: any) => event.type === type && event.elementId === elementId).length;
      expect([count('activity.completed', 'join'), count('activity.entered', 'issue')]).toEqual([1, 1]);
    }
  });

  it('refuses the task of an earlier round of a loop', async () => {
    const instance = await start('stale-tab');
    await any(0).post(`/tasks/${instance.waits[0].taskId}/complete`, {});
    const first = (await any(0).get(`/process-instances/${instance.id}`)).body.waits.find(
      (w: any) => w.elementId === 'appraise',
    );
    const done = await any(0).post(`/tasks/${first.taskId}/complete`, { variables: { rework: true } });
    expect(done.status).toBeLessThan(300);
    const stale = await any(1).post(`/tasks/${first.taskId}/complete`, { variables: { rework: false } });
    expect(stale.status).toBe(409);
    const second = (await any(1).get(`/process-instances/${instance.id}`)).body.waits.find(
      (w: any) => w.elementId === 'appraise',
    );
    expect(second.taskId).not.toBe(first.taskId);
  });

  it('never reads a form field as a command', async () => {
    const instance = await start('hostile-fields');
    const fields = {
      id: 'ledger',
      executionId: 'x',
      type: 'error',
      correlationId: 'y',
      state: 'completed',
      version: 99,
    };
    const done = await any(0).post(`/tasks/${instance.waits[0].taskId}/complete`, { variables: fields });
    expect(done.status).toBeLessThan(300);
    const view = (await any(0).get(`/process-instances/${instance.id}`)).body;
    expect(view.state).toBe('active');
    expect(view.variables).toMatchObject(fields);
    expect(view.waits.map((wait: any) => wait.elementId).sort()).toEqual(['appraise', 'charge', 'pause']);
  });
});
