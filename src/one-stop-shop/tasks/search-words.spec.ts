import fc from 'fast-check';
import { indexedWords, searchTextOf, wantedWords } from './search-words';

describe('the words of an item', () => {
  it('are folded, distinct, and codes are whole and in parts', () => {
    expect(searchTextOf(['000.00.12.H40-261121-0001', null, 'Đỗ Thị Ngọc Ánh', 'Đỗ xe'])).toBe(
      ' 000.00.12.h40-261121-0001 000 00 12 h40 261121 0001 do thi ngoc anh xe',
    );
  });

  it('are indexed unless they are single letters', () => {
    expect(indexedWords(' o so 5 xa')).toEqual(['so', 'xa']);
  });

  it('are found by their beginnings in any case and accent', () => {
    expect(wantedWords('  NGỌC  ánh, "H40-26" ')).toEqual(['ngoc', 'anh', 'h40-26']);
    expect(wantedWords('%%% -- ...')).toEqual([]);
  });

  it('fit their columns whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme' })), (parts) => {
        const text = searchTextOf(parts);
        expect(text.length).toBeLessThanOrEqual(800);
        expect(indexedWords(text).every((word) => word.length <= 40)).toBe(true);
      }),
    );
  });
});
