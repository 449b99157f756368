import { readFileSync } from 'node:fs';
import { bpmn } from '../fixtures/bpmn';
import { compareFiles } from './compare-files';

const file = (name: string, content: string) => ({ name, content: Buffer.from(content) });
const changes = async (before: string, after: string, name = 'p.bpmn') => {
  const [comparison] = await compareFiles([file(name, before)], [file(name, after)]);
  return (comparison?.elements ?? []).map(({ elementId, change, fields }) => [
    elementId,
    change,
    fields.map(({ field, before: was, after: is }) => [field, was, is]),
  ]);
};

const process = bpmn(
  `<laneSet id="ls"><lane id="l1" name="Một cửa"><flowNodeRef>a</flowNodeRef></lane><lane id="l2"><flowNodeRef>b</flowNodeRef></lane></laneSet>
   <userTask id="a" name="Tiếp nhận" procedure:processingTime="4" procedure:processingTimeUnit="working-hour">
     <documentation>Nhận hồ sơ</documentation>
     <extensionElements><camunda:inputOutput><camunda:inputParameter name="x">1</camunda:inputParameter></camunda:inputOutput></extensionElements>
   </userTask>
   <task id="b"/>
   <boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
   <sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>=x = 1</conditionExpression></sequenceFlow>
   <textAnnotation id="n"><text>Lưu ý</text></textAnnotation>`,
);

