import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { Database } from '../../database';
import { definitionMessages, DefinitionsModule } from '../../definitions';
import { DrivenClock } from '../../kernel';
import { OutboxFeed } from '../../outbox';
import { RuntimeModule, WorkingTime } from '../../runtime';
import { OrganisationModule } from '../organisation/organisation.module';
import { calendarMessages, CalendarModule } from './calendar.module';
import { Calendars, type CalendarChange } from './calendars';
import { countLimit } from './counting';
import { SeedCalendars } from './seed-calendars';
import { shippedCalendars } from './shipped-calendars';

const at = (text: string) => Date.parse(`${text}+07:00`);
const local = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
const name = { vi: 'Nghỉ bão', en: 'Storm' };
const storm = { date: '2026-12-03', kind: 'OFF', name, ground: 'Công điện 1' };
const flood = { date: '2026-12-04', kind: 'OFF', name: { vi: 'Nghỉ lũ', en: 'Flood' } };

describe('the calendars of a server', () => {
  let server: TestServer;
  let api: ApiClient;
  let viewer: ApiClient;
  let calendars: Calendars;

  beforeEach(async () => {
    server = await startTestServer({
      imports: [DefinitionsModule, RuntimeModule, OrganisationModule, CalendarModule],
      catalogues: [definitionMessages, calendarMessages],
      clock: new DrivenClock(new Date('2026-11-23T02:00:00Z')),
    });
    api = new ApiClient(server.url, await server.token('administrator'));
    viewer = new ApiClient(server.url, await server.token('viewer'));
    calendars = server.app.get(Calendars);
  });
  afterEach(() => server.stop());

  const publish = (key: string, body: object, client = api) =>
    client.post(`/calendars/${key}/versions`, body);
  const edit = (basedOn: number, edits: object, more: object = {}) =>
    publish('vn', { basedOn, edits, reason: 'Bão số 9', ...more });
  const versionsOf = async (key: string) =>
    server.app
      .get(Database)
      .query<{ version: number; created_by: string }>(
        'SELECT version, created_by FROM calendar_version WHERE calendar_key = ? ORDER BY version',
        [key],
      );

  it('are the shipped ones at first, and a restart adds nothing', async () => {
    expect(calendars.revision).toBe(2);
    await server.app.get(SeedCalendars).run();
    expect(await versionsOf('vn')).toEqual([{ version: 1, created_by: 'system' }]);
    const { items } = (await viewer.get('/calendars')).body as { items: { key: string }[] };
    expect(items.map(({ key }) => key)).toEqual(['vn', 'vn-saturday-reception']);
  });

  it('follow the shipped files as long as nobody has edited them here', async () => {
    const [vn, saturday] = shippedCalendars();
    const corrected = { ...vn, content: { ...vn.content, exceptions: vn.content.exceptions.slice(1) } };
    await server.app.get(SeedCalendars).run([corrected, saturday]);
    expect(calendars.current('vn').version).toBe(2);
    expect((await edit(2, { add: [storm] })).status).toBe(201);
    await server.app.get(SeedCalendars).run([vn, saturday]);
    expect(calendars.current('vn').version).toBe(3);
  });

  it('name the days off of a year', async () => {
    const { body } = await viewer.get('/calendars/vn?year=2026');
    const { workingDays, draft, days } = body as {
      workingDays: number;
      draft: boolean;
      days: { date: string; kind: string; name: { vi: string } }[];
    };
    expect([workingDays, draft]).toEqual([249, false]);
    expect(days.find(({ date }) => date === '2026-11-24')).toMatchObject({
      kind: 'OFF',
      name: { vi: 'Ngày Văn hóa Việt Nam' },
    });
    expect(days.filter(({ kind }) => kind === 'MAKE_UP_WORKING').map(({ date }) => date)).toEqual([
      '2026-01-10',
      '2026-08-22',
    ]);
    expect((await viewer.get('/calendars/vn?year=2027')).body).toMatchObject({ draft: true });
  });

  it('count with a new holiday at once, tell the dates it concerns, and show what changed', async () => {
    const heard: CalendarChange[] = [];
    calendars.onChange((changes) => heard.push(...changes));
    const due = () =>
      local(server.app.get(WorkingTime).due({ value: 3, unit: 'working-day' }, at('2026-12-01T09:00')));
    expect(due()).toBe('2026-12-04T17:00');
    const { status, body } = await edit(1, { add: [storm] });
    expect([status, body]).toMatchObject([201, { version: 2, newest: 2, createdBy: expect.any(String) }]);
    expect(due()).toBe('2026-12-07T17:00');
    expect(heard.map(({ key, before, after }) => [key, before.version, after.layers.at(-1)])).toEqual([
      ['vn', 1, { key: 'vn', version: 2 }],
      ['vn-saturday-reception', 1, { key: 'vn', version: 2 }],
    ]);
    const events = await server.app.get(OutboxFeed).after(0, 100, { types: ['calendar.published'] });
    expect(events.at(-1)!.payload).toMatchObject({
      key: 'vn',
      version: 2,
      affected: ['vn', 'vn-saturday-reception'],
      dates: ['2026-12-03'],
      rulesDiffer: false,
    });
    const diff = (await viewer.get('/calendars/vn/diff?from=1&to=2')).body;
    expect(diff).toMatchObject({
      days: [
        { date: '2026-12-03', isCounted: true, before: { isWorking: true }, after: { kind: 'OFF', name } },
      ],
    });
    expect((diff as { days: unknown[] }).days).toHaveLength(1);
  });

  it('refuse an edit of a version that is not the newest, and tell whose is', async () => {
    await edit(1, { add: [storm] });
    const { status, body } = await edit(1, { add: [flood] });
    expect([status, body]).toMatchObject([
      409,
      { code: 'CALENDAR.CHANGED', params: { key: 'vn', version: 2 } },
    ]);
    expect(await versionsOf('vn')).toHaveLength(2);
  });

  it('let one of two editors win', async () => {
    const answers = await Promise.all([edit(1, { add: [storm] }), edit(1, { add: [flood] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await versionsOf('vn')).toHaveLength(2);
  });

  it('keep a draft beside what is counted with, and publish it without a further edit', async () => {
    await edit(1, { add: [storm] }, { status: 'DRAFT' });
    expect(calendars.current('vn').version).toBe(1);
    expect((await viewer.get('/calendars/vn')).body).toMatchObject({ version: 1, newest: 2 });
    expect((await viewer.get('/calendars/vn/diff?from=1&to=2')).body).toMatchObject({
      days: [{ date: '2026-12-03' }],
    });
    expect((await edit(2, {})).body).toMatchObject({ version: 3, status: 'PUBLISHED' });
    expect(
      countLimit(calendars.current('vn'), at('2026-12-02T09:00'), { value: 1, unit: 'working-day' }),
    ).toMatchObject({
      due: at('2026-12-04T17:00'),
      skipped: [{ date: '2026-12-03', name, kind: 'OFF', ground: 'Công điện 1' }],
    });
    const { body } = await viewer.get('/calendars/vn/versions?limit=2');
    expect(body).toMatchObject({
      items: [{ version: 3 }, { version: 2, status: 'DRAFT' }],
      next: expect.any(String),
    });
  });

  it.each([
    [{ add: [storm, storm] }, 'edits.add.1.date', 'CALENDAR.EXCEPTION_TWICE'],
    [{ add: [{ ...storm, date: '2026-02-30' }] }, 'edits.add.0.date', 'CALENDAR.DATE_UNKNOWN'],
    [{ add: [{ ...storm, date: '2026-11-24' }] }, 'edits.add.0.date', 'CALENDAR.EXCEPTION_EXISTS'],
    [{ remove: ['2026-12-03'] }, 'edits.remove.0', 'CALENDAR.EXCEPTION_MISSING'],
    [{ add: [{ ...storm, hours: ['08:00-11:00'] }] }, 'edits.add.0.hours', 'CALENDAR.OFF_IS_NOT_WORKED'],
    [
      { add: [{ ...storm, kind: 'MAKE_UP_WORKING', hours: ['08:00-11:00', '10:00-12:00'] }] },
      'edits.add.0.hours.1',
      'CALENDAR.HOURS_OVERLAP',
    ],
    [
      { add: [{ ...storm, kind: 'MAKE_UP_WORKING', hours: ['11:00-08:00'] }] },
      'edits.add.0.hours.0',
      'CALENDAR.HOURS_REVERSED',
    ],
    [{ remove: ['2026-09-01'] }, 'validFrom', 'CALENDAR.CHANGES_THE_PAST'],
  ])('refuse %j at %s', async (edits, field, code) => {
    const { status, body } = await edit(1, edits);
    expect([status, body]).toMatchObject([400, { code: 'CALENDAR.INVALID', errors: [{ field, code }] }]);
    expect(await versionsOf('vn')).toHaveLength(1);
  });

  it('refuse what is no calendar, field by field', async () => {
    const { status, body } = await edit(1, { add: [{ ...storm, kind: 'HOLIDAY', hours: ['8-11'] }] });
    expect(status).toBe(400);
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'edits.add.0.hours',
      'edits.add.0.kind',
    ]);
  });

  it('reach back when the version says so', async () => {
    expect((await edit(1, { remove: ['2026-09-01'] }, { validFrom: '2026-09-01' })).status).toBe(201);
  });

  const week = { processing: { saturday: ['08:00-12:00'], monday: ['08:00-12:00'] } };
  const own = { name: { vi: 'Lịch Sở', en: 'Department' }, weeks: [week], exceptions: [] };

  it('inherit, so that what a parent publishes holds below', async () => {
    const created = await publish('so-xay-dung', { basedOn: 0, parent: 'vn', content: own, reason: 'riêng' });
    expect([created.status, created.body]).toMatchObject([201, { inherits: [{ key: 'vn', version: 1 }] }]);
    const due = () =>
      local(
        countLimit(calendars.current('so-xay-dung'), at('2026-12-04T09:00'), {
          value: 1,
          unit: 'working-day',
        }).due,
      );
    expect(due()).toBe('2026-12-05T12:00');
    await edit(1, { add: [{ ...storm, date: '2026-12-05' }] });
    expect(due()).toBe('2026-12-07T12:00');
  });

  it.each([
    [{ parent: 'nowhere', content: own }, 'parent', 'CALENDAR.PARENT_UNKNOWN'],
    [{ parent: null, content: { ...own, weeks: [] } }, 'content.weeks', 'CALENDAR.NEEDS_WEEK'],
    [{ content: { ...own, weeks: [week, week] } }, 'content.weeks.1.from', 'CALENDAR.WEEK_TWICE'],
    [
      { content: { ...own, weeks: [{ processing: {} }] } },
      'content.weeks.0.processing',
      'CALENDAR.NO_WORKING_DAY',
    ],
    [{ edits: {} }, 'edits', 'CALENDAR.NOTHING_TO_EDIT'],
    [{}, 'content', 'CALENDAR.CONTENT_OR_EDITS'],
  ])('refuse a new calendar %j', async (body, field, code) => {
    const answer = await publish('agency', { basedOn: 0, reason: 'r', ...body });
    expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ field, code }] }]);
  });

  it('refuse a circle of parents', async () => {
    await publish('one', { basedOn: 0, parent: 'vn', content: own, reason: 'r' });
    const { body } = await publish('vn', { basedOn: 1, parent: 'one', edits: {}, reason: 'r' });
    expect(body).toMatchObject({ errors: [{ field: 'parent', code: 'CALENDAR.PARENT_CYCLE' }] });
  });

  it('are edited only by those who may', async () => {
    expect((await publish('vn', { basedOn: 1, edits: {}, reason: 'r' }, viewer)).status).toBe(403);
    expect((await viewer.get('/calendars/none')).body).toMatchObject({ code: 'CALENDAR.NOT_FOUND' });
    expect((await viewer.get('/calendars/vn?version=9')).body).toMatchObject({
      code: 'CALENDAR.VERSION_NOT_FOUND',
    });
  });

  it('receive by their own hours', () => {
    const saturday = calendars.current('vn-saturday-reception');
    expect(saturday.day(Math.floor(at('2026-11-21T12:00') / 86_400_000)).isWorking).toBe(false);
    expect(calendars.isOpenForReception('an-agency-nobody-knows', at('2026-11-20T09:00'))).toBe(true);
    expect(calendars.isOpenForReception('an-agency-nobody-knows', at('2026-11-24T09:00'))).toBe(false);
  });
});
