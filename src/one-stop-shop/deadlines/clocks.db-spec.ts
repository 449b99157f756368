import { Database, UnitOfWork } from '../../database';
import { definitionMessages } from '../../definitions';
import { DrivenClock, systemActor } from '../../kernel';
import {
  CommandRunner,
  type ListeningCommand,
  RecomputeTimers,
  RuntimeModule,
  runtimeMessages,
} from '../../runtime';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { calendarMessages } from '../calendar/calendar.module';
import { Calendars } from '../calendar/calendars';
import { PublishCalendar } from '../calendar/publish-calendar.command';
import type { Clock, StartClock } from './clock';
import { ClockAlarms } from './clock-alarms';
import { ClockListeners } from './clock-listeners';
import { Clocks } from './clocks';
import { deadlinesMessages, DeadlinesModule } from './deadlines.module';
import { replay } from './ledger';
import { RecomputeClocks } from './recompute-clocks.command';
import { type ClockRecord, toStored } from './stored-clock';

const at = (local: string) => Date.parse(`${local}+07:00`);
const local = (instant: number | null) =>
  instant === null ? null : new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);

let server: TestServer;
let clock: DrivenClock;
let api: ApiClient;
let clocks: Clocks;
let alarms: ClockAlarms;
let listeners: ClockListeners;
let database: Database;

beforeEach(async () => {
  clock = new DrivenClock(new Date(at('2026-11-02T09:00')));
  server = await startTestServer({
    imports: [RuntimeModule, DeadlinesModule],
    catalogues: [definitionMessages, runtimeMessages, calendarMessages, deadlinesMessages],
    clock,
  });
  api = new ApiClient(server.url, await server.token('operator'));
  clocks = server.app.get(Clocks);
  alarms = server.app.get(ClockAlarms);
  listeners = server.app.get(ClockListeners);
  database = server.app.get(Database);
});
afterEach(async () => {
  api.close();
  await server.stop();
});

const act = <T>(work: (command: ListeningCommand) => Promise<T>): Promise<T> =>
  server.app.get(CommandRunner).run({ actor: systemActor }, work);
const travel = (when: string | number) =>
  clock.travelTo(new Date(typeof when === 'number' ? when : at(when)));
const start = (more: Partial<StartClock> = {}): Promise<Clock> =>
  act((command) =>
    clocks.start(command, {
      caseId: 'case-1',
      kind: 'CASE',
      limit: { value: 10, unit: 'working-day' },
      startAt: command.now,
      ...more,
    }),
  );
const events = async () => {
  const rows = await database.query<{ type: string; payload: string }>(
    "SELECT type, payload FROM outbox_event WHERE type LIKE 'clock.%' OR type LIKE 'case.%' ORDER BY id",
  );
  return rows.map(({ type, payload }) => ({
    type,
    ...(JSON.parse(payload) as { clockId: string; dueAt: string }),
  }));
};
const types = async () => (await events()).map(({ type }) => type);
const stored = async (id: string) => {
  const [record] = await database.query<ClockRecord>('SELECT * FROM clock WHERE id = ?', [id]);
  return toStored(record);
};

