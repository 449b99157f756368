import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  visit,
} from 'yaml';

/** A value of the file: what `procedure.yaml` may hold. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
/** A place in the file: `['limits', 0, 'when']`. */
export type Path = readonly (string | number)[];

export interface ReadText {
  /** Absent: the text is no YAML. */
  value?: Value;
  problems: { line: number; message: string }[];
}

const parsed = (text: string) => parseDocument(text, { prettyErrors: true });
const styles = { lineWidth: 112, flowCollectionPadding: true, singleQuote: true } as const;
/** A mapping that fits on a line is written on one. */
const mostOnOneLine = 96;

/** What the text says, or where it is no YAML (lines count from 1). Never throws. */
export function readText(text: string): ReadText {
  const document = parsed(text);
  const problems = document.errors.map(({ message, linePos }) => ({
    line: linePos?.[0].line ?? 1,
    message: message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }));
  if (problems.length > 0) return { problems };
  try {
    return { value: (document.toJS({ maxAliasCount: 100 }) ?? {}) as Value, problems };
  } catch (error) {
    return { problems: [{ line: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** The value at a place; undefined: there is none. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let at: Value | undefined = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = at[Number(key)];
    else at = Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

/** The value with another one at a place that there is. */
export function setIn(value: Value, [key, ...rest]: Path, wanted: Value | undefined): Value {
  if (key === undefined) return wanted ?? null;
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? setIn(one, rest, wanted) : one));
  const { [key]: inner, ...others } = value as Record<string, Value>;
  if (rest.length > 0) return { ...(value as object), [key]: setIn(inner ?? {}, rest, wanted) };
  return wanted === undefined ? others : { ...(value as object), [key]: wanted };
}

/**
 * The text with another value at a place, undefined to take the place out. Whoever wrote the file keeps what he wrote: a value is
 * replaced where it stands, and at most the top-level section of the place is written anew; comments, order and unknown keys stay.
 * `order`: the keys of the top level as a file has them, for a section that there was not. The text must be readable.
 */
export function setAt(
  text: string,
  path: Path,
  value: Value | undefined,
  order: readonly string[] = [],
): string {
  if (path.length === 0) return value === undefined ? '' : stringify(value, styles);
  const sections = sectionsOf(text);
  if (!sections) return setInWhole(text, path, value);
  const section = sections.find(({ key }) => key === path[0]);
  if (!section) return value === undefined ? text : insertSection(text, sections, path, value, order);
  const own = text.slice(section.from, section.to);
  const inner = path.length === 1 && value === undefined ? '' : setInWhole(own, path, value);
  return text.slice(0, section.from) + inner + text.slice(section.to);
}

/** Where a value stands in the text, in characters; undefined: it does not. */
export function rangeOf(text: string, path: Path): [from: number, to: number] | undefined {
  const node = parsed(text).getIn(path, true);
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

interface Section {
  key: string;
  from: number;
  /** After its last line; the comments before the next section are that one's. */
  to: number;
}

/** The keys of the top level with their lines; undefined when one cannot be cut out (aliases, a flow mapping, tabs before it). */
function sectionsOf(text: string): Section[] | undefined {
  const document = parsed(text);
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return undefined;
  let hasAlias = false;
  visit(document, { Alias: () => ((hasAlias = true), visit.BREAK) });
  if (hasAlias) return undefined;
  const starts = document.contents.items.map(({ key }) => ({
    key: isScalar(key) ? String(key.value) : '',
    from: isScalar(key) ? (key.range?.[0] ?? -1) : -1,
  }));
  if (starts.some(({ from }) => from < 0 || (from > 0 && text[from - 1] !== '\n'))) return undefined;
  return starts.map(({ key, from }, index) => {
    const next = starts[index + 1]?.from ?? text.length;
    return { key, from, to: index === starts.length - 1 ? next : beforeComments(text, from, next) };
  });
}

/** The end of the lines from `from` on that are not the blank lines and comments just before `next`. */
function beforeComments(text: string, from: number, next: number): number {
  const lines = text.slice(from, next).split('\n');
  lines.pop();
  while (lines.length > 1 && /^(#.*|\s*)$/.test(lines.at(-1)!)) lines.pop();
  return from + lines.join('\n').length + 1;
}

function setInWhole(text: string, path: Path, value: Value | undefined): string {
  const inPlace = replaceScalar(text, path, value);
  if (inPlace !== undefined) return inPlace;
  const document = parsed(text);
  if (value === undefined) document.deleteIn(path);
  else setInDocument(document, path, value);
  return document.toString(styles);
}

/** A text, number or truth value that replaces another one: nothing else of the text changes. */
function replaceScalar(text: string, path: Path, value: Value | undefined): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  const node = parsed(text).getIn(path, true);
  if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK')) return undefined;
  const [from, to] = node.range;
  if (from === to) return undefined;
  return text.slice(0, from) + scalarText(value, node.type) + text.slice(to);
}

/** As short as it is read back as the same, in a flow mapping too. */
export function scalarText(value: null | boolean | number | string, type?: string | null): string {
  if (typeof value !== 'string') return String(value);
  if (type !== Scalar.QUOTE_SINGLE && type !== Scalar.QUOTE_DOUBLE && isPlain(value)) return value;
  if (type === Scalar.QUOTE_DOUBLE || /[\p{Cc}\u2028\u2029\ufeff]/u.test(value)) return JSON.stringify(value);
  return `'${value.replaceAll("'", "''")}'`;
}

function isPlain(value: string): boolean {
  if (value === '' || value !== value.trim() || /[\p{Cc}\u2028\u2029\ufeff#]/u.test(value)) return false;
  return [`{ a: ${value}, b: 1 }`, `a: ${value}\n`].every(
    (text) => valueAt(readText(text).value, ['a']) === value,
  );
}

function setInDocument(document: Document.Parsed, path: Path, value: Value): void {
  const parent = path.slice(0, -1);
  const holder = document.getIn(parent, true);
  if (!isCollection(holder)) {
    // Missing steps of the way are mappings, or lists where a number follows.
    const [key] = path.slice(-1);
    const made: Value = typeof key === 'number' ? [value] : { [String(key)]: value };
    if (parent.length === 0) document.contents = document.createNode(made) as never;
    else setInDocument(document, parent, made);
    return;
  }
  const node = document.createNode(value);
  inStyle(node, false);
  const before = document.getIn(path, true);
  if (isCollection(before) && isCollection(node)) {
    node.flow = before.flow && onOneLine(node) ? true : node.flow;
    node.commentBefore = before.commentBefore;
  }
  // A flow mapping that grows beyond its line is written in lines.
  document.setIn(path, node);
  if (holder.flow && !holder.range) inStyle(holder, false);
}

/** Lists and long mappings in lines, short mappings on one line each. */
function inStyle(node: unknown, isInFlow: boolean): void {
  if (!isCollection(node)) return;
  node.flow = isInFlow || (isMap(node) ? node.items.length > 0 && onOneLine(node) : isShortList(node));
  for (const item of node.items)
    inStyle(isSeq(node) ? item : (item as { value?: unknown }).value, node.flow === true);
}

const onOneLine = (node: unknown): boolean => {
  const value = isCollection(node) ? (node.toJSON() as Value) : null;
  return JSON.stringify(value).length <= mostOnOneLine && depthOf(value) <= 1;
};
const isShortList = (node: unknown): boolean => {
  const value = isSeq(node) ? (node.toJSON() as Value[]) : [];
  return depthOf(value) <= 1 && JSON.stringify(value).length <= mostOnOneLine;
};
const depthOf = (value: Value): number =>
  typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf));

/** A new section after the nearest one that comes before it in `order`. */
function insertSection(
  text: string,
  sections: readonly Section[],
  path: Path,
  value: Value,
  order: readonly string[],
): string {
  const made = path
    .slice(1)
    .reduceRight<Value>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
  const document = new Document({ [String(path[0])]: made });
  const section = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  inStyle(section, false);
  const written = document.toString(styles);
  const place = order.indexOf(String(path[0]));
  const before = sections.findLast(({ key }) => order.includes(key) && order.indexOf(key) < place);
  const at = before?.to ?? (sections.length > 0 ? sections[0]!.from : text.length);
  const isOwnLine = at === 0 || text[at - 1] === '\n';
  return `${text.slice(0, at)}${isOwnLine ? '' : '\n'}${written}${text.slice(at)}`;
}
