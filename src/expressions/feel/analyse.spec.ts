import { analyseFeel } from './analyse';

const codes = (text: string) => analyseFeel(text).problems.map(({ code }) => code);

describe('analyseFeel', () => {
  it.each([
    ['tổng số tiền > 3', ['tổng số tiền']],
    ['hồ sơ.số tầng >= 3 and loại = "nhà ở"', ['hồ sơ', 'loại']],
    ['if a then b else c', ['a', 'b', 'c']],
    ['x in (1, 2, [3..y])', ['x', 'y']],
    ['date(ngày nộp) <= today()', ['ngày nộp']],
    ['items[price > limit].name', ['items', 'price', 'limit']],
    ['{a: x, b: y}', ['x', 'y']],
    ['sum(khoản thu) * 1.1', ['khoản thu']],
    ['a between 1 and 2 or not(b)', ['a', 'b']],
    ['x instance of number', ['x']],
    ['/* ghi chú */ a // xong', ['a']],
  ])('finds %s bounded and names what it reads', (text, variables) => {
    expect(analyseFeel(text)).toMatchObject({ ok: true, bounded: true, variables });
  });

  it.each([
    'for i in 1..10 return i',
    'some x in xs satisfies x > 1',
    'every x in xs satisfies x > 1',
    '{a: 1, b: a + a}',
    'sort(xs, function(x, y) x < y)',
    'matches(s, "^[0-9]+$")',
    'concatenate(xs, xs)',
    'xs[ys[item = 1] = []]',
  ])('lets %s run in the sandbox only', (text) => {
    expect(analyseFeel(text)).toMatchObject({ ok: true, bounded: false });
  });

  it.each([
    ['', 'FEEL.EMPTY'],
    ['a >', 'FEEL.SYNTAX'],
    ['3 3', 'FEEL.SYNTAX'],
    ['a..b', 'FEEL.SYNTAX'],
    ['> 3', 'FEEL.SYNTAX'],
    ['a = (> 3)', 'FEEL.SYNTAX'],
    ['12345678901234567890', 'FEEL.NUMBER_NOT_EXACT'],
    ['${a}', 'FEEL.SYNTAX'],
    ['a'.repeat(2_001), 'FEEL.TOO_LONG'],
    ['('.repeat(500) + '1' + ')'.repeat(500), 'FEEL.TOO_DEEP'],
    ['1' + '+1'.repeat(600), 'FEEL.TOO_DEEP'],
    ['nope(1)', 'FEEL.UNKNOWN_FUNCTION'],
    ['a.f(1)', 'FEEL.UNKNOWN_FUNCTION'],
    ['f(g)(2)', 'FEEL.UNKNOWN_FUNCTION'],
    ['{f: function(n) f(n)}.f(1)', 'FEEL.FUNCTION_DEFINITION'],
    ['function(x) x', 'FEEL.FUNCTION_DEFINITION'],
    ['sort(xs, function(x, y) external {java: {class: "a"}})', 'FEEL.FUNCTION_DEFINITION'],
    ['matches(s, p)', 'FEEL.PATTERN_NOT_LITERAL'],
    ['matches(input: s, pattern: p)', 'FEEL.PATTERN_NOT_LITERAL'],
    ['matches(s, "(a+)+$")', 'FEEL.PATTERN_UNSAFE'],
    ['replace(s, "(a|a)*b", "")', 'FEEL.PATTERN_UNSAFE'],
    ['split(s, "([a-z]+)*x")', 'FEEL.PATTERN_UNSAFE'],
    ['for i in 1..100000000 return i', 'FEEL.RANGE_TOO_LARGE'],
    ['constructor(1)', 'FEEL.UNKNOWN_FUNCTION'],
  ])('refuses %s', (text, code) => {
    expect(codes(text)).toContain(code);
    expect(analyseFeel(text)).toMatchObject({ ok: false, bounded: false });
  });

  it.each(['> > 3', '< 3 and > 1', 'not(-)', ''])('refuses the unary tests %s', (text) => {
    expect(analyseFeel(text, { dialect: 'unary-tests' }).ok).toBe(false);
  });

  it('knows the functions of the host', () => {
    expect(analyseFeel('phí(a)', { functions: ['phí'] })).toMatchObject({ ok: true, functions: ['phí'] });
  });

  it.each(['-', 'not(1, 2)', '< 3, [4..5], "a"', '? > 3', 'date("2020-01-01")'])(
    'parses the unary tests %s',
    (text) => {
      expect(analyseFeel(text, { dialect: 'unary-tests' })).toMatchObject({ ok: true, bounded: true });
    },
  );

  it.each(['^[0-9]{9}$', '[a-z]+@[a-z]+', '(\\d{3})+', '(\\.\\d+)?', 'a|b', '(?:ab)+'])(
    'accepts the pattern %s',
    (pattern) => expect(codes(`matches(s, "${pattern.replaceAll('\\', '\\\\')}")`)).toEqual([]),
  );
});
