import { join } from 'node:path';
import {
  filesOfFolder,
  lintDeployment,
  type ParsedFile,
  parseFiles,
  type Problem,
  type ProcessGraph,
  type SourceFile,
} from '../definitions';
import { decisionsOf, parseDmn, type DecisionModel } from '../expressions';
import type { HostedDefinition } from '../runtime';
import { readScenarios } from './read-scenarios';
import type { Scenario } from './scenario';

/** A folder of `processes/`, ready to be played. */
export interface Procedure {
  /** Its last part, such as `P02-building-permit`. */
  folder: string;
  files: ParsedFile[];
  graphs: ProcessGraph[];
  definitions: HostedDefinition[];
  scenarios: { file: string; scenario: Scenario }[];
  /** Why it could not be deployed; then nothing of it is to be played. */
  problems: Problem[];
}

/** Reads what would be deployed from the folder, and its `scenarios/*.yaml` in the order of their names. */
export async function loadProcedure(folder: string): Promise<Procedure> {
  const name = folder.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
  const scenarios = await readScenarios(join(folder, 'scenarios'));
  return { ...(await readProcedure(name, await filesOfFolder(folder))), scenarios };
}

/** The same of files in memory, without scenarios. */
export async function readProcedure(folder: string, sources: readonly SourceFile[]): Promise<Procedure> {
  const { files, problems } = await parseFiles(sources);
  problems.push(...lintDeployment(files, { now: Date.now() }).problems);
  const graphs = files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []));
  const models: DecisionModel[] = [];
  for (const file of files) {
    if (file.kind !== 'dmn') continue;
    const { model, problems: found } = await parseDmn(file.xml);
    if (model) models.push(model);
    problems.push(
      ...found.map(({ code, message, elementId }) => ({
        file: file.file,
        rule: code,
        message,
        ...(elementId && { elementId }),
      })),
    );
  }
  const decisions = decisionsOf(models);
  return {
    folder,
    files,
    graphs,
    definitions: graphs.map((graph) => ({ graph, decisions })),
    scenarios: [],
    problems,
  };
}
