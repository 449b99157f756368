import type { LocalizedText } from '../../kernel';
import type { LetterVersion } from './case-letters.data';

export type Language = keyof LocalizedText;
/** What a letter says in either language. */
export type LetterValues = Readonly<Record<string, LocalizedText | undefined>>;

/** The letter of an event in both languages; undefined for what nobody is written about. */
export function letterAbout(
  type: string,
  { letters, frame }: LetterVersion,
  values: LetterValues,
): { subject: LocalizedText; text: LocalizedText } | undefined {
  const words = Object.hasOwn(letters, type) ? letters[type] : undefined;
  if (!words) return undefined;
  const inBoth = (say: (language: Language) => string): LocalizedText => ({ vi: say('vi'), en: say('en') });
  return {
    subject: inBoth((language) => oneLine(filled(words.subject[language], values, language))),
    text: inBoth((language) => {
      const news = filled(words.news[language], values, language);
      return filled(frame[language], { ...values, news: { vi: news, en: news } }, language);
    }),
  };
}

/** Each place once: what is put in is never read for places again. */
const filled = (text: string, values: LetterValues, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? (values[name]?.[language] ?? '') : '',
  );

/** Nothing in a subject ends the header it stands in. */
const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').slice(0, 300);
