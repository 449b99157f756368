import { ApiClient } from '../support/api-client';
import { ServerProcess } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { Racers, races } from './races';
import { isNightly } from './tally';

declare const database: 'sqlite' | 'mariadb';

/** Several callers at the same moment, against real server processes: two nodes on MariaDB, one on SQLite. */
describe('racing callers', () => {
  jest.setTimeout(120_000);
  const databaseUrl = freshDatabase();
  const servers: ServerProcess[] = [];
  const apis: ApiClient[] = [];
  let mail: MailBox;
  let racers: Racers;

  beforeAll(async () => {
    mail = await MailBox.open();
    const env = { LEASE_SECONDS: '1', SMTP_URL: mail.url };
    for (let node = 0; node < (database === 'mariadb' ? 2 : 1); node += 1)
      servers.push(await ServerProcess.start({ databaseUrl, env }));
    const token = servers[0].token('operator');
    apis.push(...servers.map(({ url }) => new ApiClient(url, token)));
    racers = new Racers(apis);
    await Journey.deploy(apis[0]);
  });
  afterAll(async () => {
    apis.forEach((api) => api.close());
    for (const server of servers) await server.stop();
    await mail?.close();
    servers.forEach((server) => server.removeData());
  });

  const invariants = () => doctor({ dataDir: servers[0].dataDir, databaseUrl });

  it.each(Object.entries(races))('%s', async (_, race) => {
    expect(await race(racers)).toEqual([]);
    if (isNightly) expect(invariants()).toBe('');
  });

  it('have left every invariant in order', () => {
    expect(invariants()).toBe('');
  });
});
