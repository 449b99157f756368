import { piecesWith, plain } from './find-text';

describe('finding text in a page', () => {
  const pieces = ['CỘNG HÒA XÃ HỘI', ' ', 'Đơn đề ', 'nghị cấp  giấy phép', ' số 12/2026'];

  it('does not mind accents, case and spaces', () => {
    expect(piecesWith(pieces, 'cong hoa')).toEqual([0]);
    expect(piecesWith(pieces, 'GIẤY phép')).toEqual([3]);
    expect(piecesWith(pieces, 'cap giay')).toEqual([3]);
  });

  it('goes over the pieces the page is made of', () => {
    expect(piecesWith(pieces, 'don de nghi')).toEqual([2, 3]);
    expect(piecesWith(pieces, 'phep so 12')).toEqual([3, 4]);
  });

  it('finds nothing where nothing is', () => {
    expect(piecesWith(pieces, 'quyết định')).toEqual([]);
    expect(piecesWith(pieces, '  ')).toEqual([]);
    expect(piecesWith([], 'a')).toEqual([]);
  });

  it('keeps the number of letters', () => {
    for (const text of ['Đường Điện Biên Phủ', 'ﬁ İ 😀', 'ắằẳẵặ'])
      expect([...plain(text)]).toHaveLength([...text].length);
  });
});
