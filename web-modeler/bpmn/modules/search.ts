import { fold } from '../../../web/shared/texts/fold';

interface Token {
  index: number;
  value: string;
}
/** What has no name has no text there. */
export type Item = Record<string, string | string[] | null | undefined>;
export interface Result {
  item: Item;
  tokens: Record<string, readonly (Token | Token[])[]>;
}

/** Letter by letter, so that what is found stands at the same place in what was written. */
const folded = (text: string): string => {
  const written = text.normalize('NFC');
  const plain = [...written].map((letter) => fold(letter) || letter).join('');
  return plain.length === written.length ? plain : written.toLowerCase();
};

export type Search = (items: Item[], pattern: string, options: { keys: string[] }) => Result[];

/** A search for people who type in a hurry: without accents. What it marks as found is cut from the text as it is written. */
export const withoutAccents =
  (search: Search): Search =>
  (items, pattern, options) => {
    const written = new Map<object, Item>();
    const plain = items.map((item) => {
      const copy = { ...item };
      for (const key of options.keys) {
        const value = item[key];
        if (value) copy[key] = Array.isArray(value) ? value.map(folded) : folded(value);
      }
      written.set(copy, item);
      return copy;
    });
    return search(plain, folded(pattern), options).map(({ item, tokens }) => {
      const original = written.get(item)!;
      return {
        item: original,
        tokens: Object.fromEntries(
          Object.entries(tokens).map(([key, found]) => [key, inText(original[key] ?? '', found)]),
        ),
      };
    });
  };

function inText(value: string | string[], found: readonly (Token | Token[])[]): (Token | Token[])[] {
  const cut = (text: string) => (token: Token) => ({
    ...token,
    value: text.normalize('NFC').slice(token.index, token.index + token.value.length),
  });
  return found.map((token, place) =>
    Array.isArray(token)
      ? token.map(cut(Array.isArray(value) ? (value[place] ?? '') : value))
      : cut(Array.isArray(value) ? (value[0] ?? '') : value)(token),
  );
}
