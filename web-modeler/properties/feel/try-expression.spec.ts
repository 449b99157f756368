import { tryExpression } from './try-expression';

const tried = (feel: string, values = {}, isCondition = false) =>
  tryExpression(feel, values, { isCondition, now: 0, language: 'vi' });

describe('an expression that is tried', () => {
  it('says what it comes to, in the language of the page', () => {
    expect(tried('a > 2', { a: 3 }, true)).toEqual({ kind: 'value', text: 'đúng' });
    expect(tried('0.1 + 0.2')).toEqual({ kind: 'value', text: '0,3' });
    expect(tried('"a" + "b"')).toEqual({ kind: 'value', text: '“ab”' });
  });

  it('asks for what it reads and nobody has entered, the innermost name', () => {
    expect(tried('limits.days + 1')).toMatchObject({ kind: 'missing', names: ['limits.days'] });
    expect(tried('a and b', { a: true }, true)).toMatchObject({ kind: 'missing', names: ['b'] });
  });

  it('says in words what would refuse it', () => {
    expect(tried('a +')).toMatchObject({ kind: 'problem' });
    expect(tried('nonsense(1)')).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('nonsense'),
    });
  });

  it('says that a condition must be true or false', () => {
    expect(tried('1 + 1', {}, true)).toEqual({
      kind: 'failure',
      text: 'Điều kiện cho ra 2, không phải đúng hoặc sai',
    });
  });

  it('is nothing while nothing is written', () => {
    expect(tried('  ')).toEqual({ kind: 'empty' });
  });
});
