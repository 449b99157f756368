import type { Report } from '../report';

/** What XML 1.0 section 2.2 leaves out. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** False when the text holds a character that XML forbids: it is refused and never replaced. */
export function checkCharacters(text: string, report: Report): boolean {
  const forbidden = notXml.exec(text)?.[0].codePointAt(0);
  if (forbidden === undefined) return true;
  const code = `U+${forbidden.toString(16).toUpperCase().padStart(4, '0')}`;
  report.refuse('xml/forbidden-character', {
    vi: `Tệp chứa ký tự ${code} mà XML không cho phép.`,
    en: `The file contains the character ${code}, which XML forbids.`,
  });
  return false;
}

/** True for a code point that an XML 1.0 document may contain. */
export const isXmlCharacter = (codePoint: number): boolean =>
  codePoint <= 0x10ffff && !notXml.test(String.fromCodePoint(codePoint));

/** Bytes that a text takes in a file. */
export const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
