import type { LocalizedText } from '../kernel';

/**
 * Something wrong with a file of a deployment, said to its designer. `rule` is a stable code such as
 * `xml/duplicate-id`; `path` lists the element ids that lead to the trouble, in order, where there is a way to it.
 */
export interface Problem {
  /** Name of the file as it was deployed. */
  file: string;
  elementId?: string;
  rule: string;
  message: LocalizedText;
  path?: string[];
}

/** Problems refuse a deployment; warnings travel with it. */
export interface Findings {
  problems: Problem[];
  warnings: Problem[];
}