describe('the clocks of a case in one command', () => {
  it('are read once and always as the command has left them', async () => {
    const first = await start();
    await act(async (command) => {
      const asked = jest.spyOn(command.tx, 'query');
      const read = () => clocks.heldOfCase(command, 'case-1');
      const same = async () => expect(await read()).toEqual(await clocks.ofCase(command.tx, 'case-1'));
      expect(await read()).toMatchObject([{ id: first.id, state: 'RUNNING' }]);
      await read();
      await clocks.pause(command, first.id);
      expect(asked).toHaveBeenCalledTimes(1);
      await same();
      await clocks.start(command, {
        caseId: 'case-1',
        kind: 'STEP',
        limit: first.limit,
        startAt: command.now,
      });
      expect((await read()).map(({ kind, state }) => [kind, state])).toEqual([
        ['CASE', 'PAUSED'],
        ['STEP', 'RUNNING'],
      ]);
      await clocks.end(command, first.id);
      await same();
    });
    expect(await stored(first.id)).toMatchObject({ state: 'ENDED', version: 3 });
  });

  it('that another command changes meanwhile make the command run again', async () => {
    const { id } = await start();
    let runs = 0;
    await act(async (command) => {
      await clocks.heldOfCase(command, 'case-1');
      runs += 1;
      // As if a recalculation had been faster.
      if (runs === 1) await command.tx.execute('UPDATE clock SET version = version + 1 WHERE id = ?', [id]);
      await clocks.end(command, id);
    });
    expect(runs).toBe(2);
    expect(await stored(id)).toMatchObject({ state: 'ENDED' });
  });

  it('are read anew in a command that has begun again', async () => {
    const { id } = await start();
    const failed = act(async (command) => {
      await clocks.heldOfCase(command, 'case-1');
      await clocks.pause(command, id);
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(await act((command) => clocks.heldOfCase(command, 'case-1'))).toMatchObject([
      { state: 'RUNNING' },
    ]);
  });
});

describe('a stored clock', () => {
  it('lives through pause, resume, restart, extension and end', async () => {
    const { id, dueAt } = await start({ reason: { ground: 'NĐ 61/2018 Art. 17' } });
    expect(local(dueAt)).toBe('2026-11-16T17:00');
    travel('2026-11-05T10:00');
    expect(await act((command) => clocks.pause(command, id))).toMatchObject({
      state: 'PAUSED',
      dueAt: null,
      class: 'PAUSED',
    });
    travel('2026-11-12T10:00');
    expect(local((await act((command) => clocks.resume(command, id))).dueAt)).toBe('2026-11-23T17:00');
    expect(local((await act((command) => clocks.restart(command, id))).dueAt)).toBe('2026-11-27T17:00');
    const extended = await act((command) =>
      clocks.extend(command, id, { until: '2026-12-02', ground: 'NĐ 61/2018 Art. 19(9)', documentId: 'd-1' }),
    );
    expect([local(extended.dueAt), extended.extensions, extended.round]).toEqual(['2026-12-02T17:00', 1, 2]);
    travel('2026-12-01T09:00');
    const ended = await act((command) => clocks.end(command, id));
    expect(ended).toMatchObject({
      class: 'EARLY',
      originalClass: 'LATE',
      originalDueAt: dueAt,
      state: 'ENDED',
    });

    expect(await types()).toEqual([
      'clock.started',
      'clock.paused',
      'case.due.changed',
      'clock.resumed',
      'case.due.changed',
      'clock.restarted',
      'case.due.changed',
      'clock.extended',
      'case.due.changed',
      'clock.due-soon',
      'case.due-soon',
      'clock.ended',
    ]);
    const { status, body } = await api.get(`/clocks/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      class: 'EARLY',
      reportedClass: 'LATE_WITH_APOLOGY',
      dueAt: '2026-12-02T17:00:00+07:00',
    });
    expect(body.ledger.map(({ type }: any) => type)).toEqual([
      'start',
      'pause',
      'resume',
      'restart',
      'extend',
      'end',
    ]);
    expect(body.ledger[4]).toMatchObject({
      oldDue: '2026-11-27T17:00:00+07:00',
      newDue: '2026-12-02T17:00:00+07:00',
      ground: 'NĐ 61/2018 Art. 19(9)',
      document: 'd-1',
      actor: { kind: 'system', id: 'system' },
      calendar: { key: 'vn', version: 1 },
      round: 2,
    });
    expect(body.explanation.vi.split('\n')).toHaveLength(6);

    const { ledger } = await stored(id);
    expect(replay(ledger.facts, ledger.events, server.app.get(Calendars).current('vn')).entries).toEqual(
      ledger.entries,
    );
  });

  it('refuses what must not happen, and is as it was', async () => {
    const { id } = await start();
    const before = await stored(id);
    await expect(act((command) => clocks.resume(command, id))).rejects.toMatchObject({
      code: 'DEADLINE.NOT_PAUSED',
      kind: 'conflict',
    });
    travel('2026-11-16T08:00');
    await expect(act((command) => clocks.extend(command, id, { until: '2026-11-20' }))).rejects.toMatchObject(
      { code: 'DEADLINE.EXTENSION_TOO_LATE', params: { latest: '2026-11-13' } },
    );
    await expect(act((command) => clocks.pause(command, 'nobody'))).rejects.toMatchObject({
      code: 'DEADLINE.CLOCK_NOT_FOUND',
    });
    expect(await stored(id)).toEqual(before);
    expect(await types()).toEqual(['clock.started']);
  });

  it('is found by its case and by its subject', async () => {
    await start();
    await start({ kind: 'STEP', subjectId: 'task-1', limit: { value: 4, unit: 'working-hour' } });
    const { body } = await api.get('/case-files/case-1/clocks');
    expect(body.items.map(({ kind, dueAt }: any) => [kind, dueAt])).toEqual([
      ['CASE', '2026-11-16T17:00:00+07:00'],
      ['STEP', '2026-11-02T14:30:00+07:00'],
    ]);
    expect(await clocks.ofSubject(database, 'task-1')).toHaveLength(1);
    expect((await api.get('/clocks/nobody')).status).toBe(404);
  });
});

describe('alarms', () => {
  const heard: string[] = [];
  beforeEach(() => {
    heard.length = 0;
    listeners.register((_, { id }, alarm, running) => {
      heard.push(`${alarm} ${id} ${running ? 'alone' : 'within'}`);
      return Promise.resolve();
    });
  });

  it('come by themselves at their instant, each once', async () => {
    const { id, dueSoonAt, dueAt } = await start();
    travel(dueSoonAt! - 1);
    expect(await alarms.runDue()).toBe(0);
    travel(dueSoonAt!);
    expect(await alarms.runDue()).toBe(1);
    expect(await alarms.runDue()).toBe(0);
    travel(dueAt!);
    expect(await alarms.runDue()).toBe(0);
    travel(dueAt! + 1_000);
    expect(await alarms.runDue()).toBe(1);
    expect(await alarms.runDue()).toBe(0);
    expect(heard).toEqual([`due-soon ${id} alone`, `overdue ${id} alone`]);
    expect((await types()).slice(1)).toEqual([
      'clock.due-soon',
      'case.due-soon',
      'clock.overdue',
      'case.overdue',
    ]);
  });

  it('are given once by several nodes, also after all of them were away', async () => {
    const started: Clock[] = [];
    for (let n = 0; n < 12; n += 1) started.push(await start({ kind: 'STEP', subjectId: `task-${n}` }));
    travel('2026-11-20T09:00');
    const nodes = [1, 2, 3].map(
      () => new ClockAlarms(database, server.app.get(UnitOfWork), server.app.get(CommandRunner), listeners),
    );
    await Promise.all(nodes.map((node) => node.runDue()));
    expect(heard.toSorted()).toEqual(
      started.flatMap(({ id }) => [`due-soon ${id} alone`, `overdue ${id} alone`]).toSorted(),
    );
    const { body } = await api.get('/clocks/alarms');
    expect(body).toEqual({
      armed: 0,
      unfired: 0,
      failing: 0,
      oldestUnfiredAt: null,
      fired: 24,
      firedLate: 24,
    });
  });

  it('rest while the clock is paused, and are armed anew for a later date', async () => {
    const { id } = await start();
    travel('2026-11-13T10:00');
    expect(await alarms.runDue()).toBe(1);
    await act((command) => clocks.pause(command, id));
    travel('2026-11-30T10:00');
    expect(await alarms.runDue()).toBe(0);
    const { dueSoonAt } = await act((command) => clocks.restart(command, id));
    travel(dueSoonAt!);
    expect(await alarms.runDue()).toBe(1);
    expect(heard.map((one) => one.split(' ')[0])).toEqual(['due-soon', 'due-soon']);
  });

  it('are found out by an act that comes before them', async () => {
    const { id } = await start();
    travel('2026-11-17T08:00');
    expect(await act((command) => clocks.end(command, id))).toMatchObject({ class: 'LATE' });
    expect(await alarms.runDue()).toBe(0);
    expect(heard).toEqual([`due-soon ${id} within`, `overdue ${id} within`]);
  });

  it('do not wait for one that cannot be given, which is tried again and shown', async () => {
    let isBroken = true;
    const first = await start();
    const second = await start({ caseId: 'case-2' });
    listeners.register((_, { id }) =>
      isBroken && id === first.id ? Promise.reject(new Error('no')) : Promise.resolve(),
    );
    travel('2026-11-13T10:00');
    expect(await alarms.runDue()).toBe(1);
    expect((await api.get('/clocks/alarms')).body).toMatchObject({
      armed: 2,
      unfired: 1,
      failing: 1,
      fired: 1,
    });
    expect(await types()).not.toContain('clock.overdue');
    expect(
      (await events()).filter(({ type }) => type === 'clock.due-soon').map(({ clockId }) => clockId),
    ).toEqual([second.id]);
    isBroken = false;
    travel('2026-11-13T10:00:11');
    expect(await alarms.runDue()).toBe(1);
    expect((await api.get('/clocks/alarms')).body).toMatchObject({ unfired: 0, failing: 0, fired: 2 });
  });
});

describe('a new holiday', () => {
  const close = async (date: string) => {
    const calendars = server.app.get(Calendars);
    await server.app.get(PublishCalendar).execute({ actor: systemActor }, 'vn', {
      basedOn: calendars.current('vn').version,
      edits: { add: [{ date, kind: 'OFF', name: { vi: 'Bão số 9', en: 'Typhoon 9' } }] },
      status: 'PUBLISHED',
      validFrom: '2026-01-01',
      reason: 'QĐ 99/QĐ-TTg',
    });
  };
  const passes = async () => (await api.get('/clock-recalculations')).body.items as any[];

  it('moves the open clocks it touches, and lists them', async () => {
    const touched = await start();
    const paused = await start({ caseId: 'paused' });
    const short = await start({ caseId: 'short', limit: { value: 2, unit: 'working-day' } });
    const ended = await start({ caseId: 'ended' });
    await act((command) => clocks.end(command, ended.id));
    travel('2026-11-12T10:00');
    await act((command) => clocks.pause(command, paused.id));
    const moved: string[] = [];
    listeners.onMoved((_, clocks) =>
      Promise.resolve(void moved.push(...clocks.map(({ clock }) => clock.id))),
    );
    await close('2026-11-10');
    await server.app.get(RecomputeClocks).idle();

    expect(local((await stored(touched.id)).dueAt)).toBe('2026-11-17T17:00');
    expect(moved.toSorted()).toEqual([touched.id, paused.id].toSorted());
    expect((await stored(short.id)).calendarEdition).toBe('vn@2');
    expect(await stored(ended.id)).toMatchObject({ calendarEdition: 'vn@1', endClass: 'EARLY' });
    const [pass] = await passes();
    expect(pass).toMatchObject({
      calendars: expect.arrayContaining([{ key: 'vn', edition: 'vn@2' }]),
      reason: 'vn@2: QĐ 99/QĐ-TTg',
      requestedBy: 'system',
      examined: 3,
      moved: 2,
    });
    expect(pass.finishedAt).not.toBeNull();
    const { body } = await api.get(`/clock-recalculations/${pass.id}`);
    expect(body.items).toEqual([
      {
        clockId: touched.id,
        caseId: 'case-1',
        kind: 'CASE',
        oldDueAt: '2026-11-16T17:00:00+07:00',
        newDueAt: '2026-11-17T17:00:00+07:00',
      },
      { clockId: paused.id, caseId: 'paused', kind: 'CASE', oldDueAt: null, newDueAt: null },
    ]);
    const shown = (await api.get(`/clocks/${touched.id}`)).body;
    expect(shown.originalDueAt).toBe('2026-11-16T17:00:00+07:00');
    expect(shown.ledger.at(-1)).toMatchObject({
      type: 'recalculated',
      oldDue: '2026-11-16T17:00:00+07:00',
      newDue: '2026-11-17T17:00:00+07:00',
      calendar: { key: 'vn', version: 2 },
      note: 'vn@2: QĐ 99/QĐ-TTg',
    });
    expect(shown.explanation.vi).toContain('10/11/2026 (Bão số 9)');
    expect((await events()).filter(({ type }) => type === 'clock.recalculated')).toHaveLength(2);
    const resumed = await act((command) => clocks.resume(command, paused.id));
    expect(local(resumed.dueAt)).toBe('2026-11-17T17:00');
  });

  it('does not undo an extension that was granted in time', async () => {
    const { id } = await start();
    travel('2026-11-13T10:00');
    await act((command) => clocks.extend(command, id, { until: '2026-11-20' }));
    await close('2026-11-20');
    await server.app.get(RecomputeClocks).idle();
    expect(local((await stored(id)).dueAt)).toBe('2026-11-23T17:00');
    expect((await stored(id)).extensions).toBe(1);
  });

  it('goes on where it was cut off', async () => {
    await act(async (command) => {
      for (let n = 0; n < 1_200; n += 1)
        await clocks.start(command, {
          caseId: `case-${n}`,
          kind: 'CASE',
          limit: { value: 10, unit: 'working-day' },
          startAt: command.now,
        });
    });
    let batches = 0;
    listeners.onMoved(() =>
      (batches += 1) === 2 ? Promise.reject(new Error('cut off')) : Promise.resolve(),
    );
    await close('2026-11-10');
    await server.app.get(RecomputeClocks).idle();
    expect((await passes())[0]).toMatchObject({ finishedAt: null, moved: 1_000 });

    const app = server.app;
    const next = new RecomputeClocks(
      database,
      app.get(UnitOfWork),
      app.get(CommandRunner),
      app.get(Calendars),
      listeners,
      alarms,
      app.get(RecomputeTimers),
    );
    next.start();
    await next.idle();
    await next.stop();
    const found = await passes();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ examined: 1_200, moved: 1_200, finishedAt: expect.any(String) });
    expect(await database.query('SELECT DISTINCT due_at, calendar_edition FROM clock')).toEqual([
      { due_at: at('2026-11-17T17:00'), calendar_edition: 'vn@2' },
    ]);
    const [{ n }] = await database.query<{ n: number }>(
      "SELECT COUNT(*) AS n FROM outbox_event WHERE type = 'clock.recalculated'",
    );
    expect(n).toBe(1_200);
  });

  it('reaches a clock whose act comes first', async () => {
    const { id } = await start();
    const recompute = server.app.get(RecomputeClocks);
    await recompute.stop();
    await close('2026-11-10');
    await recompute.idle();
    expect(local((await stored(id)).dueAt)).toBe('2026-11-16T17:00');
    travel('2026-11-13T10:00');
    const extended = await act((command) =>
      clocks.extend(command, id, { limit: { value: 1, unit: 'working-day' } }),
    );
    expect(local(extended.dueAt)).toBe('2026-11-18T17:00');
    expect((await stored(id)).ledger.entries.map(({ type }) => type)).toEqual([
      'start',
      'recalculated',
      'extend',
    ]);
  });
});
