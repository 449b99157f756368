import { drawBpmn, type DrawOptions } from '../../../test/support/draw-bpmn';
import { lintBpmnFiles } from './lint-files';
import type { LintContext } from './context';

const context: LintContext = {
  now: Date.parse('2026-11-21T08:00:00+07:00'),
  serviceHandlers: new Set(['mail']),
  deployed: { process: () => undefined, decision: (id) => id === 'Decision', form: () => true },
};

type Valid = [title: string, drawing: string, options?: DrawOptions];

const called: DrawOptions = {
  beside:
    '<process id="Called" isExecutable="true"><startEvent id="cs"/><userTask id="ca"/><endEvent id="ce"/><sequenceFlow id="cf" sourceRef="cs" targetRef="ca"/><sequenceFlow id="cg" sourceRef="ca" targetRef="ce"/></process>',
};
const pools = (flows: string): DrawOptions => ({
  roots: `<collaboration id="C"><participant id="Here" name="Here" processRef="P"/><participant id="There" name="There" processRef="Q"/><participant id="Black" name="Black box"/>${flows}</collaboration>`,
  beside:
    '<process id="Q" isExecutable="false"><userTask id="q"/><startEvent id="qm"><messageEventDefinition/></startEvent><sequenceFlow id="qf" sourceRef="qm" targetRef="q"/></process>',
});
const loop = (inner: string, tag = 'userTask', attributes = '') =>
  `start s | end e | s > a > e\n<${tag} id="a" ${attributes}>${inner}</${tag}>`;
const boundary = (event: string, host = 'user a', attributes = '') =>
  `start s | ${host} | boundary b on a ${attributes} : ${event} | end e | end f | s > a > e | b > f`;
const trigger = (event: string, attributes = '') =>
  `start s | user a | end e | s > a > e | esp p { \n start ps ${attributes} : ${event} | user pa | end pe | ps > pa > pe \n }`;
const inside = 'start ps | user pa | end pe | ps > pa > pe';

