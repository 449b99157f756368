import type { Findings, ParsedFile } from '../definitions';
import { refusals } from './engine/bpmn-engine/refusals';

/** A process that asks for the bpmn-engine core must be one it runs rightly; every other one runs on the token core. */
export function checkChosenCores(files: readonly ParsedFile[]): Findings {
  const problems = files.flatMap((file) =>
    file.kind !== 'bpmn'
      ? []
      : file.graphs
          .filter(({ core }) => core === 'bpmn-engine')
          .flatMap((graph) =>
            refusals(graph).map(({ elementId, message }) => ({
              file: file.file,
              elementId,
              rule: 'core/bpmn-engine',
              message,
            })),
          ),
  );
  return { problems, warnings: [] };
}
