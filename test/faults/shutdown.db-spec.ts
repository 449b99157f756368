import { openDatabase } from '../../src/database';
import { ApiClient } from '../support/api-client';
import { ServerProcess } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { isNightly, times } from './tally';

/** SIGTERM while officials work and a mail server hangs: everything acknowledged stays, nothing is half done. */
describe('a server that is told to stop under load', () => {
  jest.setTimeout(120_000);
  const databaseUrl = freshDatabase();
  let mail: MailBox;
  let server: ServerProcess;
  let token: string;
  const env = () => ({ LEASE_SECONDS: '60', SMTP_URL: mail.url });

  beforeAll(async () => {
    mail = await MailBox.open();
    server = await ServerProcess.start({ databaseUrl, env: env() });
    token = server.token('operator');
    const api = new ApiClient(server.url, token);
    await Journey.deploy(api);
    api.close();
  });
  afterAll(async () => {
    await server?.stop();
    server?.removeData();
    await mail?.close();
  });

  /** Starts cases until the server has gone; answers what was acknowledged and every status seen. */
  async function load(clients: number, statuses: Set<number>): Promise<string[]> {
    const api = new ApiClient(server.url, token);
    const acknowledged: string[] = [];
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (;;) {
          const body = { definitionKey: 'journey', variables: {} };
          const reply = await api.post('/process-instances', body).catch(() => null);
          if (!reply) return;
          statuses.add(reply.status);
          if (reply.status === 201) acknowledged.push(reply.body.id);
        }
      }),
    );
    api.close();
    return acknowledged;
  }

  it('gives back the job of a mail server that hangs, and sends that mail in its next life', async () => {
    const api = new ApiClient(server.url, token);
    mail.isSilent = true;
    const journey = new Journey(2, 'hanging');
    while (mail.arrivals.size < 2 && (await journey.round(api)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    api.close();
    const told = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - told).toBeLessThan(10_000);

    const location = databaseUrl ? { url: databaseUrl } : { file: `${server.dataDir}/motcua.sqlite` };
    const { database, close } = await openDatabase({ location, entities: [], migrations: [] });
    const leased = await database.query("SELECT id FROM job WHERE state = 'leased' AND queue = 'server'");
    await close();
    expect(leased).toEqual([]);

    mail.isSilent = false;
    server = await ServerProcess.start({ databaseUrl, dataDir: server.dataDir, env: env() });
    const again = new ApiClient(server.url, token);
    while (await journey.round(again)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await journey.verdict(again)).toEqual([]);
    again.close();
    expect([...mail.arrivals.values()]).toEqual([2, 2]);
    if (isNightly) expect(doctor({ dataDir: server.dataDir, databaseUrl })).toBe('');
  });

  it('answers what it has begun, gives back its jobs and is gone within ten seconds, again and again', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < times(2, 5); round += 1) {
      const statuses = new Set<number>();
      const working = load(8, statuses);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const told = Date.now();
      expect(await server.stop()).toBe(0);
      expect(Date.now() - told).toBeLessThan(10_000);
      acknowledged.push(...(await working));
      expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([]);
      server = await ServerProcess.start({ databaseUrl, dataDir: server.dataDir, env: env() });
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    const api = new ApiClient(server.url, token);
    for (const id of acknowledged)
      expect((await api.get(`/process-instances/${id}`)).body).toMatchObject({ id, state: 'active' });
    api.close();
    expect(doctor({ dataDir: server.dataDir, databaseUrl })).toBe('');
  });
});
