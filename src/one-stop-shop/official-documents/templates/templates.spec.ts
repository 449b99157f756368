import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../../kernel';
import { isProcedureFile, readProcedure } from '../../procedures/procedure-file';
import { factsOfData } from '../letters/data-words';
import { caseFacts, dataFacts, formNames, letterFacts } from '../letters/fact-names';
import { placeOf, writtenOut } from '../letters/paper-head';
import { dateInWords, instantInWords } from '../vietnamese';
import { fillTemplate, isTranslated, Unfillable } from './fill-template';
import { readTemplate } from './read-template';
import { shippedTemplates } from './shipped-templates';
import type { Template } from './template';

const head = { superior: 'Ủy ban nhân dân xã An Phú', issuer: 'Một cửa', place: 'An Phú' };
const now = Date.parse('2026-11-20T08:00:00+07:00');
const blank: JsonObject = Object.fromEntries([...formNames, 'period', 'cases'].map((name) => [name, null]));
const fill = (template: Template, facts: JsonObject) =>
  fillTemplate(template, { ...blank, components: [], ...facts }, head, { language: 'vi', now });

const minimal = (blocks: Json, more: JsonObject = {}) =>
  readTemplate(
    {
      code: 'a',
      version: '1',
      name: { vi: 'A', en: 'A' },
      effectiveFrom: '2026-01-01',
      legalBasis: 'x',
      abstract: 'A',
      blocks,
      ...more,
    },
    'a.yaml',
    ['name', 'items'],
  );

describe('shipped forms', () => {
  const all = shippedTemplates();

  it('are the seven of TT 03/2025, the five letters translated, each with its edition of 2018', () => {
    const codes = [...new Set(all.map(({ code }) => code))];
    expect(codes).toEqual([
      'apology-extension',
      'control-sheet',
      'filing-notice',
      'receipt',
      'reception-refusal',
      'refusal',
      'register',
      'stop-notice',
      'supplement-request',
    ]);
    for (const code of codes)
      expect(all.filter((one) => one.code === code).map(({ version }) => version)).toContain('2018');
    expect(all.filter((one) => !isTranslated(one)).map(({ code }) => code)).toEqual([
      'control-sheet',
      'control-sheet',
      'register',
      'register',
    ]);
  });

  it.each(shippedTemplates().map((one) => [`${one.code} ${one.version}`, one] as const))(
    '%s can be filled with nothing known',
    (_, template) => {
      expect(fill(template, {}).blocks.length).toBeGreaterThan(1);
    },
  );
});

describe('forms of results', () => {
  const files = readdirSync('processes').flatMap((folder) => {
    try {
      return readdirSync(join('processes', folder, 'documents')).map((name) => [folder, name] as const);
    } catch {
      return [];
    }
  });

  it.each(files)('%s %s names fields that there are', (folder, name) => {
    const yaml = (path: string) => parse(readFileSync(join('processes', folder, path), 'utf8')) as Json;
    expect(isProcedureFile('procedure.yaml')).toBe(true);
    const { content } = readProcedure(yaml('procedure.yaml'), 'procedure.yaml');
    const names = [...caseFacts, ...letterFacts, ...dataFacts(content!.data), ...content!.variables];
    const { template, problems } = readTemplate(yaml(join('documents', name)), name, names);
    expect(problems.map(({ message }) => message.en)).toEqual([]);
    expect(content!.results.map(({ documentType }) => documentType)).toContain(template!.code);
    const facts = factsOfData(content!, {}, 'vi');
    const sheet = fill(template!, {
      ...facts,
      caseCode: 'H40.12-261120-0001',
      applicantName: 'Nguyễn Văn Ánh',
    });
    expect(JSON.stringify(sheet)).toContain('H40.12-261120-0001');
  });
});

