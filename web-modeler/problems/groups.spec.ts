import type { Finding } from './finding';
import { countOf, groupsOf, placeOf, shownOf } from './groups';

const one = (file: string, rule: string, more: Partial<Finding> = {}): Finding => ({
  file,
  rule,
  severity: 'error',
  message: { vi: rule, en: rule },
  ...more,
});

describe('the list of problems', () => {
  const findings = [
    one('b.bpmn', '1', { elementId: 'x' }),
    one('a.yaml', '2', { path: ['dossier', '0'] }),
    one('b.bpmn', '3', { elementId: 'y', severity: 'warning' }),
    one('b.bpmn', '4', { elementId: 'y' }),
    one('b.bpmn', 'law/5', { elementId: 'x' }),
    one('gone.form', '6'),
  ];

  it('is by file in the order of the model, errors first, what is of one element together', () => {
    expect(
      groupsOf(findings, ['a.yaml', 'b.bpmn']).map(({ file, findings: of }) => [
        file,
        of.map(({ rule }) => rule),
      ]),
    ).toEqual([
      ['a.yaml', ['2']],
      ['b.bpmn', ['1', 'law/5', '4', '3']],
      ['gone.form', ['6']],
    ]);
  });

  it('counts, and shows a part', () => {
    const law = { 'law/5': true };
    const rules = (which: Parameters<typeof shownOf>[1]) =>
      shownOf(findings, which, { file: 'a.yaml', law }).map(({ rule }) => rule);
    expect(countOf(findings)).toEqual({ errors: 5, warnings: 1 });
    expect(rules('all')).toHaveLength(6);
    expect(rules('errors')).toEqual(['1', '2', '4', 'law/5', '6']);
    expect(rules('law')).toEqual(['law/5']);
    expect(rules('file')).toEqual(['2']);
  });

  it('leads to an element, or to a place in a file', () => {
    expect(findings.slice(0, 2).map(placeOf)).toEqual(['x', 'dossier.0']);
    expect(placeOf(findings[5]!)).toBeUndefined();
  });
});
