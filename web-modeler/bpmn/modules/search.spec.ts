import { type Item, type Result, withoutAccents } from './search';

/** As the one of diagram-js: every word somewhere, and the text cut where words were found. */
const searchWithoutAccents = withoutAccents((items, pattern, { keys }) => {
  const words = pattern.split(' ');
  const tokensOf = (text: string) => {
    const cut = new RegExp(`(${words.join('|')})`);
    let index = 0;
    return text.split(cut).map((value) => {
      const token = { index, value, match: words.includes(value) };
      index += value.length;
      return token;
    });
  };
  return items
    .filter((item) => words.every((word) => keys.some((key) => String(item[key]).includes(word))))
    .map((item: Item): Result => {
      const tokens = keys.map((key) => {
        const value = item[key] ?? '';
        return [key, Array.isArray(value) ? value.map(tokensOf) : tokensOf(value)] as const;
      });
      return { item, tokens: Object.fromEntries(tokens) };
    });
});

const items = [
  { label: 'Thẩm định hồ sơ', id: 'appraise' },
  { label: 'Ký kết quả', id: 'sign' },
];

describe('the search in a drawing', () => {
  it('finds without accents, and marks what is written', () => {
    const [found, ...others] = searchWithoutAccents(items, 'tham dinh', { keys: ['label', 'id'] });
    expect(others).toEqual([]);
    expect(found!.item).toBe(items[0]);
    const words = found!.tokens.label!.flat();
    expect(words.map(({ value }) => value).join('')).toBe('Thẩm định hồ sơ');
    expect(words.filter((token) => 'match' in token && token.match).map(({ value }) => value)).toEqual([
      'Thẩm',
      'định',
    ]);
  });

  it('finds nothing of what is not there, and what is written with accents', () => {
    expect(searchWithoutAccents(items, 'cap phep', { keys: ['label', 'id'] })).toEqual([]);
    expect(searchWithoutAccents(items, 'KÝ', { keys: ['label', 'id'] })).toHaveLength(1);
  });

  it('passes over what has no text', () => {
    const nameless = [{ label: null, id: 'sign' }, { id: 'sign' }];
    expect(searchWithoutAccents(nameless, 'sign', { keys: ['label', 'id'] })).toHaveLength(2);
  });

  it('looks into several texts of one thing', () => {
    const menu = [{ label: 'Task', search: ['việc', 'bước'] }];
    expect(searchWithoutAccents(menu, 'buoc', { keys: ['label', 'search'] })).toHaveLength(1);
  });
});
