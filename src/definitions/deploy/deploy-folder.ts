import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceFile } from './parse-files';

/** What a procedure's folder keeps for people and tests: no part of what runs. */
const kept = /^(scenarios|tests?)\/|^README\b|(^|\/)\./i;
const deployed = /\.(bpmn|dmn|form|ya?ml)$/i;

/** The deployable files of one procedure's folder, named by their path inside it, in a fixed order. */
export async function filesOfFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => deployed.test(name) && !kept.test(name))
    .sort();
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })));
}

/** Folders directly inside `folder`, sorted; none when there is no such folder. */
export async function proceduresIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
