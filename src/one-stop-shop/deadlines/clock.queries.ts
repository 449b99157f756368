import { Inject, Injectable, Optional } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { decodeCursor, pageOf, type PageQuery } from '../../http';
import { type Actor, type Clock as TimeSource, DomainError } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import type {
  AlarmMonitorView,
  ClockDetailView,
  ClockList,
  MovedClockView,
  RecalculationDetailView,
  RecalculationPage,
  RecalculationView,
} from './clock-view.dto';
import { clockDetailView, clockView } from './clock-views';
import { clocksOfCase, findClock } from './clock.repository';
import { refusals } from './deadlines.errors';
import { isoLocal } from '../local-date';

const DAY = 24 * 3_600_000;
/** An alarm that comes later than this after its instant was late. */
const LATE = 60_000;

interface RecalculationRow {
  id: string;
  calendars: string;
  reason: string;
  requested_by: string;
  started_at: number;
  finished_at: number | null;
  examined: number;
  moved: number;
  timers_moved: number;
  tasks_moved: number;
}
const recalculationColumns = `id, calendars, reason, requested_by, started_at, finished_at, examined, moved,
  timers_moved, tasks_moved`;

/** Clocks as callers may see them: those of cases they may know. */
@Injectable()
export class ClockQueries {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly time: TimeSource,
    @Optional() private readonly cases?: CaseAccess,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND for a case the caller may not know. */
  ofCase(actor: Actor, idOrCode: string): Promise<ClockList> {
    return this.database.read(async (reader) => {
      const caseId = this.cases ? (await this.cases.get(reader, actor, idOrCode)).id : idOrCode;
      const now = this.time.now().getTime();
      return { items: (await clocksOfCase(reader, caseId)).map((clock) => clockView(clock, now)) };
    });
  }

  /** Throws DEADLINE.CLOCK_NOT_FOUND, also for a clock of a case that the caller may not know. */
  get(actor: Actor, id: string): Promise<ClockDetailView> {
    return this.database.read(async (reader) => {
      const clock = await findClock(reader, id);
      if (!clock) throw refusals.clockNotFound({ clockId: id });
      try {
        await this.cases?.get(reader, actor, clock.caseId);
      } catch (error) {
        if (error instanceof DomainError && error.kind === 'not-found')
          throw refusals.clockNotFound({ clockId: id });
        throw error;
      }
      return clockDetailView(clock, this.time.now().getTime());
    });
  }

  alarms(): Promise<AlarmMonitorView> {
    return this.database.read(async (reader) => {
      const now = this.time.now().getTime();
      const [open] = await reader.query<{
        armed: number;
        unfired: number;
        failing: number;
        oldest: number | null;
      }>(
        `SELECT COUNT(*) AS armed,
           COUNT(CASE WHEN next_alarm_at <= ? THEN 1 END) AS unfired,
           COUNT(CASE WHEN alarm_failures > 0 THEN 1 END) AS failing,
           MIN(CASE WHEN next_alarm_at <= ? THEN next_alarm_at END) AS oldest
         FROM clock WHERE next_alarm_at IS NOT NULL`,
        [now, now],
      );
      const [given] = await reader.query<{ fired: number; late: number }>(
        `SELECT COUNT(*) AS fired, COUNT(CASE WHEN late_by > ? THEN 1 END) AS late
         FROM clock_alarm WHERE fired_at > ?`,
        [LATE, now - DAY],
      );
      return {
        armed: open.armed,
        unfired: open.unfired,
        failing: open.failing,
        oldestUnfiredAt: open.oldest === null ? null : isoLocal(open.oldest),
        fired: given.fired,
        firedLate: given.late,
      };
    });
  }

  /** The newest first. */
  async recalculations({ limit, cursor }: PageQuery): Promise<RecalculationPage> {
    const [before] = cursor ? decodeCursor(cursor, ['string']) : [null];
    const rows = await this.database.query<RecalculationRow>(
      `SELECT ${recalculationColumns} FROM clock_recalculation ${before === null ? '' : 'WHERE id < ?'}
       ORDER BY id DESC LIMIT ?`,
      [...(before === null ? [] : [before]), limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id], recalculationView);
  }

  /** Throws DEADLINE.RECALCULATION_NOT_FOUND. */
  recalculation(id: string, { limit, cursor }: PageQuery): Promise<RecalculationDetailView> {
    return this.database.read(async (reader) => {
      const [row] = await reader.query<RecalculationRow>(
        `SELECT ${recalculationColumns} FROM clock_recalculation WHERE id = ?`,
        [id],
      );
      if (!row) throw refusals.recalculationNotFound({ id });
      const [after] = cursor ? decodeCursor(cursor, ['string']) : [''];
      const items = await reader.query<{
        clock_id: string;
        case_id: string;
        kind: string;
        old_due_at: number | null;
        new_due_at: number | null;
      }>(
        `SELECT clock_id, case_id, kind, old_due_at, new_due_at FROM clock_recalculation_item
         WHERE recalculation_id = ? AND clock_id > ? ORDER BY clock_id LIMIT ?`,
        [id, after, limit + 1],
      );
      return {
        ...recalculationView(row),
        ...pageOf(
          items,
          limit,
          ({ clock_id }) => [clock_id],
          ({ clock_id, case_id, kind, old_due_at, new_due_at }): MovedClockView => ({
            clockId: clock_id,
            caseId: case_id,
            kind,
            oldDueAt: old_due_at === null ? null : isoLocal(old_due_at),
            newDueAt: new_due_at === null ? null : isoLocal(new_due_at),
          }),
        ),
      };
    });
  }
}

const recalculationView = (row: RecalculationRow): RecalculationView => ({
  id: row.id,
  calendars: JSON.parse(row.calendars) as RecalculationView['calendars'],
  reason: row.reason,
  requestedBy: row.requested_by,
  startedAt: isoLocal(row.started_at),
  finishedAt: row.finished_at === null ? null : isoLocal(row.finished_at),
  examined: row.examined,
  moved: row.moved,
  timersMoved: row.timers_moved,
  tasksMoved: row.tasks_moved,
});
