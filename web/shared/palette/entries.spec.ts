import { matching, moved } from './entries';

const entries = ['Hộp việc', 'Hồ sơ', 'Giao nhận', 'Tiếp nhận hồ sơ mới'].map((label) => ({ label }));
const labels = (typed: string) => matching(entries, typed).map(({ label }) => label);

describe('matching', () => {
  it('finds words without accents, in any order', () => {
    expect(labels('ho so')).toEqual(['Hồ sơ', 'Tiếp nhận hồ sơ mới']);
    expect(labels('moi nhan')).toEqual(['Tiếp nhận hồ sơ mới']);
    expect(labels('GIAO')).toEqual(['Giao nhận']);
  });

  it('prefers what begins so, and keeps the order of the rest', () => {
    expect(labels('o')).toEqual(
      entries
        .slice(0, 2)
        .map(({ label }) => label)
        .concat('Giao nhận', 'Tiếp nhận hồ sơ mới'),
    );
    expect(labels('viec')).toEqual(['Hộp việc']);
  });

  it('finds everything with nothing, and details too', () => {
    expect(labels('')).toHaveLength(4);
    expect(matching([{ label: 'A', detail: 'Nguyễn Văn Đức' }], 'duc')).toHaveLength(1);
  });
});

it('goes round', () => {
  expect(moved(0, -1, 3)).toBe(2);
  expect(moved(2, 1, 3)).toBe(0);
  expect(moved(0, 1, 0)).toBe(0);
});
