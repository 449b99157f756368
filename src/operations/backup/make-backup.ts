import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, type Database, type Reader, type TableShape, tableShapes } from '../../database';
import type { Keys } from '../../identity';
import { DomainError } from '../../kernel';
import { FileMissing, type FileStore } from '../../one-stop-shop';
import { type Contents, format, type Manifest } from './manifest';
import { productVersion } from './product-version';
import { lineOf } from './rows';
import { type Lock, writeSealed } from './sealed-file';
import { endOfTar, tarHeader, tarPadding } from './tar';

export interface Source {
  database: Database;
  files: FileStore;
  keys: Keys;
  /** Where the keys lie, for a backup that holds them too. */
  keysDir: string;
}

/** A part of a table is about this long, so that no more of it is ever in memory. */
const partLength = 1024 * 1024;

/**
 * Writes the database and the attachments as of one instant into one compressed, encrypted, signed file, while the
 * server works. The rows come from one snapshot, the files are those its rows name; they never change, so a copy taken
 * later is the same. Memory: some MiB, and about 200 bytes for each file.
 */
export async function makeBackup(
  path: string,
  source: Source,
  lock: Lock,
  options: { withKeys?: boolean; at?: Date } = {},
): Promise<{ manifest: Manifest; contents: Contents }> {
  if (existsSync(path)) throw new DomainError('BACKUP.FILE_EXISTS', 'conflict', { file: path });
  return source.database.read(async (reader) => {
    // The first statement fixes the snapshot on both databases; whatever was committed before this instant is in it.
    const at = options.at ?? new Date();
    const [migrations, shapes] = [await migrationsOf(reader), await tableShapes(reader)];
    const manifest: Manifest = {
      format,
      product: 'motcua',
      version: productVersion(),
      madeAt: at.toISOString(),
      dialect: reader.dialect,
      migrations,
      tables: shapes.filter(({ name }) => name !== 'migration'),
      keys: source.keys.fingerprint,
      withKeys: options.withKeys === true,
    };
    const contents: Contents = { rows: {}, files: 0, missing: [], altered: [] };
    await writeSealed(path, archiveOf(reader, source, manifest, contents), lock);
    return { manifest, contents };
  });
}

async function migrationsOf(reader: Reader): Promise<string[]> {
  const rows = await reader.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp');
  return rows.map(({ name }) => name);
}

async function* archiveOf(
  reader: Reader,
  { files, keys, keysDir }: Source,
  manifest: Manifest,
  contents: Contents,
): AsyncGenerator<Buffer> {
  const at = Date.parse(manifest.madeAt);
  const sums: string[] = [];
  const entry = function* (name: string, content: Buffer): Generator<Buffer> {
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
    yield* packed(name, content, at);
  };

  yield* entry('manifest.json', json(manifest));
  for (const shape of manifest.tables)
    for await (const { part, lines, rows } of partsOf(reader, shape)) {
      contents.rows[shape.name] = (contents.rows[shape.name] ?? 0) + rows;
      yield* entry(`tables/${shape.name}/${String(part).padStart(6, '0')}.ndjson`, lines);
    }
  for await (const upload of uploadsIn(reader)) {
    const stream = await files.open(upload.id).catch((error: unknown) => {
      if (error instanceof FileMissing) return undefined;
      throw error;
    });
    if (stream === undefined) {
      if (upload.state === 'ATTACHED') contents.missing.push(upload.id);
      continue;
    }
    const name = `files/${upload.id}`;
    const hash = createHash('sha256');
    yield tarHeader(name, upload.size, at);
    let hasRightSize = true;
    for await (const piece of exactly(upload.size, stream, () => (hasRightSize = false))) {
      hash.update(piece);
      yield piece;
    }
    yield tarPadding(upload.size);
    const sum = hash.digest('hex');
    sums.push(`${sum}  ${name}\n`);
    contents.files += 1;
    if (sum !== upload.sha256 || !hasRightSize) contents.altered.push(upload.id);
  }
  if (manifest.withKeys)
    for (const name of readdirSync(keysDir)) yield* entry(`keys/${name}`, readFileSync(join(keysDir, name)));
  yield* entry('contents.json', json(contents));

  const list = Buffer.from(sums.join(''));
  yield* packed('SHA256SUMS', list, at);
  // Whoever knows a recipient can encrypt to it; only this installation can sign.
  yield* packed('SHA256SUMS.sig', keys.sign(signed(list)), at);
  yield endOfTar;
}

/** What the signature is over: the list of checksums, said to be one of a backup. */
export const signed = (sums: Buffer): Buffer => Buffer.concat([Buffer.from('motcua backup\n'), sums]);

function* packed(name: string, content: Buffer, at: number): Generator<Buffer> {
  yield tarHeader(name, content.length, at);
  yield content;
  yield tarPadding(content.length);
}

async function* partsOf(
  reader: Reader,
  shape: TableShape,
): AsyncGenerator<{ part: number; lines: Buffer; rows: number }> {
  let part = 0;
  let lines: string[] = [];
  let length = 0;
  const finish = () => {
    const finished = { part: (part += 1), lines: Buffer.from(lines.join('')), rows: lines.length };
    lines = [];
    length = 0;
    return finished;
  };
  for await (const rows of contentsOf(reader, shape))
    for (const row of rows) {
      const line = lineOf(shape, row);
      lines.push(line);
      length += line.length;
      if (length >= partLength) yield finish();
    }
  if (lines.length > 0) yield finish();
}

interface UploadRow {
  id: string;
  size: number;
  sha256: string;
  state: string;
}

/** What the snapshot knows of files; one that is being thrown away is not kept. */
async function* uploadsIn(reader: Reader): AsyncGenerator<UploadRow> {
  for (let after = ''; ;) {
    const rows = await reader.query<UploadRow>(
      "SELECT id, size, sha256, state FROM upload WHERE id > ? AND state <> 'DISCARDED' ORDER BY id LIMIT 1000",
      [after],
    );
    yield* rows;
    if (rows.length < 1000) return;
    after = rows.at(-1)!.id;
  }
}

/** The announced size must be kept: what is longer is cut, what is shorter is filled, and either is told. */
async function* exactly(
  size: number,
  source: AsyncIterable<Buffer>,
  complain: () => void,
): AsyncGenerator<Buffer> {
  let left = size;
  for await (const piece of source) {
    if (piece.length > left) complain();
    if (left > 0) yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
  if (left === 0) return;
  complain();
  for (; left > 0; left -= Math.min(left, 65_536)) yield Buffer.alloc(Math.min(left, 65_536));
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
