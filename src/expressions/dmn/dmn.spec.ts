import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../kernel';
import { analyseDmn } from './analyse';
import { decide } from './decide';
import { decisionsOf } from './decisions';
import { parseDmn } from './parse';

const namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const file = (body: string, uri = namespace) =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="${uri}" id="d" name="D" namespace="n">${body}</definitions>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface TableText {
  id?: string;
  hitPolicy?: string;
  aggregation?: string;
  inputs: [feel: string, type?: string, allowed?: string][];
  outputs: [name: string, type?: string, allowed?: string, fallback?: string][];
  rules: string[][];
  requires?: string[];
  variable?: string;
}
const table = ({
  id = 't',
  hitPolicy,
  aggregation,
  inputs,
  outputs,
  rules,
  requires = [],
  variable,
}: TableText) => {
  const text = (tag: string, feel: string, key: string, more = '') =>
    `<${tag} id="${id}-${key}"${more}><text>${escaped(feel)}</text></${tag}>`;
  const typeRef = (type?: string) => (type ? ` typeRef="${type}"` : '');
  return `<decision id="${id}" name="${id}">
    ${variable ? `<variable id="${id}-v" name="${variable}"/>` : ''}
    ${requires.map((required) => `<informationRequirement><requiredDecision href="#${required}"/></informationRequirement>`).join('')}
    <decisionTable id="${id}-table"${hitPolicy ? ` hitPolicy="${hitPolicy}"` : ''}${aggregation ? ` aggregation="${aggregation}"` : ''}>
    ${inputs.map(([feel, type, allowed], i) => `<input id="${id}-i${i}">${text('inputExpression', feel, `ie${i}`, typeRef(type))}${allowed ? text('inputValues', allowed, `iv${i}`) : ''}</input>`).join('')}
    ${outputs.map(([name, type, allowed, fallback], i) => `<output id="${id}-o${i}" name="${name}"${typeRef(type)}>${allowed ? text('outputValues', allowed, `ov${i}`) : ''}${fallback ? text('defaultOutputEntry', fallback, `od${i}`) : ''}</output>`).join('')}
    ${rules.map((cells, r) => `<rule id="${id}-r${r}">${cells.map((cell, c) => text(c < inputs.length ? 'inputEntry' : 'outputEntry', cell, `r${r}c${c}`)).join('')}</rule>`).join('')}
    </decisionTable></decision>`;
};
const literal = (id: string, feel: string, requires: string[] = [], variable = id) =>
  `<decision id="${id}" name="${id}"><variable id="${id}-v" name="${variable}"/>${requires.map((required) => `<informationRequirement><requiredDecision href="#${required}"/></informationRequirement>`).join('')}<literalExpression id="${id}-l"><text>${escaped(feel)}</text></literalExpression></decision>`;

const run = async (body: string, variables: JsonObject, id = 't', uri?: string) => {
  const { model, problems } = await parseDmn(file(body, uri));
  expect(problems).toEqual([]);
  return decide(JSON.parse(JSON.stringify(model)) as NonNullable<typeof model>, id, variables, 0);
};
const codes = async (xml: string) => {
  const { model, problems } = await parseDmn(xml);
  return [...problems, ...(model ? analyseDmn(model).problems : [])].map(({ code }) => code);
};

