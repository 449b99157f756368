import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type SqlValue } from '../../database';
import { type Actor, type Clock, iso } from '../../kernel';
import { addWorkingTime, Calendars, CaseAccess, Organisation, workingTimeBetween } from '../../one-stop-shop';
import { listOf } from '../boards/board-context';
import { Reaches } from '../boards/reach';
import { Standing as StandingCases } from '../boards/standing/standing';
import type {
  CalibrationView,
  ForecastList,
  ForecastLoad,
  ForecastQuery,
  ForecastRemedy,
  ForecastView,
} from './forecast.dto';
import { loadOf } from './desk-load';
import {
  chanceOfMissing,
  quantile,
  remainingTimes,
  remainingTimesIfTaken,
  fewest,
} from './forecast.calculator';
import { judgeForecasts } from './judge-forecasts';
import { type Basis, StepHistory } from './step-history';

/** What finished cases say changes slowly; where open cases stand is read anew after a while. */
const historyFreshFor = 3_600_000;
const standingFreshFor = 30_000;
/** Cases read at once, and cases reckoned before everything else has its turn. */
const page = 500;
const stretch = 100;
/** A reading is shared at least so many times as long as it took. */
const restPerCost = 10;
/** An extension is offered when it brings the chance down to this. */
const goodEnough = 0.2;
const mostDays = 10;
/** More likely than not. */
const likely = 0.5;

interface OpenRow extends Record<string, SqlValue> {
  case_id: string;
  case_code: string;
  procedure_code: string;
  accepted_at: number;
  lead_agency_id: string;
  due_at: number;
  extensions: number;
  task_id: string | null;
  element_id: string | null;
  step_name: string | null;
  unit_id: string | null;
  agency_id: string | null;
  created_at: number | null;
  claimed_at: number | null;
}

interface Standing {
  row: OpenRow;
  chance: number;
}

/** What a forecast is reckoned from; too much to be kept for every case. */
interface Grounds {
  left: number;
  elapsed: number;
  /** Of the unit; null where no unit has it. */
  desk: ForecastLoad | null;
  basis: Basis;
  remaining: number[];
}

/**
 * What is to be expected of the open cases. Both readings are shared by everybody who asks: the history for an hour, the standing of
 * the cases for half a minute.
 */
@Injectable()
export class Forecasts {
  private history?: { until: number; known: Promise<StepHistory> };
  private standings?: { until: number; known: ReturnType<Forecasts['stand']> };
  private calibrated?: { of: StepHistory; view: CalibrationView };

  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly organisation: Organisation,
    private readonly access: CaseAccess,
    private readonly reaches: Reaches,
    private readonly standing: StandingCases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The cases in process with a date, of the same agencies as on the boards; of whoever has no boards those they may know of. */
  async list(actor: Actor, query: ForecastQuery): Promise<ForecastList> {
    const agencies = this.agenciesFor(actor, query.agency);
    const history = await this.readHistory();
    const { at, all, open } = await this.readStandings();
    await this.standing.upToDate();
    const mine = all.filter(
      ({ row, chance }) =>
        (agencies === null || this.takesPart(row.case_id, agencies)) &&
        (query.procedure === undefined || row.procedure_code === query.procedure) &&
        chance >= (query.atLeast ?? 0),
    );
    return {
      at: iso(at),
      historyAt: iso(history.madeAt),
      total: mine.length,
      likely: mine.filter(({ chance }) => chance >= likely).length,
      list: { ...this.listOf(actor, query), phase: 'IN_PROCESS', dueFrom: iso(0) },
      expectedMisses: mine.reduce((sum, { chance }) => sum + chance, 0),
      items: mine
        .slice(0, query.limit)
        .map((one) => this.view(one, this.groundsOf(one.row, history, open, at), at)),
    };
  }

  /** Null: every case. */
  private agenciesFor(actor: Actor, agencyId: string | undefined): ReadonlySet<string> | null {
    const reach = this.reaches.of(actor, agencyId);
    if (reach) return reach.agencies;
    const seen = this.access.seenAgencies(actor);
    if (agencyId === undefined) return seen && new Set(seen);
    return new Set(seen === null || seen.includes(agencyId) ? [agencyId] : []);
  }

  /** Of `GET /case-files`. */
  private listOf(actor: Actor, { agency, procedure }: ForecastQuery): Record<string, string> {
    const reach = this.reaches.of(actor, agency);
    return {
      ...(reach ? listOf(reach) : agency !== undefined && { agency }),
      ...(procedure !== undefined && { procedureCode: procedure }),
    };
  }

  private takesPart(caseId: string, agencies: ReadonlySet<string>): boolean {
    return this.standing.get(caseId)?.file.participants.some((one) => agencies.has(one)) ?? false;
  }

  async calibration(): Promise<CalibrationView> {
    const history = await this.readHistory();
    if (this.calibrated?.of !== history) {
      const { from, to, ...calibration } = judgeForecasts(history, this.calendars);
      this.calibrated = { of: history, view: { from: iso(from), to: iso(to), ...calibration } };
    }
    return this.calibrated.view;
  }

  private readHistory(): Promise<StepHistory> {
    const now = this.clock.now().getTime();
    if (!this.history || now > this.history.until) {
      const known = StepHistory.read(this.database, this.calendars, now);
      this.history = { until: now + historyFreshFor, known };
      known.catch(() => (this.history = undefined));
    }
    return this.history.known;
  }

  private readStandings() {
    const now = this.clock.now().getTime();
    if (!this.standings || now > this.standings.until) {
      const begun = performance.now();
      const reading = (this.standings = { until: Infinity, known: this.stand(now) });
      reading.known.then(
        () => (reading.until = now + Math.max(standingFreshFor, (performance.now() - begun) * restPerCost)),
        () => (this.standings = undefined),
      );
    }
    return this.standings.known;
  }

