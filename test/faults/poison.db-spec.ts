import { drawBpmn } from '../support/draw-bpmn';
import { type RuntimeServer, startRuntime } from '../e2e/runtime-server';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { MailBox } from './mail-box';
import { MortalServer } from './mortal-server';
import { isNightly } from './tally';

const mail = `<serviceTask id="poison" procedure:handler="mail"><extensionElements><camunda:inputOutput>
  <camunda:inputParameter name="to">citizen@example.vn</camunda:inputParameter>
  <camunda:inputParameter name="subject">Poison</camunda:inputParameter>
  <camunda:inputParameter name="text">Poison</camunda:inputParameter>
</camunda:inputOutput></extensionElements></serviceTask>`.replaceAll('\n', ' ');

describe('a job that kills every server that takes it', () => {
  jest.setTimeout(120_000);

  it('runs out of attempts, becomes one incident, and holds up nobody else', async () => {
    const box = await MailBox.open();
    const databaseUrl = freshDatabase();
    const deadly = 'job.before-handler:1';
    const mortal = await MortalServer.start(
      { databaseUrl, env: { LEASE_SECONDS: '1', SMTP_URL: box.url } },
      deadly,
    );
    try {
      const drawing = `start s | and f | user other | ${mail} | and j | end e | s > f | f > other | f > poison | other > j | poison > j | j > e`;
      const deployed = await mortal.api.deploy([
        { name: 'poisoned.bpmn', content: drawBpmn(drawing, { process: 'poisoned' }) },
      ]);
      expect(deployed.status).toBe(201);
      let id: string | undefined;
      const see = async () => (await mortal.api.get(`/process-instances/${id}`)).body;
      // The last life is armed as well, behind one visit: a job that were taken once more would send its mail.
      await mortal.survive([deadly, deadly, deadly, 'job.before-handler:2'], async (api) => {
        const body = { definitionKey: 'poisoned', variables: {} };
        id ??= (await api.post('/process-instances', body, { 'idempotency-key': 'poison' })).body.id;
        return (await see()).incidents.length === 0;
      });
      // Once at first and three times again; the fifth server lives.
      expect(mortal.deaths).toBe(4);
      const view = await see();
      expect(view.incidents).toMatchObject([{ code: 'JOB.ATTEMPTS_EXHAUSTED', elementId: 'poison' }]);
      expect(box.arrivals.size).toBe(0);
      const { taskId } = view.waits.find((wait: any) => wait.elementId === 'other');
      expect((await mortal.api.post(`/tasks/${taskId}/complete`)).status).toBe(200);
      if (isNightly) expect(doctor({ dataDir: mortal.server.dataDir, databaseUrl })).toBe('');

      // The cause is mended, the operator tries again.
      const { jobId } = view.waits.find((wait: any) => wait.elementId === 'poison');
      expect((await mortal.api.post(`/jobs/${jobId}/retry`)).status).toBeLessThan(300);
      await mortal.survive([], async () => (await see()).state !== 'completed');
      expect([...box.arrivals.values()]).toEqual([1]);
      expect(doctor({ dataDir: mortal.server.dataDir, databaseUrl })).toBe('');
    } finally {
      await mortal.stop();
      await box.close();
    }
  });
});

describe('a handler that never answers', () => {
  let server: RuntimeServer;
  beforeAll(async () => {
    server = await startRuntime({
      handlers: {
        hang: () => new Promise(() => undefined),
        enormous: () => Promise.resolve({ text: 'x'.repeat(50 * 1024 * 1024) }),
      },
    });
    server.settings.handlerLimit = 20;
  });
  afterAll(() => server.stop());

  it.each(['hang', 'enormous'])(
    '%s: its time or its answer is cut off and becomes an incident',
    async (handler) => {
      await server.deploy(
        `start s | <serviceTask id="w" procedure:handler="${handler}"/> | end e | s > w > e`,
        { process: handler },
      );
      const { id } = await server.start(handler);
      await server.runner.runDue();
      for (let attempt = 2; attempt <= 4; attempt += 1) await server.travel(600_000);
      const { incidents, state } = await server.see(id);
      expect([state, incidents.length]).toEqual(['active', 1]);
      expect(await server.doctor()).toEqual([]);
    },
  );
});
