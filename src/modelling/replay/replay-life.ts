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
import type { RecordedLife, RecordedNews, RecordedStep } from './recorded-life';

/** What a case is lived through again on. */
export interface ReplayWorld {
  definitions: HostedDefinition[];
  core: EngineCore;
  /** By which the engine counts processing times and timers. */
  national: WorkingCalendar;
  /** Of the agency that decides the case: by which its legal clock counts, and its people work. */
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
export const replayLife = (life: RecordedLife, world: ReplayWorld): Promise<LivedLife> =>
  new Replay(life, world).run();

class Replay {
  private readonly workingTime: WorkingTime;
  private readonly host: InMemoryHost;
  /** What history has left of steps, by process and element, in the order in which they were opened. */
  private readonly steps: ReadonlyMap<string, RecordedStep[]>;
  /** What history has left of what came from outside. */
  private readonly news: RecordedNews[];
  /** What open waits will do, by `keyOf`. */
  private readonly planned = new Map<string, Planned>();
  /** When something was done then, and when it is done now. */
  private readonly done: { then: number; now: number }[];
  private readonly assumed = new Set<string>();
  private readonly load = new Map<string, Load>();
  private answered = 0;

  constructor(
    private readonly life: RecordedLife,
    private readonly world: ReplayWorld,
  ) {
    this.workingTime = nationalWorkingTime(world.national);
    this.host = new InMemoryHost({
      core: world.core,
      definitions: world.definitions,
      expressions: feelEvaluator,
      dueInstant: (limit, from) => this.workingTime.due(limit, from),
      startAt: life.startedAt,
    });
    this.steps = byPlace(life.steps);
    this.news = [...life.news];
    this.done = [{ then: life.startedAt, now: life.startedAt }];
  }

  async run(): Promise<LivedLife> {
    try {
      const { process, variables, caseCode } = this.life;
      const root = await this.host.start(process, {
        variables,
        ...(caseCode !== null && { businessKey: caseCode }),
      });
      for (let acts = 0; acts < mostActs && isActive(root); acts += 1) {
        this.planWhatIsOpen();
        if (!(await this.doWhatComesNext())) break;
      }
      return this.outcome(false);
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      return this.outcome(true);
    }
  }

  /** Every wait for people and workers has its end; what was taken away has none any more. */
  private planWhatIsOpen(): void {
    const open = this.host.waits().filter(({ kind }) => kind === 'user-task' || kind === 'service');
    const isOpen = new Set(open.map(keyOf));
    for (const key of this.planned.keys()) if (!isOpen.has(key)) this.planned.delete(key);
    for (const wait of open)
      if (!this.planned.has(keyOf(wait))) this.planned.set(keyOf(wait), this.plan(wait));
  }

  private plan(wait: OpenWait): Planned {
    const { graph } = this.host.instance(wait.instanceId).definition;
    const record = this.steps.get(`${graph.processId} ${wait.elementId}`)?.shift();
    const pace = (wait.kind === 'user-task' && this.world.pace.get(groupOf(wait))) || 1;
    return {
      at: record ? this.endAsThen(wait, record, pace) : this.endByModel(wait, pace),
      ...(record?.variables && { order: record.order }),
      act: () => this.end(wait, record),
    };
  }

  /** A step that begins when it began ends when it ended; else it takes as much working time, at its pace. */
  private endAsThen({ openedAt }: OpenWait, record: RecordedStep, pace: number): number {
    const { calendar, calendarThen } = this.world;
    const { enteredAt, endedAt, variables } = record;
    if (endedAt === null) return Infinity;
    const isAsItWas = enteredAt === openedAt && pace === 1 && calendar === calendarThen;
    const time = workingTimeBetween(calendarThen, enteredAt, endedAt);
    const end = isAsItWas ? endedAt : addWorkingTime(calendar, openedAt, time / pace);
    // What took it away comes first, if it comes again.
    return variables ? end : end + 1;
  }

  /** A step that history knows nothing of takes the time that the model gives it. */
  private endByModel(wait: OpenWait, pace: number): number {
    const { calendar } = this.world;
    return addWorkingTime(calendar, wait.openedAt, givenTime(wait, this.workingTime, calendar) / pace);
  }

