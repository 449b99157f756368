import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import {
  type Database,
  type EntityClass,
  loadMigrations,
  type MigrationClass,
  openDatabase,
  type OpenDatabase,
  type UnitOfWork,
} from '../../src/database';

declare const database: 'sqlite' | 'mariadb' | undefined;

export interface TestDatabaseOptions {
  /** Needed only by tests that use entity managers. */
  entities?: readonly EntityClass[];
  /** Default: every migration of the project. */
  migrations?: readonly MigrationClass[];
  clock?: () => number;
  poolSize?: number;
}

export interface TestDatabase {
  /** What DATABASE_URL would say, or the SQLite file: opens the same data again, also from another process. */
  location: { url: string } | { file: string };
  database: Database;
  unitOfWork: UnitOfWork;
  open: OpenDatabase;
  close(): Promise<void>;
}

/** A migrated, empty database of its own, on the database of the running jest project. */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const place = await createPlace();
  const open = await openDatabase({
    entities: [],
    migrations: loadMigrations(),
    ...options,
    location: place.location,
  });
  return {
    location: place.location,
    database: open.database,
    unitOfWork: open.unitOfWork,
    open,
    close: async () => {
      await open.close();
      await place.remove();
    },
  };
}

/** An empty place for a database: nothing is migrated. */
export async function createPlace(): Promise<{
  location: { url: string } | { file: string };
  remove(): Promise<void>;
}> {
  if (typeof database === 'undefined' || database === 'sqlite') {
    // Every commit waits for the disk; where there is one in memory, tests need not.
    const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'motcua-sqlite-'));
    return {
      location: { file: join(folder, 'motcua.sqlite') },
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  }
  const server = process.env.TEST_MARIADB_URL;
  if (!server)
    throw new Error(
      'TEST_MARIADB_URL is not set: MariaDB is not installed, or jest ran without its global set-up',
    );
  const name = `motcua_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    location: { url: new URL(name, server).href },
    remove: () => onServer(server, `DROP DATABASE ${name}`),
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(url);
  await connection.query(sql);
  await connection.end();
}
