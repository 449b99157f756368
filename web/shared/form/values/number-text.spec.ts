import { decimalsOf, readNumber, writeNumber } from './number-text';

describe('numbers as they are typed', () => {
  it.each([
    ['1.234.567', '1234567'],
    ['1.234', '1234'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1.234,50', '1234.5'],
    ['1234567', '1234567'],
    ['-3', '-3'],
    [',5', '0.5'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['2 500 000 ₫', '2500000'],
    ['100.000đ', '100000'],
  ])('reads %s in Vietnamese', (typed, plain) => expect(readNumber(typed, 'vi')).toBe(plain));

  it.each([
    ['1,234,567', '1234567'],
    ['1,234', '1234'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['1,234.5', '1234.5'],
  ])('reads %s in English', (typed, plain) => expect(readNumber(typed, 'en')).toBe(plain));

  it.each(['', '-', 'abc', '1.23.4', '1,2,3', '1.2345,6', '12e3', '1.234.56', '9'.repeat(31)])(
    'refuses %s',
    (typed) => expect(readNumber(typed, 'vi')).toBeNull(),
  );

  it('writes what it reads', () => {
    for (const plain of ['0', '5', '-1234', '1234567.25', '12345678901234567890.5'])
      for (const language of ['vi', 'en'] as const)
        expect(readNumber(writeNumber(plain, language), language)).toBe(plain);
  });

  it('writes with the separators of the language', () => {
    expect(writeNumber(1234567.5, 'vi')).toBe('1.234.567,5');
    expect(writeNumber(1234567.5, 'en')).toBe('1,234,567.5');
    expect(writeNumber(1e21, 'vi')).toBe('1.000.000.000.000.000.000.000');
    expect(writeNumber(null, 'vi')).toBe('');
  });

  it('counts decimals', () => {
    expect(decimalsOf('12.50')).toBe(2);
    expect(decimalsOf('12')).toBe(0);
  });
});
