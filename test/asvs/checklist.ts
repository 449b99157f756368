import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

/** One requirement of a checklist and what answers it. */
export interface Requirement {
  id: string;
  level?: 1 | 2;
  /** What it asks, in our words. */
  asks: string;
  status: 'met' | 'not-applicable' | 'open';
  /** Of one that is met: test file -> titles of tests that would fail without it. */
  proof?: Record<string, string[]>;
  /** Of one that is not applicable. */
  why?: string;
  /** Of one that is open. */
  missing?: string;
}

const root = join(__dirname, '../..');
const at = (path: string) => join(root, path);

export const readChecklist = (path: string): Requirement[] =>
  parse(readFileSync(at(path), 'utf8')) as Requirement[];

/** Everything that makes an entry worth nothing, one sentence each. */
export function faultsOf(requirements: readonly Requirement[]): string[] {
  const titles = new Map<string, Set<string>>();
  const has = (file: string, title: string) => {
    if (!titles.has(file)) titles.set(file, existsSync(at(file)) ? titlesIn(at(file)) : new Set());
    return titles.get(file)!.has(title);
  };
  return requirements.flatMap(({ id, asks, status, proof = {}, why, missing }) => {
    const tests = Object.entries(proof).flatMap(([file, names]) =>
      names.map((name) => [file, name] as const),
    );
    return [
      ...(asks ? [] : [`${id} does not say what it asks`]),
      ...(status === 'met' && tests.length === 0 ? [`${id} is met by no test`] : []),
      ...(status === 'not-applicable' && !why ? [`${id} does not say why it is not applicable`] : []),
      ...(status === 'open' && !missing ? [`${id} does not say what is missing`] : []),
      ...tests
        .filter(([file, name]) => !has(file, name))
        .map(([file, name]) => `${id}: no test "${name}" in ${file}`),
    ];
  });
}

/** The titles given to `it`, `test` and `describe` in a file, as they are written. */
function titlesIn(file: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test|describe)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
      else if (title && ts.isTemplateExpression(title)) titles.add(title.getText().slice(1, -1));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return titles;
}

const words = { met: 'met', 'not-applicable': 'not applicable', open: '**open**' };

/** A row of a Markdown table. */
export const rowOf = ({ id, level, asks, status, proof = {}, why, missing }: Requirement): string => {
  const tests = Object.entries(proof).map(
    ([file, names]) =>
      `[${file.split('/').at(-1)}](../${file}): ${names.map((name) => `“${name}”`).join(', ')}`,
  );
  const cells = [
    id,
    ...(level ? [level] : []),
    asks,
    words[status],
    [why ?? missing ?? [], tests].flat().join('; '),
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
};

/** The document as it is stored; `UPDATE_DOCUMENTS=1` stores it anew first. */
export function stored(path: string, fresh: string): string {
  if (process.env.UPDATE_DOCUMENTS === '1') writeFileSync(at(path), fresh);
  return existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '';
}
