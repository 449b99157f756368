import { bpmn } from './fixtures/bpmn';
import { compileBpmn } from './compile-bpmn';

const rules = async (xml: string | Uint8Array) => (await compileBpmn(xml)).problems.map(({ rule }) => rule);
const one = async (xml: string) => {
  const { problems, model } = await compileBpmn(xml);
  expect(problems).toEqual([]);
  return model!.graphs[0];
};

describe('compiling a file', () => {
  it('makes the graph of a permit with conditions, lanes, a timer and a call', async () => {
    const graph = await one(
      bpmn(
        `<laneSet id="LS"><lane id="counter" name="Một cửa" procedure:unit="one-stop"><flowNodeRef>start</flowNodeRef>
           <childLaneSet id="LS2"><lane id="clerk"><flowNodeRef>receive</flowNodeRef></lane></childLaneSet></lane></laneSet>
         <startEvent id="start"/>
         <userTask id="receive" name="Tiếp nhận" camunda:candidateGroups="clerks" camunda:assignee="=officer"
           procedure:processingTime="3" procedure:processingTimeUnit="working-day" procedure:warnAtPercent="80"/>
         <exclusiveGateway id="complete" default="no"/>
         <callActivity id="pay" calledElement="tns:payment" camunda:calledElementBinding="deployment">
           <extensionElements><camunda:in source="fee" target="amount"/><camunda:in businessKey="=code"/><camunda:out variables="all"/></extensionElements>
         </callActivity>
         <boundaryEvent id="late" attachedToRef="receive" cancelActivity="false">
           <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P2D</timeDuration></timerEventDefinition></boundaryEvent>
         <endEvent id="end"/><endEvent id="ended"/>
         <sequenceFlow id="f1" sourceRef="start" targetRef="receive"/>
         <sequenceFlow id="f2" sourceRef="receive" targetRef="complete"/>
         <sequenceFlow id="yes" sourceRef="complete" targetRef="pay"><conditionExpression xsi:type="tFormalExpression">=fee &gt; 0</conditionExpression></sequenceFlow>
         <sequenceFlow id="no" sourceRef="complete" targetRef="end"/>
         <sequenceFlow sourceRef="pay" targetRef="end"/>
         <sequenceFlow id="f5" sourceRef="late" targetRef="ended"/>`,
      ),
    );
    expect(graph.nodes.receive).toMatchObject({
      type: 'userTask',
      lane: 'clerk',
      boundaryEvents: ['late'],
      user: {
        candidateGroups: { literal: 'clerks' },
        assignee: { feel: 'officer', bounded: true },
        processingTime: { value: 3, unit: 'working-day' },
        warnAtPercent: 80,
      },
    });
    expect(graph.lanes.clerk).toEqual({ id: 'clerk', parent: 'counter' });
    expect(graph.nodes.pay).toMatchObject({
      calledElement: { literal: 'payment' },
      binding: { kind: 'deployment' },
      in: [{ target: 'amount', source: { value: { feel: 'fee', bounded: true } } }],
      allOut: true,
      businessKey: { feel: 'code' },
    });
    expect(graph.nodes.late).toMatchObject({
      interrupting: false,
      events: [{ kind: 'timer', timer: { type: 'duration', value: { literal: 'P2D' } } }],
    });
    expect(graph.flows.yes.condition).toEqual({ feel: 'fee > 0', bounded: true });
    expect(graph.nodes.end.incoming).toEqual(['no', 'Flow_pay_end']);
    expect(graph.nodes.P).toMatchObject({ type: 'process', startEvents: ['start'] });
  });

  it.each([
    ['an ad-hoc sub-process', '<adHocSubProcess id="a"/>', 'bpmn/unsupported'],
    ['a complex gateway', '<complexGateway id="a"/>', 'bpmn/unsupported'],
    ['a start quantity', '<task id="a" startQuantity="2"/>', 'bpmn/unsupported'],
    [
      'multi-instance behavior',
      '<task id="a"><multiInstanceLoopCharacteristics behavior="One"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></task>',
      'bpmn/unsupported',
    ],
    ['a Java class', '<serviceTask id="a" camunda:class="a.B"/>', 'service/code'],
    ['an expression as a service', '<serviceTask id="a" implementation="${x}"/>', 'service/implementation'],
    [
      'a script that is not FEEL',
      '<scriptTask id="a" scriptFormat="js"><script>1</script></scriptTask>',
      'script/not-feel',
    ],
    ['a script without a language', '<scriptTask id="a"><script>1</script></scriptTask>', 'script/not-feel'],
    ['a foreign expression', '<userTask id="a" camunda:assignee="${x}"/>', 'expression/not-feel'],
    [
      'a listener',
      '<userTask id="a"><extensionElements><camunda:taskListener event="create" class="x"/></extensionElements></userTask>',
      'bpmn/unsupported',
    ],
    [
      'a processing time without unit',
      '<userTask id="a" procedure:processingTime="3"/>',
      'procedure/processing-time',
    ],
  ])('refuses %s', async (_, process, rule) => {
    expect(await rules(bpmn(process))).toEqual([rule]);
  });
});
