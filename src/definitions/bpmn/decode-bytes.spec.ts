import { encode } from 'iconv-lite';
import { Report } from '../report';
import { decodeBytes } from './decode-bytes';

const decoded = (bytes: Uint8Array) => {
  const report = new Report('a.bpmn');
  return { text: decodeBytes(bytes, report), rules: report.problems.map(({ rule }) => rule) };
};
const xml = (encoding?: string, name = 'Cấp phép') =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><a name="${name}"/>`;

describe('decoding bytes', () => {
  it.each([
    ['UTF-8 without a word', Buffer.from(xml())],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('UTF-8')}`)],
    ['UTF-16 LE with a mark', encode(xml('UTF-16'), 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with a mark', encode(xml('UTF-16'), 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', encode(xml('UTF-16'), 'utf-16le')],
    ['UTF-16 BE without a mark', encode(xml('UTF-16'), 'utf-16be')],
  ])('reads %s', (_, bytes) => {
    const { text, rules } = decoded(bytes);
    expect(rules).toEqual([]);
    expect(text).toContain('Cấp phép');
    expect(text).toMatch(/^<\?xml/);
    expect(text).not.toMatch(/encoding="UTF-16"/);
  });

  it.each([
    ['ISO-8859-1', 'Ä Prüfung é'],
    ['windows-1252', 'Prüfung – € “x”'],
  ])('reads %s by its declaration and says UTF-8 afterwards', (encoding, name) => {
    const { text, rules } = decoded(encode(xml(encoding, name), encoding));
    expect(rules).toEqual([]);
    expect(text).toBe(xml('UTF-8', name));
  });

  it.each([
    ['a NUL', Buffer.from('<a>\u0000</a>'), 'xml/forbidden-character'],
    ['a control character', Buffer.from('<a>\u0008</a>'), 'xml/forbidden-character'],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]), 'xml/wrong-bytes'],
    [
      'half a UTF-16 character',
      encode('<a/>', 'utf-16le', { addBOM: true }).subarray(0, 9),
      'xml/wrong-bytes',
    ],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x3c, 0, 0x00, 0xd8, 0x3e, 0]), 'xml/forbidden-character'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'xml/unknown-encoding'],
    ['UTF-7', Buffer.from(xml('UTF-7', 'x')), 'xml/unknown-encoding'],
    ['an unknown encoding', Buffer.from(xml('klingon', 'x')), 'xml/unknown-encoding'],
  ])('refuses %s', (_, bytes, rule) => {
    expect(decoded(bytes)).toEqual({ text: undefined, rules: [rule] });
  });
});
