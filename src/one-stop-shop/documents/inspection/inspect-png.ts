import type { FileHandle } from 'node:fs/promises';
import { fileLimits } from './file-limits';
import { readAt } from './read-at';
import { type FileRefusal, refuse } from './refusal';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const mostChunks = 20_000;

/** A chain of chunks from IHDR to IEND that fills the file exactly, and a picture that can be shown. (PNG, section 5) */
export async function inspectPng(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const head = await readAt(file, 0, 33);
  if (!head.subarray(0, 8).equals(signature) || head.toString('latin1', 12, 16) !== 'IHDR')
    return refuse('NOT_WHAT_IT_CLAIMS', { kind: 'png' });
  const pixels = head.readUInt32BE(16) * head.readUInt32BE(20);
  if (pixels === 0) return refuse('DAMAGED', { kind: 'png' });
  if (pixels > fileLimits.pixels) return refuse('TOO_MANY_PIXELS', { limit: fileLimits.pixels });
  let position = 8;
  for (let count = 0; count < mostChunks && position + 12 <= size; count += 1) {
    const chunk = await readAt(file, position, 8);
    const type = chunk.toString('latin1', 4, 8);
    position += 12 + chunk.readUInt32BE(0);
    if (type === 'IEND') return position === size ? undefined : refuse('DAMAGED', { kind: 'png' });
  }
  return refuse('DAMAGED', { kind: 'png' });
}
