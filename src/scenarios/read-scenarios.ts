import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readScenario, ScenarioFormatError } from './read-scenario';
import type { Scenario } from './scenario';

/** The `*.yaml` of a folder in the order of their names; none when there is no such folder. */
export async function readScenarios(folder: string): Promise<{ file: string; scenario: Scenario }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    files.map(async (file) => {
      try {
        return { file, scenario: readScenario(await readFile(join(folder, file), 'utf8')) };
      } catch (error) {
        if (error instanceof ScenarioFormatError) error.message = `${join(folder, file)}: ${error.message}`;
        throw error;
      }
    }),
  );
}