describe('hit policies', () => {
  const bands: Omit<TableText, 'hitPolicy'> = {
    inputs: [['n', 'number']],
    outputs: [['x', 'string', '"high", "mid", "low"']],
    rules: [
      ['> 0', '"low"'],
      ['> 10', '"mid"'],
      ['> 20', '"high"'],
      ['> 20', '"high"'],
    ],
  };
  it.each<[string, number, (string | number)[] | string]>([
    ['UNIQUE', 5, ['low']],
    ['UNIQUE', 0, []],
    ['UNIQUE', 15, 'DMN.HIT_POLICY'],
    ['ANY', 5, ['low']],
    ['ANY', 15, 'DMN.HIT_POLICY'],
    ['FIRST', 25, ['low']],
    ['RULE ORDER', 25, ['low', 'mid', 'high', 'high']],
    ['PRIORITY', 15, ['mid']],
    ['PRIORITY', 25, ['high']],
    ['OUTPUT ORDER', 25, ['high', 'high', 'mid', 'low']],
    ['COLLECT', 25, ['low', 'mid', 'high', 'high']],
    ['COLLECT', 0, []],
  ])('%s with %d', async (hitPolicy, n, expected) => {
    const result = await run(table({ ...bands, hitPolicy }), { n });
    if (typeof expected === 'string') expect(result).toMatchObject({ ok: false, code: expected });
    else expect(result).toEqual({ ok: true, rows: expected.map((x) => ({ x })) });
  });

  it('ANY takes equal hits as one', async () => {
    const body = table({
      hitPolicy: 'ANY',
      inputs: [['n']],
      outputs: [['x']],
      rules: [
        ['> 0', '1'],
        ['> 1', '1'],
      ],
    });
    expect(await run(body, { n: 5 })).toEqual({ ok: true, rows: [{ x: 1 }] });
  });

  it.each<[string, number, Json[]]>([
    ['SUM', 5, [0.3]],
    ['MIN', 5, [0.1]],
    ['MAX', 5, [0.2]],
    ['COUNT', 5, [2]],
    ['SUM', 0, []],
    ['COUNT', 0, [0]],
  ])('COLLECT %s with %d', async (aggregation, n, expected) => {
    const body = table({
      hitPolicy: 'COLLECT',
      aggregation,
      inputs: [['n', 'number']],
      outputs: [['x', 'number']],
      rules: [
        ['> 0', '0.1'],
        ['> 1', '0.2'],
      ],
    });
    expect(await run(body, { n })).toEqual({ ok: true, rows: expected.map((x) => ({ x })) });
  });
});

describe('tables', () => {
  it('has several inputs and outputs, wildcards, empty cells and expressions as outputs', async () => {
    const body = table({
      inputs: [
        ['loại', 'string'],
        ['diện tích', 'number'],
      ],
      outputs: [['phí', 'number'], ['ghi chú']],
      rules: [
        ['"nhà ở"', '-', 'diện tích * 0.1', ''],
        ['not("nhà ở")', '[100..200)', '5', '"vừa"'],
        ['not("nhà ở")', '', '9', '"khác " + loại'],
      ],
      hitPolicy: 'FIRST',
    });
    expect(await run(body, { loại: 'nhà ở', 'diện tích': 3 })).toEqual({
      ok: true,
      rows: [{ phí: 0.3, 'ghi chú': null }],
    });
    expect(await run(body, { loại: 'kho', 'diện tích': 100 })).toMatchObject({
      rows: [{ phí: 5, 'ghi chú': 'vừa' }],
    });
    expect(await run(body, { loại: 'kho', 'diện tích': 200 })).toMatchObject({
      rows: [{ phí: 9, 'ghi chú': 'khác kho' }],
    });
  });

  it('answers with the default outputs when nothing matches', async () => {
    const body = table({
      inputs: [['n']],
      outputs: [['x', 'number', undefined, '7'], ['y']],
      rules: [['1', '1', '2']],
    });
    expect(await run(body, { n: 2 })).toEqual({ ok: true, rows: [{ x: 7, y: null }] });
  });

  it('reads dates of JSON by their declared type', async () => {
    const body = table({
      inputs: [['ngày', 'date']],
      outputs: [['x', 'date']],
      rules: [
        ['>= date("2026-01-01")', 'date("2026-02-01")'],
        ['< date("2026-01-01")', '"2025-01-01"'],
      ],
    });
    expect(await run(body, { ngày: '2026-03-01' })).toEqual({ ok: true, rows: [{ x: '2026-02-01' }] });
    expect(await run(body, { ngày: '2025-03-01' })).toEqual({ ok: true, rows: [{ x: '2025-01-01' }] });
    expect(await run(body, { ngày: 'hôm nay' })).toMatchObject({ ok: false, code: 'DMN.TYPE' });
  });

  it.each<[string, TableText, JsonObject]>([
    ['FEEL.MISSING_VARIABLE', { inputs: [['n']], outputs: [['x']], rules: [['1', '1']] }, {}],
    ['FEEL.MISSING_VARIABLE', { inputs: [['n']], outputs: [['x']], rules: [['1', 'm']] }, { n: 1 }],
    ['FEEL.MISSING_VARIABLE', { inputs: [['n']], outputs: [['x']], rules: [['> limit', '1']] }, { n: 1 }],
    ['DMN.TYPE', { inputs: [['n', 'number']], outputs: [['x']], rules: [['1', '1']] }, { n: '1' }],
    ['DMN.TYPE', { inputs: [['n']], outputs: [['x', 'number']], rules: [['1', '"a"']] }, { n: 1 }],
    [
      'DMN.INPUT_VALUE',
      { inputs: [['n', 'number', '1, 2']], outputs: [['x']], rules: [['-', '1']] },
      { n: 3 },
    ],
    [
      'DMN.OUTPUT_VALUE',
      { inputs: [['n']], outputs: [['x', 'number', '[0..5]']], rules: [['-', '9']] },
      { n: 3 },
    ],
    [
      'DMN.HIT_POLICY',
      {
        hitPolicy: 'PRIORITY',
        inputs: [['n']],
        outputs: [['x']],
        rules: [
          ['-', '1'],
          ['-', '2'],
        ],
      },
      { n: 3 },
    ],
    [
      'FEEL.BUDGET',
      { inputs: [['for i in 1..9999, j in 1..9999 return i']], outputs: [['x']], rules: [['-', '1']] },
      {},
    ],
  ])('fails with %s', async (code, text, variables) => {
    expect(await run(table(text), variables)).toMatchObject({ ok: false, code });
  });
});

