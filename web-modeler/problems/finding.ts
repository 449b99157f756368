import type { Problem, WitnessStory } from '../../src/definitions/rules';

/** A file of the model as it is drawn now. */
export interface DrawnFile {
  name: string;
  content: string;
}

export type Severity = 'error' | 'warning';

/** One thing that is wrong, wherever it was found: here as one draws, or by the server. */
export interface Finding extends Problem {
  severity: Severity;
  /** What the element is called on the drawing, where it has a name. */
  elementName?: string;
  /** What the elements of `path` are called. */
  pathNames?: string[];
  /** The way to the trouble as something that can be played. */
  story?: WitnessStory;
}

/** What a page asks of the worker: all the files, or those that are others than last time. */
export interface ExamineRequest {
  id: number;
  /** Names of all files, in order. */
  names: string[];
  /** Contents that the worker does not have yet. */
  changed: DrawnFile[];
  now: number;
}

export interface ExamineReply {
  id: number;
  findings: Finding[];
  /** How long it took, in milliseconds. */
  took: number;
}

/** What makes two findings the same, whoever made them. */
export const keyOf = ({ file, elementId, rule, message }: Problem): string =>
  [file, elementId ?? '', rule, message.en].join('\n');

/** Stories travel with a model and are not deployed. */
export const isDeployed = (name: string): boolean => !name.startsWith('scenarios/');
