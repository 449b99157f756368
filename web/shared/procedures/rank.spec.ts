import { type Named, rankProcedures } from './rank';

const named = (code: string, vi: string, nationalCode: string | null = null): Named => ({
  code,
  nationalCode,
  name: { vi, en: '' },
  field: { code: 'x', vi: 'Tư pháp', en: 'Justice' },
});
const all = [
  named('P02-building-permit', 'Cấp giấy phép xây dựng', '1.009994'),
  named('P09-certified-copy', 'Chứng thực bản sao từ bản chính', '2.000815'),
  named('P13-civil-status-extract', 'Cấp bản sao trích lục hộ tịch'),
  named('P06-land-transfer', 'Đăng ký biến động đất đai'),
];
const found = (words: string, recent?: string[]) =>
  rankProcedures(all, words, recent).map(({ code }) => code.split('-')[0]);

describe('finding a procedure by its words', () => {
  it.each([
    ['ban sao', ['P13', 'P09']],
    ['chung thuc', ['P09']],
    ['ctbs', ['P09']],
    ['p09', ['P09']],
    ['2.000815', ['P09']],
    ['dang ky', ['P06']],
    ['Đăng KÝ', ['P06']],
    ['dung xay', ['P02']],
    ['tu phap ho tich', ['P13']],
    ['nothing', []],
  ])('%s', (words, expected) => expect(found(words)).toEqual(expected));

  it('puts recent ones first where words say nothing else', () => {
    expect(found('', ['P06-land-transfer'])[0]).toBe('P06');
    expect(found('ban sao', ['P09-certified-copy'])).toEqual(['P09', 'P13']);
  });
});
