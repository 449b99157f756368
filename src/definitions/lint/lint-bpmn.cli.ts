import { readFileSync } from 'node:fs';
import type { Problem } from '../problem';
import { lintBpmnFiles } from './lint-files';

/** `npm run lint:bpmn -- [--lang vi|en|both] FILE...`: says what deployment would say. Exit code 1 on problems, 2 on misuse. */
const main = async (args: string[]): Promise<number> => {
  const option = args.indexOf('--lang');
  const language = option < 0 ? 'both' : args[option + 1];
  const names = option < 0 ? args : [...args.slice(0, option), ...args.slice(option + 2)];
  if (names.length === 0 || !['vi', 'en', 'both'].includes(language)) {
    console.error('Usage: npm run lint:bpmn -- [--lang vi|en|both] FILE...');
    return 2;
  }
  const files = names.map((name) => ({ name, content: readFileSync(name) }));
  const { problems, warnings } = await lintBpmnFiles(files, { now: Date.now() });
  const show = (kind: string) => (problem: Problem) => console.log(lines(kind, problem, language).join('\n'));
  problems.forEach(show('error'));
  warnings.forEach(show('warning'));
  console.log(`${files.length} files, ${problems.length} errors, ${warnings.length} warnings`);
  return problems.length > 0 ? 1 : 0;
};

const lines = (kind: string, { file, elementId, rule, message }: Problem, language: string): string[] => [
  `${file}${elementId ? `#${elementId}` : ''}: ${kind} ${rule}`,
  ...(language === 'en' ? [] : [`    ${message.vi}`]),
  ...(language === 'vi' ? [] : [`    ${message.en}`]),
];

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
