import fc from 'fast-check';
import { evaluate as feelin } from 'feelin';
import type { Json, JsonObject } from '../../kernel';
import { evaluateCondition, evaluateUnaryTests, feelEvaluator } from './evaluate';

const now = Date.parse('2026-03-01T18:30:00Z');
const at = (feel: string, variables: JsonObject = {}, strict = true) =>
  feelEvaluator.evaluate({ feel, bounded: false }, variables, { now, strict });
const value = (feel: string, variables: JsonObject = {}): Json => {
  const evaluation = at(feel, variables);
  if (!evaluation.ok) throw new Error(`${feel}: ${evaluation.failure.code} ${evaluation.failure.message}`);
  return evaluation.value;
};
const failure = (feel: string, variables: JsonObject = {}) => {
  const evaluation = at(feel, variables);
  return evaluation.ok ? 'a value' : evaluation.failure.code;
};

describe('values', () => {
  it.each<[string, Json, JsonObject?]>([
    ['tổng số tiền > 3 and loại = "nhà ở"', true, { 'tổng số tiền': 4, loại: 'nhà ở' }],
    ['hồ sơ.số tầng', 7, { 'hồ sơ': { 'số tầng': 7 } }],
    ['a.b.c', 1, { a: { b: { c: 1 } } }],
    ['xs[2]', 20, { xs: [10, 20] }],
    ['xs[-1]', 20, { xs: [10, 20] }],
    ['xs[3]', null, { xs: [10, 20] }],
    ['xs[i]', 20, { xs: [10, 20], i: 2 }],
    ['xs[item > 10]', [20], { xs: [10, 20] }],
    [
      'xs[giá > hạn mức].tên',
      ['b'],
      {
        xs: [
          { giá: 1, tên: 'a' },
          { giá: 9, tên: 'b' },
        ],
        'hạn mức': 5,
      },
    ],
    ['xs[contains(tên, "b")].tên', ['b'], { xs: [{ tên: 'a' }, { tên: 'b' }] }],
    ['[][item > 1]', []],
    ['if a > 1 then "x" else "y"', 'y', { a: 1 }],
    ['a in (1, 2, [5..7])', true, { a: 6 }],
    ['a in [1..3)', false, { a: 3 }],
    ['a in ("x", "y")', true, { a: 'y' }],
    ['a in xs', true, { a: 'y', xs: ['x', 'y'] }],
    ['a in > 3', true, { a: 4 }],
    ['a between 1 and 3', true, { a: 3 }],
    ['not(a)', false, { a: true }],
    ['a = null', true, { a: null }],
    ['a != null', false, { a: null }],
    ['false and null', false],
    ['true and null', null],
    ['true or null', true],
    ['{a: 1, b: a + 1}.b', 2],
    ['{"số dư": 1}', { 'số dư': 1 }],
    ['for i in 1..3 return i * 2', [2, 4, 6]],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in [1, 2], j in [10, 20] return i * j', [10, 20, 20, 40]],
    ['for i in 1..4 return if i = 1 then 1 else i * partial[-1]', [1, 2, 6, 24]],
    ['some x in [1, 2] satisfies x > 1', true],
    ['every x in [1, 2] satisfies x > 1', false],
    ['sort([3, 1, 2], function(x, y) x < y)', [1, 2, 3]],
    ['count([1, 2])', 2],
    ['sum(xs.giá)', 0.3, { xs: [{ giá: 0.1 }, { giá: 0.2 }] }],
    ['min(3, 1)', 1],
    ['max(["a", "c", "b"])', 'c'],
    ['max([date("2026-01-01"), date("2026-02-01")])', '2026-02-01'],
    ['list contains([date("2026-01-01")], date("2026-01-01"))', true],
    ['index of(["a", "b", "a"], "a")', [1, 3]],
    ['distinct values([1, 2, 1, [1], [1]])', [1, 2, [1]]],
    ['median([10, 9, 1])', 9],
    ['substring("Thủ tục", 5)', 'tục'],
    ['upper case("đất")', 'ĐẤT'],
    ['starts with("H01.23", "H01")', true],
    ['string join(["a", "b"], ", ")', 'a, b'],
    ['matches("079123456789", "^[0-9]{12}$")', true],
    ['split("a;b", ";")', ['a', 'b']],
    ['number("1.234,5", ".", ",")', 1234.5],
    ['string(0.0000001)', '0.0000001'],
    ['"a" + "b"', 'ab'],
    ['-a', -1, { a: 1 }],
    ['2 ** 10', 1024],
    ['10 / 0', null],
    ['modulo(-5, 3)', 1],
    ['x instance of number', true, { x: 1 }],
    ['x instance of list<string>', true, { x: ['a'] }],
    ['get value({a: 1}, "b")', null],
    ['is defined(a)', false],
    ['is defined(a.b)', false, { a: {} }],
    ['is defined(a.b)', true, { a: { b: null } }],
    ['substring(string: "abc", start position: 2)', 'bc'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['date("2026-02-01") - date("2026-01-01")', 'P31D'],
    ['date("2026-02-01").year', 2026],
    ['@"P1D" < @"P2D"', true],
    ['duration("PT1H") * 3', 'PT3H'],
    ['date("2026-01-01") in [date("2025-12-31")..date("2026-01-02")]', true],
    ['date and time("2026-01-01T00:00:00@Asia/Ho_Chi_Minh") = date and time("2025-12-31T17:00:00Z")', true],
    ['date and time(date("2026-01-01"), time("10:00:00"))', '2026-01-01T10:00:00'],
    ['day of week(date("2026-03-02"))', 'Monday'],
    ['today()', '2026-03-02'],
    ['now()', '2026-03-02T01:30:00+07:00'],
    ['now() + duration("P1D")', '2026-03-03T01:30:00+07:00'],
    ['date(ngày nộp) <= today()', true, { 'ngày nộp': '2026-03-02' }],
  ])('%s is %j', (feel, expected, variables = {}) => {
    expect(value(feel, variables)).toEqual(expected);
  });

  it('finds a name and a text whichever way its accents are composed', () => {
    const variables = { ['số'.normalize('NFD')]: 'nhà ở'.normalize('NFD') };
    expect(value('số = "nhà ở"', variables)).toBe(true);
  });

  it('leaves its input alone and answers the same again', () => {
    const variables = Object.freeze({ xs: Object.freeze([Object.freeze({ a: 1 })]) as unknown as Json });
    expect(value('context put(xs[1], "a", 2)', variables)).toEqual({ a: 2 });
    expect(value('xs', variables)).toEqual([{ a: 1 }]);
  });
});

describe('agreement with the feelin library where doubles are exact', () => {
  const ops = fc.constantFrom('+', '-', '*', '<', '<=', '>', '>=', '=', '!=');
  const small = fc.integer({ min: -50, max: 50 });
  const expression = fc.letrec<{ e: string }>((tie) => ({
    e: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      small.map((n) => (n < 0 ? `(${n})` : String(n))),
      fc.constantFrom('a', 'b', 'c.d', 'xs[1]', 'xs[item > 2]', 'true', 'null', '"x"', 's'),
      fc.tuple(tie('e'), ops, tie('e')).map(([x, op, y]) => `(${x} ${op} ${y})`),
      fc.tuple(tie('e'), fc.constantFrom('and', 'or'), tie('e')).map(([x, op, y]) => `(${x} ${op} ${y})`),
      fc.tuple(tie('e'), tie('e'), tie('e')).map(([x, y, z]) => `(if ${x} = ${y} then ${y} else ${z})`),
      fc.array(tie('e'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.tuple(tie('e'), tie('e'), tie('e')).map(([x, y, z]) => `(${x} in [${y}..${z}])`),
      tie('e').map((x) => `count([${x}, 1])`),
      fc.tuple(tie('e'), tie('e')).map(([x, y]) => `{p: ${x}, q: ${y}}.q`),
    ),
  })).e;

  // Where we differ on purpose: order between types, ranges of mixed or falling ends, one-element lists as values.
  const isComparable = (text: string) =>
    !/[<>]|\.\.|\[[^,\]]*\]|=/.test(text.replace(/xs\[(1|item > 2)\]/g, ''));

  it('holds for random arithmetic and logic', () => {
    const variables = { a: 3, b: -7, c: { d: 12 }, xs: [1, 5, 9], s: 'x' };
    fc.assert(
      fc.property(expression, (text) => {
        fc.pre(isComparable(text));
        let expected: unknown;
        try {
          expected = feelin(text, variables).value;
        } catch {
          return;
        }
        const evaluation = at(text, variables, false);
        expect(evaluation).toEqual({ ok: true, value: expected ?? null });
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it.each([
    '1 < 2',
    '"a" < "b"',
    '[1, 2] = [1, 2]',
    '{a: 1} = {a: 1}',
    '1 in [1..2]',
    '5 in (< 3, > 4)',
    '(1 + 2) * 3 - 4 / 2',
    'a - b * c.d',
    'a - -b',
    'xs[item > 2][1]',
    'concatenate([1], [2, 3])',
    'flatten([1, [2, [3]]])',
    'reverse([1, 2])',
    'sublist([1, 2, 3], 2)',
    'insert before([1, 3], 2, 2)',
    'remove([1, 2], 1)',
    'string length("thủ tục")',
    'replace("a1b2", "[0-9]", "#")',
    'all([true, false])',
    'any([true, false])',
    'stddev([1, 2, 3, 4])',
    'mode([1, 2, 2])',
    'odd(3)',
    'years and months duration(date("2025-01-01"), date("2026-03-01")).months',
    'string([1, "a", {b: null}])',
  ])('%s', (text) => {
    const variables = { a: 3, b: -7, c: { d: 12 }, xs: [1, 5, 9] };
    expect(value(text, variables)).toEqual(feelin(text, variables).value);
  });
});

describe('what is missing', () => {
  it.each<[string, JsonObject, string[]]>([
    ['a > 3', {}, ['a']],
    ['tổng phí > 3', { tổng: 1 }, ['tổng phí']],
    ['a.b = 1', { a: {} }, ['a.b']],
    ['a.b.c = 1', { a: { b: null } }, ['a.b.c']],
    ['xs.b', { xs: [{ b: 1 }, {}] }, ['xs.b']],
    ['xs[giá > 1]', { xs: [{}] }, ['giá']],
    ['a = null', {}, ['a']],
    ['{x: a}', {}, ['a']],
    ['sum([a, b])', {}, ['a', 'b']],
    ['constructor', {}, ['constructor']],
    ['toString', {}, ['toString']],
    ['a.constructor', { a: {} }, ['a.constructor']],
    ['a.length', { a: 'text' }, ['a.length']],
  ])('%s with %j misses %j', (feel, variables, missing) => {
    expect(at(feel, variables)).toMatchObject({
      ok: false,
      failure: { code: 'FEEL.MISSING_VARIABLE', missing },
    });
    expect(at(feel, variables, false)).toMatchObject({ ok: true });
  });

  it('is no matter where the answer does not depend on it', () => {
    expect(value('a = "x" or b > 3', { a: 'x' })).toBe(true);
    expect(value('if a then 1 else b', { a: true })).toBe(1);
  });

  it.each<[string, JsonObject]>([
    ['if a > 1 then "x" else "y"', { a: null }],
    ['a + 1', { a: 'x' }],
    ['date("hôm nay")', {}],
    ['number("12 con gà")', {}],
    ['[1..10]', {}],
    ['{f: [1..2]}', {}],
    ['count', {}],
    ['for i in 1..2 return [i..9]', {}],
    ['9007199254740991 + 1', {}],
    ['94906267 * 94906267', {}],
    ['10 ** 400', {}],
  ])('%s with %j has no value, so strict evaluation fails', (feel, variables) => {
    expect(failure(feel, variables)).toMatch(/^FEEL\.(FAILED|MISSING_VARIABLE)$/);
  });

  it('makes a condition fail that is neither true nor false', () => {
    const condition = (feel: string, variables: JsonObject) =>
      evaluateCondition(feelEvaluator, { feel, bounded: true }, variables, now);
    expect(condition('a > 1', { a: 2 })).toEqual({ ok: true, value: true });
    expect(condition('a > 1', { a: null })).toMatchObject({ ok: false, failure: { code: 'FEEL.FAILED' } });
    expect(condition('a > 1', { a: '2' })).toMatchObject({ ok: false, failure: { code: 'FEEL.FAILED' } });
    expect(condition('a', { a: 1 })).toMatchObject({ ok: false, failure: { code: 'FEEL.FAILED' } });
    expect(condition('a > 1', {})).toMatchObject({ ok: false, failure: { code: 'FEEL.MISSING_VARIABLE' } });
  });
});

describe('unary tests', () => {
  it.each<[string, Json, boolean, JsonObject?]>([
    ['-', null, true],
    ['"a", "b"', 'b', true],
    ['not("a", "b")', 'b', false],
    ['< 3', 2, true],
    ['< 3', 3, false],
    ['[1..3), 7', 3, false],
    ['[1..3), 7', 7, true],
    ['> limit', 9, true, { limit: 5 }],
    ['limit', 5, true, { limit: 5 }],
    ['list', 'b', true, { list: ['a', 'b'] }],
    ['true', true, true],
    ['true', false, false],
    ['false', false, true],
    ['null', null, true],
    ['null', 1, false],
    ['contains(?, "x")', 'axb', true],
    ['? > 3 and ? < 5', 4, true],
    ['count(?) > 1', [1, 2], true],
    ['x > 3', 'anything', true, { x: 4 }],
    ['>= date("2026-01-01")', '2026-02-01', false],
    ['date(?) >= date("2026-01-01")', '2026-02-01', true],
    ['"3"', 3, false],
    ['> 3', null, false],
  ])('%s of %j is %j', (text, input, expected, variables = {}) => {
    expect(evaluateUnaryTests(text, input, variables, { now, strict: true })).toEqual({
      ok: true,
      value: expected,
    });
  });
});

describe('hostile input', () => {
  const parsed = (text: string) => JSON.parse(text) as JsonObject;

  it.each<[string, JsonObject]>([
    ['a.__proto__.isAdmin', parsed('{"a": {"__proto__": {"isAdmin": true}}}')],
    ['__proto__.isAdmin', parsed('{"__proto__": {"isAdmin": true}}')],
    ['isAdmin', parsed('{"__proto__": {"isAdmin": true}}')],
    ['a.isAdmin', parsed('{"a": {"__proto__": {"isAdmin": true}}}')],
    ['f(1)', { f: (() => 1) as unknown as Json }],
    ['a.f', { a: { f: (() => 1) as unknown as Json } }],
  ])('%s reads nothing', (feel, variables) => {
    expect(failure(feel, variables)).toMatch(/FEEL\.(MISSING_VARIABLE|SYNTAX)/);
  });

  it('never runs a getter', () => {
    const variables = {
      o: Object.defineProperty({}, 'x', { enumerable: true, get: () => 'ran' }) as JsonObject,
    };
    expect(failure('o.x', variables)).toBe('FEEL.MISSING_VARIABLE');
    expect(value('o', variables)).toEqual({});
  });

  it.each<[string, JsonObject]>([
    ['context put({}, "__proto__", {isAdmin: true})', {}],
    ['context put({}, ["__proto__", "isAdmin"], true)', {}],
    ['context merge([{}, a])', parsed('{"a": {"__proto__": {"isAdmin": true}}}')],
    ['context([{key: "__proto__", value: {isAdmin: true}}])', {}],
    ['{"__proto__": {isAdmin: true}}', {}],
    ['{constructor: {prototype: {isAdmin: true}}}', {}],
    ['a', parsed('{"a": {"__proto__": {"isAdmin": true}}}')],
    ['get value(a, "__proto__")', parsed('{"a": {"__proto__": {"isAdmin": true}}}')],
  ])('%s pollutes nothing', (feel, variables) => {
    const evaluation = at(feel, variables, false);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    if (evaluation.ok && evaluation.value && typeof evaluation.value === 'object') {
      expect(Object.hasOwn(evaluation.value, '__proto__')).toBe(false);
      expect(Object.getPrototypeOf(evaluation.value)).toBe(Object.prototype);
    }
  });

  const deep = (depth: number): Json => {
    let json: Json = 1;
    for (let level = 0; level < depth; level++) json = [json];
    return json;
  };
  const cyclic: JsonObject = {};
  cyclic['self'] = cyclic;

  it.each<[string, JsonObject]>([
    ['for i in 1..10000, j in 1..10000 return i', {}],
    ['for i in a..b return i', { a: 1, b: 100_000_000 }],
    ['some a in 1..3000, b in 1..3000 satisfies a + b < 0', {}],
    ['for i in 1..400, j in 1..400, k in 1..400 return 1', {}],
    ['every x in xs satisfies every y in xs satisfies x = y', { xs: Array<number>(5_000).fill(1) }],
    ['xs[count(xs[item = 1]) > 0]', { xs: Array<number>(5_000).fill(1) }],
    ['sort(xs, function(x, y) count(xs[item = x]) > 0)', { xs: Array<number>(2_000).fill(1) }],
    ['for i in 1..9999 return for j in 1..9999 return partial', {}],
    ['distinct values(xs)', { xs: Array.from({ length: 3_000 }, (_, n) => ({ n })) }],
    ['for i in 1..9000 return s + s', { s: 'x'.repeat(100_000) }],
    ['a', { a: deep(20_000) }],
    ['a', { a: cyclic }],
    ['a = b', { a: deep(20_000), b: deep(20_000) }],
    ['for i in 1..9999 return xs', { xs: Array<number>(5_000).fill(1) }],
    [`{a0: [1, 1], ${Array.from({ length: 40 }, (_, n) => `a${n + 1}: [a${n}, a${n}]`).join(', ')}}`, {}],
    [
      `string({a0: [1, 1], ${Array.from({ length: 40 }, (_, n) => `a${n + 1}: [a${n}, a${n}]`).join(', ')}}.a40)`,
      {},
    ],
    ['flatten(for i in 1..9999 return xs)', { xs: Array<number>(5_000).fill(1) }],
  ])('%s ends with an error', (feel, variables) => {
    expect(failure(feel, variables)).toBe('FEEL.BUDGET');
  });

  it.each([
    '{f: function(n) f(n)}.f(1)',
    '(function(x) x(x))(function(x) x(x))',
    'matches(s, "(a+)+$")',
    'for i in 1..100000000 return i',
    '('.repeat(1_500),
    '1' + '+ 1'.repeat(600),
    '${process.exit()}',
    'a'.repeat(5_000),
    'function(x) external {java: {class: "java.lang.System"}}',
  ])('%s is refused before it runs', (feel) => {
    expect(failure(feel, { s: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' })).toBe('FEEL.SYNTAX');
  });
});
