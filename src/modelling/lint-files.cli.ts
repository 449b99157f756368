import { readFileSync, statSync } from 'node:fs';
import { filesOfFolder, parseFiles, type Problem, type SourceFile } from '../definitions';
import { examine } from '../one-stop-shop/rules';

/**
 * `npm run lint:bpmn -- [--lang vi|en|both] FILE|FOLDER...`: says what deployment of these files together would say, as far as no server is
 * needed. Stories are left out. Exit code 1 on problems, 2 on misuse.
 */
const main = async (args: string[]): Promise<number> => {
  const option = args.indexOf('--lang');
  const language = option < 0 ? 'both' : args[option + 1];
  const names = option < 0 ? args : [...args.slice(0, option), ...args.slice(option + 2)];
  if (names.length === 0 || !['vi', 'en', 'both'].includes(language)) {
    console.error('Usage: npm run lint:bpmn -- [--lang vi|en|both] FILE|FOLDER...');
    return 2;
  }
  const sources = (await Promise.all(names.map(sourcesOf))).flat();
  const read = await parseFiles(sources);
  const found = examine(read.files, { now: Date.now() });
  const problems = [...read.problems, ...found.problems];
  const warnings = [...read.warnings, ...found.warnings];
  const show = (kind: string) => (problem: Problem) => console.log(lines(kind, problem, language).join('\n'));
  problems.forEach(show('error'));
  warnings.forEach(show('warning'));
  console.log(`${sources.length} files, ${problems.length} errors, ${warnings.length} warnings`);
  return problems.length > 0 ? 1 : 0;
};

const sourcesOf = async (name: string): Promise<SourceFile[]> =>
  statSync(name).isDirectory()
    ? (await filesOfFolder(name)).filter((file) => !file.name.startsWith('scenarios/'))
    : [{ name: name.replace(/^(\.{0,2}\/)+/, ''), content: readFileSync(name) }];

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
