import { sampleValue, sampleValues } from './sample';

describe('sample data', () => {
  it.each([
    ['12,5', 12.5],
    ['-3', -3],
    ['007', '007'],
    ['đúng', true],
    ['SAI', false],
    ['trống', null],
    ['[1, 2]', [1, 2]],
    ['{"a": 1}', { a: 1 }],
    ['[1,', '[1,'],
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
  ])('reads %s as people mean it', (text, value) => {
    expect(sampleValue(text)).toEqual(value);
  });

  it('puts parts together and leaves out what has no name or no value', () => {
    expect(
      sampleValues([
        ['limits.days', '5'],
        ['limits.hours', '8'],
        ['', 'x'],
        ['empty', ' '],
      ]),
    ).toEqual({ limits: { days: 5, hours: 8 } });
  });

  it('is an object of its own names only', () => {
    const values = sampleValues([['__proto__.polluted', 'true']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(values)).toEqual(['__proto__']);
  });
});
