import type { EventDefinition, GraphNode, Mapping, ProcessGraph, SequenceFlow } from '../../src/definitions';
import type { Expression, ValueSource } from '../../src/expressions';

/** Process graphs written by hand, without XML: for specs that are about execution and nothing else. */

type Fields = Record<string, unknown> & { within?: string };

export const feel = (text: string): Expression => ({ feel: text, bounded: true });
export const literal = (text: string): ValueSource => ({ literal: text });
export const map = (target: string, text: string): Mapping => ({ target, source: { value: feel(text) } });

const activity = (type: string) => (fields?: Fields) => ({
  type,
  boundaryEvents: [],
  isForCompensation: false,
  ...fields,
});
const gateway = (type: string) => (fields?: Fields) => ({ type, ...fields });
const scope = (type: string) => (fields?: Fields) => ({
  ...activity(type)(fields),
  children: [],
  startEvents: [],
  eventSubProcesses: [],
});

export const task = activity('task');
export const user = activity('userTask');
export const script = (text: string, resultVariable: string, fields?: Fields) =>
  activity('scriptTask')({ script: { expression: feel(text), resultVariable }, ...fields });
export const service = (topic: string, fields?: Fields) =>
  activity('serviceTask')({ service: { kind: 'external', topic: literal(topic) }, ...fields });
export const call = (key: string, fields?: Fields) =>
  activity('callActivity')({
    calledElement: literal(key),
    binding: { kind: 'latest' },
    in: [],
    out: [],
    allIn: true,
    allOut: true,
    ...fields,
  });
export const handler = (fields?: Fields) => user({ isForCompensation: true, ...fields });
export const subProcess = scope('subProcess');
export const transaction = scope('transaction');
export const eventSubProcess = scope('eventSubProcess');
export const exclusive = gateway('exclusiveGateway');
export const parallel = gateway('parallelGateway');
export const inclusive = gateway('inclusiveGateway');
export const eventGateway = gateway('eventBasedGateway');
export const start = (event?: EventDefinition, fields?: Fields) => ({
  type: 'startEvent',
  events: event ? [event] : [],
  parallelMultiple: false,
  interrupting: true,
  ...fields,
});
export const end = (event?: EventDefinition, fields?: Fields) => ({
  type: 'endEvent',
  events: event ? [event] : [],
  ...fields,
});
export const caught = (event: EventDefinition, fields?: Fields) => ({
  type: 'intermediateCatchEvent',
  events: [event],
  parallelMultiple: false,
  ...fields,
});
export const thrown = (event: EventDefinition, fields?: Fields) => ({
  type: 'intermediateThrowEvent',
  events: [event],
  ...fields,
});
export const boundary = (attachedTo: string, event: EventDefinition, fields?: Fields) => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting: true,
  events: [event],
  parallelMultiple: false,
  ...fields,
});
export const compensationBoundary = (attachedTo: string, compensationHandler: string, fields?: Fields) =>
  boundary(attachedTo, { kind: 'compensation', waitForCompletion: true }, { compensationHandler, ...fields });

export const message = (name: string, more: object = {}): EventDefinition => ({
  kind: 'message',
  name: literal(name),
  ...more,
});
export const signal = (name: string): EventDefinition => ({ kind: 'signal', name: literal(name) });
export const timer = (type: 'date' | 'duration' | 'cycle', value: string): EventDefinition => ({
  kind: 'timer',
  timer: { type, value: value.startsWith('=') ? feel(value.slice(1)) : literal(value) },
});
export const when = (condition: string, ...variables: string[]): EventDefinition => ({
  kind: 'conditional',
  condition: feel(condition),
  variables,
});
export const error = (code?: string, more: object = {}): EventDefinition => ({
  kind: 'error',
  code,
  ...more,
});
export const escalation = (code?: string): EventDefinition => ({ kind: 'escalation', code });
export const compensation = (activityRef?: string, waitForCompletion = true): EventDefinition => ({
  kind: 'compensation',
  activityRef,
  waitForCompletion,
});
export const link = (name: string): EventDefinition => ({ kind: 'link', name });
export const cancel: EventDefinition = { kind: 'cancel' };
export const terminate: EventDefinition = { kind: 'terminate' };

/**
 * `flows`: chains such as `s > a > e`; `x > b : n > 1` with a condition, `x > c : default` as the default. The flow from
 * a to b is called `a>b`. `within` names the scope of a node; without it, it lies in the process `P`.
 */
export function aProcess(nodes: Record<string, object>, flows: readonly string[]): ProcessGraph {
  const graph = {
    schema: 1 as const,
    processId: 'P',
    core: 'token-core' as const,
    lanes: {},
    bounded: true,
    flows: {} as Record<string, SequenceFlow>,
    nodes: {
      P: {
        id: 'P',
        type: 'process',
        incoming: [],
        outgoing: [],
        children: [],
        startEvents: [],
        eventSubProcesses: [],
      },
    } as Record<string, any>,
  };
  for (const [id, { within: parent = 'P', ...fields }] of Object.entries(nodes) as [string, Fields][])
    graph.nodes[id] = { id, parent, incoming: [], outgoing: [], ...fields };
  for (const node of Object.values(graph.nodes)) {
    const parent = graph.nodes[node.parent];
    parent?.children.push(node.id);
    if (node.type === 'startEvent') parent.startEvents.push(node.id);
    if (node.type === 'eventSubProcess') parent.eventSubProcesses.push(node.id);
    if (node.type === 'boundaryEvent') graph.nodes[node.attachedTo].boundaryEvents.push(node.id);
  }
  for (const text of flows) {
    const [chain, condition] = text.split(' : ');
    const ids = chain.split(' > ').map((id) => id.trim());
    ids.slice(1).forEach((target, index) => {
      const source = ids[index];
      const id = `${source}>${target}`;
      graph.flows[id] = { id, source, target };
      if (condition === 'default') graph.nodes[source].defaultFlow = id;
      else if (condition) graph.flows[id].condition = feel(condition);
      graph.nodes[source].outgoing.push(id);
      graph.nodes[target].incoming.push(id);
    });
  }
  return graph as unknown as ProcessGraph & { nodes: Record<string, GraphNode> };
}
