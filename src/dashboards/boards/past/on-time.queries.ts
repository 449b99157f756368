import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, type Row } from '../../../database';
import type { Clock } from '../../../kernel';
import { Calendars, classOfOpen, DAY, dateAt, type StoredLedger } from '../../../one-stop-shop';
import type { BoardName, ListFilters, OnTimeBoard, OnTimeRow } from '../board-answers.dto';
import { iso, listOf } from '../board-context';
import { BoardNames } from '../board-names';
import { type DatePeriod, instantsOf } from '../compile-board';
import { flowFilters, type Period } from '../figures.policy';
import type { Reach } from '../reach';
import { SharedReadings } from '../shared-readings';
import { clockHistory, type ClockStretch, stretchAt } from './clock-history';
import { isInProcessAt, OnTimeTally, OnTimeTrend, type PromisedCase } from './on-time.calculator';

export interface OnTimeParameters {
  period: DatePeriod;
  by: OnTimeBoard['by'];
  procedure?: string;
  field?: string;
  level?: string;
}

const freshFor = 10_000;
const page = 1_000;

/**
 * How promises were kept in a period, counted as the statutory reports count. The past does not change when it is asked for
 * later: what was in process at the end of the period, and late, is read off the ledgers as of then.
 */
@Injectable()
export class OnTimeQueries {
  private readonly shared = new SharedReadings(freshFor);

  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly names: BoardNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(reach: Reach, parameters: OnTimeParameters): Promise<OnTimeBoard> {
    return this.shared.get(`${reach.key} ${JSON.stringify(parameters)}`, () =>
      this.compute(reach, parameters),
    );
  }

  private async compute(reach: Reach, parameters: OnTimeParameters): Promise<OnTimeBoard> {
    const { period, by, procedure, field, level } = parameters;
    await this.names.refresh();
    const instants = instantsOf(period);
    const list: ListFilters = {
      ...listOf(reach),
      ...(procedure !== undefined && { procedureCode: procedure }),
      ...(field !== undefined && { field }),
      ...(level !== undefined && { level }),
    };
    const listsOf = (more: ListFilters, span: Period = instants) => periodLists({ ...list, ...more }, span);
    const total = new OnTimeTally('total', { vi: 'Tổng số', en: 'Total' }, listsOf({}), instants);
    const trend = new OnTimeTrend(instants);
    const rows = new Map<string, OnTimeTally>();
    const rowOf = (key: string, name: BoardName, filters: ListFilters, span = instants): OnTimeTally => {
      const known = rows.get(key) ?? new OnTimeTally(key, name, listsOf(filters, span), span);
      rows.set(key, known);
      return known;
    };
    const months = by === 'month' ? monthsOf(instants) : [];
    for (const { key, span } of months) rowOf(key, { vi: key, en: key }, {}, span);
    const ends = [instants, ...months.map(({ span }) => span)].map(({ until }) => until);
    for await (const one of this.cases(reach, instants, ends)) {
      const said = this.names.procedure(one.procedureCode, one.versionId);
      if (procedure !== undefined && one.procedureCode !== procedure) continue;
      if (field !== undefined && said.field !== field) continue;
      if (level !== undefined && said.level !== level) continue;
      total.add(one);
      trend.add(one);
      const { leadAgencyId: lead, procedureCode: code } = one;
      if (by === 'agency') rowOf(lead, this.names.place(lead), { lead }).add(one);
      if (by === 'procedure') rowOf(code, said.name, { procedureCode: code }).add(one);
      if (by === 'field') rowOf(said.field, said.fieldName, { field: said.field }).add(one);
      if (by === 'level') rowOf(said.level, this.names.level(said.level), { level: said.level }).add(one);
      for (const { key } of months) rows.get(key)!.add(one);
    }
    const results = [...rows.values()].map((row) => row.result());
    return {
      ...period,
      by,
      total: total.result(),
      rows: by === 'month' ? results : results.toSorted(mostLateFirst),
      trend: trend.result(),
    };
  }

