import { ApiClient } from '../support/api-client';
import { type MariaDb, ServerProcess, startMariaDb } from '../support/server-process';
import { doctor } from './doctor';
import { Journey } from './journey';
import { MailBox } from './mail-box';

declare const database: 'sqlite' | 'mariadb';

/** The database server dies under load, three times, and comes back; SQLite has none that could die alone. */
(database === 'mariadb' ? describe : describe.skip)('a database that is killed', () => {
  jest.setTimeout(180_000);
  let mariaDb: MariaDb;
  let mail: MailBox;
  let server: ServerProcess;
  let api: ApiClient;

  beforeAll(async () => {
    mail = await MailBox.open();
    mariaDb = await startMariaDb({ isHasty: true });
    server = await ServerProcess.start({
      databaseUrl: `${mariaDb.url}mortal`,
      env: { LEASE_SECONDS: '1', SMTP_URL: mail.url },
    });
    api = new ApiClient(server.url, server.token('operator'));
    await Journey.deploy(api);
  });
  afterAll(async () => {
    api?.close();
    await server?.stop();
    server?.removeData();
    await mariaDb?.stop();
    await mail?.close();
  });

  it('takes nothing with it and brings nobody down', async () => {
    const journey = new Journey(20, 'database');
    let isOver = false;
    const drive = async () => {
      while (!isOver) {
        isOver ||= !(await journey.round(api));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const work = drive();
    const { port, folder } = mariaDb;
    for (let death = 0; death < 3; death += 1) {
      const before = journey.started.size;
      while (!isOver && journey.started.size < Math.min(20, before + 4))
        await new Promise((resolve) => setTimeout(resolve, 20));
      await mariaDb.kill();
      const away = await fetch(`${server.url}/readyz`);
      expect(away.status).toBe(503);
      mariaDb = await startMariaDb({ port, folder, isHasty: true });
    }
    await work;
    expect(journey.started.size).toBe(20);
    expect(await journey.verdict(api)).toEqual([]);
    expect(mail.arrivals.size).toBe(20);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(doctor({ dataDir: server.dataDir, databaseUrl: `${mariaDb.url}mortal` })).toBe('');
  });
});
