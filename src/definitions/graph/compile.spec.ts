import { compileBpmn } from '../compile-bpmn';
import { bpmn } from '../fixtures/bpmn';

const graphOf = async (process: string, outside = '', attributes?: string) => {
  const { problems, model } = await compileBpmn(
    bpmn(process, { outside, ...(attributes && { attributes }) }),
  );
  expect(problems).toEqual([]);
  return model!.graphs[0];
};
const node = async (xml: string, id: string, outside = '') => (await graphOf(xml, outside)).nodes[id];
const rulesOf = async (process: string, outside = '') =>
  (await compileBpmn(bpmn(process, { outside }))).problems.map(({ rule, elementId }) => [rule, elementId]);
const feel = (text: string, bounded = true) => ({ feel: text, bounded });
const extended = (inside: string) => `<extensionElements>${inside}</extensionElements>`;

describe('events', () => {
  const outside = `<message id="m" name="tax-paid" procedure:correlationKey="=code"/><message id="unnamed"/>
    <signal id="sig" name="=&quot;storm-&quot; + region"/><error id="err" errorCode="E7"/><error id="bare"/>
    <escalation id="esc" escalationCode="LATE"/><timerEventDefinition id="shared"><timeDuration>P2D</timeDuration></timerEventDefinition>`;

  it('reads every definition, its own and shared ones', async () => {
    const graph = await graphOf(
      `<intermediateCatchEvent id="c1" procedure:payloadVariable="receipt"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
       <intermediateCatchEvent id="c2" parallelMultiple="true"><eventDefinitionRef>shared</eventDefinitionRef><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>
       <intermediateCatchEvent id="c3"><conditionalEventDefinition><condition>=fee &gt; paid</condition></conditionalEventDefinition></intermediateCatchEvent>
       <intermediateCatchEvent id="c4"><linkEventDefinition name="L"/></intermediateCatchEvent>
       <intermediateThrowEvent id="t1"><compensateEventDefinition activityRef="task" waitForCompletion="false"/></intermediateThrowEvent>
       <intermediateThrowEvent id="t2"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent>
       <task id="task"/>
       <boundaryEvent id="b1" attachedToRef="task"><errorEventDefinition errorRef="err" camunda:errorCodeVariable="code" camunda:errorMessageVariable="why"/></boundaryEvent>
       <boundaryEvent id="b2" attachedToRef="task"><errorEventDefinition/></boundaryEvent>
       <endEvent id="e1"><errorEventDefinition errorRef="bare"/></endEvent>
       <endEvent id="e2"><terminateEventDefinition/></endEvent>
       <endEvent id="e3"><cancelEventDefinition/></endEvent>`,
      outside,
    );
    const events = (id: string) => (graph.nodes[id] as { events: unknown }).events;
    expect(events('c1')).toEqual([
      {
        kind: 'message',
        name: { literal: 'tax-paid' },
        correlationKey: feel('code'),
        payloadVariable: 'receipt',
      },
    ]);
    expect(graph.nodes.c2).toMatchObject({
      parallelMultiple: true,
      events: [
        { kind: 'signal', name: feel('"storm-" + region') },
        { kind: 'timer', timer: { type: 'duration', value: { literal: 'P2D' } } },
      ],
    });
    expect(events('c3')).toEqual([
      { kind: 'conditional', condition: feel('fee > paid'), variables: ['fee', 'paid'] },
    ]);
    expect(events('c4')).toEqual([{ kind: 'link', name: 'L' }]);
    expect(events('t1')).toEqual([{ kind: 'compensation', activityRef: 'task', waitForCompletion: false }]);
    expect(events('t2')).toEqual([{ kind: 'escalation', code: 'LATE' }]);
    expect(events('b1')).toEqual([
      { kind: 'error', code: 'E7', codeVariable: 'code', messageVariable: 'why' },
    ]);
    expect(events('b2')).toEqual([{ kind: 'error' }]);
    expect(events('e1')).toEqual([{ kind: 'error', code: 'bare' }]);
    expect(events('e2')).toEqual([{ kind: 'terminate' }]);
    expect(events('e3')).toEqual([{ kind: 'cancel' }]);
    expect(graph.nodes.task).toMatchObject({ boundaryEvents: ['b1', 'b2'] });
  });

  it('sends what a throw is told to send, as a message or through a worker', async () => {
    const graph = await graphOf(
      `<endEvent id="e"><messageEventDefinition messageRef="m">${extended('<camunda:in source="receipt" target="proof"/>')}</messageEventDefinition></endEvent>
       <endEvent id="x"><messageEventDefinition messageRef="m" camunda:type="external" camunda:topic="letters"/></endEvent>
       <sendTask id="s" messageRef="m">${extended('<camunda:inputOutput><camunda:inputParameter name="a">=b</camunda:inputParameter></camunda:inputOutput>')}</sendTask>
       <sendTask id="w" camunda:type="external" camunda:topic="=kind" procedure:retries="5"/>
       <receiveTask id="r" messageRef="unnamed" instantiate="true"/>`,
      outside,
    );
    expect(graph.nodes.e).toMatchObject({
      events: [{ kind: 'message', payload: [{ target: 'proof', source: { value: feel('receipt') } }] }],
    });
    expect(graph.nodes.x).toMatchObject({
      events: [
        {
          kind: 'message',
          name: { literal: 'tax-paid' },
          service: { kind: 'external', topic: { literal: 'letters' } },
        },
      ],
    });
    expect(graph.nodes.s).toMatchObject({
      message: { name: { literal: 'tax-paid' }, payload: [{ target: 'a', source: { value: feel('b') } }] },
    });
    expect(graph.nodes.w).toMatchObject({ service: { kind: 'external', topic: feel('kind'), retries: 5 } });
    expect(graph.nodes.r).toMatchObject({ instantiate: true, message: { name: { literal: 'unnamed' } } });
  });

  it('lets a limit in working time stand before a plain duration', async () => {
    expect(
      await node(
        `<task id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false" procedure:processingTime="2" procedure:unit="working-day">
           <timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>`,
        'b',
      ),
    ).toMatchObject({
      interrupting: false,
      events: [{ kind: 'timer', timer: { type: 'working', limit: { value: 2, unit: 'working-day' } } }],
    });
  });

  it.each([
    [
      'a timer without a time',
      '<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>',
      'timer/no-value',
    ],
    [
      'an empty time',
      '<intermediateCatchEvent id="x"><timerEventDefinition><timeDate/></timerEventDefinition></intermediateCatchEvent>',
      'expression/empty',
    ],
    [
      'two times',
      '<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>P1D</timeDuration><timeCycle>R/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>',
      'timer/several-values',
    ],
    [
      'a message without a name',
      '<intermediateCatchEvent id="x"><messageEventDefinition/></intermediateCatchEvent>',
      'message/no-name',
    ],
    ['a signal without a name', '<endEvent id="x"><signalEventDefinition/></endEvent>', 'signal/no-name'],
    [
      'no condition',
      '<intermediateCatchEvent id="x"><conditionalEventDefinition/></intermediateCatchEvent>',
      'conditional/no-condition',
    ],
    [
      'a condition in another language',
      '<intermediateCatchEvent id="x"><conditionalEventDefinition><condition language="js">a</condition></conditionalEventDefinition></intermediateCatchEvent>',
      'expression/not-feel',
    ],
    [
      'a nameless link',
      '<intermediateThrowEvent id="x"><linkEventDefinition/></intermediateThrowEvent>',
      'link/no-name',
    ],
    [
      'every variable in a message',
      `<endEvent id="x"><messageEventDefinition messageRef="m">${extended('<camunda:in variables="all"/>')}</messageEventDefinition></endEvent>`,
      'bpmn/unsupported',
    ],
    [
      'a boundary on nothing',
      '<boundaryEvent id="x"><errorEventDefinition/></boundaryEvent>',
      'boundary/not-attached',
    ],
  ])('refuses %s', async (_, process, rule) => {
    expect(await rulesOf(process, outside)).toEqual([[rule, 'x']]);
  });
});

