import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { DomainError, newId } from '../../kernel';
import { Broken } from './tar';

/** Who will be able to open it: whoever knows the passphrase, or has the identity (private key) of a recipient. */
export type Lock = { passphrase: string } | { recipients: readonly string[] };
/** What opens it. An identity is a line `AGE-SECRET-KEY-1...`. */
export type Key = { passphrase: string } | { identities: readonly string[] };

const shortestPassphrase = 12;

/**
 * Writes `content`, compressed and encrypted in the format age (age-encryption.org/v1), so that `age -d FILE | tar xz`
 * opens it without this program. Under its name the file is whole and on the disk, or not there at all.
 */
export async function writeSealed(path: string, content: AsyncIterable<Buffer>, lock: Lock): Promise<void> {
  const encrypter = encrypterFor(lock);
  const draft = `${path}.${newId()}.part`;
  try {
    const packed = createGzip({ level: 4 });
    const packing = pipeline(Readable.from(content, { objectMode: false }), packed);
    // What goes wrong while packing also ends the writing below, which throws it.
    packing.catch(() => undefined);
    const sealed = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>);
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.fromWeb(sealed as never), file);
    await packing;
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Opens what `writeSealed` wrote. An altered byte ends the stream with `Broken`, at its place or before. */
export async function* readSealed(path: string, key: Key): AsyncGenerator<Buffer> {
  const decrypter = decrypterFor(key);
  const file = createReadStream(path);
  const plain = await decrypter
    .decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>)
    .catch((error: Error) => {
      file.destroy();
      throw isOfFileSystem(error) ? error : new NotOpened(error.message);
    });
  const unpacked = createGunzip();
  const done = pipeline(Readable.fromWeb(plain as never), unpacked);
  // What goes wrong is thrown by the loop; nobody else is to hear of it.
  done.catch(() => undefined);
  try {
    for await (const piece of unpacked) yield piece as Buffer;
    await done;
  } catch (error) {
    throw isOfFileSystem(error) ? error : new Broken((error as Error).message);
  } finally {
    file.destroy();
  }
}

const isOfFileSystem = (error: unknown) => (error as NodeJS.ErrnoException).syscall !== undefined;

/** The head of the file does not open: another key, or no backup at all. */
export class NotOpened extends Error {}

/** Identities in a file as `age-keygen` writes it: lines that are no comments. */
export async function identitiesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DomainError('BACKUP.IDENTITY_UNREADABLE', 'invalid', { file });
  });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new DomainError('BACKUP.IDENTITY_UNREADABLE', 'invalid', { file });
  return identities;
}

function encrypterFor(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    if (lock.passphrase.length < shortestPassphrase)
      throw new DomainError('BACKUP.WEAK_PASSPHRASE', 'invalid', { least: shortestPassphrase });
    encrypter.setPassphrase(lock.passphrase);
    return encrypter;
  }
  for (const recipient of lock.recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new DomainError('BACKUP.RECIPIENT_UNKNOWN', 'invalid', { recipient: recipient.slice(0, 100) });
    }
  return encrypter;
}

function decrypterFor(key: Key): Decrypter {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else
    for (const identity of key.identities)
      try {
        decrypter.addIdentity(identity);
      } catch {
        throw new DomainError('BACKUP.IDENTITY_UNREADABLE', 'invalid', { file: 'the given identity' });
      }
  return decrypter;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
