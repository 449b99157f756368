import type { Json } from '../kernel';
import type { InMemoryHost, HostedInstance, OpenWait } from '../runtime';

/** What the world can see of a case after a step; two cores that both run a model must show the same. */
export interface Observation {
  /** Where the driven clock stands, epoch ms. */
  at: number;
  state: HostedInstance['view']['status'];
  tasks: { element: string; groups: string[]; due?: number }[];
  timers: { element: string; due: number }[];
  messages: string[];
  jobs: string[];
  reached: string[];
  passed: string[];
  sent: { message: string; key?: string; variables: Json }[];
  incidents: string[];
  variables: Json;
}

export type DueInstant = (wait: OpenWait) => number | undefined;

/** Everything in sorted order, so that only what is different differs. */
export function observe(host: InMemoryHost, caseId: string, dueOf: DueInstant): Observation {
  const waits = host.waits();
  const named = (kind: OpenWait['kind']) =>
    waits
      .filter((wait) => wait.kind === kind)
      .map(({ name }) => name ?? '')
      .sort();
  const { view } = host.instance(caseId);
  const isEnd = (elementId: string, instanceId: string) =>
    host.instance(instanceId).definition.graph.nodes[elementId]?.type === 'endEvent';
  const completed = host.history.filter(({ type }) => type === 'activity.completed');
  return {
    at: host.now,
    state: view.status,
    tasks: sorted(
      waits.flatMap((wait) => {
        if (wait.details.kind !== 'user-task') return [];
        const due = dueOf(wait);
        return [
          {
            element: wait.elementId,
            groups: wait.details.task.candidateGroups,
            ...(due !== undefined && { due }),
          },
        ];
      }),
    ),
    timers: sorted(
      waits.flatMap(({ kind, elementId, dueAt }) =>
        kind === 'timer' && dueAt !== undefined ? [{ element: elementId, due: dueAt }] : [],
      ),
    ),
    messages: named('message'),
    jobs: named('service'),
    reached: completed
      .filter(({ elementId, instanceId }) => isEnd(elementId, instanceId))
      .map(({ elementId }) => elementId)
      .sort(),
    passed: [...new Set(completed.map(({ elementId }) => elementId))].sort(),
    sent: host.sent.map(({ name, correlationKey, variables }) => ({
      message: name,
      ...(correlationKey !== undefined && { key: correlationKey }),
      variables: asSaved(variables),
    })),
    incidents: [...host.instances.values()]
      .flatMap((one) => one.view.incidents.map(({ code }) => code))
      .sort(),
    variables: asSaved(view.variables),
  };
}

/** As it would come back from a row, so that only the data is compared. */
const asSaved = (variables: Json): Json => JSON.parse(JSON.stringify(variables)) as Json;

const sorted = <T>(items: T[]): T[] =>
  items
    .map((item) => [JSON.stringify(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
