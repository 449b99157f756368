import mysql from 'mysql2/promise';

/**
 * Migrated databases of MariaDB that a test has done with. To make one costs a second and more, to empty one a fraction: a database
 * that has the shape of an untouched one goes back to what it was after its migrations, every other one is dropped.
 */
const pool = 'motcua_emptied';
/** Never handed out: what a database holds after its migrations. */
const pristine = 'motcua_pristine';

export type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export function mariaDbUrl(): string {
  const url = process.env.TEST_MARIADB_URL;
  if (!url)
    throw new Error(
      'TEST_MARIADB_URL is not set: MariaDB is not installed, or jest ran without its global set-up',
    );
  return url;
}

export async function onServer<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: mariaDbUrl(), multipleStatements: true });
  try {
    return await work(async (sql, values) => (await connection.query(sql, values))[0] as never);
  } finally {
    await connection.end();
  }
}

/** The name of a database that is as its migrations left it, taken by one caller only; undefined when there is none. */
export async function takeEmptied(query: Query): Promise<string | undefined> {
  await query(
    `CREATE DATABASE IF NOT EXISTS ${pool}; CREATE TABLE IF NOT EXISTS ${pool}.emptied (name varchar(64) PRIMARY KEY)`,
  );
  const [taken] = await query(`DELETE FROM ${pool}.emptied LIMIT 1 RETURNING name`);
  return taken?.name as string | undefined;
}

/** The name of the database that nobody changes, for who is to migrate it; undefined for everybody but the first. */
export async function beginPristine(query: Query): Promise<string | undefined> {
  const made = await query(`CREATE DATABASE ${pristine}`).then(
    () => true,
    () => false,
  );
  return made ? pristine : undefined;
}

export async function drop(name: string, query: Query): Promise<void> {
  await query(`DROP DATABASE ${name}`);
}

/** Nobody changes it, so one look is enough. */
let untouched: ReturnType<typeof lookAtPristine> | undefined;
async function lookAtPristine(query: Query) {
  const [shape, triggers] = [await shapeOf(pristine, query), await triggersOf(pristine, query)];
  return { ...shape, triggers, filled: await filledIn(pristine, shape.tables, query) };
}

/** Empties the database for the next test, or drops it when it has another shape than an untouched one. Triggers are put back. */
export async function giveBack(name: string, query: Query): Promise<void> {
  const wanted = await (untouched ??= lookAtPristine(query));
  await putBackTriggers(name, wanted.triggers, query);
  const found = await shapeOf(name, query);
  if (found.shape !== wanted.shape) {
    await drop(name, query);
    return;
  }
  const filled = new Set(await filledIn(name, found.tables, query));
  const statements = found.tables.flatMap((table) => {
    const { hasTrigger, nextNumber } = table;
    const place = `${name}.\`${table.name}\``;
    if (nextNumber > 1 || (hasTrigger && filled.has(table.name))) return [`TRUNCATE ${place}`];
    return filled.has(table.name) ? [`DELETE FROM ${place}`] : [];
  });
  const again = wanted.filled.map(
    (table) => `INSERT INTO ${name}.\`${table}\` SELECT * FROM ${pristine}.\`${table}\``,
  );
  await query([...statements, ...again].join(';'));
  await query(`INSERT INTO ${pool}.emptied VALUES (?)`, [name]);
}

interface Table {
  name: string;
  hasTrigger: boolean;
  /** Of an AUTO_INCREMENT; 0 without one. */
  nextNumber: number;
}

interface Trigger extends Record<string, unknown> {
  name: string;
  place: string;
  moment: string;
  event: string;
  statement: string;
}

/** Tests of the audit log take them away, as somebody would who forges it. */
async function putBackTriggers(name: string, wanted: readonly Trigger[], query: Query): Promise<void> {
  const there = new Set((await triggersOf(name, query)).map((trigger) => trigger.name));
  for (const { name: trigger, place, moment, event, statement } of wanted)
    if (!there.has(trigger))
      await query(
        `CREATE TRIGGER ${name}.${trigger} ${moment} ${event} ON ${name}.${place} FOR EACH ROW ${statement}`,
      );
}

async function triggersOf(name: string, query: Query): Promise<Trigger[]> {
  const triggers = await query(
    `SELECT trigger_name AS name, event_object_table AS place, action_timing AS moment, event_manipulation AS event,
        action_statement AS statement
      FROM information_schema.triggers WHERE trigger_schema = ? ORDER BY trigger_name`,
    [name],
  );
  return triggers as Trigger[];
}

async function shapeOf(name: string, query: Query): Promise<{ shape: string; tables: Table[] }> {
  const tables = await query(
    `SELECT table_name AS name, COALESCE(auto_increment, 0) AS next FROM information_schema.tables
      WHERE table_schema = ? ORDER BY table_name`,
    [name],
  );
  const triggers = await triggersOf(name, query);
  const columns = await query(
    `SELECT table_name, column_name, column_type, is_nullable, column_key FROM information_schema.columns
      WHERE table_schema = ? ORDER BY table_name, ordinal_position`,
    [name],
  );
  const guarded = new Set<unknown>(triggers.map(({ place }) => place));
  return {
    shape: JSON.stringify([columns, triggers]),
    tables: tables.map(({ name: table, next }) => ({
      name: String(table),
      hasTrigger: guarded.has(table),
      nextNumber: Number(next),
    })),
  };
}

async function filledIn(name: string, tables: readonly Table[], query: Query): Promise<string[]> {
  const rows = await query(
    tables
      .map((table) => `(SELECT '${table.name}' AS name FROM ${name}.\`${table.name}\` LIMIT 1)`)
      .join(' UNION ALL '),
  );
  return rows.map((row) => String(row.name));
}
