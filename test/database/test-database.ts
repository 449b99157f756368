import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  type EntityClass,
  loadMigrations,
  type MigrationClass,
  openDatabase,
  type OpenDatabase,
  type UnitOfWork,
} from '../../src/database';
import { beginPristine, drop, giveBack, mariaDbUrl, onServer, takeEmptied } from './emptied-databases';

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
  const place = await (options.migrations ? createPlace() : createMigratedPlace());
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

export interface Place {
  location: { url: string } | { file: string };
  remove(): Promise<void>;
}

const isSqlite = typeof database === 'undefined' || database === 'sqlite';

/** An empty place for a database: nothing is migrated. */
export async function createPlace(): Promise<Place> {
  if (isSqlite) {
    // Every commit waits for the disk; where there is one in memory, tests need not.
    const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'motcua-sqlite-'));
    return {
      location: { file: join(folder, 'motcua.sqlite') },
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  }
  const name = `motcua_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer((query) => query(`CREATE DATABASE ${name}`));
  return placeOf(name, () => onServer((query) => drop(name, query)));
}

/** A place that every migration of the project has run on, and nothing else: a copy of a file, or what another test has given back. */
export async function createMigratedPlace(): Promise<Place> {
  if (!isSqlite) {
    const name = (await onServer(takeEmptied)) ?? (await firstUse());
    return placeOf(name, () => onServer((query) => giveBack(name, query)));
  }
  const place = await createPlace();
  const folder = process.env.TEST_PRISTINE_FOLDER;
  if (!folder) return place;
  const pristine = join(folder, `${process.pid}.sqlite`);
  if (!existsSync(pristine)) {
    const first = await createPlace();
    await migrated(first);
    copyFileSync((first.location as { file: string }).file, pristine);
    await first.remove();
  }
  copyFileSync(pristine, (place.location as { file: string }).file);
  return place;
}

/** A new database, and before the first of all one to compare with. */
async function firstUse(): Promise<string> {
  const pristine = await onServer(beginPristine);
  if (pristine) await migrated(placeOf(pristine, () => Promise.resolve()));
  return migrated(await createPlace());
}

const placeOf = (name: string, remove: () => Promise<void>): Place => ({
  location: { url: new URL(name, mariaDbUrl()).href },
  remove,
});

/** Answers the name of its database. */
async function migrated({ location }: Place): Promise<string> {
  const open = await openDatabase({ entities: [], migrations: loadMigrations(), location });
  await open.close();
  return 'url' in location ? new URL(location.url).pathname.slice(1) : location.file;
}
