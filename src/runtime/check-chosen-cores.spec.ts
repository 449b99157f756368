import { parseFiles } from '../definitions';
import { checkChosenCores } from './check-chosen-cores';

const model = (attributes: string, gateway: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="t"
  xmlns:procedure="http://motcua.vn/schema/procedure/1.0">
<bpmn:process id="P" isExecutable="true" ${attributes}>
<bpmn:startEvent id="s"/><bpmn:${gateway} id="fork"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>
<bpmn:${gateway} id="join"/><bpmn:endEvent id="e"/>
<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="fork"/><bpmn:sequenceFlow id="f2" sourceRef="fork" targetRef="a"/>
<bpmn:sequenceFlow id="f3" sourceRef="fork" targetRef="b"/><bpmn:sequenceFlow id="f4" sourceRef="a" targetRef="join"/>
<bpmn:sequenceFlow id="f5" sourceRef="b" targetRef="join"/><bpmn:sequenceFlow id="f6" sourceRef="join" targetRef="e"/>
</bpmn:process></bpmn:definitions>`;

const check = async (attributes: string, gateway: string) => {
  const { files, problems } = await parseFiles([
    { name: 'p.bpmn', content: Buffer.from(model(attributes, gateway)) },
  ]);
  expect(problems).toEqual([]);
  return checkChosenCores(files);
};

describe('a process that asks for the bpmn-engine core', () => {
  it('is refused at the element that core cannot run, in both languages', async () => {
    const { problems } = await check('procedure:core="bpmn-engine"', 'inclusiveGateway');
    expect(problems).toMatchObject([
      {
        file: 'p.bpmn',
        elementId: 'join',
        rule: 'core/bpmn-engine',
        message: { vi: 'bpmn-engine: cổng gộp bao hàm', en: 'bpmn-engine: inclusive joins' },
      },
    ]);
  });

  it('is accepted when that core runs it rightly', async () =>
    expect(await check('procedure:core="bpmn-engine"', 'parallelGateway')).toEqual({
      problems: [],
      warnings: [],
    }));
});

it('a process of the token core is not asked', async () =>
  expect((await check('', 'inclusiveGateway')).problems).toEqual([]));
