import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { proceduresIn } from '../definitions';
import { ScenarioFormatError } from './read-scenario';

export interface ChosenProcedure {
  folder: string;
  /** Only this of its scenarios. */
  file?: string;
}

/** What a command is asked to look at: folders of procedures, folders that hold such, or single scenario files. */
export async function chosenProcedures(paths: readonly string[]): Promise<ChosenProcedure[]> {
  return (await Promise.all((paths.length > 0 ? paths : ['processes']).map(proceduresAt))).flat();
}

async function proceduresAt(path: string): Promise<ChosenProcedure[]> {
  const place = resolve(process.env.INIT_CWD ?? '.', path);
  const found = existsSync(place) ? place : resolve(path);
  if (!existsSync(found)) throw new ScenarioFormatError(path, 'there is no such file or folder');
  if (!statSync(found).isDirectory()) return [{ folder: dirname(dirname(found)), file: basename(found) }];
  if (readdirSync(found).some((name) => name === 'scenarios' || name.endsWith('.bpmn')))
    return [{ folder: found }];
  return (await proceduresIn(found)).map((name) => ({ folder: join(found, name) }));
}
