import type { Finding } from './finding';
import { placeInWords, wordsOf } from './place-words';

const at = (path: string[] | undefined, vi: string, elementId?: string): Finding => ({
  file: 'procedure.yaml',
  rule: 'x',
  severity: 'error',
  message: { vi, en: vi },
  ...(path && { path }),
  ...(elementId && { elementId }),
});

describe('a place in the data of a procedure', () => {
  it('is said in words, entries counted from one', () => {
    expect(placeInWords(at(['dossier', '3', 'kinds'], ''), 'vi')).toBe('Thành phần hồ sơ 4');
    expect(placeInWords(at(['clock', 'acceptance'], ''), 'en')).toBe('Counting of time');
    expect(placeInWords(at(['other'], ''), 'vi')).toBe('other');
    expect(placeInWords(at(undefined, ''), 'vi')).toBeUndefined();
    expect(placeInWords(at(['start', 'task'], '', 'task'), 'vi')).toBeUndefined();
  });

  it('stands in front of the words once', () => {
    expect(wordsOf(at(['fees', '0'], 'fees.0: Thiếu.'), 'vi')).toBe('Thiếu.');
    expect(wordsOf(at(['fees', '0'], 'Thiếu.'), 'vi')).toBe('Thiếu.');
    expect(wordsOf(at(['a'], 'a: b', 'a'), 'vi')).toBe('a: b');
  });
});