describe('what differs in a process', () => {
  it.each<
    [what: string, from: string, to: string, element: string, field: string, was: unknown, is: unknown]
  >([
    ['a name', 'Tiếp nhận"', 'Nhận"', 'a', 'name', 'Tiếp nhận', 'Nhận'],
    ['a processing time', 'Time="4"', 'Time="8"', 'a', 'processingTime', '4', '8'],
    [
      'a documentation',
      'Nhận hồ sơ',
      'Nhận đủ',
      'a',
      'documentation.documentation.text',
      'Nhận hồ sơ',
      'Nhận đủ',
    ],
    ['a timer', 'P2D', 'P3D', 't', 'eventDefinitions.timerEventDefinition.timeDuration.body', 'P2D', 'P3D'],
    ['a condition', '=x = 1', '=x = 2', 'f', 'conditionExpression.body', '=x = 1', '=x = 2'],
    ['where a flow leads', 'targetRef="b"', 'targetRef="a"', 'f', 'targetRef', 'b', 'a'],
    ['a lane of a node', '<flowNodeRef>b</flowNodeRef>', '', 'b', 'lane', 'l2', undefined],
    ['a note', 'Lưu ý', 'Chú ý', 'n', 'text', 'Lưu ý', 'Chú ý'],
  ])('%s', async (_, from, to, element, field, was, is) => {
    expect(process).toContain(from);
    const [[id, change, fields]] = (await changes(process, process.replace(from, to))) as [
      [string, string, unknown[]],
    ];
    expect([id, change]).toEqual([element, 'changed']);
    expect(fields).toContainEqual([field, was, is]);
  });

  it('inside extension elements is told at the element that has them', async () => {
    const [[id, , fields]] = (await changes(process, process.replace('>1</camunda', '>2</camunda'))) as [
      [string, string, [string, unknown, unknown][]],
    ];
    expect(id).toBe('a');
    expect(fields).toHaveLength(1);
    expect(fields[0].slice(1)).toEqual(['1', '2']);
  });

  it('is an element that came, and one that went, with all that is said of it', async () => {
    const more = process.replace('<task id="b"/>', '<task id="b"/><manualTask id="c" name="Trả"/>');
    expect(await changes(process, more)).toEqual([['c', 'added', [['name', undefined, 'Trả']]]]);
    expect(await changes(more, process)).toEqual([['c', 'removed', [['name', 'Trả', undefined]]]]);
  });

  it('is nothing when only the drawing or the order of elements is another', async () => {
    const drawn = readFileSync('processes/P02-building-permit/process.bpmn', 'utf8');
    const moved = drawn.replace(/<dc:Bounds x="(\d+)/g, (_, x: string) => `<dc:Bounds x="${Number(x) + 10}`);
    expect(moved).not.toBe(drawn);
    expect(await changes(drawn, moved)).toEqual([]);
  });

  /** Every attribute of every kind of element of a real procedure, changed one at a time. */
  it('is found for each single attribute that is not of the drawing', async () => {
    const drawn = readFileSync('processes/P13-civil-status-extract/process.bpmn', 'utf8');
    const end = drawn.search(/<\w*:?BPMNDiagram/);
    const tags = [...drawn.slice(0, end).matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")+)/g)];
    const places = new Map<string, { text: string; value: string; index: number }>();
    for (const { 1: tag, 2: attributes, index } of tags)
      for (const { 0: text, 1: name, 2: value, index: inside } of attributes.matchAll(
        / (name|[a-z]+:[A-Za-z]+)="([^"]*)"/g,
      ))
        if (!/^(xmlns|xsi)/.test(name) && !places.has(`${tag} ${name}`))
          places.set(`${tag} ${name}`, { text, value, index: index + 1 + tag.length + inside });
    expect(places.size).toBeGreaterThan(20);
    const missed: string[] = [];
    for (const { text, value, index } of places.values()) {
      expect(drawn.slice(index, index + text.length)).toBe(text);
      const other = text.replace(`"${value}"`, /^\d+$/.test(value) ? '"77"' : `"${value}X"`);
      const changed = drawn.slice(0, index) + other + drawn.slice(index + text.length);
      const found = await changes(drawn, changed);
      if (found.length === 0) missed.push(text);
    }
    expect(missed).toEqual([]);
  });
});

describe('what differs in other files', () => {
  it('of a form is told field by field, those in groups too, wherever they stand', async () => {
    const form = (label: string, order: 'first' | 'last') => {
      const name = { id: 'f1', key: 'name', type: 'textfield', label, validate: { required: true } };
      const group = { id: 'g', type: 'group', label: 'Nhóm', components: [name] };
      const note = { id: 't', type: 'text', text: 'x' };
      return JSON.stringify({ id: 'apply', components: order === 'first' ? [group, note] : [note, group] });
    };
    expect(await changes(form('Họ tên', 'first'), form('Họ tên', 'last'), 'a.form')).toEqual([]);
    expect(await changes(form('Họ tên', 'first'), form('Họ và tên', 'first'), 'a.form')).toEqual([
      ['f1', 'changed', [['label', 'Họ tên', 'Họ và tên']]],
    ]);
  });

  it('of a decision is told rule by rule', async () => {
    const table = readFileSync('processes/P02-building-permit/decisions/building-permit-limits.dmn', 'utf8');
    const [, text] = /<outputEntry[^>]*>\s*<text>([^<]+)<\/text>/.exec(table)!;
    const found = await changes(table, table.replace(`<text>${text}</text>`, '<text>99</text>'), 'd.dmn');
    expect(found).toHaveLength(1);
    expect(found[0][1]).toBe('changed');
  });

  it('of a document is told part by part, and items that have a code by it', async () => {
    const yaml = (value: number, first: boolean) =>
      `limits: [{ value: 10 }]\ndossier:\n${first ? '  - { code: new, name: x }\n' : ''}  - { code: a, copies: ${value} }\n`;
    expect(await changes(yaml(1, false), yaml(2, false), 'procedure.yaml')).toEqual([
      ['dossier', 'changed', [['a.copies', 1, 2]]],
    ]);
    expect(await changes(yaml(1, false), yaml(1, true), 'procedure.yaml')).toEqual([
      [
        'dossier',
        'changed',
        [
          ['new.code', undefined, 'new'],
          ['new.name', undefined, 'x'],
        ],
      ],
    ]);
  });

  it('is told of the whole file where it cannot be read', async () => {
    const [broken] = await compareFiles([file('p.bpmn', process)], [file('p.bpmn', '<definitions')]);
    expect(broken).toEqual({ name: 'p.bpmn', kind: 'unreadable', change: 'changed', elements: [] });
    const [gone] = await compareFiles([file('a.md', 'x')], []);
    expect(gone).toMatchObject({ name: 'a.md', change: 'removed' });
  });
});