describe('required decisions', () => {
  const chain =
    literal('base', 'giá * 2', [], 'gốc') +
    table({
      id: 'grade',
      variable: 'mức',
      inputs: [['gốc', 'number']],
      outputs: [['hạng'], ['hệ số']],
      rules: [
        ['> 10', '"A"', '3'],
        ['<= 10', '"B"', '1'],
      ],
      requires: ['base'],
    }) +
    literal('result', 'gốc * mức.hệ số + hệ số', ['base', 'grade'], 'kết quả');

  it('are evaluated first and read by name', async () => {
    expect(await run(chain, { giá: 6 }, 'result')).toEqual({ ok: true, rows: [{ 'kết quả': 39 }] });
    expect(await run(chain, { giá: 1 }, 'result')).toEqual({ ok: true, rows: [{ 'kết quả': 3 }] });
  });

  it('give lists for tables of several hits', async () => {
    const several = table({
      id: 'several',
      hitPolicy: 'COLLECT',
      inputs: [['n']],
      outputs: [['x']],
      rules: [
        ['> 0', '1'],
        ['> 1', '2'],
      ],
    });
    expect(await run(several + literal('t', 'sum(several)', ['several']), { n: 5 })).toEqual({
      ok: true,
      rows: [{ t: 3 }],
    });
  });

  it('must exist and not turn in circles', async () => {
    expect(await codes(file(literal('a', 'b', ['b'])))).toContain('DMN.MISSING_DECISION');
    const circle = file(literal('a', 'b', ['b']) + literal('b', 'a', ['a']));
    expect(await codes(circle)).toContain('DMN.CYCLE');
    const { model } = await parseDmn(circle);
    expect(decide(model!, 'a', {}, 0)).toMatchObject({ ok: false, code: 'DMN.CYCLE' });
    expect(decide(model!, 'constructor', {}, 0)).toMatchObject({ ok: false, code: 'DMN.UNKNOWN_DECISION' });
  });

  it('are found over several files of a deployment', async () => {
    const one = (await parseDmn(file(literal('a', '1')))).model!;
    const two = (await parseDmn(file(literal('b', '2')))).model!;
    const decisions = decisionsOf([one, two]);
    expect(decisions.decide('b', {}, 0)).toEqual({ ok: true, rows: [{ b: 2 }] });
    expect(decisions.decide('c', {}, 0)).toMatchObject({ ok: false, code: 'DMN.UNKNOWN_DECISION' });
  });
});

