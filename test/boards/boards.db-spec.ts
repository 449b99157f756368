import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { type Config, loadConfig } from '../../src/config';
import { Database, UnitOfWork } from '../../src/database';
import type {
  AgencyBoard,
  BoardKind,
  Boards,
  CaseFigures,
  ConsultationsBoard,
  HandoffsBoard,
  LiveBoardKind,
  OfficersBoard,
  OverdueBoard,
  ProvinceBoard,
  RadarBoard,
  SilentBoard,
} from '../../src/dashboards/boards/boards.contract';
import { ModuleRef } from '@nestjs/core';
import { BoardNames } from '../../src/dashboards/boards/board-names';
import { BoardQueries } from '../../src/dashboards/boards/board.queries';
import { liveBoardKinds } from '../../src/dashboards/boards/board-topic';
import { CompileBoard } from '../../src/dashboards/boards/compile-board';
import { TokenListQueries } from '../../src/dashboards/boards/past/token-list.queries';
import { RecentHappenings } from '../../src/dashboards/boards/recent-happenings';
import { Standing } from '../../src/dashboards/boards/standing/standing';
import { Tallies } from '../../src/dashboards/boards/tallies/tallies';
import type { WantedTasks } from '../../src/dashboards/boards/task-list';
import { ForecastQuery } from '../../src/dashboards/forecast/forecast.dto';
import { Forecasts } from '../../src/dashboards/forecast/forecasts';
import { LiveBoards } from '../../src/dashboards/boards/live-boards';
import {
  CompletedTasks,
  type WantedCompleted,
} from '../../src/dashboards/boards/past/completed-tasks.queries';
import { OnTimeQueries } from '../../src/dashboards/boards/past/on-time.queries';
import { ReplayQueries } from '../../src/dashboards/boards/past/replay.queries';
import { type Reach, Reaches } from '../../src/dashboards/boards/reach';
import { HeatQueries } from '../../src/dashboards/boards/past/heat.queries';
import { type Actor, DrivenClock } from '../../src/kernel';
import { Calendars, ClockAlarms, FireEscalations, Organisation } from '../../src/one-stop-shop';
import { CaseFileQueries } from '../../src/one-stop-shop/case-files/case-file.queries';
import { CountedCases } from '../../src/one-stop-shop/reports/counted-cases.queries';
import { FillCaseFacts } from '../../src/one-stop-shop/reports/facts/fill-case-facts';
import { Reports } from '../../src/one-stop-shop/reports/reports';
import { HandoffQueries } from '../../src/one-stop-shop/handoffs/handoff.queries';
import { openInThePast } from '../../src/open-demo';
import { JobRunner } from '../../src/runtime';
import { beginningOf, type DemoPast, seedDemo } from '../../src/scenarios/demo/seed-demo';
import { createPlace } from '../database/test-database';

/** A Wednesday morning, at a full half hour as replays have it. */
const pause = Date.parse('2026-09-16T10:00:00+07:00');
const past: DemoPast = { seed: 11, weeks: 1, daily: 4, times: 0, backlog: 40 };
const machine: Actor = { kind: 'service', id: 'reader', name: 'reader', roles: ['operator'] };

let app: INestApplication;
let clock: DrivenClock;
let removeAll: () => Promise<void>;
const get = <T>(type: abstract new (...parameters: never[]) => T): T =>
  app.get<T>(type as never, { strict: false });

