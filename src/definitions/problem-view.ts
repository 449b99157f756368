import { DomainError, type Json, type LocalizedText } from '../kernel';
import { DeploymentRefused } from './deploy/definition.errors';
import type { ProblemView } from './dto/definition.dto';
import type { Problem } from './problem';

export const problemView = (
  { file, elementId, rule, message, path }: Problem,
  language: keyof LocalizedText,
): ProblemView => ({
  file,
  ...(elementId !== undefined && { elementId }),
  rule,
  message: message[language],
  messages: { vi: message.vi, en: message.en },
  ...(path && { path }),
});

/** A refused deployment with its problems as the caller reads them; any other error as it is. */
export function inWordsOf(error: unknown, language: keyof LocalizedText): unknown {
  if (!(error instanceof DeploymentRefused)) return error;
  const problems = error.problems.map((problem) => problemView(problem, language));
  return new DomainError(error.code, error.kind, { problems: problems as unknown as Json });
}
