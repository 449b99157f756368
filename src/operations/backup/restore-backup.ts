import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config';
import {
  dropTables,
  isHalfLoaded,
  type MigrationClass,
  openDatabase,
  type OpenDatabase,
  openStore,
  TableLoader,
  type TableShape,
  tableShapes,
} from '../../database';
import { Keys } from '../../identity';
import { DomainError } from '../../kernel';
import type { FileStore } from '../../one-stop-shop';
import type { Contents, Manifest } from './manifest';
import { productVersion } from './product-version';
import { type Inspected, inspectBackup, readEntries } from './read-backup';
import { rowsOf } from './rows';
import type { Key } from './sealed-file';
import { settleRestored } from './settle-restored';
import { Broken } from './tar';

export interface Place {
  config: Pick<Config, 'database' | 'dataDir' | 'keysDir'>;
  files: FileStore;
  /** Every migration of this program. */
  migrations: readonly MigrationClass[];
}

export interface Restored {
  manifest: Manifest;
  contents: Contents;
  /** Service work and letters that were under way and wait for a person now. */
  held: { jobs: number; letters: number };
}

/**
 * Puts a backup into an empty place: the whole file is checked before anything is written. What goes wrong later leaves
 * the place empty again; when even that fails, no server starts on it, and the next restore begins anew.
 */
export async function restoreBackup(
  path: string,
  key: Key,
  place: Place,
  options: { releaseEffects?: boolean } = {},
): Promise<Restored> {
  const { config, files, migrations } = place;
  const inspected = await inspectBackup(path, key, known(migrations));
  await assertEmpty(place);
  const undoKeys = await settleKeys(path, key, inspected, config.keysDir);
  const { manifest, contents } = inspected;
  const seen = migrations.filter(({ name }) => manifest.migrations.includes(name));
  const then = await openDatabase({ location: config.database, poolSize: 2, entities: [], migrations: seen });
  let held: Restored['held'];
  try {
    const load = () =>
      fill(path, key, inspected, then, place, {
        at: Date.now(),
        releaseEffects: options.releaseEffects === true,
      });
    held = await then.database.loading(load);
  } catch (error) {
    await dropTables(then.store);
    await removeFiles(files);
    undoKeys();
    await then.close();
    throw error;
  }
  await then.close();
  // What this version has changed since.
  await (await openDatabase({ location: config.database, poolSize: 2, entities: [], migrations })).close();
  return { manifest, contents, held };
}

/** Checks everything that `restoreBackup` would check of the file; tells whether our keys signed it. */
export async function verifyBackup(
  path: string,
  key: Key,
  { keysDir, migrations }: { keysDir: string; migrations: readonly MigrationClass[] },
): Promise<{ manifest: Manifest; contents: Contents; isSigned: boolean }> {
  const inspected = await inspectBackup(path, key, known(migrations));
  const hasKeys = hasFiles(keysDir);
  if (hasKeys) assertOurs(inspected, keysDir);
  return { manifest: inspected.manifest, contents: inspected.contents, isSigned: hasKeys };
}

const known = (migrations: readonly MigrationClass[]) => ({
  version: productVersion(),
  migrations: migrations.map(({ name }) => name),
});

const hasFiles = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;

async function assertEmpty({ config, files }: Place): Promise<void> {
  if ('url' in config.database || existsSync(config.database.file)) {
    const store = await openStore({ location: config.database, entities: [], migrations: [] }).catch(
      (error: unknown) => {
        // A database that does not exist is empty; it is made with its first tables.
        if ((error as { code?: string }).code === 'ER_BAD_DB_ERROR') return null;
        throw error;
      },
    );
    try {
      if (store && (await isHalfLoaded(store))) {
        await dropTables(store);
        return removeFiles(files);
      }
      if (store && (await hasTables(store)))
        throw new DomainError('BACKUP.PLACE_NOT_EMPTY', 'conflict', {
          what: 'file' in config.database ? config.database.file : 'DATABASE_URL',
        });
    } finally {
      await store?.close();
    }
  }
  for await (const name of files.olderThan(Infinity))
    throw new DomainError('BACKUP.PLACE_NOT_EMPTY', 'conflict', { what: `files (${name})` });
}

async function hasTables(store: OpenDatabase['store']): Promise<boolean> {
  const shapes = await tableShapes({
    dialect: store.dialect,
    query: async <T>(sql: string) => (await store.query({ sql, parameters: [] })) as T[],
  });
  return shapes.length > 0;
}

