import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type SqlParameter } from '../../database';
import { Calendars } from '../../one-stop-shop';
import type { Completed } from './agency.board';
import type { Period } from './figures.policy';
import type { SentCell } from './handoffs.board';
import type { Pressure } from './overdue.board';
import type { Reach } from './reach';
import { SentSums } from './sent-sums';
import { SharedReadings } from './shared-readings';

/** What lies behind the present is read again after this, in milliseconds; today's work sooner. */
const pastFreshFor = 30_000;
const todayFreshFor = 2_000;
/** Rows read before everything else has its turn. */
const page = 1_000;

/** What the boards ask the tables for: the past of a period, and what was done about single cases. */
@Injectable()
export class BoardQueries {
  private readonly past = new SharedReadings(pastFreshFor);
  private readonly today = new SharedReadings(todayFreshFor);

  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  /** Main work that people completed in the agencies, `[from, until)`. */
  completed({ agencies, key }: Reach, { from, until }: Period, isToday: boolean): Promise<Completed> {
    return (isToday ? this.today : this.past).get(`completed ${key} ${from} ${until}`, async () => {
      const { sql, values } = completedIn(agencies, { from, until });
      const rows = await this.database.query<{ completed_by: string; completed: number; late: number }>(
        `SELECT completed_by, COUNT(*) AS completed, SUM(CASE WHEN closed_at > due_order THEN 1 ELSE 0 END) AS late
         FROM work_item WHERE ${sql} GROUP BY completed_by`,
        values,
      );
      return new Map(
        rows.map(({ completed_by, completed, late }) => [
          completed_by,
          { completed: Number(completed), late: Number(late) },
        ]),
      );
    });
  }

  /** What was handed over in the period, by pair of agencies. */
  handoffs({ agencies, key }: Reach, { from, until }: Period): Promise<ReadonlyMap<string, SentCell>> {
    return this.past.get(`handoffs ${key} ${from} ${until}`, async () => {
      const scope = agencies ? 'AND (from_agency_id IN (?) OR to_agency_id IN (?))' : '';
      const sums = new SentSums(this.calendars);
      for (let after = { at: from, id: '' }; ; await breathe()) {
        const rows = await this.database.query(
          `SELECT id, from_agency_id, to_agency_id, state, sent_at, accepted_at, closed_at,
             CASE WHEN late_at IS NOT NULL OR result = 'LATE' THEN 1 ELSE 0 END AS is_late
           FROM handoff WHERE sent_at >= ? AND sent_at < ? AND (sent_at > ? OR id > ?) ${scope} ORDER BY sent_at, id LIMIT ?`,
          [after.at, until, after.at, after.id, ...(agencies ? [[...agencies], [...agencies]] : []), page],
        );
        for (const row of rows) sums.add(row);
        if (rows.length < page) return sums.cells();
        const last = rows[rows.length - 1];
        after = { at: last.sent_at as number, id: last.id as string };
      }
    });
  }

  /** Escalations and urging letters of these cases. */
  async pressure(caseIds: readonly string[]): Promise<Map<string, Pressure>> {
    const found = new Map<string, Pressure>();
    if (caseIds.length === 0) return found;
    const of = (id: string): Pressure => {
      const known = found.get(id) ?? { escalationLevel: null, urgedAt: null };
      found.set(id, known);
      return known;
    };
    for (const { case_id, level } of await this.database.query<{ case_id: string; level: number }>(
      `SELECT case_id, MAX(level) AS level FROM escalation
       WHERE case_id IN (?) AND fired_at IS NOT NULL GROUP BY case_id`,
      [[...caseIds]],
    ))
      of(case_id).escalationLevel = Number(level);
    for (const { case_id, sent_at } of await this.database.query<{ case_id: string; sent_at: number }>(
      `SELECT case_id, MAX(sent_at) AS sent_at FROM urging_letter
       WHERE case_id IN (?) AND kind = 'URGE' GROUP BY case_id`,
      [[...caseIds]],
    ))
      of(case_id).urgedAt = Number(sent_at);
    return found;
  }
}

/** The condition on `work_item` for what people completed in the agencies, `[from, until)`. */
export function completedIn(
  agencies: ReadonlySet<string> | null,
  { from, until }: Period,
): { sql: string; values: SqlParameter[] } {
  const scope = agencies ? ' AND agency_id IN (?)' : '';
  return {
    sql: `state = 'DONE' AND closed_at >= ? AND closed_at < ? AND completed_by IS NOT NULL${scope}`,
    values: [from, until, ...(agencies ? [[...agencies]] : [])],
  };
}