/** The boards look on from before the first case: all they know they have from events. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-boards-'));
  const place = await createPlace();
  const config: Config = Object.assign(loadConfig({ PORT: '0', LOG_LEVEL: 'error', DATA_DIR: folder }, []), {
    database: place.location,
  });
  clock = new DrivenClock(new Date(beginningOf(past, pause)));
  app = await openInThePast(config, clock);
  removeAll = async () => {
    await app.close();
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  await get(LiveBoards).read('silent', everything());
  await seedDemo(app, clock, past, pause);
}, 300_000);
afterAll(() => removeAll?.());

const everything = (): Reach => get(Reaches).of(machine)!;
const read = async <Kind extends LiveBoardKind>(kind: Kind, reach = everything()): Promise<Boards[Kind]> =>
  (await get(LiveBoards).read(kind, reach)).board as Boards[BoardKind] as Boards[Kind];
const count = async (sql: string, values: (string | number | string[])[] = []): Promise<number> =>
  Number((await get(Database).query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, values))[0].n);

/** How long the list is that stands behind a figure. */
async function lengthOf(...filters: Record<string, string>[]): Promise<number> {
  const { open, consulting, extended, dueBefore, ...rest } = Object.assign({}, ...filters) as Record<
    string,
    string
  >;
  let length = 0;
  for (let cursor: string | undefined; ;) {
    const page = await get(CaseFileQueries).list(machine, {
      ...rest,
      ...(open !== undefined && { open: open === 'true' }),
      ...(consulting !== undefined && { consulting: consulting === 'true' }),
      ...(extended !== undefined && { extended: extended === 'true' }),
      ...(dueBefore !== undefined && { dueBefore: Date.parse(dueBefore) }),
      sort: 'filed',
      limit: 200,
      ...(cursor !== undefined && { cursor }),
    });
    length += page.items.length;
    if (page.next === undefined) return length;
    cursor = page.next;
  }
}

/** Every figure is as long as its list, and open is the sum of the others. */
async function expectFiguresOf(
  board: Pick<ProvinceBoard, 'figureFilters'>,
  row: ProvinceBoard['byAgency'][number],
) {
  const { open, ...parts } = row.cases;
  expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(open);
  for (const [figure, number] of Object.entries(row.cases) as [keyof CaseFigures, number][])
    expect([row.key, figure, await lengthOf(row.list, board.figureFilters[figure])]).toEqual([
      row.key,
      figure,
      number,
    ]);
  for (const period of ['today', 'month'] as const)
    for (const [figure, filters] of Object.entries(board.figureFilters[period]))
      expect([row.key, period, figure, await lengthOf(row.list, filters)]).toEqual([
        row.key,
        period,
        figure,
        row[period][figure as keyof typeof board.figureFilters.today],
      ]);
}

/** How many tasks the list behind a figure of work has, its filters as an address brings them. */
async function tasksIn(filters: Record<string, string>, reach = everything()): Promise<number> {
  const { unassigned, absent } = filters;
  const wanted = {
    ...filters,
    ...(unassigned !== undefined && { unassigned: unassigned === 'true' }),
    ...(absent !== undefined && { absent: absent === 'true' }),
  } as WantedTasks;
  const { board } = await get(LiveBoards).tasks(reach, wanted);
  expect(board.items).toHaveLength(Math.min(200, board.count));
  return board.count;
}

/** How many tasks the list behind what somebody has completed has. */
async function completedIn(filters: Record<string, string>, late?: boolean): Promise<number> {
  const wanted = { ...filters, late } as unknown as WantedCompleted;
  const { count: all, items } = await get(CompletedTasks).read(everything(), wanted);
  expect(items).toHaveLength(Math.min(200, all));
  return all;
}

/** How many handoffs the list behind a figure has. */
async function handoffsIn(filters: Record<string, string>, reach = everything()): Promise<number> {
  const { open, late, stuck } = filters;
  const page = await get(HandoffQueries).listOf(reach.agencies, machine, {
    ...filters,
    ...(open !== undefined && { open: open === 'true' }),
    ...(late !== undefined && { late: late === 'true' }),
    ...(stuck !== undefined && { stuck: stuck === 'true' }),
    limit: 1_000,
  });
  return page.items.length;
}

/** What has followed every change knows the same as what has just been started and counted everything once. */
async function expectAsIfJustStarted(): Promise<void> {
  const started = await get(ModuleRef).create(Standing);
  const tallies = new Tallies(started);
  const parts = [get(BoardNames), get(BoardQueries), get(Calendars), get(Organisation)] as const;
  const compile = new CompileBoard(started, tallies, get(RecentHappenings), ...parts, clock);
  await started.upToDate();
  const [busiest] = (await read('province')).byAgency;
  for (const reach of [everything(), get(Reaches).of(machine, busiest.key)!])
    for (const kind of liveBoardKinds.filter((one) => one !== 'feed')) {
      const { board } = await get(LiveBoards).read(kind, reach);
      expect([kind, board]).toEqual([kind, (await compile.execute(kind, reach)).board]);
    }
  started.beforeApplicationShutdown();
}