async function removeFiles(files: FileStore): Promise<void> {
  for await (const name of files.olderThan(Infinity)) await files.remove(name);
}

/**
 * The keys that the backup belongs to must be here already, or be inside. Proves that this installation wrote the
 * backup. Answers how to take back what was done.
 */
async function settleKeys(
  path: string,
  key: Key,
  inspected: Inspected,
  keysDir: string,
): Promise<() => void> {
  if (hasFiles(keysDir)) {
    assertOurs(inspected, keysDir);
    return () => undefined;
  }
  if (!inspected.manifest.withKeys)
    throw new DomainError('BACKUP.KEYS_MISSING', 'invalid', {
      folder: keysDir,
      fingerprint: inspected.manifest.keys,
    });
  mkdirSync(dirname(keysDir), { recursive: true });
  const draft = mkdtempSync(`${keysDir}.`);
  try {
    await readEntries(path, key, async (name, content) => {
      if (!name.startsWith('keys/')) return;
      await pipeline(content, createWriteStream(join(draft, name.slice(5)), { mode: 0o600 }));
    });
    assertOurs(inspected, draft);
    rmSync(keysDir, { recursive: true, force: true });
    renameSync(draft, keysDir);
  } catch (error) {
    rmSync(draft, { recursive: true });
    throw error;
  }
  return () => rmSync(keysDir, { recursive: true });
}

function assertOurs({ manifest, signed, signature }: Inspected, keysDir: string): void {
  const keys = new Keys(keysDir);
  if (keys.fingerprint !== manifest.keys)
    throw new DomainError('BACKUP.OTHER_KEYS', 'invalid', { folder: keysDir, fingerprint: manifest.keys });
  if (!verify(null, signed, createPublicKey(keys.publicKey), signature))
    throw new DomainError('BACKUP.NOT_SIGNED', 'invalid');
}

/** Fills the tables, then the file store; counts what it does. */
async function fill(
  path: string,
  key: Key,
  { manifest, contents, sums }: Inspected,
  open: OpenDatabase,
  { config, files }: Place,
  settling: { at: number; releaseEffects: boolean },
): Promise<Restored['held']> {
  const shapes = (await tableShapes(open.database)).filter(({ name }) => name !== 'migration');
  assertSameTables(shapes, manifest.tables);
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const loader = await TableLoader.begin(open.store, shapes);
  const receiving = join(config.dataDir, 'receiving');
  mkdirSync(receiving, { recursive: true });
  await readEntries(path, key, async (name, content) => {
    const [kind, which] = name.split('/');
    if (kind === 'tables') {
      const lines = await proven(name, content, sums);
      await loader.load(byName.get(which)!, rowsOf(byName.get(which)!, lines.toString()));
    } else if (kind === 'files') {
      const draft = join(receiving, which);
      await writeFile(draft, proving(name, content, sums));
      await files.put(which, draft);
    }
  });
  for (const { name } of shapes) {
    const [{ count }] = await open.database.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM \`${name}\``,
    );
    if (Number(count) !== (contents.rows[name] ?? 0))
      throw new Error(`${name} has ${count} rows instead of ${contents.rows[name] ?? 0}`);
  }
  const held = await settleRestored(loader, shapes, settling);
  await loader.end();
  return held;
}

/** The migrations make the tables anew; they must be those that the rows were taken from. */
function assertSameTables(ours: readonly TableShape[], theirs: readonly TableShape[]): void {
  const said = ({ name, columns }: TableShape) =>
    `${name}(${columns.map((column) => `${column.name} ${column.kind}`).join(', ')})`;
  const [here, there] = [ours, theirs].map((shapes) => shapes.map(said));
  const different = there.find((one, at) => one !== here[at]) ?? here[there.length];
  if (different !== undefined) throw new DomainError('BACKUP.OTHER_TABLES', 'invalid', { table: different });
}

async function proven(
  name: string,
  content: AsyncIterable<Buffer>,
  sums: Inspected['sums'],
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of proving(name, content, sums)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The file is read a second time: what it gives now must be what was checked before. */
async function* proving(
  name: string,
  content: AsyncIterable<Buffer>,
  sums: Inspected['sums'],
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sums.get(name)) throw new Broken(`${name} has another content than before`);
}
