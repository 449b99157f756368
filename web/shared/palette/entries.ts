import { fold } from '../texts/fold';

/** Something the palette can lead to or do. */
export interface Entry {
  id: string;
  group: 'places' | 'acts' | 'cases' | 'tasks' | 'procedures';
  label: string;
  /** A second line that tells like ones apart. */
  detail?: string;
  /** As `useKeys` writes them. */
  keys?: string;
  run: () => void;
}

/**
 * Those whose words all occur, without case and accents, in any order; words that begin as a word of the label does go first,
 * else the order stays. Nothing typed finds everything.
 */
export function matching<One extends Pick<Entry, 'label' | 'detail'>>(
  entries: readonly One[],
  typed: string,
): One[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const ranked = entries.flatMap((entry) => {
    const label = fold(entry.label);
    const all = `${label} ${fold(entry.detail ?? '')}`;
    if (!words.every((word) => all.includes(word))) return [];
    const starts = words.filter((word) => ` ${label}`.includes(` ${word}`)).length;
    return [{ entry, rank: words.length - starts }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}

/** The place after a step of the arrow keys; it goes round. */
export const moved = (place: number, by: number, count: number): number =>
  count === 0 ? 0 : (place + by + count) % count;
