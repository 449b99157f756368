import { feelEvaluator } from '../../expressions';
import {
  addWorkingTime,
  nationalWorkingTime,
  type ProcedureContent,
  type WorkingCalendar,
  workingTimeBetween,
} from '../../one-stop-shop';
import {
  type EngineCore,
  EngineRefusal,
  type HostedDefinition,
  InMemoryHost,
  type OpenWait,
  type WorkingTime,
} from '../../runtime';
import { promiseOf } from '../play/promise';
import type { RecordedLife, RecordedStep } from './recorded-life';

/** What a case is lived through again on. */
export interface ReplayWorld {
  definitions: HostedDefinition[];
  core: EngineCore;
  /** By which the model counts. */
  calendar: WorkingCalendar;
  /** By which people worked when it happened. */
  calendarThen: WorkingCalendar;
  procedure: ProcedureContent | undefined;
  /** Until when history is known, epoch ms. */
  horizon: number;
  /** How many times as fast as they were the steps of a group of people are; absent: as they were. */
  pace: ReadonlyMap<string, number>;
}

/** How a case comes out: done; still under way when history ends; held up for good; or not to be said, because history has no answer. */
export type Fate = 'FINISHED' | 'RUNNING' | 'STUCK' | 'UNKNOWN';

export interface Load {
  group: string;
  steps: number;
  /** Milliseconds of working time from the opening of a step until it was done. */
  time: number;
}

export interface LivedLife {
  fate: Fate;
  /** Epoch ms. */
  endedAt: number | null;
  /** Of the legal clock that counts last; null: none. */
  due: number | null;
  isLate: boolean;
  /** Where it is held up or where history has no answer. */
  elements: string[];
  /** Elements for which history has nothing: their steps took the time that the model gives them, and answered nothing. */
  assumed: string[];
  /** Steps that history answered. */
  answered: number;
  path: string[];
  load: Load[];
}

/** A model that goes round for ever is not a long case. */
const mostActs = 2_000;
/** A step that history knows nothing of, and that the model gives no time. Working time. */
const unknownStep = 8 * 3_600_000;

interface Planned {
  /** Epoch ms. */
  at: number;
  /** Its place among all that happened; absent: it did not. */
  order?: number;
  act: () => Promise<void>;
}

/**
 * Lives a recorded case again: the model decides what happens, history what people, workers and the outside answered and how long
 * they took. A step that begins when it began ends when it ended; one that begins at another time takes as much working time.
 */
