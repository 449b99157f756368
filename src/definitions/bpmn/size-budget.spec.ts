import { bpmn } from '../fixtures/bpmn';
import { Report } from '../report';
import { budget, checkSizeBudget } from './size-budget';

const check = (xml: string, bytes = Buffer.byteLength(xml)) => {
  const report = new Report('a.bpmn');
  const ok = checkSizeBudget(xml, bytes, report);
  expect(ok).toBe(!report.refused);
  return report.problems.map(({ rule, elementId }) => [rule, elementId].filter(Boolean).join(' '));
};
const times = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join('');
const nested = (n: number, name: string, inside = '') =>
  `${times(n, (i) => `<${name} id="n${i}">`)}${inside}${`</${name}>`.repeat(n)}`;

describe('the size budget', () => {
  it('takes what is exactly at each limit and refuses one more', () => {
    const depth = (n: number) => bpmn(`<extensionElements>${nested(n - 3, 'x')}</extensionElements>`);
    expect(check(depth(budget.depth))).toEqual([]);
    expect(check(depth(budget.depth + 1))).toEqual([`budget/depth n${budget.depth - 3}`]);

    const nodes = (n: number) => bpmn(times(n, (i) => `<task id="t${i}"/>`));
    expect(check(nodes(budget.flowNodes))).toEqual([]);
    expect(check(nodes(budget.flowNodes + 1))).toEqual(['budget/flow-nodes P']);

    const elements = (n: number) => bpmn(times(n - 2, (i) => `<sequenceFlow id="f${i}"/>`));
    expect(check(elements(budget.elements))).toEqual([]);
    expect(check(elements(budget.elements + 1))).toEqual(['budget/elements']);

    const nesting = (n: number) => bpmn(nested(n, 'subProcess'));
    expect(check(nesting(budget.subProcessNesting))).toEqual([]);
    expect(check(nesting(budget.subProcessNesting + 1))).toEqual(['budget/sub-process-nesting n5']);

    const attribute = (n: number) => bpmn(`<task id="t" name="${'đ'.repeat(n / 2)}"/>`);
    expect(check(attribute(budget.attributeBytes))).toEqual([]);
    expect(check(attribute(budget.attributeBytes + 2))).toEqual(['budget/attribute t']);

    const tags = (n: number) => bpmn(`<extensionElements>${'<x/>'.repeat(n - 3)}</extensionElements>`);
    expect(check(tags(budget.tags))).toEqual([]);
    expect(check(tags(budget.tags + 1))).toEqual(['budget/tags']);

    expect(check(bpmn(''), budget.bytes)).toEqual([]);
    expect(check(bpmn(''), budget.bytes + 1)).toEqual(['budget/bytes']);
  });

  it('counts the flow nodes of each process by itself and the levels of sub-processes, not their number', () => {
    const process = (id: string) =>
      `<process id="${id}">${times(300, (i) => `<task id="${id}${i}"/>`)}</process>`;
    expect(check(bpmn('', { outside: process('A') + process('B') }))).toEqual([]);
    expect(check(bpmn(times(20, (i) => `<subProcess id="s${i}"/>`)))).toEqual([]);
  });

  it('does not count layout as elements', () => {
    const shapes = times(3_000, (i) => `<di:shape xmlns:di="urn:d" id="s${i}"/>`);
    expect(check(bpmn('', { outside: shapes }))).toEqual([]);
  });

  it('refuses many namespaces, which cost the reader their square', () => {
    expect(check(bpmn(times(100, (i) => `<task xmlns:n${i}="urn:${i}"/>`)))).toEqual(['budget/namespaces']);
  });

  it('leaves broken markup to the reader after it', () => {
    expect(check('<a><b></a>')).toEqual([]);
    expect(check('<a')).toEqual([]);
    expect(check('')).toEqual([]);
  });

  it('stops at the first excess instead of reading on', () => {
    const bomb = `<a>${'<b>'.repeat(200_000)}`;
    const started = process.cpuUsage();
    expect(check(bomb, 1_000)).toEqual(['budget/depth']);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(200);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml/doctype'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>', 'xml/doctype'],
    ['a lone ENTITY', '<a><!ENTITY x "y"></a>', 'xml/doctype'],
    ['a stylesheet', '<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>', 'xml/processing-instruction'],
    ['an xml declaration in the middle', '<a><?xml version="1.0"?></a>', 'xml/processing-instruction'],
  ])('refuses %s', (_, xml, rule) => {
    expect(check(xml)).toEqual([rule]);
  });
});
