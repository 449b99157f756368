import { DomainError } from './domain-error';
import { depthOf, parsePlainJson } from './plain-json';

const codeOf = (text: string, depth?: number): string => {
  try {
    parsePlainJson(text, depth);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return (error as DomainError).code;
  }
  return 'accepted';
};

describe('plain JSON', () => {
  it('is what JSON.parse gives when nothing is wrong', () => {
    const text = '{"a":[1,-2.5e3,true,null,"x\\n\\"{[",{"b":{}}],"":0}';
    expect(parsePlainJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"__proto__":1}', 'JSON.FORBIDDEN_KEY'],
    ['{"a":[{"constructor":1}]}', 'JSON.FORBIDDEN_KEY'],
    ['{"prototype":{}}', 'JSON.FORBIDDEN_KEY'],
    ['{"\\u005f_proto__":1}', 'JSON.FORBIDDEN_KEY'],
    ['[1e999]', 'JSON.NUMBER_OUT_OF_RANGE'],
    ['["\\udc00"]', 'JSON.NOT_UNICODE'],
    ['{"\\ud83d":1}', 'JSON.NOT_UNICODE'],
    ['', 'JSON.MALFORMED'],
    ['{"a":1}x', 'JSON.MALFORMED'],
    ['NaN', 'JSON.MALFORMED'],
    ['['.repeat(200_000), 'JSON.TOO_DEEP'],
    ['[[[]]]', 'accepted'],
  ])('answers %p with %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('keeps a forbidden word as a value', () => {
    expect(parsePlainJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
  });

  it('counts depth outside of strings only', () => {
    expect(depthOf('{"a":"[[[[","b":["\\"[["]}')).toBe(2);
    expect(codeOf('[[[]]]', 2)).toBe('JSON.TOO_DEEP');
    expect(codeOf('[[[]]]', 3)).toBe('accepted');
  });

  it('normalises values and keys', () => {
    expect(parsePlainJson(JSON.stringify({ ['nghỉ'.normalize('NFD')]: 'phép'.normalize('NFD') }))).toEqual({
      ['nghỉ'.normalize('NFC')]: 'phép'.normalize('NFC'),
    });
  });
});