export async function replayLife(life: RecordedLife, world: ReplayWorld): Promise<LivedLife> {
  const workingTime = nationalWorkingTime(world.calendar);
  const host = new InMemoryHost({
    core: world.core,
    definitions: world.definitions,
    expressions: feelEvaluator,
    dueInstant: (limit, from) => workingTime.due(limit, from),
    startAt: life.startedAt,
  });
  const steps = new Map<string, RecordedStep[]>();
  for (const step of life.steps) {
    const key = `${step.process} ${step.element}`;
    steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  const news = [...life.news];
  const planned = new Map<string, Planned>();
  /** When something was done then, and when it is done now. */
  const done = [{ then: life.startedAt, now: life.startedAt }];
  const assumed = new Set<string>();
  const load = new Map<string, Load>();
  let answered = 0;

  const endOf = (wait: OpenWait, record: RecordedStep | undefined, pace: number): number => {
    if (!record)
      return addWorkingTime(
        world.calendar,
        wait.openedAt,
        givenTime(wait, workingTime, world.calendar) / pace,
      );
    const { enteredAt, endedAt, variables } = record;
    if (endedAt === null) return Infinity;
    const isAsItWas = enteredAt === wait.openedAt && pace === 1 && world.calendar === world.calendarThen;
    const time = workingTimeBetween(world.calendarThen, enteredAt, endedAt);
    const end = isAsItWas ? endedAt : addWorkingTime(world.calendar, wait.openedAt, time / pace);
    // What took it away comes first, if it comes again.
    return variables ? end : end + 1;
  };
  const plan = (wait: OpenWait) => {
    const { graph } = host.instance(wait.instanceId).definition;
    const record = steps.get(`${graph.processId} ${wait.elementId}`)?.shift();
    const group = groupOf(wait);
    const pace = (wait.kind === 'user-task' && world.pace.get(group)) || 1;
    planned.set(keyOf(wait), {
      at: endOf(wait, record, pace),
      ...(record?.variables && { order: record.order }),
      act: async () => {
        if (record?.variables && record.endedAt !== null) {
          answered += 1;
          done.push({ then: record.endedAt, now: host.now });
        } else assumed.add(wait.elementId);
        if (wait.kind === 'user-task') {
          const sum = load.get(group) ?? { group, steps: 0, time: 0 };
          sum.steps += 1;
          sum.time += workingTimeBetween(world.calendar, wait.openedAt, host.now);
          load.set(group, sum);
        }
        const variables = record?.variables ?? {};
        if (record?.error === undefined) await host.complete(wait, variables);
        else
          await host.command(wait.instanceId, {
            type: 'throw-error',
            waitId: wait.id,
            code: record.error,
            variables,
          });
      },
    });
  };
  /** The next thing from outside comes as long after what was done before it as it did then, and not before that is done. */
  const nextNews = (): Planned | undefined => {
    const [first] = news;
    if (!first || [...planned.values()].some(({ order }) => order !== undefined && order < first.order))
      return undefined;
    const before = done
      .filter(({ then }) => then <= first.at)
      .reduce((one, other) => (other.then >= one.then ? other : one));
    return {
      at: before.now + (first.at - before.then),
      act: async () => {
        news.shift();
        if (first.kind === 'signal') await host.broadcast(first.name, first.variables);
        else await host.correlate(first.name, { variables: first.variables });
      },
    };
  };

  let refusal: EngineRefusal | undefined;
  try {
    const root = await host.start(life.process, {
      variables: life.variables,
      ...(life.caseCode !== null && { businessKey: life.caseCode }),
    });
    for (let acts = 0; acts < mostActs && isActive(root); acts += 1) {
      const open = host.waits().filter(({ kind }) => kind === 'user-task' || kind === 'service');
      const isOpen = new Set(open.map(keyOf));
      for (const key of planned.keys()) if (!isOpen.has(key)) planned.delete(key);
      for (const wait of open) if (!planned.has(keyOf(wait))) plan(wait);
      const [key, step] = earliest(planned) ?? [];
      const outside = nextNews();
      const next = outside && outside.at <= (step?.at ?? Infinity) ? outside : step;
      const timer = Math.min(...host.waits('timer').map(({ dueAt }) => dueAt ?? Infinity));
      const at = Math.max(host.now, Math.min(next?.at ?? Infinity, timer));
      if (at > world.horizon) break;
      await host.travelTo(at);
      // A timer that fires on the way may have taken the step away, or opened one that comes first.
      if (!next || timer <= at) continue;
      if (next === step) planned.delete(key!);
      await next.act();
    }
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    refusal = error;
  }
  return judged();

  function judged(): LivedLife {
    const [root] = host.instances.values();
    const incidents = [...host.instances.values()].flatMap(({ view }) => view.incidents);
    const isOver = root !== undefined && root.view.status !== 'active';
    const isWaiting =
      [...planned.values()].some(({ at }) => at > world.horizon) ||
      host.waits('timer').some(({ dueAt }) => (dueAt ?? 0) > world.horizon);
    const endedAt = isOver ? (host.history.at(-1)?.at ?? host.now) : null;
    const promise =
      root &&
      world.procedure &&
      promiseOf(host, world.procedure, host.history, life.startedAt, world.calendar);
    const due = promise?.due ?? null;
    const doneAt = promise?.endedAt ?? endedAt ?? world.horizon;
    const troubled = incidents.map(({ elementId }) => elementId);
    const fate = isOver
      ? 'FINISHED'
      : (troubled.length > 0 || refusal) && assumed.size > 0
        ? 'UNKNOWN'
        : troubled.length > 0 || refusal
          ? 'STUCK'
          : isWaiting || life.endedAt === null
            ? 'RUNNING'
            : 'STUCK';
    const held = fate === 'STUCK' ? host.waits().map(({ elementId }) => elementId) : [];
    return {
      fate,
      endedAt,
      due,
      isLate: due !== null && doneAt > due,
      elements: [...new Set(troubled.length > 0 ? troubled : held)],
      assumed: [...assumed],
      answered,
      path: host.history
        .filter(({ type }) => type === 'activity.completed')
        .map(({ elementId }) => elementId),
      load: [...load.values()],
    };
  }
}

const keyOf = ({ instanceId, id }: Pick<OpenWait, 'instanceId' | 'id'>): string => `${instanceId} ${id}`;

const isActive = ({ view }: { view: { status: string } }): boolean => view.status === 'active';

const earliest = (planned: ReadonlyMap<string, Planned>): [string, Planned] | undefined =>
  [...planned].reduce<[string, Planned] | undefined>(
    (first, one) => (first && first[1].at <= one[1].at ? first : one),
    undefined,
  );

/** Who does a step, as its model says it: `unit:x, role:y`. */
function groupOf({ details, elementId }: OpenWait): string {
  if (details.kind !== 'user-task') return elementId;
  const { candidateGroups, assignee } = details.task;
  return candidateGroups.length > 0 ? candidateGroups.join(', ') : (assignee ?? elementId);
}

/** Working time that the model gives a step that history knows nothing of. */
function givenTime(
  { details, openedAt }: OpenWait,
  workingTime: WorkingTime,
  calendar: WorkingCalendar,
): number {
  if (details.kind === 'service') return 0;
  if (details.kind !== 'user-task' || !details.task.processingTime) return unknownStep;
  return workingTimeBetween(calendar, openedAt, workingTime.due(details.task.processingTime, openedAt));
}
