import { explain, nationalCalendar, replay, roleName, withClockDefaults } from '../../one-stop-shop';
import type { ProcedureLimit } from '../../definitions';
import type { JsonObject, LocalizedText } from '../../kernel';
import type { HostedEvent, InMemoryHost, OpenWait } from '../../runtime';
import type { ProcedureContent } from '../../one-stop-shop';
import { type PromiseSeen, promiseOf } from './promise';
import { troubleWords } from './trouble-words';

/** One place where the case waits for the world. */
export interface WaitSeen {
  kind: OpenWait['kind'];
  element: string;
  /** Message, signal, topic or called process. */
  name: string | null;
  /** Of a message that does not answer to the case code. */
  key: string | null;
  groups: string[];
  /** The same in words, where they name a unit of the procedure and a role. */
  by: LocalizedText[];
  /** Epoch ms. */
  openedAt: number;
  due: number | null;
  /** Why this date; null where no working time is counted. */
  why: LocalizedText | null;
  form: string | null;
  /** What its form, or the worker, can read. */
  variables: JsonObject;
}

/** One thing that happened, by the element that it happened at. */
export interface Happening {
  type: HostedEvent['type'];
  element: string;
  /** Epoch ms. */
  at: number;
  /** Of a variable: its name; of an event: the message, signal or error. */
  name: string | null;
  value?: JsonObject[string];
}

export interface MomentSeen {
  waits: WaitSeen[];
  tokens: { element: string; count: number }[];
  /** Since the moment before. */
  happened: Happening[];
  troubles: { element: string; code: string; words: LocalizedText }[];
  promise: PromiseSeen | null;
  /** Where the history of the host stood. */
  seq: number;
}

const told = new Set<HostedEvent['type']>([
  'activity.entered',
  'activity.completed',
  'activity.cancelled',
  'flow.taken',
  'variable.set',
  'event.thrown',
  'event.caught',
  'escalation.uncaught',
  'compensation.started',
]);
/** Happenings of one moment that are told; a model that repeats itself would say the same again. */
const mostHappenings = 500;

/** Looks at everything that a designer wants to see of a case as it stands; nothing in it is changed. */
export function momentOf(
  host: InMemoryHost,
  caseId: string,
  since: number,
  procedure: ProcedureContent | undefined,
): MomentSeen {
  const startAt = host.history[0]?.at ?? host.now;
  const history = host.history.filter(({ instanceId }) => belongsTo(host, instanceId, caseId));
  const active = [...host.instances.values()].filter(({ view }) => view.status === 'active');
  return {
    waits: host.waits().map((wait) => waitSeen(host, wait, procedure)),
    tokens: summed(active.flatMap(({ view }) => view.tokens)),
    happened: history
      .filter(({ seq, type }) => seq > since && told.has(type))
      .slice(0, mostHappenings)
      .map(happening),
    troubles: [...host.instances.values()].flatMap(({ view }) =>
      view.incidents.map((incident) => ({
        element: incident.elementId,
        code: incident.code,
        words: troubleWords(incident),
      })),
    ),
    promise: procedure ? promiseOf(host, procedure, history, startAt) : null,
    seq: host.history.length,
  };
}

function belongsTo(host: InMemoryHost, instanceId: string, caseId: string): boolean {
  let id: string | undefined = instanceId;
  while (id !== undefined && id !== caseId) id = host.instance(id).parent?.instanceId;
  return id === caseId;
}

function waitSeen(host: InMemoryHost, wait: OpenWait, procedure: ProcedureContent | undefined): WaitSeen {
  const { details, kind, elementId: element, name, correlationKey, openedAt } = wait;
  const seen = {
    kind,
    element,
    name: name ?? null,
    key: correlationKey ?? null,
    groups: [],
    by: [],
    openedAt,
  };
  const plain = { ...seen, due: null, why: null, form: null, variables: {} };
  switch (details.kind) {
    case 'user-task': {
      const { task } = details;
      const groups = [
        ...(task.assignee === undefined ? [] : [task.assignee]),
        ...task.candidateUsers,
        ...task.candidateGroups,
      ];
      return {
        ...plain,
        groups,
        by: groups.map((group) => groupInWords(group, procedure)),
        ...(task.dueDate !== undefined
          ? { due: Date.parse(task.dueDate) }
          : task.processingTime && counted(task.processingTime, openedAt)),
        form: task.attributes.formRef ?? task.attributes.formKey ?? null,
        variables: visible(host, wait),
      };
    }
    case 'timer':
      return 'limit' in details
        ? { ...plain, ...counted(details.limit, details.from) }
        : { ...plain, due: details.at };
    case 'service':
      return { ...plain, name: details.name, variables: details.variables };
    default:
      return plain;
  }
}

/** `one-stop.receiver`: the unit as the procedure calls it, and the role. */
export function groupInWords(group: string, procedure: ProcedureContent | undefined): LocalizedText {
  const [unit = '', role = ''] = group.split('.');
  const [place, post] = [procedure?.units[unit], roleName(role)];
  if (!post) return { vi: group, en: group };
  return { vi: `${post.vi}, ${place?.vi ?? unit}`, en: `${post.en}, ${place?.en ?? unit}` };
}

function counted(limit: ProcedureLimit, at: number): { due: number | null; why: LocalizedText } {
  const { standing, entries } = replay(
    { at, actor: null, ...withClockDefaults({ limit }) },
    [],
    nationalCalendar(),
  );
  return { due: standing.due, why: explain(entries) };
}

/** What the form of a task may read. */
export function visible(host: InMemoryHost, { instanceId, executionId }: OpenWait): JsonObject {
  const { definition, view } = host.instance(instanceId);
  return host.core.visibleVariables?.(definition.graph, view.state, executionId) ?? view.variables;
}

function happening({ type, elementId, at, data }: HostedEvent): Happening {
  const name = data?.name ?? data?.code;
  return {
    type,
    element: elementId,
    at,
    name: typeof name === 'string' ? name : null,
    ...(type === 'variable.set' && { value: data?.value ?? null }),
  };
}

function summed(tokens: readonly { elementId: string; count: number }[]): MomentSeen['tokens'] {
  const counts = new Map<string, number>();
  for (const { elementId, count } of tokens) counts.set(elementId, (counts.get(elementId) ?? 0) + count);
  return [...counts].map(([element, count]) => ({ element, count }));
}
