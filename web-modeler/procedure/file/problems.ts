import type { Path } from './yaml-text';

/** A finding of the server as it is shown: at the place of the file, in words. */
export interface PlacedProblem {
  readonly path: readonly string[];
  readonly message: string;
  readonly isWarning: boolean;
}

interface Finding {
  file: string;
  elementId?: string;
  path?: string[];
  message: string;
}

/** What is said of places in this file; the words without the place in front, which one sees. */
export const placed = (file: string, findings: readonly Finding[], isWarning: boolean): PlacedProblem[] =>
  findings
    .filter((finding) => finding.file === file && finding.elementId === undefined)
    .map(({ path = [], message }) => {
      const where = `${path.join('.')}: `;
      return { path, message: message.startsWith(where) ? message.slice(where.length) : message, isWarning };
    });

const startsWith = (path: readonly string[], start: Path): boolean =>
  start.length <= path.length && start.every((key, index) => String(key) === path[index]);

/** Exactly at this place. */
export const problemsAt = (problems: readonly PlacedProblem[], path: Path): PlacedProblem[] =>
  problems.filter((one) => one.path.length === path.length && startsWith(one.path, path));

/** At these places and below them. */
export const problemsBelow = (problems: readonly PlacedProblem[], paths: readonly Path[]): PlacedProblem[] =>
  problems.filter((one) => paths.some((path) => startsWith(one.path, path)));
