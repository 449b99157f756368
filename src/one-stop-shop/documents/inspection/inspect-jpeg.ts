import type { FileHandle } from 'node:fs/promises';
import { fileLimits } from './file-limits';
import { readAt } from './read-at';
import { type FileRefusal, refuse } from './refusal';

const startOfScan = 0xda;
const mostSegments = 2_000;

/** Segments up to the first scan, with a frame that can be shown, and the end mark as the last bytes. (ITU T.81, annex B) */
export async function inspectJpeg(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const head = await readAt(file, 0, 3);
  if (head.length < 3 || head[0] !== 0xff || head[1] !== 0xd8 || head[2] !== 0xff)
    return refuse('NOT_WHAT_IT_CLAIMS', { kind: 'jpeg' });
  const end = await readAt(file, Math.max(0, size - 2), 2);
  if (end[0] !== 0xff || end[1] !== 0xd9) return refuse('DAMAGED', { kind: 'jpeg' });
  let pixels: number | undefined;
  let position = 2;
  for (let count = 0; count < mostSegments && position + 4 <= size; count += 1) {
    const segment = await readAt(file, position, 9);
    const marker = segment[1]!;
    if (segment[0] !== 0xff) break;
    if (isFrame(marker)) pixels = segment.readUInt16BE(5) * segment.readUInt16BE(7);
    if (marker === startOfScan) {
      if (!pixels) break;
      return pixels > fileLimits.pixels ? refuse('TOO_MANY_PIXELS', { limit: fileLimits.pixels }) : undefined;
    }
    position += 2 + segment.readUInt16BE(2);
  }
  return refuse('DAMAGED', { kind: 'jpeg' });
}

/** SOF0-SOF15 without the tables that share their range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