  /** Of several open steps of a case the one with the worst chance speaks for it. Worst first. */
  private async stand(now: number) {
    const history = await this.readHistory();
    const open = new Map(
      (
        await this.database.query<{ unit_id: string; items: number }>(
          "SELECT unit_id, COUNT(*) AS items FROM work_item WHERE state IN ('OPEN', 'RETURNED') GROUP BY unit_id",
        )
      ).map(({ unit_id, items }) => [unit_id, Number(items)]),
    );
    const worst = new Map<string, Standing>();
    for (let after = ''; ;) {
      const rows = await this.openRows(after);
      for (const [place, row] of rows.entries()) {
        if (place % stretch === 0) await breathe();
        const { remaining, left } = this.groundsOf(row, history, open, now);
        const chance = chanceOfMissing(remaining, left);
        const known = worst.get(row.case_id);
        if (!known || known.chance < chance) worst.set(row.case_id, { row, chance });
      }
      if (rows.length === 0) break;
      after = rows[rows.length - 1].case_id;
    }
    const all = [...worst.values()].sort(
      (one, other) => other.chance - one.chance || one.row.due_at - other.row.due_at,
    );
    return { at: now, all, open };
  }

  /** The next cases in process after one, with their open main steps. */
  private openRows(after: string): Promise<OpenRow[]> {
    return this.database.query<OpenRow>(
      `SELECT c.id AS case_id, c.code AS case_code, c.procedure_code, c.accepted_at, c.lead_agency_id, c.due_at, c.extensions,
         w.task_id, w.element_id, w.name AS step_name, w.unit_id, w.agency_id, w.created_at, w.claimed_at
       FROM (SELECT id, code, procedure_code, accepted_at, lead_agency_id, due_at, extensions FROM case_file
         WHERE id > ? AND finished_at IS NULL AND closed_at IS NULL AND accepted_at IS NOT NULL AND due_at IS NOT NULL
         ORDER BY id LIMIT ?) c
       LEFT JOIN work_item w ON w.case_id = c.id AND w.state IN ('OPEN', 'RETURNED') AND w.is_side = 0 ORDER BY c.id`,
      [after, page],
    );
  }

  private groundsOf(
    row: OpenRow,
    history: StepHistory,
    open: ReadonlyMap<string, number>,
    now: number,
  ): Grounds {
    const calendar = this.calendars.forAgency(row.agency_id ?? row.lead_agency_id);
    const elapsed = row.created_at === null ? 0 : workingTimeBetween(calendar, row.created_at, now);
    const basis = history.basisOf(row.procedure_code, row.element_id ?? '', elapsed);
    const desk =
      row.unit_id === null
        ? null
        : { open: open.get(row.unit_id) ?? 0, officers: history.officers(row.unit_id) };
    const load = desk ? loadOf(desk) : 1;
    const remaining = remainingTimes(basis.spells, { elapsed, load });
    const left = row.due_at < now ? -1 : workingTimeBetween(calendar, now, row.due_at);
    return { elapsed, desk, basis, remaining, left };
  }

  private view({ row, chance }: Standing, grounds: Grounds, now: number): ForecastView {
    const { basis, remaining, desk } = grounds;
    const calendar = this.calendars.forAgency(row.agency_id ?? row.lead_agency_id);
    const finishAt = (share: number) => iso(addWorkingTime(calendar, now, quantile(remaining, share)));
    return {
      caseId: row.case_id,
      caseCode: row.case_code,
      procedureCode: row.procedure_code,
      stepName: row.step_name,
      taskId: row.task_id,
      agencyId: row.lead_agency_id,
      agencyName: this.organisation.view().agency(row.lead_agency_id)?.name ?? { vi: '', en: '' },
      unitId: row.unit_id,
      dueAt: iso(row.due_at),
      chance,
      basis: { kind: basis.kind, cases: basis.spells.length },
      load: desk,
      finish:
        remaining.length < fewest
          ? null
          : { earliest: finishAt(0.1), median: finishAt(0.5), latest: finishAt(0.9) },
      remedies: this.remediesOf(row, chance, grounds),
    };
  }

  private remediesOf(
    row: OpenRow,
    chance: number,
    { basis, elapsed, left, remaining, desk }: Grounds,
  ): ForecastRemedy[] {
    if (left < 0 || remaining.length < fewest) return [];
    const remedies: ForecastRemedy[] = [];
    const offer = (kind: string, better: number, workingDays: number | null = null) => {
      if (better < chance - 0.01) remedies.push({ kind, workingDays, chance: better });
    };
    const ifTaken = remainingTimesIfTaken(basis.spells);
    if (row.claimed_at === null && ifTaken.length >= fewest)
      offer('START_NOW', chanceOfMissing(ifTaken, left));
    if (desk) {
      const load = loadOf({ ...desk, officers: Math.max(1, desk.officers) + 1 });
      const relieved = remainingTimes(basis.spells, { elapsed, load });
      offer('ONE_MORE_OFFICER', chanceOfMissing(relieved, left));
    }
    if (row.extensions === 0) {
      const { workingDay } = this.calendars.forAgency(row.lead_agency_id);
      for (let days = 1; days <= mostDays; days += 1) {
        const better = chanceOfMissing(remaining, left + days * workingDay);
        if (better > goodEnough && days < mostDays) continue;
        offer('EXTEND', better, days);
        break;
      }
    }
    return remedies.sort((one, other) => one.chance - other.chance);
  }
}