async function expectAllEqualTheTables(): Promise<void> {
  await expectAsIfJustStarted();
  const now = clock.now().getTime();
  const province = await read('province');
  const total = { ...province, key: 'total', name: { vi: '', en: '' } };
  await expectFiguresOf(province, total);
  for (const rows of [province.byAgency, province.byField, province.byProcedure]) {
    for (const figure of Object.keys(province.cases) as (keyof CaseFigures)[])
      expect(rows.reduce((sum, { cases }) => sum + cases[figure], 0)).toBe(province.cases[figure]);
    for (const row of rows.slice(0, 6)) await expectFiguresOf(province, row);
  }
  for (const { lists, date, ...figures } of province.trend)
    for (const figure of ['received', 'finished', 'late'] as const)
      expect([date, figure, await lengthOf(lists[figure])]).toEqual([date, figure, figures[figure]]);
  await expectRadar(await read('radar'), province.cases);
  await expectOfficers(await read('officers'));
  await expectForecast();
  await expectOverdue(await read('overdue'), province.cases);
  await expectAgency(await read('agency'), now);
  await expectHandoffs(await read('handoffs'));
  const consultations: ConsultationsBoard = await read('consultations');
  expect(consultations.open).toBe(await count("consultation WHERE state = 'OPEN'"));
  expect(consultations.overdue).toBe(await count("consultation WHERE state = 'OPEN' AND due_at < ?", [now]));
  const silent: SilentBoard = await read('silent');
  expect(silent.count).toBe(await get(CaseFileQueries).countSilent());
}

async function expectRadar(radar: RadarBoard, cases: CaseFigures): Promise<void> {
  const days = radar.days.reduce((sum, day) => sum + day.cases, 0);
  expect(days + radar.later).toBe(cases.inTime + cases.dueSoon);
  expect(radar.overdue).toBe(cases.overdue);
  for (const day of radar.days) {
    expect(day.hours.reduce((sum, hour) => sum + hour.cases, 0)).toBe(day.cases);
    expect([day.date, await lengthOf(day.list)]).toEqual([day.date, day.cases]);
    for (const hour of day.hours) expect(await lengthOf(hour.list)).toBe(hour.cases);
  }
  expect(await lengthOf(radar.nextList)).toBe(radar.next);
  expect(await lengthOf(radar.laterList)).toBe(radar.later);
  expect(radar.byAgency.reduce((sum, row) => sum + row.overdue, 0)).toBe(radar.overdue);
}

async function expectOverdue(overdue: OverdueBoard, cases: CaseFigures): Promise<void> {
  expect(overdue.overdue).toBe(cases.overdue);
  expect(overdue.items).toHaveLength(Math.min(200, cases.overdue));
  expect(await lengthOf(overdue.list)).toBe(cases.overdue);
  expect(await lengthOf(overdue.dueSoonList)).toBe(cases.dueSoon);
  for (const row of overdue.byAttribution) expect(await lengthOf(row.list)).toBe(row.cases);
  for (const { minutes, attribution } of overdue.items) {
    expect(minutes).toBeGreaterThanOrEqual(0);
    expect(attribution).not.toBeNull();
  }
}

