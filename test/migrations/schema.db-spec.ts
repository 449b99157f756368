import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/app.module';
import { loadMigrations } from '../../src/database';
import { migrate, openStore } from '../../src/database/open-database';
import type { Store } from '../../src/database/store';
import { createPlace, openTestDatabase } from '../database/test-database';

let place: Awaited<ReturnType<typeof createPlace>>;
let store: Store;
let dataSource: DataSource;
beforeEach(async () => {
  place = await createPlace();
  store = await openStore({ location: place.location, entities, migrations: loadMigrations() });
  dataSource = store.dataSource;
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

const tables = async () => {
  const rows: { name: string }[] = await dataSource.query(
    store.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'migration')
    .sort();
};

describe('the schema', () => {
  it('is what the entities say, neither more nor less', async () => {
    await migrate(store);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(await tables()).toEqual(dataSource.entityMetadatas.map(({ tableName }) => tableName).sort());
  });

  it('goes down to nothing and up again', async () => {
    await migrate(store);
    const all = await tables();
    for (let left = loadMigrations().length; left > 0; left -= 1)
      await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await tables()).toEqual([]);
    await migrate(store);
    expect(await tables()).toEqual(all);
  });

  it('compares text exactly on both databases', async () => {
    if (store.dialect === 'sqlite') return;
    await migrate(store);
    const folding: unknown[] = await dataSource.query(
      `SELECT table_name, column_name, collation_name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND collation_name <> 'utf8mb4_bin' AND table_name <> 'migration'`,
    );
    expect(folding).toEqual([]);
  });

  it('refuses to change or delete what is append-only, by triggers', async () => {
    await migrate(store);
    const rows: { name: string }[] = await dataSource.query(
      store.dialect === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        : 'SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()',
    );
    const appendOnly = ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_root'];
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...appendOnly.flatMap((table) => [`${table}_no_update`, `${table}_no_delete`]),
        'audit_entry_unsealed',
      ]),
    );
  });

  it('is migrated once by processes that start together', async () => {
    const processes = Array.from({ length: 2 }, () =>
      spawn(
        process.execPath,
        [join(__dirname, 'open-database.process.cjs'), JSON.stringify(place.location)],
        {
          stdio: ['pipe', 'pipe', 'inherit'],
        },
      ),
    );
    const outputs = processes.map((child) => {
      const output = { text: '' };
      child.stdout.on('data', (data: Buffer) => (output.text += data.toString()));
      return output;
    });
    const exits = processes.map(
      (child) => new Promise<number | null>((resolve) => child.once('exit', resolve)),
    );
    await Promise.all(processes.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))));
    for (const child of processes) child.stdin.write('go\n');
    expect(await Promise.all(exits)).toEqual([0, 0]);
    for (const { text } of outputs) expect(text).toBe('ready\nmigrated\n');
    const done: unknown[] = await dataSource.query('SELECT name FROM migration');
    expect(done).toHaveLength(loadMigrations().length);
  });
});

describe('the platform tables', () => {
  it.each([
    ['two events with one number', 'outbox_event', { gseq: 1, type: 'x', payload: '{}', at: 0 }, {}],
    [
      'two tokens with one hash',
      'service_token',
      { id: 'a', name: 'x', role: 'x', hash: 'h', created_at: 0 },
      { id: 'b' },
    ],
    [
      'a second command under a key',
      'command',
      { actor_id: 'a', command_key: 'k', request_hash: 'h', created_at: 0 },
      {},
    ],
    ['a second counter', 'outbox_counter', { id: 1, value: 0 }, {}],
  ])('refuse %s', async (_, table, row, change) => {
    const test = await openTestDatabase();
    const put = (values: Record<string, string | number | null>) =>
      test.unitOfWork.run((tx) => tx.insert(table, [values]));
    if (table !== 'outbox_counter') await put(row);
    await expect(put({ ...row, ...change })).rejects.toMatchObject({
      message: expect.stringMatching(/unique|duplicate/i),
    });
    await test.close();
  });

  it('refuse what lacks a required column', async () => {
    const test = await openTestDatabase();
    const rows = {
      outbox_event: { type: null, payload: '{}', at: 0 },
      service_token: { id: 'a', name: 'x', role: 'x', hash: null, created_at: 0 },
      command: { actor_id: 'a', command_key: 'k', request_hash: null, created_at: 0 },
    };
    for (const [table, row] of Object.entries(rows))
      await expect(test.unitOfWork.run((tx) => tx.insert(table, [row]))).rejects.toMatchObject({
        message: expect.stringMatching(/null/i),
      });
    await test.close();
  });
});
