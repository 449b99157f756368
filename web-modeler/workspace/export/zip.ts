import { strToU8, zipSync } from 'fflate';
import type { WorkFile } from '../workspace';

/** All files of a model as one archive; the same files give the same bytes. */
export function zipOf(files: readonly Pick<WorkFile, 'name' | 'content'>[]): ArrayBuffer {
  const entries = files.map(({ name, content }) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) }).buffer as ArrayBuffer;
}