async function expectAgency(agency: AgencyBoard, now: number): Promise<void> {
  const { work } = agency;
  expect(work.open).toBe(await count("work_item WHERE state = 'OPEN'"));
  expect(work.overdue).toBe(await count("work_item WHERE state = 'OPEN' AND due_order < ?", [now]));
  expect(work.dueSoon).toBe(
    await count("work_item WHERE state = 'OPEN' AND due_order >= ? AND due_soon_at <= ?", [now, now]),
  );
  expect(work.unassigned).toBe(await count("work_item WHERE state = 'OPEN' AND assignee_id IS NULL"));
  for (const { list, work: own } of [{ list: agency.workList, work }, ...agency.units, ...agency.steps]) {
    expect(await tasksIn(list)).toBe(own.open);
    expect(await tasksIn({ ...list, class: 'OVERDUE' })).toBe(own.overdue);
    expect(await tasksIn({ ...list, class: 'DUE_SOON' })).toBe(own.dueSoon);
    expect(await tasksIn({ ...list, class: 'IN_TIME' })).toBe(own.inTime);
    expect(await tasksIn({ ...list, unassigned: 'true' })).toBe(own.unassigned);
  }
  for (const figure of Object.keys(agency.handoffs) as (keyof typeof agency.handoffs)[])
    expect([figure, await handoffsIn(agency.handoffLists[figure])]).toEqual([
      figure,
      agency.handoffs[figure],
    ]);
  for (const unit of agency.units)
    expect(unit.work.open).toBe(await count("work_item WHERE state = 'OPEN' AND unit_id = ?", [unit.unitId]));
  for (const officer of agency.officers)
    expect(officer.work.open).toBe(
      await count("work_item WHERE state = 'OPEN' AND assignee_id = ?", [officer.personId]),
    );
  expect(await lengthOf(agency.dueTodayList)).toBe(agency.dueToday);
  for (const [figure, list] of Object.entries(agency.outsideLists))
    expect([figure, await lengthOf(list)]).toEqual([
      figure,
      agency.outside[figure as keyof AgencyBoard['outside']],
    ]);
}

async function expectOfficers({ totals, lists, officers, units }: OfficersBoard): Promise<void> {
  for (const figure of ['assigned', 'overdue', 'ofAbsent', 'unassigned'] as const)
    expect([figure, await tasksIn(lists[figure])]).toEqual([figure, totals[figure]]);
  for (const { list, work, completed, completedLate, completedList } of officers) {
    expect(await tasksIn(list)).toBe(work.open);
    expect(await tasksIn({ ...list, class: 'OVERDUE' })).toBe(work.overdue);
    expect(await completedIn(completedList)).toBe(completed);
    expect(await completedIn(completedList, true)).toBe(completedLate);
  }
  expect(officers.some(({ completedLate }) => completedLate > 0)).toBe(true);
  for (const { list, work } of units) expect(await tasksIn(list)).toBe(work.unassigned);
}

async function expectForecast(): Promise<void> {
  const { total, list } = await get(Forecasts).list(
    machine,
    Object.assign(new ForecastQuery(), { limit: 1 }),
  );
  expect(await lengthOf(list)).toBe(total);
}

async function expectHandoffs(board: HandoffsBoard): Promise<void> {
  expect(await handoffsIn(board.stuckList)).toBe(board.stuckCount);
  expect(board.stuckCount).toBeGreaterThan(0);
  for (const cell of board.cells) {
    const listed = (filters: Record<string, string>, more: Record<string, string>) =>
      handoffsIn({ ...cell.list, ...filters, ...more });
    expect(await listed(board.openFilters, { state: 'SENT' })).toBe(cell.inTransit);
    expect(await listed(board.openFilters, { state: 'ACCEPTED' })).toBe(cell.accepted);
    expect(await listed(board.openFilters, { state: 'REFUSED' })).toBe(cell.returned);
    expect(await listed(board.sentFilters, { state: 'DONE' })).toBe(cell.done);
    expect(await listed(board.sentFilters, { late: 'true' })).toBe(cell.late);
  }
  expect(board.cells.reduce((sum, cell) => sum + cell.inTransit, 0)).toBe(
    await count("handoff WHERE state = 'SENT' AND closed_at IS NULL"),
  );
}

/** Nobody does anything; what falls due falls due. */
async function letPass(until: number): Promise<void> {
  const [runner, alarms, escalations] = [get(JobRunner), get(ClockAlarms), get(FireEscalations)];
  for (let at = clock.now().getTime(); at < until; at = Math.min(until, at + 3_600_000)) {
    clock.travelTo(new Date(Math.min(until, at + 3_600_000)));
    while ((await runner.runDue()) + (await alarms.runDue()) + (await escalations.runDue()) > 0);
  }
}

