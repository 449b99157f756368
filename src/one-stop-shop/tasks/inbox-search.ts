import type { Reader } from '../../database';
import { wantedWords } from './search-words';
import { SHARED } from './work-item.repository';

/** So many items at most are named one by one; of more, the items are read in order and looked at. */
const MOST_HITS = 1_000;
/** A beginning of words that more items have is not read: it narrows little, nor does one that occurs in what items share. */
const MOST_READ = 4_000;
/** So few are looked at, whatever the other words are. */
const FEW_HITS = 50;
const SHORTEST_CODE = 8;

export interface WordSearch {
  /** Each must begin a word of the item. */
  words: string[];
  /** The only items that can match, when the words together are rare enough to name them. */
  taskIds: string[] | null;
}

/** Looks the words up: a whole case code by itself, others in the index of these units; null units = looks none of those up. */
export async function searchWords(
  reader: Pick<Reader, 'query'>,
  text: string,
  unitIds: readonly string[] | null,
): Promise<WordSearch> {
  const words = wantedWords(text);
  const ofCase = await itemsOfCase(reader, words);
  if (ofCase.length > 0) return { words, taskIds: ofCase };
  if (unitIds === null || words.length === 0) return { words, taskIds: null };
  let found: Set<string> | null = null;
  for (const word of words.filter(({ length }) => length > 1)) {
    const rows = await reader.query<{ task_id: string }>(
      `SELECT task_id FROM work_item_word WHERE unit_id IN (?) AND word >= ? AND word < ? LIMIT ?`,
      [[...unitIds], word, `${word}\u{10ffff}`, MOST_READ + 1],
    );
    if (rows.length > MOST_READ || rows.some(({ task_id }) => task_id === SHARED)) continue;
    const hits = new Set(rows.map(({ task_id }) => task_id));
    found = found === null ? hits : common(found, hits);
    if (found.size <= FEW_HITS) break;
  }
  return { words, taskIds: found && found.size <= MOST_HITS ? [...found] : null };
}

/** A whole case code says more than any index of words, over however many units. */
async function itemsOfCase(reader: Pick<Reader, 'query'>, words: readonly string[]): Promise<string[]> {
  const codes = words.filter((word) => word.length >= SHORTEST_CODE && /\d/.test(word));
  if (codes.length === 0) return [];
  const rows = await reader.query<{ task_id: string }>(
    'SELECT task_id FROM work_item WHERE case_code IN (?) LIMIT ?',
    [codes.map((code) => code.toUpperCase()), MOST_HITS],
  );
  return rows.map(({ task_id }) => task_id);
}

const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...some].filter((id) => others.has(id)));

/** `LIKE` pattern of a word's beginning; the escape character is `!`. */
export const beginningOf = (word: string): string => `% ${word.replace(/[!%_]/g, '!$&')}%`;
