import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';

/** A part of bpmn.io as it is installed. */
export interface Source {
  /** A file or a folder below node_modules. */
  path: string;
  /** What is imported of the one file; without it everything in it counts. */
  imported?: readonly string[];
  /** Files whose tables of options are shown through `translate`: the ends of their paths, and the names of the fields. */
  tables?: Readonly<Record<string, readonly string[]>>;
}

export interface Found {
  texts: ReadonlySet<string>;
  /** `file: expression` of the texts that are put together while the page runs. */
  made: ReadonlySet<string>;
}

const modules = join(__dirname, '../../node_modules');

/** The texts that a part asks `translate` for, read from its code. */
export function translatedTexts(source: Source): Found {
  const texts = new Set<string>();
  const made = new Set<string>();
  for (const file of filesOf(join(modules, source.path))) {
    const name = relative(modules, file);
    const tree = parsed(file);
    const fields = Object.entries(source.tables ?? {}).find(([end]) => name.endsWith(end))?.[1] ?? [];
    const visit = (node: ts.Node): void => {
      if (isTranslation(node)) {
        const said = textsOf(node.arguments[0]!, tree);
        if (said) said.forEach((text) => texts.add(text));
        else made.add(`${name}: ${node.arguments[0]!.getText(tree).replace(/\s+/g, ' ')}`);
      }
      if (ts.isPropertyAssignment(node) && fields.includes(node.name.getText(tree)))
        textsOf(node.initializer, tree)?.forEach((text) => texts.add(text));
      ts.forEachChild(node, visit);
    };
    const statements = source.imported ? reachable(tree, source.imported) : tree.statements;
    statements.forEach(visit);
  }
  texts.delete('');
  return { texts, made };
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesOf(inner);
    return entry.name.endsWith('.js') ? [inner] : [];
  });
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return false;
  const { expression } = node;
  const name = ts.isIdentifier(expression)
    ? expression
    : ts.isPropertyAccessExpression(expression) && expression.name;
  return name && /^_?translate(\$\d+)?$/.test(name.text) && !isOfVectors(node);
}

/** tiny-svg moves pictures with a function of the same name. */
const isOfVectors = ({ arguments: given }: ts.CallExpression): boolean =>
  given.length > 1 && !ts.isObjectLiteralExpression(given[1]!) && !ts.isIdentifier(given[1]!);

/** Properties and attributes that are shown to people. */
const shown =
  /^(label|title|placeholder|tooltip|description|children|aria-label|text|addLabel|header|heading|popupTitle|errorMessage)$/;
const isMadeOfNodes = /^(createVNode|createTextVNode)$/;
/** Words, as against names of classes, keys and types. */
const isWords = (text: string): boolean =>
  /^[A-Z][\p{L}'\u2019\-/ .,()<>?!"=:+@\d]*\p{L}/u.test(text) &&
  /[a-z]/.test(text) &&
  !/^[A-Z][a-z]+[A-Z]/.test(text);

/** The words that a part has written into what it shows, without asking for a translation. */
export function writtenTexts(source: Source): string[] {
  const texts = new Set<string>();
  for (const file of filesOf(join(modules, source.path))) {
    const tree = parsed(file);
    const take = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) texts.add(node.text.trim());
      else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(take);
      else if (ts.isParenthesizedExpression(node)) take(node.expression);
      else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && shown.test(nameOf(node.name, tree))) take(node.initializer);
      if (ts.isVariableDeclaration(node) && node.initializer && shown.test(node.name.getText(tree)))
        take(node.initializer);
      if (ts.isCallExpression(node) && isMadeOfNodes.test(node.expression.getText(tree)))
        node.arguments.forEach(take);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return [...texts].filter(isWords);
}

const nameOf = (name: ts.PropertyName, tree: ts.SourceFile): string =>
  ts.isStringLiteral(name) ? name.text : name.getText(tree);

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX);

/** All that an expression may say, when that can be read: a text, one of two, the sum of two, a constant, a table. */
function textsOf(node: ts.Node, tree: ts.SourceFile): string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, tree);
  if (ts.isConditionalExpression(node))
    return both(node.whenTrue, node.whenFalse, tree, (one, other) => [...one, ...other]);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return both(node.left, node.right, tree, (left, right) =>
      left.flatMap((head) => right.map((tail) => head + tail)),
    );
  if (ts.isIdentifier(node))
    return constantOf(node.text, tree, ts.isStringLiteralLike)?.map((one) => (one as ts.StringLiteral).text);
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression))
    return constantOf(node.expression.text, tree, ts.isObjectLiteralExpression)?.flatMap((table) =>
      (table as ts.ObjectLiteralExpression).properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? (textsOf(property.initializer, tree) ?? []) : [],
      ),
    );
  return undefined;
}

function both(
  one: ts.Node,
  other: ts.Node,
  tree: ts.SourceFile,
  join: (one: string[], other: string[]) => string[],
): string[] | undefined {
  const first = textsOf(one, tree);
  const second = textsOf(other, tree);
  return first && second && join(first, second);
}

function constantOf(
  name: string,
  tree: ts.SourceFile,
  is: (node: ts.Node) => boolean,
): ts.Node[] | undefined {
  for (const statement of tree.statements)
    if (ts.isVariableStatement(statement))
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(declared) && declared.text === name && initializer && is(initializer))
          return [initializer];
  return undefined;
}

/** The statements of a bundle that what is imported of it needs. */
function reachable(tree: ts.SourceFile, imported: readonly string[]): ts.Statement[] {
  const declaring = new Map<string, ts.Statement[]>();
  const declare = (name: string, statement: ts.Statement) =>
    declaring.set(name, [...(declaring.get(name) ?? []), statement]);
  for (const statement of tree.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) declare(name.getText(tree), statement);
    else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      declare(statement.name.text, statement);
    // `Provider.prototype.getGroups = ...` belongs to what it is put on.
    else if (ts.isExpressionStatement(statement)) {
      const first = /^\w[\w$]*/.exec(statement.getText(tree))?.[0];
      if (first) declare(first, statement);
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      for (const { name, propertyName } of statement.exportClause.elements)
        if (propertyName && imported.includes(name.text)) declare(name.text, statement);
  }
  const needed = new Set<ts.Statement>();
  const left = [...imported];
  const asked = new Set<string>();
  while (left.length > 0) {
    const name = left.pop()!;
    if (asked.has(name)) continue;
    asked.add(name);
    for (const statement of declaring.get(name) ?? []) {
      if (needed.has(statement)) continue;
      needed.add(statement);
      const visit = (node: ts.Node): void => {
        if (ts.isExportSpecifier(node)) {
          if (imported.includes(node.name.text)) left.push((node.propertyName ?? node.name).getText(tree));
        } else {
          if (ts.isIdentifier(node)) left.push(node.text);
          ts.forEachChild(node, visit);
        }
      };
      visit(statement);
    }
  }
  return [...needed];
}
