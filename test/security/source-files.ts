import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

export interface SourceFile {
  /** From the root of the repository. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

/** The program text below some folders: no tests, and no types, which do nothing. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter(
        (entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name) && !/spec\.ts$/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules'))
      .map((path) => {
        const text = readFileSync(path, 'utf8');
        return {
          path: relative(root, path),
          text,
          tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
        };
      }),
  );
}

/** A call or a construction: what is called, as it is written, and with what. */
export interface Call {
  path: string;
  callee: string;
  arguments: readonly ts.Expression[];
}

export function callsIn(files: readonly SourceFile[]): Call[] {
  return files.flatMap(({ path, tree }) => {
    const calls: Call[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node))
        calls.push({ path, callee: node.expression.getText(), arguments: node.arguments ?? [] });
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return calls;
  });
}

/** A text that is written there and not put together. */
export const literalOf = (node: ts.Expression | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;
