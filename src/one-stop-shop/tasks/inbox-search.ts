import type { Reader } from '../../database';
import { wantedWords } from './search-words';
import { SHARED } from './work-item.repository';

/**
 * A beginning of words that more items have narrows nothing, nor does one that occurs in what items share: then the items
 * are read in order and looked at.
 */
const MOST_HITS = 1_000;

export interface WordSearch {
  /** Each must begin a word of the item. */
  words: string[];
  /** The only items that can match, when a word is rare enough to name them. */
  taskIds: string[] | null;
}

/** Looks the words up in the index of these units; null units = looks nothing up. */
export async function searchWords(
  reader: Pick<Reader, 'query'>,
  text: string,
  unitIds: readonly string[] | null,
): Promise<WordSearch> {
  const words = wantedWords(text);
  if (unitIds === null || words.length === 0) return { words, taskIds: null };
  let taskIds: string[] | null = null;
  for (const word of words.filter(({ length }) => length > 1)) {
    const rows = await reader.query<{ task_id: string }>(
      `SELECT task_id FROM work_item_word WHERE unit_id IN (?) AND word >= ? AND word < ? LIMIT ?`,
      [[...unitIds], word, `${word}\u{10ffff}`, MOST_HITS + 1],
    );
    if (rows.length > MOST_HITS || rows.some(({ task_id }) => task_id === SHARED)) continue;
    const hits = new Set(rows.map(({ task_id }) => task_id));
    taskIds = taskIds === null ? [...hits] : taskIds.filter((id) => hits.has(id));
    if (taskIds.length === 0) break;
  }
  return { words, taskIds };
}

/** `LIKE` pattern of a word's beginning; the escape character is `!`. */
export const beginningOf = (word: string): string => `% ${word.replace(/[!%_]/g, '!$&')}%`;
