import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel';
import { assertReadable, type Contents, type Manifest } from './manifest';
import { signed } from './make-backup';
import { type Key, NotOpened, readSealed } from './sealed-file';
import { Broken, readTar } from './tar';

export interface Inspected {
  manifest: Manifest;
  contents: Contents;
  /** Name and SHA-256 of every entry that has one. */
  sums: ReadonlyMap<string, string>;
  signed: Buffer;
  signature: Buffer;
}

/** What is put into memory; everything else is passed on in pieces. */
const largestDocument = 512 * 1024 * 1024;
const names =
  /^(manifest\.json|contents\.json|SHA256SUMS|SHA256SUMS\.sig|tables\/[a-z0-9_]{1,64}\/\d{6,}\.ndjson|files\/[0-9a-f-]{36}|keys\/[\w.-]{1,64})$/;

/** What to do with the content of an entry; what it does not take is passed over. */
export type Visit = (name: string, content: AsyncIterable<Buffer>, size: number) => Promise<void>;

/**
 * Reads a backup from its first byte to its last and proves that it is whole: every byte decrypts, every entry has the
 * checksum that the list gives, nothing is missing and nothing is there twice or too much. Changes nothing. Throws a
 * `BACKUP.*` refusal.
 */
export async function inspectBackup(
  path: string,
  key: Key,
  ours: { version: string; migrations: readonly string[] },
): Promise<Inspected> {
  const seen = new Map<string, string>();
  const documents = new Map<string, Buffer>();
  await readEntries(path, key, async (name, content, size) => {
    if (seen.has(name) || documents.has('SHA256SUMS.sig'))
      throw new Broken('the entries are not those of a backup');
    if (seen.size === 0 && name !== 'manifest.json')
      throw new Broken('the entries are not those of a backup');
    const isDocument = !name.includes('/');
    if (isDocument && size > largestDocument) throw new Broken('the entries are not those of a backup');
    const hash = createHash('sha256');
    const pieces: Buffer[] = [];
    for await (const piece of content) {
      hash.update(piece);
      if (isDocument) pieces.push(piece);
    }
    seen.set(name, hash.digest('hex'));
    if (isDocument) documents.set(name, Buffer.concat(pieces));
    // Before anything else of a later format is looked at.
    if (name === 'manifest.json') assertReadable(parsed<Manifest>(documents, name), ours);
  });
  const list = documents.get('SHA256SUMS');
  const signature = documents.get('SHA256SUMS.sig');
  if (!list || !signature) throw altered();
  seen.delete('SHA256SUMS');
  seen.delete('SHA256SUMS.sig');
  const sums = new Map(
    list
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  if (sums.size !== seen.size || [...seen].some(([name, sum]) => sums.get(name) !== sum)) throw altered();
  return {
    manifest: parsed(documents, 'manifest.json'),
    contents: parsed(documents, 'contents.json'),
    sums,
    signed: signed(list),
    signature,
  };
}

/** Hands over every entry in turn. Throws what `visit` throws, and a `BACKUP.*` refusal when the backup is to blame. */
export async function readEntries(path: string, key: Key, visit: Visit): Promise<void> {
  try {
    for await (const { name, size, content } of readTar(readSealed(path, key))) {
      if (!names.test(name)) throw new Broken(`${name} does not belong into a backup`);
      await visit(name, content, size);
    }
  } catch (error) {
    if (error instanceof Broken) throw altered();
    if (error instanceof NotOpened) throw new DomainError('BACKUP.NOT_OPENED', 'invalid');
    if ((error as NodeJS.ErrnoException).path === path)
      throw new DomainError('BACKUP.UNREADABLE', 'not-found', { file: path });
    throw error;
  }
}

const altered = () => new DomainError('BACKUP.ALTERED', 'invalid');

function parsed<T>(documents: ReadonlyMap<string, Buffer>, name: string): T {
  const content = documents.get(name);
  if (!content) throw new Broken('the entries are not those of a backup');
  try {
    return JSON.parse(content.toString()) as T;
  } catch {
    throw new Broken('the entries are not those of a backup');
  }
}