  /** Ends a step with what was answered then, or with nothing. */
  private async end(wait: OpenWait, record: RecordedStep | undefined): Promise<void> {
    if (record?.variables && record.endedAt !== null) {
      this.answered += 1;
      this.done.push({ then: record.endedAt, now: this.host.now });
    } else this.assumed.add(wait.elementId);
    if (wait.kind === 'user-task') this.countLoad(wait);
    const variables = record?.variables ?? {};
    if (record?.error === undefined) await this.host.complete(wait, variables);
    else
      await this.host.command(wait.instanceId, {
        type: 'throw-error',
        waitId: wait.id,
        code: record.error,
        variables,
      });
  }

  private countLoad(wait: OpenWait): void {
    const group = groupOf(wait);
    const sum = this.load.get(group) ?? { group, steps: 0, time: 0 };
    sum.steps += 1;
    sum.time += workingTimeBetween(this.world.calendar, wait.openedAt, this.host.now);
    this.load.set(group, sum);
  }

  /** The earliest of what is planned, what comes from outside and the timers. False: history ends before it. */
  private async doWhatComesNext(): Promise<boolean> {
    const [key, step] = earliest(this.planned) ?? [];
    const outside = this.nextNews();
    const next = outside && outside.at <= (step?.at ?? Infinity) ? outside : step;
    const timer = Math.min(...this.host.waits('timer').map(({ dueAt }) => dueAt ?? Infinity));
    const at = Math.max(this.host.now, Math.min(next?.at ?? Infinity, timer));
    if (at > this.world.horizon) return false;
    await this.host.travelTo(at);
    // A timer that fires on the way may have taken the step away, or opened one that comes first.
    if (!next || timer <= at) return true;
    if (next === step) this.planned.delete(key!);
    await next.act();
    return true;
  }

  /** The next thing from outside comes as long after what was done before it as it did then, and not before that is done. */
  private nextNews(): Planned | undefined {
    const [first] = this.news;
    if (!first) return undefined;
    if ([...this.planned.values()].some(({ order }) => order !== undefined && order < first.order))
      return undefined;
    const before = this.done
      .filter(({ then }) => then <= first.at)
      .reduce((one, other) => (other.then >= one.then ? other : one));
    return { at: before.now + (first.at - before.then), act: () => this.tell(first) };
  }

  private async tell({ kind, name, variables }: RecordedNews): Promise<void> {
    this.news.shift();
    if (kind === 'signal') await this.host.broadcast(name, variables);
    else await this.host.correlate(name, { variables });
  }

  private outcome(isRefused: boolean): LivedLife {
    const { host, life, world } = this;
    const [root] = host.instances.values();
    const isOver = root !== undefined && !isActive(root);
    const troubled = [...host.instances.values()].flatMap(({ view }) =>
      view.incidents.map(({ elementId }) => elementId),
    );
    const endedAt = isOver ? (host.history.at(-1)?.at ?? host.now) : null;
    const promise =
      root &&
      world.procedure &&
      promiseOf(host, world.procedure, host.history, life.startedAt, world.calendar);
    const due = promise?.due ?? null;
    const fate = isOver ? 'FINISHED' : this.fateOfOpen(isRefused || troubled.length > 0);
    const held = fate === 'STUCK' ? host.waits().map(({ elementId }) => elementId) : [];
    return {
      fate,
      endedAt,
      due,
      isLate: due !== null && (promise?.endedAt ?? endedAt ?? world.horizon) > due,
      elements: [...new Set(troubled.length > 0 ? troubled : held)],
      assumed: [...this.assumed],
      answered: this.answered,
      path: host.history
        .filter(({ type }) => type === 'activity.completed')
        .map(({ elementId }) => elementId),
      load: [...this.load.values()],
    };
  }

  /** What cannot go on is not to be said where an answer was assumed: the real one might have led elsewhere. */
  private fateOfOpen(isInTrouble: boolean): Fate {
    if (isInTrouble) return this.assumed.size > 0 ? 'UNKNOWN' : 'STUCK';
    return this.goesOnLater() || this.life.endedAt === null ? 'RUNNING' : 'STUCK';
  }

  private goesOnLater(): boolean {
    const { horizon } = this.world;
    return (
      [...this.planned.values()].some(({ at }) => at > horizon) ||
      this.host.waits('timer').some(({ dueAt }) => (dueAt ?? 0) > horizon)
    );
  }
}

function byPlace(steps: readonly RecordedStep[]): Map<string, RecordedStep[]> {
  const places = new Map<string, RecordedStep[]>();
  for (const step of steps) {
    const place = `${step.process} ${step.element}`;
    places.set(place, [...(places.get(place) ?? []), step]);
  }
  return places;
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