describe('activities', () => {
  it('reads multi-instance over a variable, over FEEL, and as BPMN writes it', async () => {
    const graph = await graphOf(
      `<userTask id="a"><multiInstanceLoopCharacteristics isSequential="true" camunda:collection="agencies" camunda:elementVariable="agency"
           procedure:outputCollection="opinions" procedure:outputElement="={agency: agency, opinion: opinion}">
         <completionCondition>=nrOfCompletedInstances &gt;= 2</completionCondition></multiInstanceLoopCharacteristics></userTask>
       <userTask id="b"><multiInstanceLoopCharacteristics camunda:collection="=agencies[active]"/></userTask>
       <userTask id="c"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
       <dataObject id="DO_in"/><dataObjectReference id="in" name="houses" dataObjectRef="DO_in"/><dataObject id="out"/>
       <userTask id="d">
         <ioSpecification><dataInput id="din"/><dataOutput id="dout"/><inputSet><dataInputRefs>din</dataInputRefs></inputSet><outputSet><dataOutputRefs>dout</dataOutputRefs></outputSet></ioSpecification>
         <dataInputAssociation><sourceRef>in</sourceRef><targetRef>din</targetRef></dataInputAssociation>
         <dataOutputAssociation><sourceRef>dout</sourceRef><targetRef>out</targetRef></dataOutputAssociation>
         <multiInstanceLoopCharacteristics><loopDataInputRef>din</loopDataInputRef><loopDataOutputRef>dout</loopDataOutputRef>
           <inputDataItem id="house"/><outputDataItem id="di" name="result"/></multiInstanceLoopCharacteristics></userTask>
       <userTask id="e"><multiInstanceLoopCharacteristics><loopDataInputRef>houses</loopDataInputRef><inputDataItem id="h" name="house"/></multiInstanceLoopCharacteristics></userTask>`,
    );
    const loop = (id: string) => (graph.nodes[id] as { loop?: unknown }).loop;
    expect(loop('a')).toEqual({
      kind: 'multi-instance',
      sequential: true,
      collection: feel('agencies'),
      elementVariable: 'agency',
      completionCondition: feel('nrOfCompletedInstances >= 2'),
      outputCollection: 'opinions',
      outputElement: { feel: '{agency: agency, opinion: opinion}', bounded: expect.any(Boolean) },
    });
    expect(loop('b')).toMatchObject({ sequential: false, collection: { feel: 'agencies[active]' } });
    expect(loop('c')).toEqual({ kind: 'multi-instance', sequential: false, cardinality: { literal: '3' } });
    expect(loop('d')).toEqual({
      kind: 'multi-instance',
      sequential: false,
      collection: feel('houses'),
      elementVariable: 'house',
      outputCollection: 'out',
      outputElement: feel('result'),
    });
    expect(loop('e')).toMatchObject({ collection: feel('houses'), elementVariable: 'house' });
  });

  it('reads a standard loop', async () => {
    expect(
      await node(
        '<userTask id="a"><standardLoopCharacteristics testBefore="true" loopMaximum="4"><loopCondition>=again</loopCondition></standardLoopCharacteristics></userTask>',
        'a',
      ),
    ).toMatchObject({
      loop: { kind: 'standard-loop', testBefore: true, maximum: 4, condition: feel('again') },
    });
  });

  it('reads input and output mappings of every form', async () => {
    const { io } = await node(
      `<serviceTask id="a" procedure:handler="http">${extended(`<camunda:inputOutput>
         <camunda:inputParameter name="url"> https://x.example </camunda:inputParameter>
         <camunda:inputParameter name="list"><camunda:list><camunda:value>1</camunda:value><camunda:value>=b</camunda:value></camunda:list></camunda:inputParameter>
         <camunda:inputParameter name="map"><camunda:map><camunda:entry key="k">=v</camunda:entry><camunda:entry key="n"><camunda:list/></camunda:entry></camunda:map></camunda:inputParameter>
         <camunda:inputParameter name="sum"><camunda:script scriptFormat="feel">a + b</camunda:script></camunda:inputParameter>
         <camunda:inputParameter name="none"/>
         <camunda:outputParameter name="answer">=body</camunda:outputParameter></camunda:inputOutput>`)}</serviceTask>`,
      'a',
    );
    expect(io).toEqual({
      input: [
        { target: 'url', source: { value: { literal: 'https://x.example' } } },
        { target: 'list', source: { list: [{ value: { literal: '1' } }, { value: feel('b') }] } },
        {
          target: 'map',
          source: {
            map: [
              { key: 'k', source: { value: feel('v') } },
              { key: 'n', source: { list: [] } },
            ],
          },
        },
        { target: 'sum', source: { value: feel('a + b') } },
        { target: 'none', source: { value: { literal: '' } } },
      ],
      output: [{ target: 'answer', source: { value: feel('body') } }],
    });
  });

  it('knows who does a service: worker, handler, or the worker of an operation', async () => {
    const graph = await graphOf(
      `<serviceTask id="a" camunda:type="external" camunda:topic="t">${extended('<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>')}</serviceTask>
       <serviceTask id="b" implementation="http"/><serviceTask id="c" operationRef="op" implementation="##WebService"/>
       <businessRuleTask id="d" camunda:decisionRef="fees" camunda:resultVariable="fee" camunda:mapDecisionResult="singleEntry"/>
       <scriptTask id="s" scriptFormat="FEEL" camunda:resultVariable="total"><script>= a + b </script></scriptTask>`,
      '<interface id="i" name="I"><operation id="op" name="register"><inMessageRef>mm</inMessageRef></operation></interface><message id="mm" name="x"/>',
    );
    expect(graph.nodes.a).toMatchObject({
      service: { kind: 'external', topic: { literal: 't' }, retries: 3 },
    });
    expect(graph.nodes.b).toMatchObject({ service: { kind: 'handler', name: 'http' } });
    expect(graph.nodes.c).toMatchObject({ service: { kind: 'external', topic: { literal: 'register' } } });
    expect(graph.nodes.d).toMatchObject({
      decision: { decisionRef: 'fees', resultVariable: 'fee', mapDecisionResult: 'singleEntry' },
    });
    expect(graph.nodes.s).toMatchObject({ script: { expression: feel('a + b'), resultVariable: 'total' } });
  });

  it('reads BPMN performers where camunda attributes say nothing', async () => {
    const graph = await graphOf(
      `<userTask id="a"><humanPerformer><resourceAssignmentExpression><formalExpression>=officer</formalExpression></resourceAssignmentExpression></humanPerformer>
         <potentialOwner><resourceAssignmentExpression><formalExpression>user(lan), group(clerks), leaders</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>`,
    );
    expect(graph.nodes.a).toMatchObject({
      user: {
        assignee: feel('officer'),
        candidateUsers: { literal: 'lan' },
        candidateGroups: { literal: 'clerks,leaders' },
      },
    });
  });

  it('keeps what a step means to the procedure on every kind of activity', async () => {
    const graph = await graphOf(
      `<subProcess id="s" procedure:agency="UBND" procedure:processingTime="5" procedure:processingTimeUnit="working-day"/>
       <callActivity id="c" calledElement="x" procedure:handoff="offer" camunda:calledElementBinding="version" camunda:calledElementVersion="3"/>
       <callActivity id="d" calledElement="=which" camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="2026"/>`,
    );
    expect(graph.nodes.s).toMatchObject({
      work: { agency: 'UBND', processingTime: { value: 5, unit: 'working-day' } },
    });
    expect(graph.nodes.c).toMatchObject({
      work: { handoff: 'offer' },
      binding: { kind: 'version', version: 3 },
    });
    expect(graph.nodes.d).toMatchObject({
      calledElement: feel('which'),
      binding: { kind: 'versionTag', versionTag: '2026' },
    });
  });

  it('finds compensation handlers over associations in either direction', async () => {
    const boundary = (id: string, host: string) =>
      `<boundaryEvent id="${id}" attachedToRef="${host}"><compensateEventDefinition/></boundaryEvent>`;
    const graph = await graphOf(
      `<task id="a"/>${boundary('ba', 'a')}<task id="undoA" isForCompensation="true"/>
       <subProcess id="sub"><task id="b"/>${boundary('bb', 'b')}<task id="undoB" isForCompensation="true"/>
         <association id="as2" sourceRef="undoB" targetRef="bb"/></subProcess>
       <association id="as1" sourceRef="ba" targetRef="undoA"/>`,
    );
    expect(graph.nodes.ba).toMatchObject({ compensationHandler: 'undoA' });
    expect(graph.nodes.bb).toMatchObject({ compensationHandler: 'undoB' });
    expect(graph.nodes.undoA).toMatchObject({ isForCompensation: true });
  });

  it.each([
    [
      'a cardinality that is no number',
      '<task id="x"><multiInstanceLoopCharacteristics><loopCardinality>many</loopCardinality></multiInstanceLoopCharacteristics></task>',
      'multi-instance/cardinality',
    ],
    [
      'half of the results',
      '<task id="x"><multiInstanceLoopCharacteristics camunda:collection="a" procedure:outputCollection="b"/></task>',
      'multi-instance/output',
    ],
    [
      'a completion condition that is empty',
      '<task id="x"><multiInstanceLoopCharacteristics camunda:collection="a"><completionCondition/></multiInstanceLoopCharacteristics></task>',
      'expression/empty',
    ],
    ['a call of nothing', '<callActivity id="x"/>', 'call/no-called-element'],
    [
      'a version without its number',
      '<callActivity id="x" calledElement="a" camunda:calledElementBinding="version"/>',
      'call/binding',
    ],
    ['a global task', '<callActivity id="x" calledElement="g"/>', 'bpmn/unsupported'],
    ['a CMMN case', '<callActivity id="x" calledElement="a" camunda:caseRef="c"/>', 'bpmn/unsupported'],
    [
      'a variable name that is none',
      '<task id="x"><multiInstanceLoopCharacteristics camunda:collection="a-b"/></task>',
      'expression/variable-name',
    ],
    [
      'a reserved variable name',
      `<task id="x">${extended('<camunda:inputOutput><camunda:inputParameter name="__proto__">1</camunda:inputParameter></camunda:inputOutput>')}</task>`,
      'expression/variable-name',
    ],
    ['an external task without topic', '<serviceTask id="x" camunda:type="external"/>', 'service/topic'],
    ['an empty script', '<scriptTask id="x" scriptFormat="feel"/>', 'script/empty'],
    [
      'a computing data association',
      '<task id="x"><dataInputAssociation><targetRef>d</targetRef><assignment><from>a</from><to>b</to></assignment></dataInputAssociation></task><dataObject id="d"/>',
      'bpmn/unsupported',
    ],
    ['an unknown engine core', '', 'procedure/core'],
  ])('refuses %s', async (_, process, rule) => {
    const attributes =
      rule === 'procedure/core' ? 'id="x" isExecutable="true" procedure:core="fast"' : undefined;
    const { problems } = await compileBpmn(
      bpmn(process, { outside: '<globalUserTask id="g"/>', ...(attributes && { attributes }) }),
    );
    expect(problems.map((problem) => [problem.rule, problem.elementId])).toEqual([[rule, 'x']]);
  });
});

