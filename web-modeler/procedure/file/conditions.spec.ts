import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConditionField, conditionWords, readCondition, writeCondition } from './conditions';

const fields: ConditionField[] = [
  {
    name: 'kind',
    type: 'text',
    label: { vi: 'Loại đề nghị', en: 'Kind' },
    values: [
      { value: 'NEW', label: { vi: 'Cấp mới', en: 'New' } },
      { value: 'AGAIN', label: { vi: 'Cấp lại', en: 'Again' } },
    ],
  },
  { name: 'isPoor', type: 'boolean', label: { vi: 'Hộ nghèo', en: 'Poor household' } },
];

describe('a condition', () => {
  it.each([
    '=kind = "NEW"',
    '=kind != "NEW" and isPoor',
    '=kind in ["NEW", "AGAIN"] or not(isPoor)',
    '=age >= 60 and age < 80.5 and area <= -1 and area > 0',
    '=applicant.kind = "PERSON"',
    '=kind = "a \\"b\\" \\\\ c"',
    '=loại = "Đất ở"',
  ])('%s is read and written as the same', (feel) => {
    expect(writeCondition(readCondition(feel)!)).toBe(feel);
  });

  it('that says true or false is a yes or a no', () => {
    expect(readCondition('isPoor = true')?.terms).toEqual([{ name: 'isPoor', sign: 'yes', values: [] }]);
    expect(readCondition('=isPoor = false')?.terms).toEqual([{ name: 'isPoor', sign: 'no', values: [] }]);
  });

  it.each([
    '',
    '=',
    '=a and b or c',
    '=a + 1 > 2',
    '=f(a)',
    '=if a then b else c',
    '=a = b',
    '=(a)',
    '=a and',
    '=a in []',
    '=a in ["b"',
    '=a = date("2026-01-01")',
    '=not(a = 1)',
    '=a = "b" c',
    '=a != true',
    '=a = null',
    '="x" = a',
  ])('%s is more than comparisons', (feel) => {
    expect(readCondition(feel)).toBeNull();
  });

  it('is told in words of the administration', () => {
    expect(conditionWords('=kind in ["NEW", "AGAIN"] and isPoor', fields, 'vi')).toBe(
      'Loại đề nghị là một trong: Cấp mới, Cấp lại và Hộ nghèo',
    );
    expect(conditionWords('=not(isPoor) or kind != "OTHER"', fields, 'en')).toBe(
      'not: Poor household or Kind is not OTHER',
    );
    expect(conditionWords('=count(x) > 1', fields, 'vi')).toBe('count(x) > 1');
    expect(conditionWords('=kind = "$&"', fields, 'vi')).toBe('Loại đề nghị là $&');
  });

  it('of the procedures in service can nearly always be read', () => {
    const conditions = readdirSync('processes')
      .filter((name) => existsSync(join('processes', name, 'procedure.yaml')))
      .flatMap((name) => {
        const text = readFileSync(join('processes', name, 'procedure.yaml'), 'utf8');
        return [...text.matchAll(/(?:when|required): '?(=[^'\n,}]*(?:\[[^\]]*\])?[^'\n,}]*)'?/g)].map(
          ([, feel]) => feel!.trim(),
        );
      });
    const read = conditions.filter((feel) => readCondition(feel));
    expect(conditions.length).toBeGreaterThan(20);
    expect(read.length / conditions.length).toBeGreaterThan(0.8);
  });
});
