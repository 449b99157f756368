import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a file of the procedure that certifies copies holds. */
export const certifiedCopyFile = (name: string): string =>
  readFileSync(join('processes/P09-certified-copy', name), 'utf8');
