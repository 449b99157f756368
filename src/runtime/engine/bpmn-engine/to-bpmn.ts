import type { GraphNode, ProcessGraph, SequenceFlow } from '../../../definitions';

/**
 * The compiled graph as the BPMN text this engine is given. Only control flow is left to it: whoever waits is a
 * plain wait, whoever does something is a service task of ours, and every text to evaluate is a reference
 * (`condition:flow-id`) that our own expressions resolve. So nothing a designer wrote is ever read as code.
 */
export function toBpmn(graph: ProcessGraph): string {
  const messages: string[] = [];
  const body = scopeContent(graph, graph.processId, messages);
  return [
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="motcua">',
    ...messages.map((id) => `<message ${attribute('id', id)} ${attribute('name', id)}/>`),
    `<process ${attribute('id', graph.processId)} isExecutable="true">`,
    ...body,
    '</process>',
    '</definitions>',
  ].join('\n');
}

/** Waits that only our host ends: a message of this id that nobody ever sends. */
export const waitMessage = (nodeId: string): string => `wait.${nodeId}`;

function scopeContent(graph: ProcessGraph, scopeId: string, messages: string[]): string[] {
  const scope = graph.nodes[scopeId];
  if (!('children' in scope)) return [];
  const nodes = scope.children.map((id) => graph.nodes[id]);
  const children = new Set(scope.children);
  const flows = Object.values(graph.flows).filter(({ source }) => children.has(source));
  return [
    ...nodes.flatMap((node) => nodeText(graph, node, messages)),
    ...flows.map((flow) => flowText(graph, flow)),
    ...linkFlows(nodes),
  ];
}

function nodeText(graph: ProcessGraph, node: GraphNode, messages: string[]): string[] {
  const id = attribute('id', node.id);
  const wait = () => {
    messages.push(waitMessage(node.id));
    return `<messageEventDefinition ${attribute('id', `${node.id}.wait`)} ${attribute('messageRef', waitMessage(node.id))}/>`;
  };
  const element = (name: string, attributes = '', content = '') => [
    `<${name} ${id} ${attributes}>${content}</${name}>`,
  ];
  switch (node.type) {
    case 'subProcess':
      return [
        `<subProcess ${id} ${defaultFlow(node)}>`,
        ...scopeContent(graph, node.id, messages),
        '</subProcess>',
      ];
    case 'task':
    case 'manualTask':
      return element('task', defaultFlow(node), loopText(node));
    case 'userTask':
    case 'callActivity':
      return element('userTask', defaultFlow(node), loopText(node));
    case 'receiveTask':
      return isAwaitedByGateway(graph, node)
        ? element('intermediateCatchEvent', '', wait())
        : element('userTask', defaultFlow(node), loopText(node));
    case 'scriptTask':
      return element('serviceTask', defaultFlow(node), loopText(node));
    case 'serviceTask':
    case 'sendTask':
    case 'businessRuleTask':
      return element(node.service ? 'userTask' : 'serviceTask', defaultFlow(node), loopText(node));
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return element(node.type, defaultFlow(node));
    case 'parallelGateway':
    case 'eventBasedGateway':
      return element(node.type);
    case 'startEvent':
      return element('startEvent');
    case 'intermediateCatchEvent':
      return isLink(node) ? element('task') : element('intermediateCatchEvent', '', wait());
    case 'boundaryEvent':
      return element(
        'boundaryEvent',
        `${attribute('attachedToRef', node.attachedTo)} cancelActivity="${node.interrupting}"`,
        wait(),
      );
    case 'intermediateThrowEvent':
    case 'endEvent': {
      const [event] = node.events;
      if (!event) return element(node.type === 'endEvent' ? 'endEvent' : 'task');
      if (event.kind === 'link') return element('task');
      if (event.kind === 'terminate')
        return element('endEvent', '', `<terminateEventDefinition ${attribute('id', `${node.id}.end`)}/>`);
      // An error waits until our host has found who catches it; a message through a worker until it is sent.
      if (event.kind === 'error' || ('service' in event && event.service)) return element('userTask');
      return element('serviceTask');
    }
    default:
      throw new Error(`bpmn-engine does not run ${node.type}`);
  }
}

const defaultFlow = (node: { defaultFlow?: string }): string =>
  node.defaultFlow ? attribute('default', node.defaultFlow) : '';

const isLink = (node: GraphNode): boolean => 'events' in node && node.events[0]?.kind === 'link';

const isAwaitedByGateway = (graph: ProcessGraph, node: GraphNode): boolean =>
  node.incoming.some((flow) => graph.nodes[graph.flows[flow].source].type === 'eventBasedGateway');

function loopText(node: GraphNode): string {
  if (!('loop' in node) || node.loop?.kind !== 'multi-instance') return '';
  const { sequential, completionCondition } = node.loop;
  return [
    `<multiInstanceLoopCharacteristics isSequential="${sequential}">`,
    `<loopCardinality>${escape(`instances:${node.id}`)}</loopCardinality>`,
    completionCondition ? `<completionCondition>${escape(`complete:${node.id}`)}</completionCondition>` : '',
    '</multiInstanceLoopCharacteristics>',
  ].join('');
}

/** Behind a parallel or event-based gateway a condition has no meaning and is left out. */
function flowText(graph: ProcessGraph, flow: SequenceFlow): string {
  const source = graph.nodes[flow.source];
  const counts = source.type !== 'parallelGateway' && source.type !== 'eventBasedGateway';
  const condition =
    flow.condition && counts
      ? `<conditionExpression>${escape(`condition:${flow.id}`)}</conditionExpression>`
      : '';
  return `<sequenceFlow ${attribute('id', flow.id)} ${attribute('sourceRef', flow.source)} ${attribute('targetRef', flow.target)}>${condition}</sequenceFlow>`;
}

/** A link is a flow that the diagram does not draw. */
function linkFlows(nodes: GraphNode[]): string[] {
  const name = (node: GraphNode) =>
    'events' in node && node.events[0]?.kind === 'link' ? node.events[0].name : undefined;
  const targets = nodes.filter((node) => node.type === 'intermediateCatchEvent');
  return nodes
    .filter((node) => node.type === 'intermediateThrowEvent' && name(node) !== undefined)
    .flatMap((node) => {
      const target = targets.find((each) => name(each) === name(node));
      return target
        ? [
            `<sequenceFlow ${attribute('id', `${node.id}.link`)} ${attribute('sourceRef', node.id)} ${attribute('targetRef', target.id)}/>`,
          ]
        : [];
    });
}

const attribute = (name: string, value: string): string => `${name}="${escape(value)}"`;
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
