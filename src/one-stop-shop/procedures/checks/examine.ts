import type { Findings, ParsedFile } from '../../../definitions';
import { checkSet, isWhole, type LintContext, lintDeployment } from '../../../definitions/rules';
import { checkProcedure } from './check-procedure';

/**
 * All that can be said of a set of files that were read, without a server: the set, the rules of the standard and of the engine, and what
 * the law and a procedure ask. The page of the designer and the command line say this; deployment adds what only a server knows. A
 * process that lost a part in reading is not asked as a procedure. Pure.
 */
export function examine(files: readonly ParsedFile[], context: LintContext): Findings {
  const found = [{ problems: checkSet(files), warnings: [] }, lintDeployment(files, context)];
  if (files.every((file) => file.kind !== 'bpmn' || file.graphs.every(isWhole)))
    found.push(checkProcedure(files, context.now));
  return {
    problems: found.flatMap(({ problems }) => problems),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}
