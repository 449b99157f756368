import { type Document, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Step, Story, Verb } from './story';

const details: Record<Verb, readonly (keyof Step)[]> = {
  complete: ['as', 'with'],
  pass: [],
  until: [],
  receive: ['key', 'heard', 'with'],
  signal: ['with'],
  work: ['with', 'error'],
};

export interface ReadStory {
  /** What the file says as far as it says it; null while it cannot be read. */
  story: Story | null;
  /** Why not, with the line. */
  error?: string;
}

/** A story as it is written now, half done too: what is absent is empty. */
export function storyIn(text: string): ReadStory {
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = document.errors;
  if (problem) return { story: null, error: problem.message };
  const said = document.toJS({ maxAliasCount: 50 }) as unknown;
  if (said !== null && !isMap(said)) return { story: null, error: '' };
  const { title, process, given, when, then } = (said ?? {}) as Partial<Story>;
  return {
    story: {
      title: { vi: textOf(title?.vi), en: textOf(title?.en) },
      process: textOf(process),
      given: {
        at: textOf(given?.at),
        caseCode: textOf(given?.caseCode),
        ...(isMap(given?.variables) && { variables: given.variables }),
      },
      when: Array.isArray(when) ? when.map((step: unknown) => (isMap(step) ? (step as Step) : {})) : [],
      then: isMap(then) ? then : {},
    },
  };
}

type Path = readonly (string | number)[];

/** The text with another value at a place; undefined takes it away. Comments and order of the rest stay. */
export function edited(text: string, path: Path, value: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, isPlain(value) ? value : document.createNode(value));
  return written(document);
}

export const stepAdded = (text: string, at: number, step: Step): string =>
  withSteps(text, (steps, document) => steps.items.splice(at, 0, document.createNode(step)));

export const stepRemoved = (text: string, at: number): string =>
  withSteps(text, (steps) => steps.items.splice(at, 1));

export const stepMoved = (text: string, from: number, to: number): string =>
  withSteps(text, (steps) => steps.items.splice(to, 0, ...steps.items.splice(from, 1)));

/** The same step as another act: what goes with both stays. */
export function asVerb(step: Step, verb: Verb): Step {
  const kept = details[verb].filter((detail) => step[detail] !== undefined);
  return {
    [verb]: verb === 'pass' ? '1 working-day' : '',
    ...Object.fromEntries(kept.map((detail) => [detail, step[detail]])),
    ...(step.then && { then: step.then }),
  };
}

function withSteps(text: string, change: (steps: YAMLSeq, document: Document) => void): string {
  const document = parseDocument(text);
  if (!isSeq(document.get('when'))) document.set('when', document.createNode([]));
  const steps = document.get('when') as YAMLSeq;
  steps.flow = false;
  change(steps, document as unknown as Document);
  return written(document as unknown as Document);
}

const written = (document: { toString(options: object): string }): string =>
  document.toString({ lineWidth: 110 });

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