describe('what deployment refuses', () => {
  const simple = table({ inputs: [['n']], outputs: [['x']], rules: [['1', '1']] });
  it.each<[string, string]>([
    [
      'DMN.DOCTYPE',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${file(simple).replace(/^<\?[^>]*>/, '')}`,
    ],
    ['DMN.TOO_LARGE', file(`<description>${'x'.repeat(1024 * 1024)}</description>`)],
    ['DMN.TOO_LARGE', file('<a>'.repeat(200_000))],
    ['DMN.DUPLICATE_ID', file(simple + simple)],
    ['DMN.UNREADABLE', file('<decision id="a"')],
    ['DMN.UNREADABLE', file(simple + '<bogus/>')],
    ['DMN.UNREADABLE', '<x/>'],
    ['DMN.NO_DECISION', file('<inputData id="a" name="a"/>')],
    ['DMN.NO_LOGIC', file('<decision id="a" name="a"/>')],
    ['DMN.UNSUPPORTED', file(simple + '<businessKnowledgeModel id="b" name="b"/>')],
    ['DMN.UNSUPPORTED', file('<decision id="a" name="a"><context id="c"/></decision>')],
    ['DMN.UNSUPPORTED', file('<decision id="a" name="a"><invocation id="c"/></decision>')],
    [
      'DMN.UNSUPPORTED',
      file(simple.replace('<inputExpression', '<inputExpression expressionLanguage="juel"')),
    ],
    ['DMN.RULE_WIDTH', file(table({ inputs: [['n']], outputs: [['x'], ['y']], rules: [['1', '1']] }))],
    ['DMN.OUTPUT_NAME', file(table({ inputs: [['n']], outputs: [['x'], ['x']], rules: [] }))],
    ['DMN.AGGREGATION', file(table({ aggregation: 'SUM', inputs: [['n']], outputs: [['x']], rules: [] }))],
    ['FEEL.SYNTAX', file(table({ inputs: [['n']], outputs: [['x']], rules: [['> > 1', '1']] }))],
    ['FEEL.SYNTAX', file(table({ inputs: [['${n}']], outputs: [['x']], rules: [] }))],
    ['FEEL.UNKNOWN_FUNCTION', file(literal('a', 'nope(1)'))],
    ['FEEL.PATTERN_UNSAFE', file(literal('a', 'matches(s, "(a+)+$")'))],
  ])('%s', async (code, xml) => {
    expect(await codes(xml)).toContain(code);
  });

  it('names the element of a bad entry', async () => {
    const { model } = await parseDmn(
      file(table({ inputs: [['n']], outputs: [['x']], rules: [['> 1', '1 +']] })),
    );
    expect(analyseDmn(model!).problems).toMatchObject([{ code: 'FEEL.SYNTAX', elementId: 't-r0c1' }]);
  });

  it('knows which decisions are bounded', async () => {
    const { model } = await parseDmn(
      file(simple + literal('a', 'for i in 1..3 return i') + literal('b', 'a', ['a'])),
    );
    expect(analyseDmn(model!).bounded).toEqual(['t']);
  });
});

it.each(['20180521', '20191111', '20211108', '20230324'])('reads DMN of %s', async (version) => {
  const body = table({ inputs: [['n']], outputs: [['x']], rules: [['1', '2']] });
  expect(await run(body, { n: 1 }, 't', `https://www.omg.org/spec/DMN/${version}/MODEL/`)).toEqual({
    ok: true,
    rows: [{ x: 2 }],
  });
});

const processes = join(__dirname, '../../../processes');
const tables = readdirSync(processes, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.dmn'),
);
it.each(tables)('%s has no problem', async (name) => {
  const { model, problems } = await parseDmn(readFileSync(join(processes, name), 'utf8'));
  expect(problems).toEqual([]);
  expect(analyseDmn(model!).problems).toEqual([]);
});
