import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Path, rangeOf, readText, scalarText, setAt, type Value, valueAt } from './yaml-text';

const file = `# What the catalogue knows.
code: P10-copy          # the folder's name
name: { vi: Cấp bản sao, en: Copy }
mine: kept              # nobody knows this key
limits:
  # the first that holds
  - { when: '=a = "X"', value: 5, unit: working-day, tag: S }
  - { value: 7, unit: working-day, tag: S } # the rest

# Set by the council.
fees:
  - code: copy
    amount: 75000
    tag: L
`;
const linesChanged = (before: string, after: string) => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

describe('the text of a procedure', () => {
  it('changes a value where it stands, and nothing else', () => {
    const after = setAt(file, ['limits', 0, 'value'], 6);
    expect(after).toBe(file.replace('value: 5', 'value: 6'));
    expect(setAt(file, ['name', 'vi'], 'Cấp bản sao, trích lục')).toBe(
      file.replace('vi: Cấp bản sao', "vi: 'Cấp bản sao, trích lục'"),
    );
    expect(setAt(file, ['code'], 'P11')).toBe(file.replace('P10-copy ', 'P11 '));
    expect(setAt(file, ['limits', 0, 'when'], '=a = "Y"')).toBe(file.replace('"X"', '"Y"'));
  });

  it('writes anew only the section in which something is added or taken out', () => {
    const added = setAt(file, ['limits', 2], { value: 9, unit: 'working-day', tag: 'S' });
    expect(linesChanged(file, added)).toEqual(['  - { value: 9, unit: working-day, tag: S }']);
    expect(added).toContain('  # the first that holds\n');
    expect(added).toContain('# the rest');
    expect(added).toContain('\n\n# Set by the council.\nfees:');
    const removed = setAt(file, ['limits', 0], undefined);
    expect(valueAt(readText(removed).value, ['limits'])).toHaveLength(1);
    expect(removed).toContain('# nobody knows this key');
    expect(removed).toContain('# Set by the council.');
  });

  it('takes a whole section out and leaves the comments of the next one', () => {
    const without = setAt(file, ['limits'], undefined);
    expect(without).not.toContain('limits');
    expect(without).toContain(
      'mine: kept              # nobody knows this key\n\n# Set by the council.\nfees:',
    );
  });

  it('puts a section that there was not where a file has it', () => {
    const order = ['code', 'name', 'level', 'limits', 'fees'];
    const after = setAt(file, ['level'], 'COMMUNE', order);
    expect(after).toContain('name: { vi: Cấp bản sao, en: Copy }\nlevel: COMMUNE\nmine:');
    expect(setAt('', ['code'], 'P1', order)).toBe('code: P1\n');
    const deep = setAt(file, ['reasons', 'refusal', 0, 'code'], 'LATE', [...order, 'reasons']);
    expect(valueAt(readText(deep).value, ['reasons', 'refusal', 0, 'code'])).toBe('LATE');
  });

  it('writes every text so that it is read back as the same', () => {
    for (const text of [
      'true',
      '12',
      '1.009994',
      '2026-07-01',
      'a: b',
      'a, b',
      '[x]',
      '# no',
      "it's",
      ' x',
      'x ',
      '',
      '=a = "b"',
      '~',
      'null',
      'hai\ndòng',
      '\u0000',
      '{',
      '- a',
      '"',
      "'",
      '<img src=x onerror=alert(1)>',
      '${x}',
      '&a',
      '*a',
      '!b',
      '%c',
      '@d',
      '`e',
      'Đường: số 5, ngõ 2',
    ]) {
      for (const start of ['{ a: old, b: 1 }', 'a: old\nb: 1\n', "a: 'old'\nb: 1\n", 'a: "old"\nb: 1\n'])
        expect([text, parse(setAt(start, ['a'], text))]).toEqual([text, { a: text, b: 1 }]);
      expect(parse(`[${scalarText(text)}, x]`)).toEqual([text, 'x']);
    }
  });

  it('says where a text is no YAML, and where a value stands', () => {
    expect(readText('a: [1\nb: 2\n').problems[0]?.line).toBeGreaterThan(0);
    expect(readText('a: *b\n')).toMatchObject({ problems: [{ line: 1 }] });
    const [from, to] = rangeOf(file, ['limits', 1, 'value'])!;
    expect(file.slice(from, to)).toBe('7');
  });

  it.each(readdirSync('processes').filter((name) => existsSync(join('processes', name, 'procedure.yaml'))))(
    'of %s takes any change anywhere without harm to the rest',
    (folder) => {
      const text = readFileSync(join('processes', folder, 'procedure.yaml'), 'utf8');
      const value = readText(text).value!;
      for (const path of placesOf(value).filter((_, index) => index % 9 === 0)) {
        const before = valueAt(value, path);
        const wanted =
          typeof before === 'string'
            ? `${before}, ${before}: x`
            : typeof before === 'number'
              ? before + 1
              : !before;
        const after = setAt(text, path, wanted);
        expect(readText(after).value).toEqual(withAt(value, path, wanted));
        expect(comments(after)).toEqual(comments(text));
      }
      for (const key of ['name', 'limits', 'reasons']) {
        const after = setAt(text, [key], undefined);
        const expected = { ...(value as object) } as Record<string, Value>;
        delete expected[key];
        expect(readText(after).value).toEqual(expected);
      }
    },
  );
});

const comments = (text: string) => text.match(/^\s*#.*$/gm);

function placesOf(value: Value, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Array.isArray(value)
    ? value.flatMap((one, index) => placesOf(one, [...path, index]))
    : Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
}

function withAt(value: Value, [key, ...rest]: Path, wanted: Value): Value {
  if (key === undefined) return wanted;
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? withAt(one, rest, wanted) : one));
  const map = value as Record<string, Value>;
  return { ...map, [key]: withAt(map[key]!, rest, wanted) };
}
