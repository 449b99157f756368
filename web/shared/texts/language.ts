export type Language = 'vi' | 'en';

/** A text in both languages; `{name}` is filled in. */
export type Text = Readonly<Record<Language, string>>;
export type TextParams = Readonly<Record<string, string | number>>;

const kept = 'motcua.language';
const listeners = new Set<() => void>();
let language: Language = readLanguage();

export const currentLanguage = (): Language => language;

export function setLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(kept, chosen);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  listeners.forEach((listener) => listener());
}

/** Told when another language is chosen; answers how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words of one feature. Every key has both languages, or it does not compile. */
export const defineTexts = <Key extends string>(
  texts: Readonly<Record<Key, Text>>,
): Readonly<Record<Key, Text>> => texts;

export type Say<Key extends string> = (key: Key, params?: TextParams) => string;

/** Says words of a feature in the language of the page. A code of the server that is newer than the page is said as it is. */
export const sayIn =
  <Key extends string>(texts: Readonly<Record<Key, Text>>, chosen = language): Say<Key> =>
  (key, params) =>
    fill((texts[key] as Text | undefined)?.[chosen] ?? key, params);

export const fill = (text: string, params: TextParams = {}): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => (name in params ? String(params[name]) : hole));

/** A text of the server, `{vi, en}`: in the page's language, else in Vietnamese. */
export function inLanguage(
  text: Readonly<Record<string, unknown>> | null | undefined,
  chosen = language,
): string {
  const said = text?.[chosen] ?? text?.vi ?? '';
  return typeof said === 'string' ? said : '';
}

function readLanguage(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}
