import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing, FileStore } from './file-store';

/** Files below a folder of the data directory, fanned out by the first characters of their key. */
export class DiskStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  /** The source lies on the same file system, so that the move is one step. */
  async put(key: string, path: string): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    await sync(path);
    await rename(path, target);
    await sync(dirname(target));
  }

  async open(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    try {
      await stat(path);
    } catch {
      throw new FileMissing(key);
    }
    return createReadStream(path);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *olderThan(instant: number): AsyncIterable<string> {
    await mkdir(this.root, { recursive: true });
    for await (const entry of await opendir(this.root, { recursive: true })) {
      if (!entry.isFile()) continue;
      const { mtimeMs } = await stat(join(entry.parentPath, entry.name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < instant) yield entry.name;
    }
  }

  private pathOf(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('not a storage key');
    return join(this.root, key.slice(-2), key.slice(-4, -2), key);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
