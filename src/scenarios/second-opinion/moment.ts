import type { ProcessGraph } from '../../definitions';
import type { Json } from '../../kernel';
import type { InMemoryHost, OpenWait } from '../../runtime';
import type { CutEvent } from './reduce';

/** What two cores must show alike after a step; everything in sorted order, so that only what is different differs. */
export interface OpinionMoment {
  /** Where the driven clock stands, epoch ms. */
  at: number;
  state: 'active' | 'completed' | 'cancelled';
  /** Open waits of the case and of what it has called: kind, element, name, and when a timer is due; one per wait. */
  waits: string[];
  /** Open incidents: element and code. */
  incidents: string[];
  /** Sequence flows that were taken so far, each once. */
  flows: string[];
  /** Names of the messages that were sent so far, in order, with their keys and data. */
  sent: string[];
  variables: Json;
  /** State and variables of the called instances. */
  called: string[];
}

export type OpinionField = Exclude<keyof OpinionMoment, 'at'>;
export const opinionFields: readonly OpinionField[] = [
  'state',
  'waits',
  'incidents',
  'flows',
  'variables',
  'sent',
  'called',
];

/**
 * Looks at a case. Events in `cut` are those that the model of the second core is without. The core that has them must keep them
 * waiting as long as they can happen, and never let one become overdue; for the core that has them not (`isWithout`), the same
 * waits are told as they ought to be.
 */
export function momentOf(
  host: InMemoryHost,
  caseId: string,
  cut: readonly CutEvent[],
  isWithout: boolean,
): OpinionMoment {
  const instances = [...host.instances.values()];
  const { view } = host.instance(caseId);
  return {
    at: host.now,
    state: view.status,
    waits: [
      ...host.waits().flatMap((wait) => waitIn(host, wait, cut)),
      ...(isWithout ? expectedWaits(host, cut) : []),
    ].sort(),
    incidents: instances
      .flatMap((one) => one.view.incidents.map(({ code, elementId }) => `${elementId} ${code}`))
      .sort(),
    flows: flowsTaken(host),
    sent: host.sent.map(({ name, correlationKey, variables }) =>
      [
        name,
        ...(correlationKey === undefined ? [] : [correlationKey]),
        JSON.stringify(sorted(variables)),
      ].join(' '),
    ),
    variables: sorted(view.variables),
    called: instances
      .filter(({ id }) => id !== caseId)
      .map(
        (one) =>
          `${one.definition.graph.processId} ${one.view.status} ${JSON.stringify(sorted(one.view.variables))}`,
      )
      .sort(),
  };
}

/** Without those behind an event-based gateway: one core says them when it begins to wait there, the other when an event has won. */
function flowsTaken(host: InMemoryHost): string[] {
  const taken = new Set<string>();
  for (const { type, elementId, instanceId } of host.history) {
    if (type !== 'flow.taken') continue;
    const { nodes, flows } = host.instance(instanceId).definition.graph;
    if (nodes[flows[elementId].source].type !== 'eventBasedGateway') taken.add(elementId);
  }
  return [...taken].sort();
}

function waitIn(host: InMemoryHost, wait: OpenWait, cut: readonly CutEvent[]): string[] {
  const { kind, elementId, name, dueAt, instanceId } = wait;
  const { graph } = host.instance(instanceId).definition;
  const event = cut.find(({ process, element }) => process === graph.processId && element === elementId);
  if (event) {
    if (dueAt !== undefined && dueAt < host.now) return [`${kind} ${elementId} overdue`];
    return canBeExpected(graph, event) ? [`${kind} ${elementId}`] : [];
  }
  return [
    [
      kind,
      elementId,
      ...(name === undefined ? [] : [name]),
      ...(dueAt === undefined ? [] : [new Date(dueAt).toISOString()]),
    ].join(' '),
  ];
}

/** One for each running instance of its process, or for each time that its activity is open. */
function expectedWaits(host: InMemoryHost, cut: readonly CutEvent[]): string[] {
  const waits = host.waits();
  return [...host.instances.values()].flatMap(({ id, view, definition: { graph } }) =>
    view.status !== 'active'
      ? []
      : cut
          .filter((event) => event.process === graph.processId && canBeExpected(graph, event))
          .flatMap(({ kind, element, host: activity }) => {
            const times =
              activity === undefined
                ? 1
                : waits.filter(({ instanceId, elementId }) => instanceId === id && elementId === activity)
                    .length;
            return Array<string>(times).fill(`${kind} ${element}`);
          }),
  );
}

/** Only an activity that is one open wait says by that wait how often it is open. */
function canBeExpected({ nodes }: ProcessGraph, { host: activity }: CutEvent): boolean {
  if (activity === undefined) return true;
  const node = nodes[activity];
  return node !== undefined && waitingTypes.has(node.type) && !('loop' in node && node.loop);
}

const waitingTypes = new Set(['userTask', 'receiveTask']);

/** As it would come back from a row, with keys in order, so that only the data is compared. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
