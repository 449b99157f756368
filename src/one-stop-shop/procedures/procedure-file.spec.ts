import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JsonObject } from '../../kernel';
import { readProcedure } from './procedure-file';

/** The annotated example of procedure-yaml.md is the fixture, so that what people copy from is proved right. */
const example = (): any =>
  parse(/```yaml\n(.*?)```/s.exec(readFileSync(join(__dirname, 'procedure-yaml.md'), 'utf8'))![1]!);

const rulesOf = (change: (file: any) => void): string[] => {
  const file = example();
  change(file);
  return readProcedure(file as JsonObject, 'procedure.yaml').problems.map(
    ({ rule, path }) => `${path!.join('.')} ${rule.replace('procedure/', '')}`,
  );
};

describe('procedure.yaml', () => {
  it('takes the annotated example and fills in defaults', () => {
    const { content, problems } = readProcedure(example() as JsonObject, 'procedure.yaml');
    expect(problems).toEqual([]);
    expect(content!.limits[0]!.when).toEqual({ feel: 'applicationType = "EXTENSION"', bounded: true });
    expect(content!.fees[0]!.exemptions[0]).toMatchObject({ percent: 100, when: { feel: 'isPoor' } });
    const { content: bare } = readProcedure(
      { ...example(), clock: { acceptance: example().clock.acceptance }, fees: [], receipt: undefined },
      'procedure.yaml',
    );
    expect(bare!.clock).toMatchObject({
      counting: 'DAY_EXCLUDE_FIRST',
      supplement: 'RESTART',
      supplementRequests: 1,
      financialObligation: 'PAUSE',
      extension: { times: 1, noticeWorkingDays: 1 },
      warnAtPercent: 80,
      stopGrounds: [],
    });
  });

  it.each<[string, (file: any) => void, string]>([
    ['an unknown key', (file) => (file.clock.suplement = 'PAUSE'), 'clock.suplement unknown-key'],
    ['a missing key', (file) => delete file.name.en, 'name.en missing'],
    ['an unknown channel', (file) => (file.channels[1] = 'FAX'), 'channels.1 unknown-word'],
    [
      'a channel without acceptance',
      (file) => delete file.clock.acceptance.POST,
      'clock.acceptance.POST missing',
    ],
    [
      'acceptance of no channel',
      (file) => (file.clock.acceptance.FAX = file.clock.acceptance.POST),
      'clock.acceptance.FAX unknown-key',
    ],
    [
      'a part service without reason',
      (file) => (file.serviceLevel.value = 'PARTIAL'),
      'serviceLevel.reason no-reason',
    ],
    ['no certainty', (file) => delete file.limits[0].tag, 'limits.0.tag missing'],
    ['FEEL without =', (file) => (file.limits[0].when = 'a = 1'), 'limits.0.when type'],
    ['wrong FEEL', (file) => (file.limits[0].when = '=a = '), 'limits.0.when feel'],
    ['an unknown function', (file) => (file.outcome = '=decide(a)'), 'outcome feel'],
    ['a limit never reached', (file) => file.limits.reverse(), 'limits.1 never-reached'],
    ['half a dong', (file) => (file.fees[0].amount = 0.5), 'fees.0.amount type'],
    ['a number where text belongs', (file) => (file.nationalCode = 1.00162), 'nationalCode type'],
    ['no day', (file) => (file.effective.from = '2026-02-30'), 'effective.from form'],
    ['an end before the start', (file) => (file.effective.to = '2026-07-01'), 'effective.to period'],
    [
      'a ground nobody knows',
      (file) => (file.reasons.refusal[0].ground = 'NĐ 9/1999'),
      'reasons.refusal.0.ground unknown-ground',
    ],
    ['a component twice', (file) => file.dossier.push({ ...file.dossier[0] }), 'dossier.1 duplicate'],
    [
      'a label of no value',
      (file) => (file.data[0].valueLabels.OLD = { vi: 'Cũ', en: 'Old' }),
      'data.0.valueLabels.OLD unknown-key',
    ],
    ['a default outside the values', (file) => (file.data[0].default = 'OLD'), 'data.0.default type'],
    ['a list where a mapping belongs', (file) => (file.agencies.lead = []), 'agencies.lead type'],
  ])('refuses %s, and says where', (_what, change, expected) => {
    expect(rulesOf(change)).toEqual([expected]);
  });

  it('finds everything that is wrong at once', () => {
    expect(rulesOf((file) => ((file.level = 'CITY'), (file.process = 7)))).toEqual([
      'process type',
      'level unknown-word',
    ]);
  });

  it.each([null, [], 'text', 7, undefined])('refuses %p', (value) => {
    expect(readProcedure(value, 'procedure.yaml').problems).toHaveLength(1);
  });
});
