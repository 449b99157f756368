import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigurationError } from './config';

const ofOthers = 0o077;

/**
 * Keys that others may read end the start, so that somebody asks who has read them.
 * A database that others may read is taken from them, and that is said. Answers what was said. Where files have no such
 * rights there is nothing to check.
 */
export function keepFilesPrivate({ keysDir, database }: Pick<Config, 'keysDir' | 'database'>): string[] {
  if (process.platform === 'win32') return [];
  for (const path of [keysDir, ...namesIn(keysDir).map((name) => join(keysDir, name))])
    if (isOpen(path))
      throw new ConfigurationError(
        `${path} can be read by other accounts of this machine: close it with chmod go= ${path}.`,
      );
  if (!('file' in database)) return [];
  const open = ['', '-wal', '-shm'].map((end) => `${database.file}${end}`).filter(isOpen);
  for (const path of open) chmodSync(path, 0o600);
  return open.map((path) => `${path} could be read by other accounts of this machine; now it cannot.`);
}

function isOpen(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & ofOthers) !== 0;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
