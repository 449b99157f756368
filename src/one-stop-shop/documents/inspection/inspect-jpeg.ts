import type { FileHandle } from 'node:fs/promises';
import { fileLimits } from './file-limits';
import { readAt } from './read-at';
import { type FileRefusal, refuse } from './refusal';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const mostSegments = 20_000;
const chunk = 256 * 1024;

/**
 * Segments and scans from the first byte to the end mark, which is the last thing in the file, and a frame that can be
 * shown. (ITU T.81, annex B)
 */
export async function inspectJpeg(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const head = await readAt(file, 0, 3);
  if (head.length < 3 || head[0] !== 0xff || head[1] !== 0xd8 || head[2] !== 0xff)
    return refuse('NOT_WHAT_IT_CLAIMS', { kind: 'jpeg' });
  let pixels = 0;
  let hasScan = false;
  let position = 2;
  for (let count = 0; count < mostSegments && position + 2 <= size; count += 1) {
    const segment = await readAt(file, position, 9);
    const marker = segment[1]!;
    if (segment[0] !== 0xff) break;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!hasScan || pixels === 0 || position + 2 !== size) break;
      return pixels > fileLimits.pixels ? refuse('TOO_MANY_PIXELS', { limit: fileLimits.pixels }) : undefined;
    }
    if (segment.length < 4) break;
    if (isFrame(marker) && segment.length === 9)
      pixels = Math.max(pixels, segment.readUInt16BE(5) * segment.readUInt16BE(7));
    position += 2 + segment.readUInt16BE(2);
    if (marker === startOfScan) {
      hasScan = true;
      position = await endOfScan(file, position, size);
    }
  }
  return refuse('DAMAGED', { kind: 'jpeg' });
}

/** SOF0-SOF15 without the tables that share their range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where coded data end: at the first marker that is neither a stuffed byte nor a restart. */
async function endOfScan(file: FileHandle, from: number, size: number): Promise<number> {
  for (let position = from; position < size;) {
    const data = await readAt(file, position, chunk);
    for (let at = data.indexOf(0xff); at !== -1 && at + 1 < data.length; at = data.indexOf(0xff, at + 1)) {
      const next = data[at + 1]!;
      if (next !== 0x00 && (next < 0xd0 || next > 0xd7)) return position + at;
    }
    if (data.length < 2) return size;
    // The last byte is read again with what follows it.
    position += data.length - 1;
  }
  return size;
}
