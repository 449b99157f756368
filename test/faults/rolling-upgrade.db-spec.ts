import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../support/api-client';
import { builtServer, ServerProcess, type ServerOptions } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { Mutant } from './mutant';
import { describeOn, isNightly, tally } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(180_000);

/** A build with one more migration than the one it is made from: the next release, as far as the database sees it. */
function nextRelease(statements: string): Mutant {
  const next = new Mutant([]);
  writeFileSync(
    join(next.program, 'migrations/1799000000001-next-release.js'),
    `const { addColumn, column, createTable } = require('../src/database');
     exports.NextRelease1799000000001 = class NextRelease1799000000001 {
       name = 'NextRelease1799000000001';
       async up(runner) { ${statements} }
       async down() {}
     };`,
  );
  return next;
}

/** What a release may do to the tables of the one before (migrations/README.md). */
const allowed = `
  await createTable(runner, { name: 'next_thing', columns: [column.id(), column.code('name')] });
  for (const table of ['process_instance', 'task', 'job', 'outbox_event', 'history_event', 'command', 'audit_entry'])
    await addColumn(runner, table, column.code('next_code', 20, { isNullable: true }));
  await addColumn(runner, 'job', column.integer('next_count', { default: 0 }));
  await runner.query('CREATE INDEX ix_job_next ON job (next_count, available_at)');`;
/** What it may not. */
const forbidden =
  "await runner.query('ALTER TABLE process_instance RENAME COLUMN business_key TO next_key');";

/**
 * While a new version is put in, node by node, the old code works on tables that the new code has migrated. `OLD_DIST` names the build of an
 * older version for this; without it the older one is the present build and the newer one a copy with a migration more.
 */
describeOn('mariadb')('an upgrade, node by node', () => {
  const old = process.env.OLD_DIST ?? builtServer;
  let mail: MailBox;
  const running: ServerProcess[] = [];
  const start = async (options: ServerOptions): Promise<ServerProcess> => {
    const server = await ServerProcess.start({ ...options, env: { LEASE_SECONDS: '1', SMTP_URL: mail.url } });
    running.push(server);
    return server;
  };
  beforeAll(async () => {
    mail = await MailBox.open();
  });
  afterEach(async () => {
    for (const server of running.splice(0)) {
      await server.stop();
      server.removeData();
    }
  });
  afterAll(() => mail.close());

  it('lets old and new code work on the same cases, and the old code start again on the new tables', async () => {
    const next = nextRelease(allowed);
    const databaseUrl = freshDatabase();
    const isShared = database === 'mariadb';
    const first = await start({ databaseUrl, program: old });
    const { dataDir } = first;
    const token = first.token('operator');
    const journey = new Journey(6, 'rolling');
    /** So many rounds, the last ones until the end; each at the next of these servers. */
    const work = async (servers: ServerProcess[], rounds: number) => {
      const apis = servers.map(({ url }) => new ApiClient(url, token));
      for (let round = 0; round < rounds; round += 1) {
        if (!(await journey.round(apis[round % apis.length]))) break;
        await sleep(50);
      }
      apis.forEach((api) => api.close());
    };
    const api = new ApiClient(first.url, token);
    await Journey.deploy(api);
    api.close();
    await work([first], 2);

    // On SQLite there is one node, so it stops for the new one.
    if (!isShared) await first.stop();
    const second = await start({
      databaseUrl,
      dataDir: isShared ? undefined : dataDir,
      program: next.program,
    });
    await work(isShared ? [first, second] : [second], 4);

    // The upgrade is taken back: an old node starts although the database has seen a newer one.
    await second.stop();
    if (isShared) await first.stop();
    const again = await start({ databaseUrl, dataDir, program: old });
    const newest = isShared ? await start({ databaseUrl, program: next.program }) : again;
    await work([again, newest], 300);

    const end = new ApiClient(newest.url, token);
    expect(await journey.verdict(end)).toEqual([]);
    end.close();
    expect(journey.started.size).toBe(6);
    expect([...mail.arrivals.values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(doctor({ dataDir, databaseUrl })).toBe('');
    tally('rolling upgrade', { 'changes of version': 3 });
    next.remove();
  });

  (isNightly ? it : it.skip)('would show it if a migration took away what the old code needs', async () => {
    const databaseUrl = freshDatabase();
    const first = await start({ databaseUrl, program: old });
    const token = first.token('operator');
    const next = nextRelease(forbidden);
    const isShared = database === 'mariadb';
    if (!isShared) await first.stop();
    const second = await start({
      databaseUrl,
      dataDir: isShared ? undefined : first.dataDir,
      program: next.program,
    });
    if (!isShared) await second.stop();
    const oldNode = isShared ? first : await start({ databaseUrl, dataDir: first.dataDir, program: old });
    const api = new ApiClient(oldNode.url, token);
    await Journey.deploy(api);
    const reply = await api.post('/process-instances', { definitionKey: 'journey', variables: {} });
    expect(reply.status).toBe(500);
    api.close();
    next.remove();
  });
});