const families: Record<string, Valid[]> = {
  flows: [
    ['start to end', 'start s | end e | s > e'],
    ['one task', 'start s | user a | end e | s > a > e'],
    [
      'exclusive choice with a default',
      'start s | xor g default="g_a" | user a | user b | end e | s > g > a > e | g > b ? n > 1 | b > e',
    ],
    [
      'exclusive choice by complementary conditions',
      'start s | xor g | user a | user b | end e | s > g | g > a ? n > 1 | g > b ? n <= 1 | a > e | b > e',
    ],
    [
      'exclusive choice without a default',
      'start s | xor g | user a | user b | end e | s > g | g > a ? n > 1 | g > b ? n < 1 | a > e | b > e',
    ],
    [
      'structured exclusive block',
      'start s | xor g default="g_a" | user a | user b | xor j | end e | s > g > a > j > e | g > b ? n > 1 | b > j',
    ],
    ['parallel block', 'start s | and g | user a | user b | and j | end e | s > g > a > j > e | g > b > j'],
    [
      'inclusive block',
      'start s | or g | user a | user b | or j | end e | s > g | g > a ? n > 1 | g > b ? n > 2 | a > j | b > j | j > e',
    ],
    [
      'inclusive block with a default',
      'start s | or g default="g_c" | user a | user c | or j | end e | s > g > c > j > e | g > a ? n > 1 | a > j',
    ],
    [
      'conditional flows of a task',
      'start s | user t default="t_b" | user a | user b | end e | s > t > b > e | t > a ? n > 1 | a > e',
    ],
    [
      'implicit parallel split of a task',
      'start s | user t | user a | user b | end e | s > t > a > e | t > b > e',
    ],
    [
      'implicit merge of a task',
      'start s | and f | user a | user b | user c | end e | s > f > a > c > e | f > b > c',
    ],
    ['implicit start', 'user a | end e | a > e'],
    ['two implicit starts', 'user a | user b | end e | a > e | b > e'],
    ['implicit end', 'start s | user a | s > a'],
    ['two implicit ends', 'start s | and g | user a | user b | s > g > a | g > b'],
    ['neither start nor end', 'user a | user b | a > b'],
    ['a single task', 'user a'],
    [
      'implicit start and end inside a sub-process',
      'start s | end e | sub p { \n user a | user b | a > b \n } \n s > p > e',
    ],
    ['several ends', 'start s | and g | user a | user b | end e | end f | s > g > a > e | g > b > f'],
    [
      'rework loop',
      'start s | xor m | user a | xor g default="g_e" | end e | s > m > a > g > e | g > m ? n > 1',
    ],
    [
      'rework loop inside a parallel branch',
      'start s | and f | xor m | user a | xor g default="g_j" | user b | and j | end e | s > f > m > a > g > j > e | g > m ? n > 1 | f > b > j',
    ],
    [
      'choice inside a parallel branch',
      'start s | and f | xor g default="g_a" | user a | user c | xor m | user b | and j | end e | s > f > g > a > m > j > e | g > c ? n > 1 | c > m | f > b > j',
    ],
    [
      'optional task inside a parallel branch',
      'start s | and f | xor g default="g_m" | user c | xor m | user b | and j | end e | s > f > g > m > j > e | g > c ? n > 1 | c > m | f > b > j',
    ],
    [
      'nested parallel blocks',
      'start s | and f | and g | user a | user b | and h | user c | and j | end e | s > f > g > a > h > j > e | g > b > h | f > c > j',
    ],
    [
      'gateway that joins and splits',
      'start s | and f | user a | user b | and j | user c | user d | end e | s > f > a > j > c > e | f > b > j > d > e',
    ],
    ['task upon itself', 'start s | user a default="a_e" | end e | s > a > e | a > a ? n > 1'],
    [
      'crossed flows (arbitrary cycles)',
      'start s | xor m | user a | xor g default="g_n" | xor n | user b | xor h default="h_e" | end e | s > m > a > g > n > b > h > e | g > m ? n > 1 | h > m ? n > 2',
    ],
    [
      'two flows between the same nodes',
      'start s | xor g default="f1" | xor j | end e | s > g | j > e\n<sequenceFlow id="f1" sourceRef="g" targetRef="j"/><sequenceFlow id="f2" sourceRef="g" targetRef="j"><conditionExpression xsi:type="tFormalExpression">=n > 1</conditionExpression></sequenceFlow>',
    ],
    [
      'listed incoming and outgoing',
      's > a > e\n<startEvent id="s"><outgoing>s_a</outgoing></startEvent><userTask id="a"><incoming>s_a</incoming><outgoing>a_e</outgoing></userTask><endEvent id="e"><incoming>a_e</incoming></endEvent>',
    ],
    ['flow without an id', 'start s | end e\n<sequenceFlow sourceRef="s" targetRef="e"/>'],
    [
      'condition by language',
      'start s | xor g default="g_e" | user a | end e | s > g > e | a > e\n<sequenceFlow id="f" sourceRef="g" targetRef="a"><conditionExpression xsi:type="tFormalExpression" language="feel">n > 1</conditionExpression></sequenceFlow>',
    ],
    [
      'condition with isImmediate true',
      'start s | end e\n<sequenceFlow id="f" sourceRef="s" targetRef="e" isImmediate="true"/>',
    ],
  ],
  patterns: [
    [
      'WCP-5 simple merge',
      'start s | xor g default="g_a" | user a | user b | xor m | user c | end e | s > g > a > m > c > e | g > b ? n > 1 | b > m',
    ],
    [
      'WCP-8 multi-merge',
      'start s | and f | user a | user b | xor m | user c | end e | s > f > a > m > c > e | f > b > m',
    ],
    [
      'WCP-9 structured discriminator by terminate',
      'start s | and f | user a | user b | xor m | user c | end e : terminate | s > f > a > m > c > e | f > b > m',
    ],
    ['WCP-11 implicit termination', 'start s | and f | user a | user b | s > f > a | f > b'],
    [
      'WCP-12 instances without synchronisation',
      'start s | xor m | user u | and f | user a | xor g default="g_e" | end e | end x | s > m > u > f > a > x | f > g > e | g > m ? n > 1',
    ],
    [
      'WCP-16 deferred choice',
      'start s | events g | catch a : message | catch b : timer | end e | s > g > a > e | g > b > e',
    ],
    ['WCP-19 cancel task', boundary('message')],
    [
      'WCP-20 cancel case',
      'start s | and f | user a | catch c : message | end t : terminate | end e | s > f > a > e | f > c > t',
    ],
    [
      'WCP-21 structured loop',
      loop(
        '<standardLoopCharacteristics testBefore="true" loopMaximum="5"><loopCondition xsi:type="tFormalExpression">=n > 1</loopCondition></standardLoopCharacteristics>',
      ),
    ],
    [
      'reminder loop ended by terminate',
      'start s | and f | user a | end t : terminate | xor m | catch c : timer P1D | send r | s > f > a > t | f > m > c > r > m',
    ],
    [
      'reminder loop ended by an event sub-process',
      'start s | user a | catch c : timer P1D | s > a > c > a | esp p { \n start ps : message | end pe | ps > pe \n }',
    ],
    [
      'endless watch inside a sub-process with a deadline',
      'start s | sub p { \n start ps | user pa | ps > pa > pa \n } \n boundary b on p : timer P30D | end e | end f | s > p > e | b > f',
    ],
    [
      'choice into two ends behind a parallel block',
      'start s | and f | user a | user b | and j | xor g default="g_e" | end e | end x : error | s > f > a > j > g > e | f > b > j | g > x ? n > 1',
    ],
    [
      'inclusive join behind interleaved splits',
      'start s | or g | user a | and f | user b | user c | or j | end e | s > g | g > a ? n > 1 | g > f ? n > 2 | f > b > j | f > c > j | a > j > e',
    ],
    [
      'inclusive join in a loop',
      'start s | xor m | or g | user a | user b | or j | xor h default="h_e" | end e | s > m > g | g > a ? n > 1 | g > b ? n > 2 | a > j | b > j | j > h > e | h > m ? n > 3',
    ],
  ],
  'start events': [
    ...['message', 'signal', 'timer R3/PT1H', 'timer P1D', 'timer 2026-12-01T08:00:00+07:00'].map(
      (event): Valid => [event, `start s : ${event} | user a | end e | s > a > e`],
    ),
    ['none beside message', 'start s | start t : message | user a | end e | s > a > e | t > a'],
    ['two messages', 'start s : message M | start t : message N | user a | end e | s > a > e | t > a'],
    ['multiple', 'start s : message, signal | end e | s > e'],
    ['two outgoing flows', 'start s | user a | user b | s > a | s > b'],
    ['instantiating receive task', 'receive a instantiate="true" | end e | a > e'],
    [
      'instantiating receive task behind a start event',
      'start s | receive a instantiate="true" | end e | s > a > e',
    ],
    [
      'instantiating event-based gateway',
      'events g instantiate="true" | catch a : message | catch b : message N | end e | g > a > e | g > b > e',
    ],
    [
      'parallel event-based gateway',
      'events g instantiate="true" eventGatewayType="Parallel" | catch a : message | catch b : message N | and j | end e | g > a > j > e | g > b > j',
    ],
    [
      'definition at the root of the file',
      'end e\n<startEvent id="s"><eventDefinitionRef>Root</eventDefinitionRef></startEvent>\ns > e',
      { roots: '<messageEventDefinition id="Root" messageRef="M"/>' },
    ],
  ],
  'end events': [
    ...['message', 'signal', 'error', 'escalation', 'terminate', 'message, signal'].map((event): Valid => [
      event,
      `start s | user a | end e : ${event} | s > a > e`,
    ]),
    [
      'cancel in a transaction',
      'start s | end e | end f | tx p { \n start ps | xor g default="g_pe" | end pe | end px : cancel | ps > g > pe | g > px ? n > 1 \n } \n boundary b on p : cancel | s > p > e | b > f',
    ],
    [
      'compensation',
      'start s | user a | boundary b on a : compensate | user h isForCompensation="true" | end e : compensate | s > a > e\n<association id="x1" sourceRef="b" targetRef="h" associationDirection="One"/>',
    ],
    [
      'an error that leaves for its boundary',
      'start s | end e | end f | sub p { \n start ps | user pa | end pe : error | ps > pa > pe \n } \n boundary b on p : error | s > p > e | b > f',
    ],
  ],
  'intermediate events': [
    ...['message', 'signal', 'timer', 'timer R3/PT1H', 'timer =limit', 'conditional', 'message, timer'].map(
      (event): Valid => [`catching ${event}`, `start s | catch c : ${event} | end e | s > c > e`],
    ),
    ...['message', 'signal', 'escalation', 'message, signal'].map((event): Valid => [
      `throwing ${event}`,
      `start s | throw c : ${event} | end e | s > c > e`,
    ]),
    ['throwing nothing', 'start s | throw c | end e | s > c > e'],
    ['parallel multiple', 'start s | catch c parallelMultiple="true" : message, signal | end e | s > c > e'],
    ['link', 'start s | throw t : link | catch c : link | end e | s > t | c > e'],
    [
      'two throws of one link',
      'start s | and f | throw t : link | throw u : link | catch c : link | end e | s > f > t | f > u | c > e',
    ],
    [
      'one link name in two scopes',
      'start s | throw t : link | catch c : link | end e | sub p { \n start ps | throw pt : link | catch pc : link | end pe | ps > pt | pc > pe \n } \n s > p > t | c > e',
    ],
    [
      'compensating one activity',
      'start s | user a | boundary b on a : compensate | user h isForCompensation="true" | throw c : compensate a | end e | s > a > c > e\n<association id="x1" sourceRef="b" targetRef="h"/>',
    ],
    [
      'compensating a sub-process',
      `start s | sub p { \n ${inside} \n } \n throw c : compensate p | end e | s > p > c > e`,
    ],
    [
      'working time',
      'start s | end e | s > c > e\n<intermediateCatchEvent id="c" procedure:processingTime="3" procedure:processingTimeUnit="working-day"><timerEventDefinition/></intermediateCatchEvent>',
    ],
  ],
  'boundary events': [
    ...['message', 'signal', 'timer', 'conditional', 'escalation', 'error', 'message, timer'].map(
      (event): Valid => [`${event} on a task`, boundary(event, 'service a')],
    ),
    ...['message', 'signal', 'timer R/PT1H', 'conditional', 'escalation'].map((event): Valid => [
      `${event} beside a task`,
      boundary(event, 'user a', 'cancelActivity="false"'),
    ]),
    [
      'error on a sub-process',
      `start s | end e | end f | sub a { \n ${inside} \n } \n boundary b on a : error | s > a > e | b > f`,
    ],
    [
      'error without a code catches all',
      'start s | service a | end e | end f | s > a > e | b > f\n<boundaryEvent id="b" attachedToRef="a"><errorEventDefinition/></boundaryEvent>',
    ],
    [
      'escalation without a code catches all',
      `start s | end e | end f | sub a { \n ${inside} \n } \n s > a > e | b > f\n<boundaryEvent id="b" attachedToRef="a"><escalationEventDefinition/></boundaryEvent>`,
    ],
    ['error on a call', boundary('error', 'call a'), called],
    [
      'back into the main flow',
      'start s | user a | boundary b on a : timer | xor m | user c | end e | s > a > m > c > e | b > m',
    ],
    [
      'back to the host',
      'start s | xor m | user a | boundary b on a : timer | user c | end e | s > m > a > e | b > c > m',
    ],
    [
      'beside, merged without a join',
      'start s | user a | boundary b on a cancelActivity="false" : timer | xor m | end e | s > a > m > e | b > m',
    ],
    [
      'two codes',
      'start s | service a | boundary b on a : error E | boundary c on a : error F | end e | end f | s > a > e | b > f | c > f',
    ],
    [
      'compensation of a sub-process',
      `start s | sub a { \n ${inside} \n } \n boundary b on a : compensate | user h isForCompensation="true" | end e : compensate | s > a > e\n<association id="x1" sourceRef="h" targetRef="b"/>`,
    ],
    [
      'compensation by a sub-process',
      `start s | user a | boundary b on a : compensate | sub h isForCompensation="true" { \n ${inside} \n } \n end e : compensate | s > a > e\n<association id="x1" sourceRef="b" targetRef="h"/>`,
    ],
    [
      'on multi-instance',
      'start s | boundary b on a : timer | end e | end f | s > a > e | b > f\n<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>',
    ],
  ],
  gateways: [
    [
      'directions that hold',
      'start s | and g gatewayDirection="Diverging" | user a | user b | and j gatewayDirection="Converging" | end e | s > g > a > j > e | g > b > j',
    ],
    [
      'unspecified direction',
      'start s | and g gatewayDirection="Unspecified" | user a | user b | end e | s > g > a > e | g > b > e',
    ],
    [
      'mixed direction',
      'start s | and f | user a | user b | and j gatewayDirection="Mixed" | user c | user d | end e | s > f > a > j > c > e | f > b > j > d > e',
    ],
    ['one way through', 'start s | xor g | user a | end e | s > g > a > e'],
    [
      'event-based with a receive task',
      'start s | events g | receive a | catch b : timer | end e | s > g > a > e | g > b > e',
    ],
    [
      'event-based with four events',
      'start s | events g | catch a : message | catch b : timer | catch c : signal | catch d : conditional | end e | s > g > a > e | g > b > e | g > c > e | g > d > e',
    ],
    [
      'event-based in a loop',
      'start s | xor m | events g | catch a : message | catch b : timer | user r | end e | s > m > g > a > e | g > b > r > m',
    ],
  ],
  activities: [
    [
      'every task',
      'start s | task a | user b | manual c | script d | service f | send g | receive h | rule i | end e | s > a > b > c > d > f > g > h > i > e',
    ],
    ['quantities of one', 'start s | user a startQuantity="1" completionQuantity="1" | end e | s > a > e'],
    ['service by handler', 'start s | end e | s > a > e\n<serviceTask id="a" procedure:handler="mail"/>'],
    ['service by implementation', 'start s | end e | s > a > e\n<serviceTask id="a" implementation="mail"/>'],
    [
      'service by operation',
      'start s | end e | s > a > e\n<serviceTask id="a" operationRef="Op"/>',
      {
        roots:
          '<interface id="I" name="I"><operation id="Op" name="archive"><inMessageRef>M</inMessageRef></operation></interface>',
      },
    ],
    [
      'send by service',
      'start s | end e | s > a > e\n<sendTask id="a" camunda:type="external" camunda:topic="post"/>',
    ],
    [
      'rule by service',
      'start s | end e | s > a > e\n<businessRuleTask id="a" camunda:type="external" camunda:topic="rules"/>',
    ],
    ['call', 'start s | call a | end e | s > a > e', called],
    ['call by expression', 'start s | call a calledElement="=key" | end e | s > a > e'],
    [
      'recursion behind a wait',
      'start s | user u default="u_e" | call a calledElement="P" | end e | s > u > e | u > a ? n > 1 | a > e',
    ],
    [
      'loop around a call that waits',
      'start s | xor m | call a | xor g default="g_e" | end e | s > m > a > g > e | g > m ? n > 1',
      called,
    ],
    [
      'loop around an external service',
      'start s | xor m | service a | xor g default="g_e" | end e | s > m > a > g > e | g > m ? n > 1',
    ],
    [
      'loop around a timer',
      'start s | xor m | catch a : timer | xor g default="g_e" | end e | s > m > a > g > e | g > m ? n > 1',
    ],
    [
      'loop around a sub-process that waits',
      `start s | xor m | sub a { \n ${inside} \n } \n xor g default="g_e" | end e | s > m > a > g > e | g > m ? n > 1`,
    ],
    [
      'signal to another instance of a waiting process',
      'start s : signal | user a | throw t : signal | end e | s > a > t > e',
    ],
    [
      'question and answer between branches',
      'start s | and f | throw a : signal S | catch b : signal T | catch c : signal S | throw d : signal T | end e | s > f > a > b > e | f > c > d > e',
    ],
    [
      'potential owner',
      'start s | end e | s > a > e\n<userTask id="a"><potentialOwner><resourceAssignmentExpression><formalExpression>clerks</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>',
    ],
    ['four eyes', 'start s | user a | user b procedure:fourEyes="a" | end e | s > a > b > e'],
    [
      'input and output',
      'start s | end e | s > a > e\n<userTask id="a"><extensionElements><camunda:inputOutput><camunda:inputParameter name="x">=y + 1</camunda:inputParameter><camunda:outputParameter name="z">done</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask>',
    ],
  ],
  'loops and multi-instances': [
    [
      'cardinality',
      loop(
        '<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>',
      ),
    ],
    [
      'cardinality zero',
      loop(
        '<multiInstanceLoopCharacteristics><loopCardinality>0</loopCardinality></multiInstanceLoopCharacteristics>',
      ),
    ],
    [
      'cardinality 1000',
      loop(
        '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics>',
      ),
    ],
    [
      'cardinality by FEEL',
      loop(
        '<multiInstanceLoopCharacteristics><loopCardinality>=count(list)</loopCardinality></multiInstanceLoopCharacteristics>',
      ),
    ],
    [
      'collection',
      loop('<multiInstanceLoopCharacteristics camunda:collection="list" camunda:elementVariable="item"/>'),
    ],
    ['collection by FEEL', loop('<multiInstanceLoopCharacteristics camunda:collection="=case.items"/>')],
    [
      'completion condition',
      loop(
        '<multiInstanceLoopCharacteristics behavior="All"><loopCardinality>3</loopCardinality><completionCondition>=nrOfCompletedInstances > 1</completionCondition></multiInstanceLoopCharacteristics>',
      ),
    ],
    [
      'sub-process',
      loop(
        '<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics><userTask id="b"/>',
        'subProcess',
      ),
    ],
    [
      'standard loop with a wait',
      loop(
        '<standardLoopCharacteristics><loopCondition>=n > 1</loopCondition></standardLoopCharacteristics>',
      ),
    ],
    [
      'standard loop with a maximum',
      loop(
        '<script>n + 1</script><standardLoopCharacteristics loopMaximum="3"><loopCondition>=n > 1</loopCondition></standardLoopCharacteristics>',
        'scriptTask',
        'scriptFormat="feel"',
      ),
    ],
    ['standard loop with a maximum alone', loop('<standardLoopCharacteristics loopMaximum="3"/>')],
  ],
  'sub-processes': [
    ['embedded', `start s | end e | sub p { \n ${inside} \n } \n s > p > e`],
    ['transaction', `start s | end e | tx p { \n ${inside} \n } \n s > p > e`],
    [
      'five levels',
      'start s | end e | s > p1 > e | sub p1 { \n sub p2 { \n sub p3 { \n sub p4 { \n sub p5 { \n user t \n } \n } \n } \n } \n }',
    ],
    ...['message', 'signal', 'timer', 'conditional', 'error', 'escalation'].map((event): Valid => [
      `event sub-process for ${event}`,
      trigger(event),
    ]),
    ...['message', 'signal', 'timer R/PT1H', 'conditional', 'escalation'].map((event): Valid => [
      `event sub-process beside for ${event}`,
      trigger(event, 'isInterrupting="false"'),
    ]),
    [
      'event sub-process for every error',
      'start s | user a | end e | s > a > e\n<subProcess id="p" triggeredByEvent="true"><startEvent id="ps"><errorEventDefinition/></startEvent><userTask id="pa"/><sequenceFlow id="pf" sourceRef="ps" targetRef="pa"/></subProcess>',
    ],
    [
      'event sub-process for compensation',
      `start s | end e : compensate | s > q > e | sub q { \n ${inside} \n esp p { \n start cs : compensate | user ca | end ce | cs > ca > ce \n } \n }`,
    ],
    [
      'event sub-process inside a sub-process',
      `start s | end e | s > q > e | sub q { \n ${inside} \n esp p { \n start cs : message | end ce | cs > ce \n } \n }`,
    ],
  ],
  documents: [
    [
      'lanes, nested and empty',
      'start s | user a | end e | s > a > e\n<laneSet id="LS"><lane id="l1"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef><childLaneSet id="LT"><lane id="l2"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane><lane id="l3"/></laneSet>',
    ],
    [
      'pools and message flows',
      'start s : message | throw t : message N | user a | end e : message N | s > t > a > e',
      pools(
        '<messageFlow id="m1" sourceRef="q" targetRef="s"/><messageFlow id="m2" sourceRef="t" targetRef="qm"/><messageFlow id="m3" sourceRef="e" targetRef="Black"/><messageFlow id="m4" sourceRef="Black" targetRef="a"/><messageFlow id="m5" sourceRef="Black" targetRef="There"/>',
      ),
    ],
    [
      'multiplicity',
      'start s | end e | s > e',
      pools('<participant id="Many"><participantMultiplicity minimum="2" maximum="5"/></participant>'),
    ],
    [
      'conversation',
      'start s | end e | s > e',
      pools(
        '<conversation id="Talk"><participantRef>Here</participantRef><participantRef>There</participantRef></conversation><conversationLink id="l" sourceRef="Talk" targetRef="There"/>',
      ),
    ],
    [
      'annotation and group',
      'start s | end e | s > e\n<textAnnotation id="t"><text>${not} an expression</text></textAnnotation><association id="x1" sourceRef="s" targetRef="t"/><group id="g" categoryValueRef="cv"/>',
      { roots: '<category id="cat"><categoryValue id="cv" value="x"/></category>' },
    ],
    [
      'data',
      'start s | end e | s > a > e\n<dataObject id="d" name="file"/><dataObjectReference id="r" name="file" dataObjectRef="d"/><dataObjectReference id="r2" name="file" dataObjectRef="d"/>\n<userTask id="a"><property id="p" name="__targetRef_placeholder"/><dataInputAssociation id="di"><sourceRef>r</sourceRef><targetRef>p</targetRef></dataInputAssociation><dataOutputAssociation id="do"><targetRef>r2</targetRef></dataOutputAssociation></userTask>',
    ],
    [
      'data store',
      'start s | end e | s > e\n<dataStoreReference id="r" dataStoreRef="store"/>',
      { roots: '<dataStore id="store" name="register"/>' },
    ],
    [
      'input and output specification',
      'start s | end e | s > a > e\n<userTask id="a"><ioSpecification id="IO"><dataInput id="i1"/><dataOutput id="o1"/><inputSet id="is"><dataInputRefs>i1</dataInputRefs><optionalInputRefs>i1</optionalInputRefs></inputSet><outputSet id="os"><dataOutputRefs>o1</dataOutputRefs></outputSet></ioSpecification></userTask>',
    ],
    [
      'global task, interface, resource and item',
      'start s | end e | s > e',
      {
        roots:
          '<itemDefinition id="item" structureRef="xsd:string"/><resource id="res" name="r"/><interface id="I" name="I"><operation id="Op" name="o"><inMessageRef>M</inMessageRef></operation></interface><globalUserTask id="G"/>',
      },
    ],
    [
      'documentation with ${}',
      'start s | end e | s > a > e\n<userTask id="a"><documentation>costs ${fee}</documentation></userTask>',
    ],
    [
      'prefixed references',
      'end e\n<startEvent id="s"><messageEventDefinition messageRef="tns:M"/></startEvent>\ns > e',
      { definitions: 'xmlns:tns="http://motcua.vn/test"' },
    ],
    [
      'booleans as digits',
      'start s | user a | boundary b on a cancelActivity="0" : timer | end e | end f | s > a > e | b > f',
      { executable: '1' },
    ],
    ['isExecutable left out', 'start s | user a | end e | s > a > e', { executable: '' }],
    [
      'a second process that only shows',
      'start s | end e | s > e',
      {
        beside:
          '<process id="Q" isExecutable="false"><task id="t1"/><exclusiveGateway id="g1"/><task id="t2"/><sequenceFlow id="x1" sourceRef="t1" targetRef="g1"/><sequenceFlow id="x2" sourceRef="g1" targetRef="t2"/><sequenceFlow id="x3" sourceRef="g1" targetRef="t3"/><task id="t3"/></process>',
      },
    ],
    ['ids in uppercase, with dots and dashes', 'start Start.1 | end End-1 | Start.1 > End-1'],
  ],
  'conditions that belong together': [
    [
      'same condition at split and join',
      'start s | and f | user a | user b | xor g default="g_k" | user c | xor k | and j | end e | s > f > a > g > k > j > e | g > c ? big | c > k | f > b > j',
    ],
    [
      'a deadlock that no data can reach is a warning',
      'start s | xor g default="g_a" | user a | and f | user b | xor m | xor h default="h_e" | and j | user c | end e | end x | s > g > a > m > h > e | g > f ? big | f > b > m | f > j > x | h > c ? big | c > j',
    ],
  ],
};

describe.each(Object.entries(families))('%s', (_, rows) => {
  it.each(rows)('%s', async (...[, drawing, options]) => {
    const content = drawBpmn(drawing, options);
    const { problems } = await lintBpmnFiles([{ name: 'p.bpmn', content }], context);
    expect(problems).toEqual([]);
  });
});

it('accepts at least 120 different models', () => {
  expect(Object.values(families).flat().length).toBeGreaterThanOrEqual(120);
});