describe('the boards of a lively province', () => {
  let before: ProvinceBoard;

  it('equal a recount of the tables, and every figure the list behind it', async () => {
    before = await read('province');
    expect(before.cases.open).toBeGreaterThan(30);
    expect(before.cases.overdue).toBeGreaterThan(0);
    await expectAllEqualTheTables();
  }, 120_000);

  it('show an agency what it takes part in, and nothing else', async () => {
    const organisation = get(Organisation);
    const [busiest] = before.byAgency;
    const below = get(Reaches).of(machine, busiest.key)!;
    const own = await read('province', below);
    expect(own.cases.open).toBe(
      await count(
        `case_file c WHERE c.closed_at IS NULL AND EXISTS
          (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))`,
        [[...below.agencies!]],
      ),
    );
    expect(own.cases.open).toBeLessThan(before.cases.open);
    expect(own.name).toEqual(organisation.view().agency(busiest.key)!.name);
    await expectFiguresOf(own, { ...own, key: 'own', name: { vi: '', en: '' } });
  });

  it('are different when time passes and nobody does anything', async () => {
    await letPass(pause + 3 * 86_400_000);
    const after = await read('province');
    expect(after.cases.overdue).toBeGreaterThan(before.cases.overdue);
    await expectAllEqualTheTables();
  }, 120_000);

  it('are different when nothing runs and only the clock goes on', async () => {
    const { cases } = await read('province');
    clock.travelTo(new Date(clock.now().getTime() + 4 * 86_400_000));
    const after = await read('province');
    expect(after.cases.open).toBe(cases.open);
    expect(after.cases.inTime).toBeLessThan(cases.inTime);
    await expectAsIfJustStarted();
  }, 120_000);

  it('show a past instant again as it was', async () => {
    const { frames, events } = await get(ReplayQueries).read(everything(), '2026-09-16');
    const then = frames.find(({ at }) => Date.parse(at) === pause)!;
    expect(then.cases).toEqual(before.cases);
    expect(then.byAgency.reduce((sum, { open }) => sum + open, 0)).toBe(before.cases.open);
    for (const row of before.byAgency.filter(({ cases }) => cases.open > 0)) {
      const replayed = then.byAgency.find(({ agencyId }) => agencyId === row.key);
      expect([replayed?.open, replayed?.overdue]).toEqual([row.cases.open, row.cases.overdue]);
    }
    expect(events.length).toBeGreaterThan(0);
  });

  it('account for every promise: received and carried over are finished or in process', async () => {
    const periods = [
      { from: '2026-09-01', until: '2026-09-30' },
      { from: '2026-09-14', until: '2026-09-15' },
      { from: '2026-08-03', until: '2026-09-19' },
    ];
    for (const period of periods)
      for (const by of ['agency', 'level', 'field', 'procedure', 'month'] as const) {
        const { total, rows } = await get(OnTimeQueries).read(everything(), { period, by });
        for (const row of [total, ...rows]) {
          expect(row.received + row.carriedOver).toBe(row.finished + row.inProcess);
          expect(row.early + row.onTime + row.late).toBeLessThanOrEqual(row.finished);
          expect([by, row.key, await lengthOf(row.list)]).toEqual([by, row.key, row.finished]);
          for (const figure of Object.keys(row.lists) as (keyof typeof row.lists)[])
            expect([by, row.key, figure, await lengthOf(row.lists[figure])]).toEqual([
              by,
              row.key,
              figure,
              row[figure],
            ]);
        }
        expect(rows.reduce((sum, row) => sum + row.finished, 0)).toBe(total.finished);
      }
    const { total } = await get(OnTimeQueries).read(everything(), { period: periods[0], by: 'agency' });
    const { cases } = await read('province');
    expect([total.inProcess, total.inProcessOverdue]).toEqual([
      cases.inTime + cases.dueSoon + cases.overdue + cases.paused + cases.untimed,
      cases.overdue,
    ]);
  });

  it('count the tokens of a procedure where its cases wait', async () => {
    const { byProcedure } = await read('province');
    for (const { key } of byProcedure) {
      const heat = await get(HeatQueries).read(everything(), key, undefined, {
        from: '2026-09-01',
        until: '2026-09-30',
      });
      for (const element of heat.elements) {
        const { procedure, definition, step } = element.list as Record<string, string>;
        const wanted = { procedure, definition, step };
        const listed = async (more: object) =>
          (await get(TokenListQueries).read(everything(), { ...wanted, ...more })).count;
        expect(await listed({})).toBe(element.open);
        expect(await listed({ what: 'UNTAKEN' })).toBe(element.untaken);
        expect(await listed({ what: 'TAKEN' })).toBe(element.taken);
        expect(await listed({ what: 'EVENT' })).toBe(element.events);
        expect(await listed({ overdue: true })).toBe(element.overdue);
        expect(element.untaken + element.taken + element.events).toBe(element.open);
        expect(element.completed).toBe(
          await count(
            "work_item WHERE procedure_code = ? AND element_id = ? AND state = 'DONE' AND definition_id = ?",
            [key, element.elementId, heat.definitionId],
          ),
        );
        if (element.completed > 0)
          expect(element.ninetiethMinutes).toBeGreaterThanOrEqual(element.medianMinutes!);
      }
    }
  });
});

