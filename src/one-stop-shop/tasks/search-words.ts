import { foldText } from '../../runtime';

const LONGEST_WORD = 40;
const MOST_WORDS = 40;

/** The words of a text as they are searched: without case, tones and accents; codes are one word and their parts. */
function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}.\-/]+/u)
    .map((word) => word.replace(/^[.\-/]+|[.\-/]+$/g, ''))
    .filter((word) => word !== '')
    .flatMap((word) => [word, ...(/[.\-/]/.test(word) ? word.split(/[.\-/]+/) : [])])
    .map((word) => word.slice(0, LONGEST_WORD));
}

/** What an item is found by: its distinct words, each behind a blank, so that ` ngu` finds where a word begins. */
export const searchTextOf = (parts: readonly (string | null)[]): string =>
  [...new Set(parts.flatMap((part) => (part === null ? [] : wordsIn(part))))]
    .slice(0, MOST_WORDS)
    .map((word) => ` ${word}`)
    .join('')
    .slice(0, 800);

/** The words that the index keeps of an item; single letters begin too many to be worth a row. */
export const indexedWords = (searchText: string): string[] =>
  searchText.split(' ').filter((word) => word.length > 1);

/** The beginnings of words that a person looks for. */
export const wantedWords = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}.\-/]+/u)
    .map((word) => word.replace(/^[.\-/]+|[.\-/]+$/g, '').slice(0, LONGEST_WORD))
    .filter((word, place, all) => word !== '' && all.indexOf(word) === place)
    .slice(0, 6);
