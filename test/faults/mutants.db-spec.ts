import { ApiClient } from '../support/api-client';
import { ServerProcess } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { MortalServer } from './mortal-server';
import { Mutant, type Patch } from './mutant';
import { Racers, races } from './races';
import { isNightly } from './tally';

declare const database: 'sqlite' | 'mariadb';

const atNight = isNightly ? it : it.skip;

const withoutLock: Patch[] = [
  ['runtime/instances/instance.repository.js', 'WHERE id = ?${tx.forUpdate}`', 'WHERE id = ?`'],
];
const withoutVersion: Patch[] = [
  ['database/update-versioned.js', 'WHERE id = ? AND version = ?', 'WHERE id = ? AND ? >= 0'],
];
const withoutTransaction: Patch[] = [['database/unit-of-work.js', 'await session.begin();', '']];
const withoutFencing: Patch[] = [['runtime/jobs/held-job.js', 'row.lock_token === holder.lockToken', 'true']];

/**
 * The same workloads against servers with one protection taken out: they must see the difference, or they prove
 * nothing. On MariaDB only: on SQLite one gate lets one writer in at a time and all writers are one process, so
 * neither lock nor version is what keeps commands apart there.
 */
(database === 'mariadb' ? describe : describe.skip)('a server with one protection less', () => {
  jest.setTimeout(180_000);
  let mail: MailBox;
  beforeAll(async () => {
    mail = await MailBox.open();
  });
  afterAll(() => mail.close());

  /** What goes wrong in these races on two nodes of such a server. */
  async function raceOn(patches: Patch[], names: RegExp): Promise<string[]> {
    const mutant = new Mutant(patches);
    const databaseUrl = freshDatabase();
    const env = { LEASE_SECONDS: '1', SMTP_URL: mail.url };
    const servers: ServerProcess[] = [];
    const apis: ApiClient[] = [];
    try {
      for (let node = 0; node < 2; node += 1)
        servers.push(await ServerProcess.start({ databaseUrl, env, program: mutant.program }));
      const token = servers[0].token('operator');
      apis.push(...servers.map(({ url }) => new ApiClient(url, token)));
      await Journey.deploy(apis[0]);
      const wrong: string[] = [];
      for (const [name, race] of Object.entries(races))
        if (names.test(name))
          wrong.push(...(await race(new Racers(apis)).catch((error: unknown) => [`${name}: ${error}`])));
      if (wrong.length > 0) return wrong;
      const diagnosis = doctor({ dataDir: servers[0].dataDir, databaseUrl });
      return diagnosis ? [diagnosis] : [];
    } finally {
      apis.forEach((api) => api.close());
      for (const server of servers) {
        await server.kill();
        server.removeData();
      }
      mutant.remove();
    }
  }

  /** What the doctor finds after a death in the middle of a command. */
  async function dieOn(patches: Patch[]): Promise<string[]> {
    const mutant = new Mutant(patches);
    const databaseUrl = freshDatabase();
    const mortal = await MortalServer.start({
      databaseUrl,
      env: { LEASE_SECONDS: '1', SMTP_URL: mail.url },
      program: mutant.program,
    });
    try {
      await Journey.deploy(mortal.api);
      const journey = new Journey(3, 'mutant');
      // Without transactions nothing may ever come to its end, so ten rounds must do.
      let rounds = 0;
      await mortal.survive(['command.state-saved:5'], async (api) => {
        rounds += 1;
        return (await journey.round(api)) && mortal.deaths === 0 && rounds < 50;
      });
      const diagnosis = doctor({ dataDir: mortal.server.dataDir, databaseUrl });
      return diagnosis ? [diagnosis] : [];
    } finally {
      await mortal.stop();
      mutant.remove();
    }
  }

  // By day `races` and `kill` say the same of the built server as it is.
  atNight('passes when nothing is taken out', async () => {
    expect(await raceOn([], /join|late|lock has gone|fifty try/)).toEqual([]);
    expect(await dieOn([])).toEqual([]);
  });

  it('fails without the lock on the instance and the test of its version', async () => {
    expect(await raceOn([...withoutLock, ...withoutVersion], /join/)).not.toEqual([]);
  });

  atNight('passes with only one of these two: each alone keeps commands apart', async () => {
    expect(await raceOn(withoutLock, /join/)).toEqual([]);
    expect(await raceOn(withoutVersion, /join/)).toEqual([]);
  });

  it('fails without the transaction', async () => {
    expect(await dieOn(withoutTransaction)).not.toEqual([]);
  });

  it('fails without the fencing of leases', async () => {
    expect(await raceOn(withoutFencing, /lock has gone/)).not.toEqual([]);
  });
});
