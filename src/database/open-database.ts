import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Sqlite from 'better-sqlite3';
import mysql from 'mysql2';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { Database } from './database';
import { seal } from './entity-manager';
import { MysqlStore, sessionSettings } from './mysql/mysql-store';
import { SqliteStore } from './sqlite/sqlite-store';
import type { Store } from './store';
import { isHalfLoaded } from './table-contents';
import { UnitOfWork } from './unit-of-work';

/* eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- this is what TypeORM calls an entity */
export type EntityClass = Function | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

export interface DatabaseOptions {
  /** `mysql://user:password@host:port/database`, or the path of an SQLite file. */
  location: { url: string } | { file: string };
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
  poolSize?: number;
  /** Replaces the database's own time in every transaction: for scenarios and tests that drive the clock. */
  clock?: () => number;
}

export interface OpenDatabase {
  database: Database;
  unitOfWork: UnitOfWork;
  store: Store;
  close(): Promise<void>;
}

/** Connects, brings the schema up to date (one process at a time), checks the settings, and seals TypeORM. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const store = await openStore(options);
  try {
    await migrate(store);
    const problems = await store.selfCheck();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } catch (error) {
    await store.close();
    throw error;
  }
  seal(store.dataSource);
  return {
    store,
    database: new Database(store),
    unitOfWork: new UnitOfWork(store, options.clock),
    close: () => store.close(),
  };
}

/** Runs the migrations that this database has not seen, while no other process does. */
export function migrate(store: Store): Promise<void> {
  return store.whileMigrating(async () => {
    if (await isHalfLoaded(store))
      throw new Error('A restore into this database has begun and not ended: run the restore again.');
    await store.dataSource.runMigrations({ transaction: 'each' });
  });
}

/** Connects, without touching the schema. */
export async function openStore(options: DatabaseOptions): Promise<Store> {
  const shared = {
    entities: [...options.entities] as EntityClass[],
    migrations: [...options.migrations] as MigrationClass[],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false as const,
  };
  if ('file' in options.location) {
    const { file } = options.location;
    mkdirSync(dirname(file), { recursive: true });
    const dataSource = new DataSource({
      ...shared,
      type: 'better-sqlite3',
      database: file,
      prepareDatabase: (connection: Sqlite.Database) => {
        connection.pragma('journal_mode = WAL');
        // Acknowledged work must survive a power cut; the driver's default for WAL is NORMAL.
        connection.pragma('synchronous = FULL');
      },
    });
    speakPortableTypes(dataSource);
    await dataSource.initialize();
    return new SqliteStore(dataSource, file);
  }
  const { url } = options.location;
  if (options.migrations.length > 0) await createIfMissing(url);
  const dataSource = new DataSource({
    ...shared,
    type: await flavourOf(url),
    url: withoutQuery(url),
    ssl: tlsOf(url),
    driver: { ...mysql, createPool: createSettledPool },
    charset: 'utf8mb4',
    timezone: 'Z',
    bigNumberStrings: false,
    poolSize: options.poolSize ?? 10,
    extra: { queueLimit: 2_000, maxIdle: options.poolSize ?? 10 },
  });
  await dataSource.initialize();
  return new MysqlStore(dataSource);
}

/**
 * A first start needs no hand at the database: whoever brings migrations also makes the database they go into. An
 * account that may not create one gets the server's own refusal, which says so.
 */
async function createIfMissing(url: string): Promise<void> {
  try {
    await ask(url, 'SELECT 1');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_BAD_DB_ERROR') throw error;
    const server = new URL(url);
    const name = decodeURIComponent(server.pathname.slice(1));
    server.pathname = '/';
    await ask(server.href, `CREATE DATABASE IF NOT EXISTS ${mysql.escapeId(name)} CHARACTER SET utf8mb4`);
  }
}

/** TypeORM must be told which of the two it talks to, or it sees differences in the schema that are none. */
async function flavourOf(url: string): Promise<'mysql' | 'mariadb'> {
  const [{ version }] = await ask<{ version: string }>(url, 'SELECT VERSION() AS version');
  return /mariadb/i.test(version) ? 'mariadb' : 'mysql';
}

/** One statement on a connection of its own. */
async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const connection = mysql.createConnection({ uri: withoutQuery(url), ssl: tlsOf(url) });
  try {
    return await new Promise<Row[]>((resolve, reject) =>
      connection.query(sql, (error, result) => (error ? reject(error) : resolve(result as Row[]))),
    );
  } finally {
    connection.destroy();
  }
}

/** `?tls=yes`: no connection without TLS 1.2 and a certificate for this host (NODE_EXTRA_CA_CERTS names authorities of one's own). */
const tlsOf = (url: string) =>
  new URL(url).searchParams.get('tls') === 'yes'
    ? { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }
    : undefined;
const withoutQuery = (url: string): string => url.split('?', 1)[0];

/** Statements on a connection run in order, so the settings come before whatever the pool's user sends. */
function createSettledPool(options: mysql.PoolOptions): mysql.Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    for (const sql of sessionSettings)
      connection.query(sql, (error) => {
        if (error) connection.destroy();
      });
  });
  return pool;
}

/** Lets entities name MySQL's types once: SQLite stores them under the same affinity. */
function speakPortableTypes(dataSource: DataSource): void {
  const driver = dataSource.driver;
  driver.supportedDataTypes.push('longtext', 'longblob');
  const normalizeType = driver.normalizeType.bind(driver);
  driver.normalizeType = (column) =>
    column.type === 'bigint' || column.type === 'tinyint' ? 'integer' : normalizeType(column);
}