describe('reports', () => {
  const asked = { from: '2026-09-01', until: '2026-09-30', profile: 'agreed-date' };

  it('count what the board reads off the ledgers, and every figure is as long as its list', async () => {
    await get(FillCaseFacts).run();
    const { total } = await get(OnTimeQueries).read(everything(), {
      period: { from: asked.from, until: asked.until },
      by: 'agency',
    });
    const report = await get(Reports).count(machine, 'ii-06b', asked);
    const row = report.rows.at(-1)!;
    const figures = Object.fromEntries(report.columns.map(({ key }, place) => [key, row.values[place]]));
    expect(figures).toMatchObject({
      online: total.receivedOnline,
      carriedOver: total.carriedOver,
      resolved: total.finished,
      early: total.early,
      onTime: total.onTime,
      late: total.late,
      inProgress: total.inProcess,
      overdue: total.inProcessOverdue,
    });
    expect(figures.received).toBe(total.received + total.carriedOver);
    expect(total.received).toBeGreaterThan(0);
    for (const { key } of report.columns) {
      let length = 0;
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await get(CountedCases).page(report, key, {}, { limit: 50, ...(cursor && { cursor }) });
        length += page.items.length;
        cursor = page.next;
      }
      expect([key, length]).toEqual([key, figures[key]]);
    }
  });

  it('hold of each case what its history and its ledgers say', async () => {
    const database = get(Database);
    const cases = (
      await database.query<{ id: string }>('SELECT id FROM case_file WHERE instance_id IS NOT NULL')
    ).map(({ id }) => id);
    const said = async () =>
      (
        await database.query(
          `SELECT case_id, valid_from, state, accepted_at, due_at, lapsed, finished_at, end_class, original_class, extensions
           FROM case_fact WHERE case_id IN (?) ORDER BY case_id, valid_from`,
          [cases],
        )
      ).map((row) => ({ ...row }));
    /** One line for each instant at which something of it changed. */
    const changes = (rows: Awaited<ReturnType<typeof said>>) =>
      rows.filter((row, place) => {
        const besides = (one: object | undefined) => JSON.stringify({ ...one, valid_from: null });
        return besides(row) !== besides(rows[place - 1]);
      });
    const recorded = changes(await said());
    await get(UnitOfWork).run((tx) => tx.execute('DELETE FROM case_fact WHERE case_id IN (?)', [cases]));
    await get(FillCaseFacts).run();
    expect(changes(await said())).toEqual(recorded);
    expect(recorded.length).toBeGreaterThan(cases.length);
  });
});
