import fc from 'fast-check';
import { ownWords, searchTextOf, sharedWords, wantedWords } from './search-words';

describe('the words of an item', () => {
  it('are folded and distinct; a code is whole and in parts; what is shared comes behind the bar', () => {
    expect(
      searchTextOf(
        ['000.00.12.H40-261121-0001', null, 'Đỗ Thị Ngọc Ánh'],
        ['Cấp đổi thẻ Đỗ xe', 'Thẩm định'],
      ),
    ).toBe(' 000.00.12.h40-261121-0001 261121 0001 do thi ngoc anh | cap doi the xe tham dinh');
  });

  it('are indexed by item or by unit, unless they are single letters', () => {
    const text = searchTextOf(['Ý Lan'], ['ở tại xã']);
    expect([ownWords(text), sharedWords(text)]).toEqual([['lan'], ['tai', 'xa']]);
    expect([ownWords(searchTextOf([], [])), sharedWords(searchTextOf([], []))]).toEqual([[], []]);
  });

  it('are found by their beginnings in any case and accent', () => {
    expect(wantedWords('  NGỌC  ánh, "H40-26" ')).toEqual(['ngoc', 'anh', 'h40-26']);
    expect(wantedWords('%%% -- ...')).toEqual([]);
  });

  it('fit their columns whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme' })), (parts) => {
        const text = searchTextOf(parts, parts);
        expect(text.length).toBeLessThanOrEqual(800);
        expect([...ownWords(text), ...sharedWords(text)].every((word) => word.length <= 40)).toBe(true);
      }),
    );
  });
});
