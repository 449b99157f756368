import type { Reader } from './database';
import { expand, insertStatement, type SqlParameter } from './sql';
import type { Row, Session, Store } from './store';
import type { Dialect, SqlValue } from './transaction';

/** A table as both databases know it. */
export interface TableShape {
  name: string;
  columns: { name: string; kind: ColumnKind }[];
  /** The columns of the primary key, in its order. */
  key: string[];
}

export type ColumnKind = 'integer' | 'text' | 'bytes';

const kinds: Record<string, ColumnKind> = {
  integer: 'integer',
  int: 'integer',
  bigint: 'integer',
  tinyint: 'integer',
  varchar: 'text',
  char: 'text',
  text: 'text',
  longtext: 'text',
  longblob: 'bytes',
  blob: 'bytes',
};

const shapeQueries: Record<Dialect, string> = {
  sqlite: `SELECT m.name AS table_name, c.name AS column_name, c.type AS column_type, c.pk AS key_position
           FROM sqlite_master m JOIN pragma_table_info(m.name) c
           WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid`,
  mysql: `SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS column_name, c.DATA_TYPE AS column_type,
             COALESCE(k.SEQ_IN_INDEX, 0) AS key_position
           FROM information_schema.COLUMNS c
             JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
             LEFT JOIN information_schema.STATISTICS k ON k.TABLE_SCHEMA = c.TABLE_SCHEMA
               AND k.TABLE_NAME = c.TABLE_NAME AND k.COLUMN_NAME = c.COLUMN_NAME AND k.INDEX_NAME = 'PRIMARY'
           WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE'
           ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
};

/** Every table of the database, by name. */
export async function tableShapes(reader: Pick<Reader, 'dialect' | 'query'>): Promise<TableShape[]> {
  const rows = await reader.query<{
    table_name: string;
    column_name: string;
    column_type: string;
    key_position: number;
  }>(shapeQueries[reader.dialect]);
  const shapes = new Map<string, TableShape & { keyed: [position: number, column: string][] }>();
  for (const { table_name: name, column_name: column, column_type: type, key_position: position } of rows) {
    if (!shapes.has(name)) shapes.set(name, { name, columns: [], key: [], keyed: [] });
    const shape = shapes.get(name)!;
    shape.columns.push({ name: column, kind: kindOf(name, column, type) });
    if (Number(position) > 0) shape.keyed.push([Number(position), column]);
  }
  return [...shapes.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, columns, keyed }) => ({
      name,
      columns,
      key: keyed.sort(([one], [other]) => one - other).map(([, column]) => column),
    }));
}

function kindOf(table: string, column: string, type: string): ColumnKind {
  const kind = kinds[type.toLowerCase().replace(/\(.*/, '')];
  if (!kind)
    throw new Error(`${table}.${column} is a ${type}, which cannot be carried to the other database`);
  return kind;
}

/** A table that is there as long as a load is. */
const unfinished = 'unfinished_load';

/** About this many bytes are held at a time. */
const chunkBytes = 2 * 1024 * 1024;

/** All rows of a table in the order of its key, some at a time, whatever their size. */
export async function* contentsOf(reader: Reader, shape: TableShape): AsyncGenerator<Row[]> {
  const { name, key, columns } = shape;
  if (key.length === 0) throw new Error(`${name} has no primary key`);
  const select = `SELECT ${columns.map((column) => quoted(column.name)).join(', ')} FROM ${quoted(name)}`;
  const order = `ORDER BY ${key.map(quoted).join(', ')} LIMIT ?`;
  let last: SqlValue[] | undefined;
  for (let limit = 16; ;) {
    const after = last && laterThan(reader.dialect, key, last);
    const rows: Row[] = await reader.query<Row>(`${select} ${after ? `WHERE ${after.sql}` : ''} ${order}`, [
      ...(after?.parameters ?? []),
      limit,
    ]);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    last = key.map((column) => rows.at(-1)![column]);
    const perRow = rows.reduce((sum, row) => sum + sizeOf(row), 0) / rows.length;
    limit = Math.max(1, Math.min(limit * 8, Math.floor(chunkBytes / perRow), 5_000));
  }
}

/** "Comes after this key", each in the words that its database finds by the index. */
function laterThan(
  dialect: Dialect,
  key: readonly string[],
  values: SqlValue[],
): { sql: string; parameters: SqlValue[] } {
  if (dialect === 'sqlite')
    return {
      sql: `(${key.map(quoted).join(', ')}) > (${key.map(() => '?').join(', ')})`,
      parameters: values,
    };
  const ways = key.map((column, position) => ({
    sql: [...key.slice(0, position).map((one) => `${quoted(one)} = ?`), `${quoted(column)} > ?`].join(
      ' AND ',
    ),
    parameters: values.slice(0, position + 1),
  }));
  return {
    sql: ways.map(({ sql }) => `(${sql})`).join(' OR '),
    parameters: ways.flatMap(({ parameters }) => parameters),
  };
}

function sizeOf(row: Row): number {
  let size = 32;
  for (const value of Object.values(row))
    size += typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8;
  return size;
}

/**
 * Fills tables from outside, beside the unit of work: nothing is emitted, no trigger fires. Only for a database that
 * nobody else uses. Until the load has ended, no server starts on it.
 */
export class TableLoader {
  private constructor(
    private readonly store: Store,
    private readonly triggers: { name: string; sql: string }[],
  ) {}

  /** Empties every table (a migration may have put first rows into it) and keeps the triggers aside. */
  static async begin(store: Store, shapes: readonly TableShape[]): Promise<TableLoader> {
    const triggers = await triggersOf(store);
    await inSession(store, async (session) => {
      await session.execute(plain(`CREATE TABLE ${unfinished} (id INTEGER PRIMARY KEY)`));
      for (const { name } of triggers) await session.execute(plain(`DROP TRIGGER ${quoted(name)}`));
    });
    await inSession(store, async (session) => {
      for (const { name } of shapes) await session.execute(plain(`DELETE FROM ${quoted(name)}`));
    });
    return new TableLoader(store, triggers);
  }

  /** Rows of one table, all or none. */
  async load(shape: TableShape, rows: readonly Row[]): Promise<void> {
    const perStatement = Math.max(1, Math.floor(20_000 / shape.columns.length));
    await inSession(this.store, async (session) => {
      for (let start = 0; start < rows.length; start += perStatement)
        await session.execute(insertStatement(shape.name, rows.slice(start, start + perStatement)));
    });
  }

  /** What else is to change before the database may be used. Answers how many rows it changed. */
  async change(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    let changed = 0;
    await inSession(this.store, async (session) => {
      changed = (await session.execute(expand(sql, parameters))).affected;
    });
    return changed;
  }

  /** Puts the triggers back: the database may be used. */
  async end(): Promise<void> {
    await inSession(this.store, async (session) => {
      await session.execute(plain(`DROP TABLE ${unfinished}`));
      for (const { sql } of this.triggers) await session.execute(plain(sql));
    });
  }
}

/** True when a load has begun in this database and not ended: what it holds is not to be used. */
export async function isHalfLoaded(store: Store): Promise<boolean> {
  const runner = store.dataSource.createQueryRunner();
  try {
    return await runner.hasTable(unfinished);
  } finally {
    await runner.release();
  }
}

/** Removes every table. */
export async function dropTables(store: Store): Promise<void> {
  const shapes = await tableShapes({
    dialect: store.dialect,
    query: async <T>(sql: string) => (await store.query(plain(sql))) as T[],
  });
  await inSession(store, async (session) => {
    for (const { name } of shapes) await session.execute(plain(`DROP TABLE ${quoted(name)}`));
  });
}

async function triggersOf(store: Store): Promise<{ name: string; sql: string }[]> {
  if (store.dialect === 'sqlite') {
    const rows = await store.query(plain("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
    return rows.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
  }
  const rows = await store.query(
    plain(
      `SELECT TRIGGER_NAME AS name, ACTION_TIMING AS timing, EVENT_MANIPULATION AS event,
         EVENT_OBJECT_TABLE AS about, ACTION_STATEMENT AS act
       FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() ORDER BY ACTION_ORDER`,
    ),
  );
  return rows.map(({ name, timing, event, about, act }) => ({
    name: String(name),
    sql: `CREATE TRIGGER ${quoted(String(name))} ${String(timing)} ${String(event)} ON ${quoted(String(about))} FOR EACH ROW ${String(act)}`,
  }));
}

async function inSession(store: Store, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await store.writer();
  let broken = true;
  try {
    await session.begin();
    await work(session);
    await session.commit();
    broken = false;
  } finally {
    if (broken) await session.rollback().catch(() => undefined);
    session.release(broken);
  }
}

const plain = (sql: string) => ({ sql, parameters: [] });
const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;
