import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { newId } from '../../kernel';

/** On the disk as a whole or not at all, and never over one that is there: of several processes at once one makes it. */
export function writeOnce(path: string, content: string, mode?: number): void {
  const draft = `${path}.${newId()}`;
  writeFileSync(draft, content, { flush: true, mode });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
