import { bpmn } from '../fixtures/bpmn';
import { Report } from '../report';
import { readModel } from './moddle';

const read = async (xml: string) => {
  const report = new Report('a.bpmn');
  const definitions = await readModel(xml, report);
  return {
    definitions,
    problems: report.problems.map(({ rule, elementId }) => [rule, elementId].filter(Boolean).join(' ')),
    warnings: report.warnings.map(({ rule, elementId }) => [rule, elementId].filter(Boolean).join(' ')),
    report,
  };
};
const tasks = '<task id="a"/><task id="b"/>';
const flow = (inside = '', attributes = 'id="f" sourceRef="a" targetRef="b"') =>
  `${tasks}<sequenceFlow ${attributes}>${inside}</sequenceFlow>`;

describe('reading a model', () => {
  it.each([
    ['a duplicate id', '<task id="a"/><userTask id="a"/>', ['xml/duplicate-id a']],
    [
      'a mistyped expression type, which would make the flow unconditional',
      flow('<conditionExpression xsi:type="tFormalExpresion">=ok</conditionExpression>'),
      ['xml/unknown-element f'],
    ],
    [
      'a flow into nothing',
      '<task id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="x"/>',
      ['xml/unresolved-reference f'],
    ],
    [
      'a default flow that is not there',
      '<exclusiveGateway id="g" default="x"/>',
      ['xml/unresolved-reference g'],
    ],
    ['a message that is not there', '<receiveTask id="r" messageRef="m"/>', ['xml/unresolved-reference r']],
    ['an element BPMN does not have', '<userTusk id="a"/>', ['xml/unknown-element a']],
    ['an element in a wrong place', '<task id="a"><lane id="l"/></task>', ['xml/unknown-element l']],
    ['an unknown attribute', '<task id="a" assignee2="x"/>', ['xml/unknown-attribute a']],
    ['an attribute of another element', '<task id="a" camunda:assignee="x"/>', ['xml/unknown-attribute a']],
    [
      'an extension attribute without its prefix',
      '<userTask id="a" assignee="x"/>',
      ['xml/unknown-attribute a'],
    ],
    ['a boolean that is none', '<startEvent id="s" isInterrupting="flase"/>', ['xml/invalid-value s']],
    ['a number that is none', '<task id="a" startQuantity="two"/>', ['xml/invalid-value a']],
    [
      'a word outside the list',
      '<exclusiveGateway id="g" gatewayDirection="Sideways"/>',
      ['xml/invalid-value g'],
    ],
    [
      'two conditions on one flow, of which the reader keeps the last',
      flow('<conditionExpression>=a</conditionExpression><conditionExpression>=b</conditionExpression>'),
      ['xml/repeated-element f'],
    ],
    [
      'two kinds of loop on one task',
      '<task id="a"><standardLoopCharacteristics/><multiInstanceLoopCharacteristics/></task>',
      ['xml/repeated-element a'],
    ],
    [
      'two scripts',
      '<scriptTask id="a"><script>1</script><script>2</script></scriptTask>',
      ['xml/repeated-element a'],
    ],
    [
      'a flow that starts at a lane',
      '<laneSet id="ls"><lane id="l"/></laneSet><task id="a"/><sequenceFlow id="f" sourceRef="l" targetRef="a"/>',
      ['xml/wrong-reference f'],
    ],
    ['an entity XML does not know', '<task id="a" name="&nbsp;"/>', ['xml/unknown-entity a']],
    ['a reference to a forbidden character', '<task id="a" name="&#0;"/>', ['xml/unknown-entity a']],
    ["an id of an object's prototype", '<task id="constructor"/>', ['xml/reserved-id constructor']],
    ['__proto__ as an id', '<task id="__proto__"/>', ['xml/reserved-id __proto__']],
    ['an id that starts with a digit', '<task id="1bước"/>', ['xml/illegal-id 1bước']],
    ['an id with a sign that is no letter', '<task id="bước×2"/>', ['xml/illegal-id bước×2']],
    ['the same accented id twice', '<task id="bước"/><task id="bước"/>', ['xml/duplicate-id bước']],
    ['a reference to nothing', '<task id="a"><incoming/></task>', ['xml/unresolved-reference a']],
    [
      'a script outside a script task',
      '<userTask id="a"><script>1</script></userTask>',
      ['xml/unknown-element a'],
    ],
    ['BPMN in the documentation', '<documentation><task id="a"/></documentation>', ['xml/unknown-element a']],
    ['text between elements', 'hello<task id="a"/>', ['xml/parser-warning P']],
  ])('refuses %s', async (_, process, problems) => {
    expect((await read(bpmn(process))).problems).toEqual(problems);
  });

  it.each([
    ['a cut file', bpmn('<task id="a"/>').slice(0, -30)],
    ['a second root', `${bpmn('')}<definitions/>`],
    ['text after the root', `${bpmn('')}x`],
    ['an attribute twice', bpmn('<task id="a" id="b"/>')],
    ['a missing quotation mark', bpmn('<task id="a name="b"/>')],
    ['an unbound prefix', bpmn('<x:task id="a"/>')],
    ['no markup at all', 'hello'],
    ['nothing', ''],
    ['something else', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('refuses %s', async (_, xml) => {
    expect((await read(xml)).problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['unknown elements', '<foo/>'.repeat(15_000)],
    ['elements in a wrong place', `<task id="a">${'<lane/>'.repeat(15_000)}</task>`],
    ['broken attributes', '"<a '.repeat(100_000)],
    ['unknown entities', `<task id="a" name="${'&'.repeat(20_000)}"/>`],
    ['texts', '<task/>x'.repeat(15_000)],
  ])('gives up on a file full of %s, in linear time', async (_, process) => {
    const started = globalThis.process.cpuUsage();
    const { problems } = await read(bpmn(process));
    const { user, system } = globalThis.process.cpuUsage(started);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(101);
    expect((user + system) / 1000).toBeLessThan(3_000);
  });

  it.each([
    ['camunda', 'camunda.org/schema/1.0/bpmn', 'camunda.org/schema/1.0/bpmm'],
    ['procedure', 'motcua.vn/schema/procedure/1.0', 'motcua.vn/schema/procedure/1.O'],
    ['xsi', 'XMLSchema-instance', 'XMLSchema-Instance'],
  ])('refuses %s on a mistyped namespace, whose attributes would mean nothing', async (_, right, wrong) => {
    const xml = bpmn('<userTask id="a" camunda:assignee="x"/>').replace(right, wrong);
    expect((await read(xml)).problems).toEqual(['xml/wrong-namespace']);
  });

  it('goes by namespaces, whatever prefixes they have', async () => {
    const xml = bpmn('<bpmndi:userTask id="a" bpmn:priority="1"/><task id="b" camunda:x="1"/>')
      .replace('<definitions ', '<definitions xmlns:bpmn="http://tool.example/bpmn" ')
      .replace('<definitions ', '<definitions xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/MODEL" ')
      .replace('http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn');
    const { definitions, problems, warnings } = await read(xml);
    expect(problems).toEqual([]);
    expect(warnings).toEqual(['xml/foreign-extension']);
    expect(definitions!.rootElements[0].flowElements[0].$type).toBe('bpmn:UserTask');
  });

  it('still refuses BPMN under a mistyped namespace', async () => {
    const xml = bpmn('<bpmn:task id="a"/>').replace(
      '<definitions ',
      '<definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100525/MODEL" ',
    );
    expect((await read(xml)).problems).toEqual(['xml/unknown-element a']);
  });

  it('keeps the words of documentation and annotations and drops the markup of other vocabularies', async () => {
    const { definitions, problems } = await read(
      bpmn(
        `<documentation>Read <h:b>all <h:br/>of</h:b> <![CDATA[<i>this</i>]]></documentation>
         <task id="a"><extensionElements><t:text xmlns:t="urn:t">x</t:text></extensionElements></task>
         <textAnnotation id="n"><text>One<p xmlns="http://www.w3.org/1999/xhtml"> and <b>two</b></p></text></textAnnotation>`,
      ).replace('<definitions ', '<definitions xmlns:h="http://www.w3.org/1999/xhtml" '),
    );
    expect(problems).toEqual([]);
    const [process] = definitions!.rootElements;
    expect(process.documentation[0].text).toBe('Read all of <i>this</i>');
    expect(process.artifacts[0].text).toBe('One and two');
    expect(process.flowElements[0].extensionElements.values[0].$body).toBe('x');
  });

  it("says it when another engine's extensions have no effect", async () => {
    const xml = bpmn(
      '<serviceTask id="a"><extensionElements><z:taskDefinition xmlns:z="http://camunda.org/schema/zeebe/1.0" type="x"/></extensionElements></serviceTask>',
    );
    expect(await read(xml)).toMatchObject({ problems: [], warnings: ['xml/foreign-extension'] });
  });

  it('says every problem in both languages', async () => {
    const { report } = await read(bpmn('<task id="a"/><task id="a"/><task id="b" x="1" startQuantity="y"/>'));
    expect(report.problems).toHaveLength(3);
    for (const { message } of report.problems)
      expect(message.vi && message.en && message.vi !== message.en).toBe(true);
  });

  it('reads 1 and 0 as booleans and characters beyond 16 bits whole', async () => {
    const { definitions, problems } = await read(
      bpmn('<task id="a" name="&#x1F3DB; &#128196;" isForCompensation="1"/>', {
        attributes: 'id="P" isExecutable="0"',
      }),
    );
    expect(problems).toEqual([]);
    const [process] = definitions!.rootElements;
    expect(process.isExecutable).toBe(false);
    expect(process.flowElements[0]).toMatchObject({ name: '🏛 📄', isForCompensation: true });
  });

  it('takes a process that does not say whether it is executable as executable, and says so', async () => {
    const { definitions, warnings } = await read(bpmn('<task id="a"/>', { attributes: 'id="P"' }));
    expect(definitions!.rootElements[0].isExecutable).toBe(true);
    expect(warnings).toEqual(['process/executable-unsaid P']);
  });
});
