import type { ChangeKind, ElementChange } from './changes';

export type PictureSide = 'before' | 'after';

/** What is marked on one side: what came is on the new one only, what went on the old one only. */
export function sightOf(
  side: PictureSide,
  changes: readonly ElementChange[],
): ReadonlyMap<string, ChangeKind> {
  const hidden: ChangeKind = side === 'before' ? 'added' : 'removed';
  return new Map(
    changes
      .filter(({ isDrawn, change, elementId }) => isDrawn && change !== hidden && elementId !== '')
      .map(({ elementId, change }) => [elementId, change]),
  );
}
