import type { Mark } from '../workspace/workspace';
import type { DrawnElement, Moment, NameOf, Played, PlayedStory } from './played';

export interface MarkWords {
  token: (count: number) => string;
  passed: string;
  covered: string;
  missing: string;
}

type Marks = ReadonlyMap<string, readonly Mark[]>;

/**
 * Where a case stands at a moment, what it has come by until then, and where it cannot go on. Flows are left out: a sign on each of
 * them would hide the way instead of showing it.
 */
export function marksOfTrial(
  moments: readonly Moment[],
  at: number,
  elements: readonly DrawnElement[],
  words: MarkWords,
): Marks {
  const moment = moments[at];
  if (!moment) return new Map();
  const passed = new Set(
    moments
      .slice(0, at + 1)
      .flatMap(({ happened }) => happened)
      .filter(({ type }) => type === 'activity.completed')
      .map(({ element }) => element),
  );
  const tokens = new Map(moment.tokens.map(({ element, count }) => [element, count]));
  const troubled = new Set(moment.troubles.map(({ element }) => element));
  return byFile(elements, ({ id }) => {
    const count = tokens.get(id);
    const marks: Mark[] = moment.troubles
      .filter(({ element }) => element === id)
      .map(({ message }) => ({ elementId: id, tone: 'error', title: message, badge: '!' }));
    if (count !== undefined && !troubled.has(id))
      marks.push({ elementId: id, tone: 'token', title: words.token(count), badge: String(count) });
    else if (passed.has(id) && !troubled.has(id))
      marks.push({ elementId: id, tone: 'covered', title: words.passed });
    return marks;
  });
}

/** What stories come by, and what none of them does; of one story only what it comes by. */
export function marksOfCoverage(played: Played, story: PlayedStory | undefined, words: MarkWords): Marks {
  const missing = new Set([...played.nodes.missing, ...played.flows.missing]);
  const touched = story && new Set(story.touched);
  return byFile(played.elements, ({ id, kind }) => {
    if (kind === 'process') return [];
    if (!touched && missing.has(id)) return [{ elementId: id, tone: 'missing', title: words.missing }];
    const isCovered = kind !== 'sequenceFlow' && (!touched || touched.has(id));
    return isCovered ? [{ elementId: id, tone: 'covered', title: words.covered }] : [];
  });
}

function byFile(
  elements: readonly DrawnElement[],
  marksOf: (element: DrawnElement) => readonly Mark[],
): Marks {
  const marks = new Map<string, Mark[]>();
  for (const element of elements) {
    const own = marksOf(element);
    if (own.length > 0) marks.set(element.file, [...(marks.get(element.file) ?? []), ...own]);
  }
  return marks;
}

/** Ids that no story comes by, nodes before flows, with their names and files. */
export const uncovered = (
  { nodes, flows, elements }: Pick<Played, 'nodes' | 'flows' | 'elements'>,
  nameOf: NameOf,
): { id: string; name: string; file: string | undefined; isFlow: boolean }[] => {
  const files = new Map(elements.map(({ id, file }) => [id, file]));
  const row = (isFlow: boolean) => (id: string) => ({ id, name: nameOf(id), file: files.get(id), isFlow });
  return [...nodes.missing.map(row(false)), ...flows.missing.map(row(true))];
};

export const percent = ({ total, missing }: { total: number; missing: readonly string[] }): number =>
  total === 0 ? 100 : Math.floor(((total - missing.length) * 100) / total);
