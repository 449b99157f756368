import { compileBpmn } from '../compile-bpmn';
import type { Findings } from '../problem';
import type { LintContext } from './context';
import { lintDeployment } from './lint-deployment';

/** Reads and lints a set of BPMN files as a deployment would, without a server. */
export const lintBpmnFiles = async (
  files: readonly { name: string; content: Uint8Array | string }[],
  context: LintContext,
): Promise<Findings> => {
  const read = await Promise.all(files.map(({ name, content }) => compileBpmn(content, name)));
  const linted = lintDeployment(
    read.flatMap(({ model }) => model ?? []),
    context,
  );
  return {
    problems: [...read.flatMap(({ problems }) => problems), ...linted.problems],
    warnings: [...read.flatMap(({ warnings }) => warnings), ...linted.warnings],
  };
};