describe('a form', () => {
  it('puts a value in once, whatever it looks like', () => {
    const { template } = minimal([{ paragraph: { text: 'Kính gửi: **{{= name }}**' } }]);
    const [paragraph] = fill(template!, { name: '{{= 1 + 1 }} **x** \u202e<b>' }).blocks;
    expect(paragraph).toMatchObject({
      runs: [{ text: 'Kính gửi: ' }, { text: '{{= 1 + 1 }} **x** <b>', bold: true }],
    });
  });

  it('runs over lists and keeps conditions', () => {
    const { template } = minimal([
      { list: { each: '=items', names: ['what'], item: '{{= index }} {{= what }} {{= name }}' } },
      { paragraph: { text: 'có' }, when: '=count(items) > 1' },
      { paragraph: { text: 'không' }, when: '=name = "x"' },
    ]);
    expect(fill(template!, { name: 'A', items: [{ what: 'đơn' }, { what: 'bản vẽ' }] }).blocks).toMatchObject(
      [{ items: [[{ text: '1' }, {}, { text: 'đơn' }, {}, { text: 'A' }], {}] }, { runs: [{ text: 'có' }] }],
    );
  });

  it('does not print what is no text', () => {
    const { template } = minimal([{ paragraph: { text: '{{= items }}' } }]);
    expect(() => fill(template!, { items: [{ a: 1 }] })).toThrow(Unfillable);
  });

  it.each<[string, Json, string]>([
    [
      'an unknown field',
      [{ paragraph: { text: '{{= nobody }}' } }],
      'template/unknown-name blocks.0.text.vi.0.value',
    ],
    [
      'a field of another block',
      [{ list: { each: '=items', names: ['a'], item: '{{= b }}' } }],
      'template/unknown-name',
    ],
    ['no expression', [{ paragraph: { text: '{{= 1 + }}' } }], 'template/feel blocks.0.paragraph.text'],
    ['an open value', [{ paragraph: { text: '{{= name' } }], 'template/unclosed'],
    ['an odd **', [{ paragraph: { text: 'a ** b' } }], 'template/bold'],
    ['a loop', [{ paragraph: { text: '{{= count(for x in 1..9 return x) }}' } }], 'template/unbounded'],
    ['an unknown block', [{ script: { text: 'x' } }], 'template/unknown-block blocks.0'],
    ['two kinds in a block', [{ heading: { text: 'x' }, title: { text: 'x' } }], 'template/unknown-block'],
    ['an unknown key', [{ heading: { text: 'x', onclick: 'x' } }], 'template/unknown-key'],
    ['no blocks', [], 'template/too-few blocks'],
  ])('with %s is refused at its place', (_, blocks, expected) => {
    const told = minimal(blocks).problems.map(({ rule, path }) => `${rule} ${path?.join('.')}`);
    expect(told.some((one) => one.startsWith(expected))).toBe(true);
  });
});

describe('words on paper', () => {
  it('dates have a nought before days below ten and months below three', () => {
    expect(dateInWords('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(dateInWords('2026-06-15')).toBe('ngày 15 tháng 6 năm 2026');
    expect(instantInWords(Date.parse('2026-06-05T02:30:00Z'))).toBe(
      '09 giờ 30 phút, ngày 05 tháng 6 năm 2026',
    );
    expect(instantInWords(Date.parse('2026-06-05T18:30:00Z'), 'en')).toBe('01:30, 6 June 2026');
  });

  it('the place is that of the nearest committee above', () => {
    expect(writtenOut('UBND xã An Phú')).toBe('Ủy ban nhân dân xã An Phú');
    expect(placeOf(['Ủy ban nhân dân xã An Phú', 'Ủy ban nhân dân tỉnh Bình Minh'])).toBe('An Phú');
    expect(placeOf(['Sở Xây dựng', 'Ủy ban nhân dân tỉnh Bình Minh'])).toBe('Bình Minh');
  });

  it('codes of data are words, addresses one line', () => {
    const data = [
      {
        name: 'kind',
        type: 'text',
        label: { vi: '', en: '' },
        values: ['A'],
        valueLabels: { A: { vi: 'Mới', en: 'New' } },
        required: false,
      },
      { name: 'site', type: 'address', label: { vi: '', en: '' }, required: false },
      { name: 'isPoor', type: 'boolean', label: { vi: '', en: '' }, required: false },
    ] as never;
    const site = { line: 'Thôn 3', commune: 'xã An Phú', province: 'tỉnh Bình Minh', unit: 'xa-an-phu' };
    expect(factsOfData({ data }, { kind: 'A', site, isPoor: false }, 'vi')).toMatchObject({
      kind: 'A',
      kindWords: 'Mới',
      siteWords: 'Thôn 3, xã An Phú, tỉnh Bình Minh',
      isPoorWords: 'Không',
    });
  });
});
