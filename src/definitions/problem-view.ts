import type { LocalizedText } from '../kernel';
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
