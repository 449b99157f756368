import { classOfOpen } from '../../one-stop-shop';
import type { CaseFigures, FigureFilters, FlowFigures, ListFilters, WorkFigures } from './board-answers.dto';
import type { StandingCase, StandingHandoff, StandingTask } from './standing/standing-case';

export type CaseFigure = Exclude<keyof CaseFigures, 'open'>;

/** In which figure an open case counts at an instant; undefined once it is closed. */
export function figureOf(one: StandingCase, now: number): CaseFigure | undefined {
  if (one.closedAt !== null) return undefined;
  if (one.finishedAt !== null) return 'toReturn';
  if (one.acceptedAt === null)
    return one.acceptanceDueAt !== null && now > one.acceptanceDueAt ? 'waitingLate' : 'waitingInTime';
  const { clock } = one;
  if (clock === null || clock.state === 'ENDED') return 'untimed';
  return figureOfClass[classOfOpen({ ...clock, state: clock.state }, now) as keyof typeof figureOfClass];
}

const figureOfClass = {
  IN_TIME: 'inTime',
  DUE_SOON: 'dueSoon',
  OVERDUE: 'overdue',
  PAUSED: 'paused',
} as const;

/** The next instant at which time alone changes the figure; Infinity: never. */
export function nextChangeOf(one: StandingCase, now: number): number {
  if (one.closedAt !== null || one.finishedAt !== null) return Infinity;
  const instants =
    one.acceptedAt === null
      ? [past(one.acceptanceDueAt)]
      : one.clock?.state === 'RUNNING'
        ? [one.clock.dueSoonAt, past(one.clock.dueAt)]
        : [];
  return instants.reduce<number>((next, at) => (at !== null && at > now && at < next ? at : next), Infinity);
}

/** The due instant itself is still in time. */
const past = (due: number | null): number | null => (due === null ? null : due + 1);

export const noCases = (): CaseFigures => ({
  open: 0,
  waitingInTime: 0,
  waitingLate: 0,
  inTime: 0,
  dueSoon: 0,
  overdue: 0,
  paused: 0,
  untimed: 0,
  toReturn: 0,
});

/** Counts a case in (`by` = 1), or out again (-1). */
export function countCase(figures: CaseFigures, figure: CaseFigure, by: 1 | -1 = 1): void {
  figures.open += by;
  figures[figure] += by;
}

export const noFlow = (): FlowFigures => ({
  received: 0,
  finished: 0,
  early: 0,
  onTime: 0,
  late: 0,
  untimed: 0,
  onTimeShare: null,
});

const flowOfClass = { EARLY: 'early', ON_TIME: 'onTime', LATE: 'late' } as const;

/**
 * Counts a case into a period `[from, until)`, or out of it again (`by` = -1). Finished without ever being accepted is not counted:
 * nothing was promised.
 */
export function countFlow(
  flow: FlowFigures,
  { acceptedAt, finishedAt, clock }: StandingCase,
  { from, until }: Period,
  by: 1 | -1 = 1,
): void {
  if (acceptedAt === null) return;
  if (acceptedAt >= from && acceptedAt < until) flow.received += by;
  if (finishedAt === null || finishedAt < from || finishedAt >= until) return;
  flow.finished += by;
  flow[clock?.endClass ? flowOfClass[clock.endClass] : 'untimed'] += by;
}

export function withShare(flow: FlowFigures): FlowFigures {
  const timed = flow.early + flow.onTime + flow.late;
  return { ...flow, onTimeShare: timed === 0 ? null : (flow.early + flow.onTime) / timed };
}

export type WorkClass = 'inTime' | 'dueSoon' | 'overdue';

export const noWork = (): WorkFigures => ({ open: 0, inTime: 0, dueSoon: 0, overdue: 0, unassigned: 0 });

/** As the inbox classes its items. */
export function workClassOf(
  { dueAt, dueSoonAt }: Pick<StandingTask, 'dueAt' | 'dueSoonAt'>,
  now: number,
): WorkClass {
  if (dueAt !== null && dueAt < now) return 'overdue';
  return dueAt !== null && dueSoonAt !== null && dueSoonAt <= now ? 'dueSoon' : 'inTime';
}

/** When work is late by time alone; Infinity: never. */
export const workLateFrom = ({ dueAt }: StandingTask): number => (dueAt === null ? Infinity : dueAt + 1);

/** When an open handoff becomes stuck by time alone; Infinity: it does not. */
export const stuckFrom = ({ state, acceptDueAt, dueAt, isClockPaused }: StandingHandoff): number => {
  const due = state === 'SENT' ? acceptDueAt : state === 'ACCEPTED' && !isClockPaused ? dueAt : null;
  return due === null ? Infinity : due + 1;
};

/** Counts a task in (`by` = 1), or out again (-1). */
export function countWork(work: WorkFigures, task: StandingTask, by: 1 | -1): void {
  work.open += by;
  work[task.class] += by;
  if (task.assigneeId === null) work.unassigned += by;
}

/** What `GET /case-files` adds to the filters of a row for each figure. `from` and `until` are instants. */
export function figureFilters(today: Period, month: Period): FigureFilters {
  return {
    open: { open: 'true' },
    waitingInTime: { phase: 'WAITING', acceptance: 'IN_TIME' },
    waitingLate: { phase: 'WAITING', acceptance: 'LATE' },
    inTime: { phase: 'IN_PROCESS', class: 'IN_TIME' },
    dueSoon: { phase: 'IN_PROCESS', class: 'DUE_SOON' },
    overdue: { phase: 'IN_PROCESS', class: 'OVERDUE' },
    paused: { phase: 'IN_PROCESS', class: 'PAUSED' },
    untimed: { phase: 'IN_PROCESS', class: 'NONE' },
    toReturn: { phase: 'TO_RETURN' },
    today: flowFilters(today),
    month: flowFilters(month),
  };
}

/** `[from, until)`, epoch milliseconds. */
export interface Period {
  from: number;
  until: number;
}

export function flowFilters({ from, until }: Period): FigureFilters['today'] {
  const finished: ListFilters = { finishedFrom: iso(from), finishedBefore: iso(until) };
  return {
    received: { acceptedFrom: iso(from), acceptedBefore: iso(until) },
    finished,
    early: { ...finished, class: 'EARLY' },
    onTime: { ...finished, class: 'ON_TIME' },
    late: { ...finished, class: 'LATE' },
  };
}

const iso = (at: number): string => new Date(at).toISOString();
