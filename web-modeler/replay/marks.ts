import type { Schema } from '../../web/shared/api/client';
import type { Mark, WorkFile } from '../workspace/workspace';

/** Where past cases would be held up, and what history cannot answer, on the drawings that have the elements. */
export function marksOfReplay(
  { changed, assumed }: Pick<Schema<'ReplayView'>, 'changed' | 'assumed'>,
  files: readonly Pick<WorkFile, 'name' | 'kind' | 'content'>[],
  words: { held: (count: number) => string; unknown: (count: number) => string },
): ReadonlyMap<string, readonly Mark[]> {
  const held = new Map<string, number>();
  for (const { change, elements } of changed)
    if (change === 'NEWLY_STUCK') for (const { id } of elements) held.set(id, (held.get(id) ?? 0) + 1);
  const marks: Mark[] = [
    ...[...held].map(([elementId, count]) => ({
      elementId,
      tone: 'error' as const,
      title: words.held(count),
      badge: String(count),
    })),
    ...assumed
      .filter(({ id }) => !held.has(id))
      .map(({ id, cases }) => ({
        elementId: id,
        tone: 'missing' as const,
        title: words.unknown(cases),
        badge: String(cases),
      })),
  ];
  return new Map(
    files
      .filter(({ kind }) => kind === 'bpmn')
      .map(({ name, content }) => [
        name,
        marks.filter(({ elementId }) => content.includes(`id="${elementId}"`)),
      ]),
  );
}
