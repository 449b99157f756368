import type { DecisionModel } from '../../expressions';
import type { Json } from '../../kernel';
import { parseFiles, type SourceFile } from '../deploy/parse-files';
import type { ParsedFile } from '../parsed-file';
import { compareElements, type Element, type ElementChange, flatten } from './elements';
import { elementsOfBpmn } from './elements-of-bpmn';

export interface FileComparison {
  name: string;
  kind: ParsedFile['kind'] | 'unreadable';
  change: 'added' | 'removed' | 'changed';
  /** Empty where a file can only be compared as a whole. */
  elements: ElementChange[];
}

/** What differs between two sets of files, by name; files of which every byte is the same are left out. Never throws on bad input. */
export async function compareFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): Promise<FileComparison[]> {
  const [old, now] = [byName(before), byName(after)];
  const [oldFiles, newFiles] = [await readable(before), await readable(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((name): FileComparison[] => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was && is && Buffer.from(was.content).equals(Buffer.from(is.content))) return [];
    const [wasFile, isFile] = [oldFiles.get(name), newFiles.get(name)];
    const isUnreadable = (was && !wasFile) || (is && !isFile);
    return [
      {
        name,
        kind: isUnreadable ? 'unreadable' : (isFile ?? wasFile!).kind,
        change: !was ? 'added' : !is ? 'removed' : 'changed',
        elements: isUnreadable ? [] : compareElements(elementsIn(wasFile), elementsIn(isFile)),
      },
    ];
  });
}

const byName = (files: readonly SourceFile[]) => new Map(files.map((file) => [file.name, file]));

async function readable(sources: readonly SourceFile[]): Promise<Map<string, ParsedFile>> {
  const { files } = await parseFiles(sources);
  return new Map(files.map((file) => [file.file, file]));
}

function elementsIn(file: ParsedFile | undefined): Map<string, Element> {
  switch (file?.kind) {
    case 'bpmn':
      return elementsOfBpmn(file.definitions);
    case 'form':
      return elementsOfForm(file.schema);
    case 'dmn':
      return file.model ? elementsOfDecisions(file.model) : new Map();
    case 'document':
      return elementsOfDocument(file.content ?? null);
    case undefined:
      return new Map();
  }
}

/** Fields of a form by their id, those in groups and lists too. */
function elementsOfForm({ components, ...form }: { components?: Json; [key: string]: Json | undefined }) {
  const elements = new Map<string, Element>();
  const add = (id: string, type: string, name: Json | undefined, rest: Json) =>
    elements.set(id, elementOf(id, type, name, rest));
  add('', 'form', form.id, form as Json);
  const visit = (list: Json | undefined, inside: string): void => {
    if (!Array.isArray(list)) return;
    for (const [place, component] of list.entries()) {
      if (!isObject(component)) continue;
      const { components: parts, ...rest } = component;
      const id = textOf(component.id) ?? textOf(component.key) ?? `${inside}${place}`;
      add(id, textOf(component.type) ?? 'component', component.label ?? component.key, rest);
      visit(parts, `${id}.`);
    }
  };
  visit(components, '');
  return elements;
}

/** Decisions, and the columns and rules of their tables. */
function elementsOfDecisions({ decisions }: DecisionModel) {
  const elements = new Map<string, Element>();
  for (const { logic, ...decision } of Object.values(decisions)) {
    const { inputs, outputs, rules, ...rest } =
      logic.kind === 'table' ? logic : { ...logic, inputs: [], outputs: [], rules: [] };
    const parts: [string, { elementId: string }[]][] = [
      ['input', inputs],
      ['output', outputs],
      ['rule', rules],
    ];
    const add = (id: string, type: string, part: object) =>
      elements.set(id, elementOf(id, type, decision.name, JSON.parse(JSON.stringify(part)) as Json));
    add(decision.id, 'decision', { ...decision, logic: rest });
    for (const [type, list] of parts) for (const part of list) add(part.elementId, type, part);
  }
  return elements;
}

/** The parts of a document by the names at its top. */
function elementsOfDocument(content: Json) {
  const parts = isObject(content) ? Object.entries(content) : [['', content] as const];
  return new Map(
    parts.flatMap(([name, part]) =>
      part === undefined ? [] : [[name, elementOf(name, 'part', name, part)]],
    ),
  );
}

function elementOf(id: string, type: string, name: Json | undefined, part: Json): Element {
  const fields = new Map<string, Json>();
  flatten('', part, fields, nameOf);
  return { id, type, name: textOf(name) ?? null, fields };
}

/** What items of lists are known by. */
const nameOf = (item: Json): string | undefined =>
  isObject(item)
    ? (textOf(item.elementId) ?? textOf(item.id) ?? textOf(item.code) ?? textOf(item.key))
    : undefined;

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
