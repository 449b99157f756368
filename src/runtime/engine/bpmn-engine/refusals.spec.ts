import { element, elements, flows, processOf } from './fixtures';
import { refusals } from './refusals';

const event = (kind: string, reference = '') => `<bpmn:${kind}EventDefinition id="d_${kind}" ${reference}/>`;
const timer = (value: string) =>
  `<bpmn:timerEventDefinition id="t"><bpmn:${value.startsWith('R') ? 'timeCycle' : 'timeDuration'} xsi:type="bpmn:tFormalExpression">${value}</bpmn:${value.startsWith('R') ? 'timeCycle' : 'timeDuration'}></bpmn:timerEventDefinition>`;
const plain = elements('startEvent:s', 'endEvent:e');
const around = (inner: string) => [plain, elements('userTask:x'), flows('s > x > e'), inner];
const boundary = (content: string, cancels = true) =>
  around(
    element('boundaryEvent:b', `attachedToRef="x" cancelActivity="${cancels}"`, content) +
      elements('userTask:n') +
      '<bpmn:sequenceFlow id="fb1" sourceRef="b" targetRef="n"/><bpmn:sequenceFlow id="fb2" sourceRef="n" targetRef="e"/>',
  );
const inScope = (attributes: string, content = '') => [
  plain,
  element(
    'subProcess:x',
    attributes,
    `${content}<bpmn:startEvent id="is"/><bpmn:endEvent id="ie"/><bpmn:sequenceFlow id="fi" sourceRef="is" targetRef="ie"/>`,
  ),
];
const loop = (text: string) => `<bpmn:${text}`;
const instances = loop(
  'multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
);