describe('processes and flows', () => {
  it('reads scopes, their starts, event sub-processes and data with values', async () => {
    const graph = await graphOf(
      `<property id="p" name="limit" procedure:value="=30"/><dataObject id="d"/><dataObjectReference id="ref" name="dossier" dataObjectRef="d" procedure:value="new"/>
       <startEvent id="s" camunda:formKey="apply"/>
       <subProcess id="withdraw" triggeredByEvent="true"><startEvent id="ws" isInterrupting="false"><messageEventDefinition messageRef="m"/></startEvent></subProcess>
       <transaction id="tx"><subProcess id="inner"/></transaction>`,
      '<message id="m" name="withdraw"/>',
      'id="P" name="Cấp phép" isExecutable="true" camunda:versionTag="v1" procedure:code="1.001" procedure:core="bpmn-engine"',
    );
    expect(graph).toMatchObject({
      processId: 'P',
      name: 'Cấp phép',
      versionTag: 'v1',
      procedureCode: '1.001',
      core: 'bpmn-engine',
      bounded: true,
    });
    expect(graph.nodes.P).toMatchObject({
      children: ['s', 'withdraw', 'tx'],
      startEvents: ['s'],
      eventSubProcesses: ['withdraw'],
      dataDefaults: [
        { target: 'dossier', source: { value: { literal: 'new' } } },
        { target: 'limit', source: { value: feel('30') } },
      ],
    });
    expect(graph.nodes.s).toMatchObject({ formKey: 'apply' });
    expect(graph.nodes.ws).toMatchObject({ parent: 'withdraw', interrupting: false });
    expect(graph.nodes.inner).toMatchObject({ parent: 'tx', type: 'subProcess' });
  });

  it('is not bounded as soon as one expression is not', async () => {
    const flow = (condition: string) =>
      `<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>=${condition}</conditionExpression></sequenceFlow>`;
    expect((await graphOf(flow('a &gt; 1'))).bounded).toBe(true);
    expect((await graphOf(flow('count(for i in 1..9 return i) &gt; 1'))).bounded).toBe(false);
  });

  it('takes conditions as FEEL when the file or the expression says so', async () => {
    const inside = (attributes: string) =>
      `<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression xsi:type="tFormalExpression" ${attributes}>ok</conditionExpression></sequenceFlow>`;
    expect((await graphOf(inside('language="feel"'))).flows.f.condition).toEqual(feel('ok'));
    expect(await rulesOf(inside(''))).toEqual([['expression/not-feel', 'f']]);
    const said = bpmn(inside('')).replace(
      'id="D"',
      'id="D" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/"',
    );
    expect((await compileBpmn(said)).model!.graphs[0].flows.f.condition).toEqual(feel('ok'));
  });

  it('refuses an empty condition, which would let the flow through always', async () => {
    expect(
      await rulesOf(
        '<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression/></sequenceFlow>',
      ),
    ).toEqual([['expression/empty', 'f']]);
  });

  it('refuses a flow without an end and a node without an id', async () => {
    expect(await rulesOf('<task id="a"/><sequenceFlow id="f" sourceRef="a"/>')).toEqual([
      ['sequence-flow/no-end', 'f'],
    ]);
    expect(await rulesOf('<task name="x"/>')).toEqual([['xml/missing-id', 'P']]);
  });

  it('gives sub-process and boundary nodes the lane of what holds them', async () => {
    const graph = await graphOf(
      `<laneSet id="ls"><lane id="l"><flowNodeRef>sub</flowNodeRef></lane></laneSet>
       <subProcess id="sub"><task id="in"/></subProcess><boundaryEvent id="b" attachedToRef="sub"><errorEventDefinition/></boundaryEvent>`,
    );
    expect(graph.nodes.in.lane).toBe('l');
    expect(graph.nodes.b.lane).toBe('l');
  });

  it('leaves processes that are not executable to their readers', async () => {
    const { model, problems } = await compileBpmn(
      bpmn('<complexGateway id="g"/><scriptTask id="s" scriptFormat="js"/>', {
        attributes: 'id="P" isExecutable="false"',
      }),
    );
    expect(problems).toEqual([]);
    expect(model!.graphs).toEqual([]);
  });
});
