import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, type Row } from '../../../database';
import type { Clock } from '../../../kernel';
import {
  Calendars,
  DAY,
  dateAt,
  dayOf,
  isLocalDate,
  MINUTE,
  startOfDay,
  type StoredLedger,
} from '../../../one-stop-shop';
import type { ReplayBoard, ReplayEvent } from '../board-answers.dto';
import { BoardNames } from '../board-names';
import { refusals } from '../boards.errors';
import { groupedBy } from '../grouped-by';
import type { Reach } from '../reach';
import { SharedReadings } from '../shared-readings';
import { clockHistory } from './clock-history';
import { type CustodyStretch, ReplayFrames, type ReplayedCase } from './replay.calculator';

const frame = 30 * MINUTE;
const page = 400;
const mostEvents = 1_000;
/** A day that is over stays as it was; today goes on. */
const pastFreshFor = 600_000;
const todayFreshFor = 10_000;

/**
 * A past day as it was: states from the dates of the cases, classes from the ledgers of their clocks, holders from the chain of
 * custody. Who takes part in a case is as of today.
 */
@Injectable()
export class ReplayQueries {
  private readonly past = new SharedReadings(pastFreshFor);
  private readonly today = new SharedReadings(todayFreshFor);

  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly names: BoardNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws BOARD.BAD_PERIOD for what is no date, or lies in the future. */
  async read(reach: Reach, day: string): Promise<ReplayBoard> {
    const now = this.clock.now().getTime();
    if (!isLocalDate(day) || day > dateAt(now)) throw refusals.badPeriod({ days: 1 });
    const shared = day === dateAt(now) ? this.today : this.past;
    return shared.get(`${reach.key} ${day}`, () => this.compute(reach, day, now));
  }

  private async compute({ agencies }: Reach, day: string, now: number): Promise<ReplayBoard> {
    const from = startOfDay(dayOf(day));
    const until = Math.min(from + DAY, now);
    const instants: number[] = [];
    for (let at = from; at < until; at += frame) instants.push(at);
    instants.push(until);
    const frames = new ReplayFrames(instants);
    const events: ReplayEvent[] = [];
    let eventCount = 0;
    for (let after = ''; ; await breathe()) {
      const rows = await this.database.query(
        `SELECT c.id, c.code, c.lead_agency_id, c.filed_at, c.accepted_at, c.finished_at, c.closed_at, c.owner_system
         FROM case_file c WHERE c.id > ? AND c.filed_at <= ? AND (c.closed_at IS NULL OR c.closed_at >= ?)
         ${agencies ? participates : ''} ORDER BY c.id LIMIT ?`,
        [after, until, from, ...(agencies ? [[...agencies]] : []), page],
      );
      if (rows.length > 0) {
        for (const one of await this.replayed(rows, from, until)) frames.add(one);
        const happened = await this.happened(rows, from, until);
        eventCount += happened.length;
        events.push(...happened);
      }
      if (rows.length < page) break;
      after = rows[rows.length - 1].id as string;
    }
    const inOrder = events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    return {
      day,
      frames: frames.result((agencyId) => this.names.place(agencyId)),
      events: inOrder.slice(0, mostEvents),
      eventCount,
    };
  }

  private async replayed(rows: readonly Row[], from: number, until: number): Promise<ReplayedCase[]> {
    const ids = rows.map(({ id }) => id as string);
    const clocks = groupedBy(
      await this.database.query<{ case_id: string; kind: string; calendar_key: string; ledger: string }>(
        `SELECT case_id, kind, calendar_key, ledger FROM clock WHERE case_id IN (?) AND kind IN ('CASE', 'ACCEPTANCE')`,
        [ids],
      ),
      (row) => row.case_id,
    );
    const custody = groupedBy(
      await this.database.query(
        `SELECT case_id, kind, agency_id, from_at, until_at FROM custody_segment
         WHERE case_id IN (?) AND until_at > ? AND from_at <= ?
         UNION ALL SELECT case_id, kind, agency_id, from_at, NULL AS until_at FROM custody
         WHERE case_id IN (?) AND kind IS NOT NULL AND from_at <= ?`,
        [ids, from, until, ids, until],
      ),
      (row) => row.case_id as string,
    );
    return rows.map((row): ReplayedCase => {
      const own = clocks.get(row.id as string) ?? [];
      const historyOf = (kind: string) => {
        const found = own.find((clock) => clock.kind === kind);
        return found
          ? clockHistory(JSON.parse(found.ledger) as StoredLedger, this.calendars.current(found.calendar_key))
          : [];
      };
      return {
        leadAgencyId: row.lead_agency_id as string,
        filedAt: row.filed_at as number,
        acceptedAt: row.accepted_at as number | null,
        finishedAt: row.finished_at as number | null,
        closedAt: row.closed_at as number | null,
        isShadow: row.owner_system !== null,
        promise: historyOf('CASE'),
        acceptance: historyOf('ACCEPTANCE'),
        custody: (custody.get(row.id as string) ?? []).map((stretch): CustodyStretch => ({
          kind: stretch.kind as string,
          agencyId: stretch.agency_id as string,
          from: stretch.from_at as number,
          until: stretch.until_at as number | null,
        })),
      };
    });
  }

  private async happened(rows: readonly Row[], from: number, until: number): Promise<ReplayEvent[]> {
    const codes = new Map(rows.map(({ id, code }) => [id as string, code as string]));
    const found = await this.database.query<{ case_id: string; type: string; at: number }>(
      'SELECT case_id, type, at FROM case_event WHERE case_id IN (?) AND at >= ? AND at <= ? ORDER BY case_id, seq',
      [[...codes.keys()], from, until],
    );
    return found.map(({ case_id, type, at }) => ({
      at: new Date(at).toISOString(),
      type,
      caseId: case_id,
      caseCode: codes.get(case_id)!,
    }));
  }
}

const participates =
  'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))';
