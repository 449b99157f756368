import { dateAt } from '../../../one-stop-shop';
import type { BoardName, OnTimeRow, TrendPoint } from '../board-answers.dto';
import type { Period } from '../figures.policy';

/** A case that was accepted, as the reports count it; instants are epoch milliseconds. */
export interface PromisedCase {
  leadAgencyId: string;
  procedureCode: string;
  versionId: string;
  isOnline: boolean;
  acceptedAt: number;
  finishedAt: number | null;
  endClass: 'EARLY' | 'ON_TIME' | 'LATE' | null;
  /** Against the date without extensions. */
  originalClass: 'EARLY' | 'ON_TIME' | 'LATE' | null;
  /** Whether its date had passed at the end of a period at which it was not finished. */
  wasOverdueAt: (end: number) => boolean;
}

/** Accepted before an instant and not finished before it. */
export const isInProcessAt = (
  { acceptedAt, finishedAt }: Pick<PromisedCase, 'acceptedAt' | 'finishedAt'>,
  at: number,
): boolean => acceptedAt < at && (finishedAt === null || finishedAt >= at);

const flowOfClass = { EARLY: 'early', ON_TIME: 'onTime', LATE: 'late' } as const;

/** One row; received + carried over = finished + in process, whatever is counted into it. */
export class OnTimeTally {
  private readonly row: Omit<OnTimeRow, 'onTimeShare'>;

  constructor(
    key: string,
    name: BoardName,
    { list, lists }: Pick<OnTimeRow, 'list' | 'lists'>,
    private readonly period: Period,
  ) {
    this.row = {
      key,
      name,
      received: 0,
      receivedOnline: 0,
      carriedOver: 0,
      finished: 0,
      early: 0,
      onTime: 0,
      late: 0,
      extended: 0,
      inProcess: 0,
      inProcessOverdue: 0,
      list,
      lists,
    };
  }

  add(one: PromisedCase): void {
    const { row } = this;
    const { from, until } = this.period;
    if (one.acceptedAt >= until || (one.finishedAt !== null && one.finishedAt < from)) return;
    if (one.acceptedAt < from) row.carriedOver += 1;
    else {
      row.received += 1;
      if (one.isOnline) row.receivedOnline += 1;
    }
    if (isInProcessAt(one, until)) {
      row.inProcess += 1;
      if (one.wasOverdueAt(until)) row.inProcessOverdue += 1;
      return;
    }
    row.finished += 1;
    if (one.endClass === null) return;
    row[flowOfClass[one.endClass]] += 1;
    if (one.endClass !== 'LATE' && one.originalClass === 'LATE') row.extended += 1;
  }

  result(): OnTimeRow {
    const { early, onTime, late } = this.row;
    const timed = early + onTime + late;
    return { ...this.row, onTimeShare: timed === 0 ? null : (early + onTime) / timed };
  }
}

const longestByDay = 62;

/** What came and went, by day, or by month when the period is long. */
export class OnTimeTrend {
  private readonly points = new Map<string, TrendPoint>();
  private readonly isByDay: boolean;

  constructor(private readonly period: Period) {
    const days = Math.round((period.until - period.from) / 86_400_000);
    this.isByDay = days <= longestByDay;
    for (let day = 0; day < days; day += 1) this.at(period.from + day * 86_400_000);
  }

  add({ acceptedAt, finishedAt, endClass }: PromisedCase): void {
    if (this.isInside(acceptedAt)) this.at(acceptedAt).received += 1;
    if (finishedAt === null || !this.isInside(finishedAt)) return;
    const point = this.at(finishedAt);
    point.finished += 1;
    if (endClass !== null) point[flowOfClass[endClass]] += 1;
  }

  result(): TrendPoint[] {
    return [...this.points.values()];
  }

  private isInside(at: number): boolean {
    return at >= this.period.from && at < this.period.until;
  }

  private at(instant: number): TrendPoint {
    const period = dateAt(instant).slice(0, this.isByDay ? 10 : 7);
    const known = this.points.get(period) ?? {
      period,
      received: 0,
      finished: 0,
      early: 0,
      onTime: 0,
      late: 0,
    };
    this.points.set(period, known);
    return known;
  }
}
