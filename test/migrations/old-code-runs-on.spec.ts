import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable, loadMigrations } from '../../src/database';
import { openStore } from '../../src/database/open-database';
import type { Store } from '../../src/database/store';

/**
 * From the migration after this one on, the code of the release before goes on working while and after the database is migrated (migrations/README.md).
 * Never moved back; forward only with a release that says that all nodes have to stop.
 */
const rolling = '1763000000401';

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
}
interface Tables {
  columns: Map<string, Map<string, Column>>;
  /** Unique indices and triggers, by the table they bind. */
  binding: Map<string, Set<string>>;
}

async function tablesOf(runner: QueryRunner): Promise<Tables> {
  const columns: Tables['columns'] = new Map();
  const binding: Tables['binding'] = new Map();
  const objects = (await runner.query(
    "SELECT type, name, tbl_name AS owner, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'",
  )) as { type: string; name: string; owner: string; sql: string }[];
  for (const { type, name, owner, sql } of objects) {
    if (type === 'table') {
      const rows = (await runner.query(`PRAGMA table_info("${name}")`)) as Column[];
      columns.set(name, new Map(rows.map((row) => [row.name, row])));
      // Constraints that SQLite keeps with the table: foreign keys and uniqueness.
      const keys = sql.match(/CONSTRAINT "[^"]+" (?:UNIQUE|FOREIGN KEY|CHECK) \([^)]*\)/g) ?? [];
      for (const key of keys) bind(name, key);
    } else if (type === 'trigger' || /^CREATE UNIQUE/i.test(sql)) bind(owner, `${type} ${name}`);
  }
  function bind(table: string, what: string) {
    binding.set(table, (binding.get(table) ?? new Set()).add(what));
  }
  return { columns, binding };
}

/** What the old code would trip over; in words. */
function breaks(before: Tables, after: Tables): string[] {
  const wrong: string[] = [];
  for (const [table, columns] of before.columns) {
    const now = after.columns.get(table);
    if (!now) {
      wrong.push(`${table} is gone`);
      continue;
    }
    for (const [name, old] of columns) {
      const kept = now.get(name);
      if (!kept) wrong.push(`${table}.${name} is gone`);
      else if (kept.type !== old.type || kept.pk !== old.pk || kept.notnull > old.notnull)
        wrong.push(`${table}.${name} is another column`);
    }
    for (const [name, { notnull, dflt_value: value }] of now)
      if (!columns.has(name) && notnull && value === null)
        wrong.push(`${table}.${name} is needed, and old code does not give it`);
    for (const what of after.binding.get(table) ?? [])
      if (!before.binding.get(table)?.has(what))
        wrong.push(`${table} is bound by ${what}, which old code knows nothing of`);
  }
  return wrong;
}

describe('the code of the release before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-rolling-'));
  let store: Store;
  let runner: QueryRunner;
  beforeAll(async () => {
    const location = { file: join(folder, 'motcua.sqlite') };
    store = await openStore({ location, entities: [], migrations: loadMigrations() });
    runner = store.dataSource.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs on the tables of every later migration', async () => {
    const wrong: string[] = [];
    let checked = 0;
    let before = await tablesOf(runner);
    for (const Migration of loadMigrations()) {
      await new Migration().up(runner);
      const after = await tablesOf(runner);
      if (Migration.name.slice(-13) > rolling) {
        wrong.push(...breaks(before, after).map((what) => `${Migration.name}: ${what}`));
        checked += 1;
      }
      before = after;
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(5);
  });

  it.each<[string, RegExp | null, MigrationInterface['up']]>([
    [
      'a new table',
      null,
      (r) => createTable(r, { name: 'new_thing', columns: [column.id(), column.code('a')] }),
    ],
    [
      'a column that may be empty',
      null,
      (r) => addColumn(r, 'job', column.code('new_a', 9, { isNullable: true })),
    ],
    ['a column with a default', null, (r) => addColumn(r, 'job', column.integer('new_b', { default: 0 }))],
    ['an index', null, (r) => r.query('CREATE INDEX ix_job_new ON job (new_b)')],
    [
      'a unique index',
      /bound by index ux_job_new/,
      (r) => r.query('CREATE UNIQUE INDEX ux_job_new ON job (new_a)'),
    ],
    [
      'a trigger',
      /bound by trigger job_new/,
      (r) => r.query("CREATE TRIGGER job_new BEFORE DELETE ON job BEGIN SELECT RAISE(ABORT, 'no'); END"),
    ],
    [
      'a column renamed',
      /job\.name is gone/,
      (r) => r.query('ALTER TABLE job RENAME COLUMN name TO new_name'),
    ],
    [
      'a column that must be given',
      /job\.new_c is needed/,
      (r) =>
        r
          .query("ALTER TABLE job ADD COLUMN new_c varchar(9) NOT NULL CHECK (new_c <> '')")
          .catch(() => rebuilt(r)),
    ],
    ['a table dropped', /new_thing is gone/, (r) => r.dropTable('new_thing')],
  ])('is asked about %s', async (_, expected, change) => {
    const before = await tablesOf(runner);
    await change(runner);
    const wrong = breaks(before, await tablesOf(runner)).join('\n');
    if (expected) expect(wrong).toMatch(expected);
    else expect(wrong).toBe('');
  });
});

/** SQLite adds no column without a default; a table that is built anew can have one. */
async function rebuilt(runner: QueryRunner): Promise<void> {
  const [{ sql }] = (await runner.query("SELECT sql FROM sqlite_master WHERE name = 'job'")) as {
    sql: string;
  }[];
  await runner.query('DROP TABLE job');
  await runner.query(sql.replace('(', '("new_c" varchar(9) NOT NULL, '));
}
