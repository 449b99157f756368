import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { fileLimits } from './file-limits';
import { readAt } from './read-at';
import { type FileRefusal, refuse } from './refusal';

interface Entry {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/**
 * An office file is a zip without anything before, between or behind (a second document hides there), with a bounded
 * number of bounded entries, no macros and no programs. Every entry is unpacked once, into nothing, and stopped as
 * soon as it is larger than it says: sizes in a directory can lie. (APPNOTE 4.3, ECMA-376 part 2)
 */
export async function inspectOffice(
  path: string,
  file: FileHandle,
  size: number,
  kind: keyof typeof mainPart,
): Promise<FileRefusal | undefined> {
  if ((await readAt(file, 0, 4)).readUInt32LE(0) !== localHeader)
    return refuse('NOT_WHAT_IT_CLAIMS', { kind });
  const entries = await directory(file, size);
  if (!entries) return refuse('DAMAGED', { kind });
  if (entries === 'too many') return refuse('UNPACKS_TOO_LARGE', { entries: fileLimits.entries });
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || !names.has('[Content_Types].xml') || !names.has(mainPart[kind]))
    return refuse('NOT_WHAT_IT_CLAIMS', { kind });
  const suspicious = entries.find(({ name }) => isDangerous(name));
  if (suspicious) return refuse('ACTIVE_CONTENT', { kind, found: suspicious.name.slice(0, 100) });
  if (entries.some(({ isEncrypted, method }) => isEncrypted || (method !== 0 && method !== 8)))
    return refuse('DAMAGED', { kind });
  const allowed = Math.max(fileLimits.inflationFloor, size * fileLimits.inflation);
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > allowed)
    return refuse('UNPACKS_TOO_LARGE', { times: fileLimits.inflation });
  for (const entry of entries)
    if (!(await isAsLargeAsItSays(path, file, entry))) return refuse('DAMAGED', { kind });
  return undefined;
}

const isDangerous = (name: string): boolean =>
  /(^|\/)(vbaProject|vbaData|activeX)|\.(bin|exe|dll|js|vbs|html?|svg|zip|docm|xlsm|lnk)$/i.test(name) &&
  !/^xl\/printerSettings\//.test(name);

async function directory(file: FileHandle, size: number): Promise<Entry[] | 'too many' | undefined> {
  const end = await readAt(file, size - 22, 22);
  if (end.length < 22 || end.readUInt32LE(0) !== endOfDirectory || end.readUInt16LE(20) !== 0)
    return undefined;
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  const start = end.readUInt32LE(16);
  if (count > fileLimits.entries) return 'too many';
  if (start + length !== size - 22 || count !== end.readUInt16LE(8) || length > 4 * 1024 * 1024)
    return undefined;
  const bytes = await readAt(file, start, length);
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === directoryEntry) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === bytes.length && entries.length === count && !overlap(entries, start) ? entries : undefined;
}

/** Entries that share bytes are the classic bomb. */
function overlap(entries: readonly Entry[], directoryStart: number): boolean {
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  return inOrder.some(
    ({ offset, packed, name }, index) =>
      offset + 30 + Buffer.byteLength(name) + packed > (inOrder[index + 1]?.offset ?? directoryStart),
  );
}

async function isAsLargeAsItSays(path: string, file: FileHandle, entry: Entry): Promise<boolean> {
  const local = await readAt(file, entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== localHeader || local.readUInt16LE(8) !== entry.method)
    return false;
  if (entry.method === 0) return entry.packed === entry.unpacked;
  if (entry.packed === 0) return entry.unpacked === 0;
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let unpacked = 0;
  const count = new Writable({
    write(data: Buffer, _, done) {
      unpacked += data.length;
      done(unpacked > entry.unpacked ? new Error('larger than it says') : null);
    },
  });
  try {
    await pipeline(
      createReadStream(path, { start, end: start + entry.packed - 1 }),
      createInflateRaw(),
      count,
    );
  } catch {
    return false;
  }
  return unpacked === entry.unpacked;
}
