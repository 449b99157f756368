import { languageOf, Messages } from './message-catalogue';
import { canonical } from './idempotency-key.decorator';
import { decodeCursor, encodeCursor, pageOf } from './cursor';

describe('messages', () => {
  const messages = new Messages([{ 'A.B': { vi: 'xin {name}', en: 'please {name} {count} {missing}' } }]);

  it('put parameters in once', () => {
    expect(messages.say('A.B', 'vi', { name: '{name}${x}$&' })).toBe('xin {name}${x}$&');
    expect(messages.say('A.B', 'en', { name: 'x', count: 2 })).toBe('please x 2 {missing}');
    expect(messages.say('A.B', 'en', Object.create({ name: 'inherited' }))).toContain('{name}');
  });

  it('say a parameter that has words in both languages in the language of the sentence', () => {
    const name = { vi: 'cán bộ', en: 'the officer' };
    expect(messages.say('A.B', 'vi', { name })).toBe('xin cán bộ');
    expect(messages.say('A.B', 'en', { name, count: 2 })).toBe('please the officer 2 {missing}');
  });

  it('refuse a code that two rooms define', () => {
    const one = { 'A.B': { vi: 'a', en: 'b' } };
    expect(() => new Messages([one, one])).toThrow(/A\.B/);
  });

  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['fr', 'vi'],
    ['vi;q=0.2, en;q=0.8', 'en'],
    ['en;q=0', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=nonsense,*', 'vi'],
  ])('understand Accept-Language %p as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('cursors', () => {
  it('come back as they were', () => {
    expect(decodeCursor(encodeCursor([12, 'ă']), ['number', 'string'])).toEqual([12, 'ă']);
  });

  it.each(['', 'x', encodeCursor(['12', 'a']), encodeCursor([1]), encodeCursor([1, 'a', 'b']), 'bnVsbA'])(
    'refuse %p',
    (cursor) => {
      expect(() => decodeCursor(cursor, ['number', 'string'])).toThrow(
        expect.objectContaining({ code: 'LIST.CURSOR_INVALID' }) as Error,
      );
    },
  );

  it('are given only when there is more', () => {
    const page = (rows: number[]) =>
      pageOf(
        rows,
        2,
        (row) => [row],
        (row) => ({ row }),
      );
    expect(page([1, 2])).toEqual({ items: [{ row: 1 }, { row: 2 }] });
    expect(page([1, 2, 3])).toEqual({ items: [{ row: 1 }, { row: 2 }], next: encodeCursor([2]) });
  });
});

describe('canonical JSON', () => {
  it('is equal for equal data and only then', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      canonical({ a: true, b: [1, { c: 'x', d: null }] }),
    );
    expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
  });
});