const refused: [what: string, at: string, parts: string[]][] = [
  ['two starts', 'P', [plain, elements('startEvent:s2', 'exclusiveGateway:x'), flows('s > x > e', 's2 > x')]],
  [
    'more automatic steps than it can afford',
    'P',
    [
      plain,
      ...Array.from({ length: 200 }, (_, i) => elements(`manualTask:t${i}`)),
      flows(`s > ${Array.from({ length: 200 }, (_, i) => `t${i}`).join(' > ')} > e`),
    ],
  ],
  ['transactions', 'x', [plain, elements('transaction:x'), flows('s > x > e')]],
  ['loops of sub-processes', 'x', [...inScope('', instances), flows('s > x > e')]],
  [
    'conditions right behind a sub-process',
    'x',
    [...inScope('default="f1_0"'), elements('endEvent:e2'), flows('s > x > [a = 1] e', 'x > e2')],
  ],
  [
    'event sub-processes',
    'x',
    [
      plain,
      flows('s > e'),
      element(
        'subProcess:x',
        'triggeredByEvent="true"',
        `${element('startEvent:xs', '', event('message', 'messageRef="m"'))}<bpmn:endEvent id="xe"/><bpmn:sequenceFlow id="fx" sourceRef="xs" targetRef="xe"/>`,
      ),
    ],
  ],
  [
    'inclusive joins',
    'j',
    [
      plain,
      elements('inclusiveGateway:f', 'userTask:a', 'userTask:b', 'inclusiveGateway:j'),
      flows('s > f > [p] a > j > e', 'f > [q] b > j'),
    ],
  ],
  [
    'standard loops',
    'l',
    [
      plain,
      element('userTask:l', '', loop('standardLoopCharacteristics loopMaximum="3"/>')),
      flows('s > l > e'),
    ],
  ],
  ['message boundaries that fire again', 'b', boundary(event('message', 'messageRef="m"'), false)],
  ['signal boundaries that fire again', 'b', boundary(event('signal', 'signalRef="sig"'), false)],
  ['escalation boundaries that fire again', 'b', boundary(event('escalation', 'escalationRef="esc"'), false)],
  ['repeating timers', 'b', boundary(timer('R3/PT1H'), false)],
  [
    'compensation',
    'c',
    [
      ...around(''),
      element('boundaryEvent:c', 'attachedToRef="x"', event('compensate')),
      '<bpmn:userTask id="h" isForCompensation="true"/><bpmn:association id="a1" associationDirection="One" sourceRef="c" targetRef="h"/>',
    ],
  ],
  [
    'terminate ends inside sub-processes',
    'te',
    [
      plain,
      element(
        'subProcess:x',
        '',
        `<bpmn:startEvent id="is"/>${element('endEvent:te', '', event('terminate'))}<bpmn:sequenceFlow id="fi" sourceRef="is" targetRef="te"/>`,
      ),
      flows('s > x > e'),
    ],
  ],
  [
    'a merge of two branches before they have joined',
    'both',
    [
      plain,
      elements('parallelGateway:f', 'userTask:a', 'userTask:b', 'userTask:both'),
      flows('s > f > a > both > e', 'f > b > both'),
    ],
  ],
  [
    'a branch that comes back to before the fork',
    'b',
    [
      plain,
      elements(
        'exclusiveGateway:g',
        'parallelGateway:f',
        'userTask:a',
        'userTask:b',
        'exclusiveGateway:back',
      ),
      flows('s > g > f > a > back > [again] g', 'f > b > e', 'back > [not(again)] e'),
    ],
  ],
  [
    'a branch that passes by the join of the others',
    'n',
    [
      plain,
      elements(
        'parallelGateway:f',
        'userTask:a',
        'userTask:b',
        'userTask:c',
        'parallelGateway:j',
        'userTask:n',
      ),
      flows('s > f > a > j > n > e', 'f > b > j', 'f > c > n'),
    ],
  ],
  [
    'a link that brings two branches together',
    'n',
    [
      plain,
      elements('parallelGateway:f', 'userTask:n'),
      element('intermediateThrowEvent:t', '', '<bpmn:linkEventDefinition id="l1" name="L"/>'),
      element('intermediateCatchEvent:c', '', '<bpmn:linkEventDefinition id="l2" name="L"/>'),
      flows('s > f > t', 'f > n > e', 'c > n'),
    ],
  ],
  [
    'a deadline path that meets the work it does not interrupt',
    'after',
    [
      plain,
      elements('userTask:x', 'userTask:after'),
      element('boundaryEvent:b', 'attachedToRef="x" cancelActivity="false"', timer('PT1H')),
      flows('s > x > after > e', 'b > after'),
    ],
  ],
  [
    'a deadline path that leads back into its own host',
    'x',
    [
      plain,
      elements('exclusiveGateway:g', 'userTask:x'),
      element('boundaryEvent:b', 'attachedToRef="x" cancelActivity="false"', timer('PT1H')),
      flows('s > g > x > e', 'b > g'),
    ],
  ],
];

const accepted: [what: string, parts: string[]][] = [
  ['a task', around('')],
  ['an interrupting message boundary', boundary(event('message', 'messageRef="m"'))],
  ['a deadline that does not interrupt', boundary(timer('PT1H'), false)],
  ['an error boundary', boundary(event('error', 'errorRef="err"'))],
  ['an interrupting escalation boundary', boundary(event('escalation', 'escalationRef="esc"'))],
  [
    'branches that join',
    [
      plain,
      elements('parallelGateway:f', 'userTask:a', 'userTask:b', 'parallelGateway:j', 'userTask:n'),
      flows('s > f > a > j > n > e', 'f > b > j'),
    ],
  ],
  ['a multi-instance task', [plain, element('userTask:x', '', instances), flows('s > x > e')]],
  ['a sub-process', [...inScope(''), flows('s > x > e')]],
];

describe('a process that bpmn-engine would not run rightly is refused', () => {
  it.each(refused)('%s, at %s', async (_, at, parts) => {
    const found = refusals(await processOf(...parts));
    expect(found.map(({ elementId }) => elementId)).toContain(at);
    for (const { message } of found)
      expect([message.vi, message.en].every((text) => text.startsWith('bpmn-engine: '))).toBe(true);
  });

  it.each(accepted)('but not %s', async (_, parts) => {
    expect(refusals(await processOf(...parts))).toEqual([]);
  });
});
