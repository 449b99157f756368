import { foldText } from '../../runtime';

const LONGEST_WORD = 40;
const LONGEST_TEXT = 800;
const MOST_WORDS = 40;
const SHORTEST_PART = 4;
const BAR = '|';

/** The words of a text as they are searched: without case, tones and accents; a code is one word and its longer parts. */
function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}.\-/]+/u)
    .map(trimmed)
    .flatMap((word) => [word, ...word.split(/[.\-/]+/).filter(({ length }) => length >= SHORTEST_PART)])
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD));
}

const trimmed = (word: string): string => word.replace(/^[.\-/]+|[.\-/]+$/g, '');

/**
 * What an item is found by: the distinct words of its own (code, applicant), a bar, and those it shares with many
 * (procedure, step); each behind a blank, so that ` ngu` finds where a word begins.
 */
export function searchTextOf(own: readonly (string | null)[], shared: readonly (string | null)[]): string {
  const distinct = (parts: readonly (string | null)[]) => [
    ...new Set(parts.flatMap((part) => (part === null ? [] : wordsIn(part)))),
  ];
  const words = distinct(own).slice(0, MOST_WORDS);
  const others = distinct(shared).filter((word) => !words.includes(word));
  return [...words, BAR, ...others.slice(0, MOST_WORDS)]
    .map((word) => ` ${word}`)
    .join('')
    .slice(0, LONGEST_TEXT);
}

/** The words that the index keeps of an item; single letters begin too many to be worth a row. */
export const ownWords = (searchText: string): string[] => longWords(searchText.split(` ${BAR}`)[0]);

/** The words that the index keeps once for a whole unit: they are known to occur, and narrow nothing. */
export const sharedWords = (searchText: string): string[] => longWords(searchText.split(` ${BAR}`)[1] ?? '');

const longWords = (text: string): string[] => text.split(' ').filter(({ length }) => length > 1);

/** The beginnings of words that a person looks for. */
export const wantedWords = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}.\-/]+/u)
    .map((word) => trimmed(word).slice(0, LONGEST_WORD))
    .filter((word, place, all) => word !== '' && all.indexOf(word) === place)
    .slice(0, 6);
