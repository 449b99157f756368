import { evaluateCondition, feelEvaluator } from '../../../expressions';
import { dataFor } from './condition-data';

it.each([
  'ok',
  'not(ok)',
  'ok = true',
  'ok != false',
  'kind = "HOUSE"',
  'kind != "HOUSE"',
  'result.isSigned = true',
  'n > 3',
  'n >= 3',
  'n < 3',
  'n <= -1.5',
  'n = 2',
  'a = 1 and b = "x or y"',
  'a = 1 or (b > 2 and c)',
  '(a and not(b = 2))',
])('gives data under which a condition holds, and data under which it does not: %s', (feel) => {
  for (const holds of [true, false])
    expect(evaluateCondition(feelEvaluator, { feel, bounded: true }, dataFor(feel, holds), 0)).toEqual({
      ok: true,
      value: holds,
    });
});

it.each(['count(list) > 2', 'some x in list satisfies x > 1', 'a + b > 3'])(
  'leaves out what it does not understand: %s',
  (feel) => {
    expect(dataFor(feel, true)).toEqual({});
  },
);
