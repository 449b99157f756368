import type { Findings, Problem } from '../../../../definitions';
import { problemAt } from '../../procedure-file';
import { lawRules } from '.';
import type { WholeProcedure } from './law-rule';

/** What the law would not accept of a procedure; `fileOf` names the file of a process, `document` the `procedure.yaml`. */
export function checkLaw(
  whole: WholeProcedure,
  document: string,
  fileOf: (processId: string) => string,
): Findings {
  const found: Findings = { problems: [], warnings: [] };
  for (const { id, severity, check } of lawRules) {
    const list = severity === 'error' ? found.problems : found.warnings;
    list.push(
      ...check(whole).map((finding): Problem => {
        if ('inFile' in finding) return problemAt(document, id, finding.inFile.map(String), finding.message);
        const { graph, elementId, path, message } = finding;
        return { file: fileOf(graph.processId), elementId, rule: id, message, ...(path && { path }) };
      }),
    );
  }
  return found;
}
