import type { JsonObject } from '../../kernel';

/** A row of the history of an instance, its data read. */
export interface RecordedEvent {
  instanceId: string;
  /** Process that the instance runs. */
  process: string;
  type: string;
  elementId: string;
  executionId: string;
  /** Epoch ms. */
  at: number;
  data: JsonObject | null;
}

/** One passage of a token through an element, and what came of it. */
export interface RecordedStep {
  process: string;
  element: string;
  /** Epoch ms. */
  enteredAt: number;
  /** Null: it goes on. */
  endedAt: number | null;
  /** What was set when it was done; null: it was taken away before somebody did it, or goes on. */
  variables: JsonObject | null;
  /** The error that its worker answered with. */
  error?: string;
  /** Place of its end among all that happened; what happened at one instant is told apart by it. */
  order: number;
}

/** A message or signal from outside. */
export interface RecordedNews {
  kind: 'message' | 'signal';
  name: string;
  /** Epoch ms. */
  at: number;
  variables: JsonObject;
  /** As of a step. */
  order: number;
}

/** What the world did with a case, read off its history: everything that is not worked out by the model. */
export interface RecordedLife {
  /** Of the instance at the root. */
  id: string;
  caseCode: string | null;
  /** Calendar by which its legal clock counted, that of the agency which decides; null: it had none. */
  calendarKey: string | null;
  process: string;
  startedAt: number;
  /** Null: it goes on. */
  endedAt: number | null;
  variables: JsonObject;
  steps: RecordedStep[];
  news: RecordedNews[];
  /** Elements that were completed, each as often as it was, in order. */
  path: string[];
}

export interface RecordedInstance {
  id: string;
  process: string;
  caseCode: string | null;
  calendarKey: string | null;
  startedAt: number;
  endedAt: number | null;
}

/** `events`: of the instance and of all that it called, in the order in which they happened. */
export function lifeOf(root: RecordedInstance, events: readonly RecordedEvent[]): RecordedLife {
  const entered = new Map<string, RecordedEvent>();
  const variables: JsonObject = {};
  const steps: RecordedStep[] = [];
  const news: RecordedNews[] = [];
  const path: string[] = [];
  let hasBegun = false;
  events.forEach((event, index) => {
    const { type, elementId, at, data } = event;
    const token = tokenOf(event);
    if (type === 'activity.entered') {
      hasBegun = true;
      entered.set(token, event);
    } else if (type === 'variable.set' && !hasBegun) {
      if (typeof data?.name === 'string') variables[data.name] = data.value ?? null;
    } else if (type === 'event.caught' && isFromOutside(events, index)) {
      const { name } = data as { name: string };
      news.push({
        kind: data!.kind as 'message' | 'signal',
        name,
        at,
        variables: setBetween(events, index, event),
        order: index,
      });
    } else if (type === 'activity.completed' || type === 'activity.cancelled') {
      const error = type === 'activity.cancelled' ? errorAfter(events, index) : undefined;
      const isAnswered = type === 'activity.completed' || error !== undefined;
      if (type === 'activity.completed') path.push(elementId);
      steps.push({
        process: event.process,
        element: elementId,
        enteredAt: entered.get(token)?.at ?? at,
        endedAt: at,
        variables: isAnswered ? setBefore(events, index, event) : null,
        ...(error !== undefined && { error }),
        order: index,
      });
      entered.delete(token);
    }
  });
  for (const { process, elementId, at } of entered.values())
    steps.push({
      process,
      element: elementId,
      enteredAt: at,
      endedAt: null,
      variables: null,
      order: Infinity,
    });
  // As they began: of two at once the first is met first.
  steps.sort((one, other) => one.enteredAt - other.enteredAt);
  return { ...root, variables, steps, news, path };
}

const tokenOf = ({ instanceId, executionId, elementId }: RecordedEvent): string =>
  `${instanceId} ${executionId} ${elementId}`;

const isOf = (one: RecordedEvent, other: RecordedEvent): boolean =>
  one.instanceId === other.instanceId && one.elementId === other.elementId && one.at === other.at;

/** A message of the process itself, or of one that it called, is thrown anew when the model runs. */
function isFromOutside(events: readonly RecordedEvent[], index: number): boolean {
  const { data, at } = events[index]!;
  if ((data?.kind !== 'message' && data?.kind !== 'signal') || typeof data.name !== 'string') return false;
  return !events.some(
    (one) =>
      one.type === 'event.thrown' &&
      one.at === at &&
      one.data?.kind === data.kind &&
      one.data?.name === data.name,
  );
}

/** What an element has set at the moment in which it was done: the rows just before. */
function setBefore(events: readonly RecordedEvent[], index: number, done: RecordedEvent): JsonObject {
  const variables: JsonObject = {};
  for (let place = index - 1; place >= 0; place -= 1) {
    const event = events[place]!;
    if (event.at !== done.at) break;
    if (event.type !== 'variable.set' || !isOf(event, done)) continue;
    const { name, value } = event.data as { name: string; value?: JsonObject[string] };
    if (!(name in variables)) variables[name] = value ?? null;
  }
  return variables;
}

/** What came with a message: the rows just after. */
function setBetween(events: readonly RecordedEvent[], index: number, caught: RecordedEvent): JsonObject {
  const variables: JsonObject = {};
  for (let place = index + 1; place < events.length; place += 1) {
    const event = events[place]!;
    if (event.type !== 'variable.set' || !isOf(event, caught)) break;
    const { name, value } = event.data as { name: string; value?: JsonObject[string] };
    variables[name] = value ?? null;
  }
  return variables;
}

function errorAfter(events: readonly RecordedEvent[], index: number): string | undefined {
  const { at, instanceId } = events[index]!;
  for (let place = index + 1; place < events.length && events[place]!.at === at; place += 1) {
    const { type, data, instanceId: other } = events[place]!;
    if (type === 'event.caught' && other === instanceId)
      return data?.kind === 'error' && typeof data.code === 'string' ? data.code : undefined;
  }
  return undefined;
}