  /** Accepted before the end of the period and not finished before its beginning; `ends`: instants at which somebody will ask. */
  private async *cases(
    { agencies }: Reach,
    { from, until }: Period,
    ends: readonly number[],
  ): AsyncGenerator<PromisedCase> {
    const now = this.clock.now().getTime();
    for (let after = ''; ; await breathe()) {
      const rows = await this.database.query(
        `SELECT c.id, c.lead_agency_id, c.procedure_code, c.procedure_version_id, c.channel, c.accepted_at, c.finished_at,
           k.id AS clock_id, k.state, k.due_at, k.due_soon_at, k.overdue_told_at, k.end_class, k.original_class
         FROM case_file c LEFT JOIN clock k ON k.case_id = c.id AND k.kind = 'CASE'
         WHERE c.id > ? AND c.accepted_at < ? AND (c.finished_at IS NULL OR c.finished_at >= ?)
         ${agencies ? participates : ''} ORDER BY c.id LIMIT ?`,
        [after, until, from, ...(agencies ? [[...agencies]] : []), page],
      );
      const pastEnds = ends.filter((end) => end <= now);
      const asked = rows.filter((row) => pastEnds.some((end) => isInProcessAt(timesOf(row), end)));
      const histories = await this.histories(asked);
      for (const row of rows) {
        const history = histories.get(row.clock_id as string);
        yield {
          leadAgencyId: row.lead_agency_id as string,
          procedureCode: row.procedure_code as string,
          versionId: row.procedure_version_id as string,
          isOnline: row.channel === 'ONLINE',
          ...timesOf(row),
          endClass: row.end_class as PromisedCase['endClass'],
          originalClass: row.original_class as PromisedCase['originalClass'],
          wasOverdueAt: (end) => (end <= now ? isLateIn(history ?? [], end) : isLateNow(row, now)),
        };
      }
      if (rows.length < page) return;
      after = rows[rows.length - 1].id as string;
    }
  }

  private async histories(rows: readonly Row[]): Promise<Map<string, ClockStretch[]>> {
    const ids = rows.flatMap(({ clock_id: id }) => (id === null ? [] : [id as string]));
    if (ids.length === 0) return new Map();
    const clocks = await this.database.query<{ id: string; calendar_key: string; ledger: string }>(
      'SELECT id, calendar_key, ledger FROM clock WHERE id IN (?)',
      [ids],
    );
    return new Map(
      clocks.map(({ id, calendar_key, ledger }) => [
        id,
        clockHistory(JSON.parse(ledger) as StoredLedger, this.calendars.current(calendar_key)),
      ]),
    );
  }
}

/** The cases behind the figures of a period. */
function periodLists(list: ListFilters, span: Period): Pick<OnTimeRow, 'list' | 'lists'> {
  const { received, finished } = flowFilters(span);
  return {
    list: { ...list, ...finished },
    lists: {
      received: { ...list, ...received },
      receivedOnline: { ...list, ...received, channel: 'ONLINE' },
      carriedOver: { ...list, inProcessAt: iso(span.from) },
      inProcess: { ...list, inProcessAt: iso(span.until) },
      inProcessOverdue: { ...list, overdueAt: iso(span.until) },
      extended: { ...list, ...finished, extended: 'true' },
    },
  };
}

const participates =
  'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))';

const timesOf = (row: Row) => ({
  acceptedAt: row.accepted_at as number,
  finishedAt: row.finished_at as number | null,
});

const isLateIn = (history: readonly ClockStretch[], at: number): boolean => {
  const stretch = stretchAt(history, at);
  if (!stretch || stretch.state === 'ENDED') return false;
  return classOfOpen({ ...stretch, state: stretch.state }, at) === 'OVERDUE';
};

function isLateNow(row: Row, now: number): boolean {
  const { state } = row;
  if (state !== 'RUNNING' && state !== 'PAUSED') return false;
  const [dueAt, dueSoonAt] = [row.due_at as number | null, row.due_soon_at as number | null];
  return classOfOpen({ state, dueAt, dueSoonAt, hasLapsed: row.overdue_told_at !== null }, now) === 'OVERDUE';
}

/** The calendar months of a period, the first and last as far as they lie in it. */
function monthsOf({ from, until }: Period): { key: string; span: Period }[] {
  const months: { key: string; span: Period }[] = [];
  for (let begin = from; begin < until;) {
    const key = dateAt(begin).slice(0, 7);
    let end = begin + DAY;
    while (end < until && dateAt(end).startsWith(key)) end += DAY;
    months.push({ key, span: { from: begin, until: end } });
    begin = end;
  }
  return months;
}

const mostLateFirst = (one: OnTimeRow, other: OnTimeRow): number =>
  other.late - one.late || other.finished - one.finished || (one.key < other.key ? -1 : 1);
