import { definitionMessages } from '../../definitions';
import { DrivenClock } from '../../kernel';
import { RuntimeModule, runtimeMessages } from '../../runtime';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { deadlinesMessages, DeadlinesModule } from './deadlines.module';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    imports: [RuntimeModule, DeadlinesModule],
    catalogues: [definitionMessages, runtimeMessages, deadlinesMessages],
    clock: new DrivenClock(new Date('2026-11-20T08:00:00+07:00')),
  });
});
afterAll(() => server.stop());

/** Without a token: the call is public. */
async function preview(body: unknown): Promise<{ status: number; body: any }> {
  const response = await fetch(`${server.url}/api/v1/deadlines/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
const local = (text: string) => `${text.length === 10 ? `${text}T09:00` : text}:00+07:00`;
const days = (value: number) => ({ value, unit: 'working-day' });

describe('the deadline vectors', () => {
  const restarted = [
    { type: 'pause', at: '2026-11-05T10:00:00+07:00' },
    { type: 'restart', at: '2026-11-12T10:00:00+07:00' },
  ];
  it.each<[string, object, string]>([
    ['2026-11-23', { limit: days(1) }, '2026-11-25T17:00'],
    ['2026-11-23', { limit: days(3) }, '2026-11-27T17:00'],
    ['2026-11-23', { limit: days(5) }, '2026-12-01T17:00'],
    ['2026-11-20', { limit: days(5) }, '2026-11-30T17:00'],
    ['2026-11-20T15:30', { limit: days(5), acceptAfterCutoffCountsNextDay: true }, '2026-12-01T17:00'],
    ['2026-11-20T15:30', { limit: days(5) }, '2026-11-30T17:00'],
    ['2026-02-12', { limit: days(3) }, '2026-02-24T17:00'],
    ['2026-08-26', { limit: days(3) }, '2026-09-03T17:00'],
    ['2026-01-08', { limit: days(3) }, '2026-01-12T17:00'],
    ['2026-08-21', { limit: { value: 10, unit: 'calendar-day' } }, '2026-09-03T17:00'],
    ['2026-11-02', { limit: days(10) }, '2026-11-16T17:00'],
    ['2026-11-02', { limit: days(10), events: restarted }, '2026-11-27T17:00'],
    ['2026-11-02', { limit: days(10), events: restarted.slice(1) }, '2026-11-27T17:00'],
    ['2026-11-20T14:59', { limit: days(0), mode: 'SAME_DAY_1500' }, '2026-11-20T17:00'],
    ['2026-11-20T15:00', { mode: 'SAME_DAY_1500' }, '2026-11-20T17:00'],
    ['2026-11-20T15:01', { mode: 'SAME_DAY_1500' }, '2026-11-23T17:00'],
    ['2026-11-20T10:00', { limit: { value: 12, unit: 'working-hour' } }, '2026-11-23T15:30'],
    ['2026-11-20T10:00', { limit: { value: 1.5, unit: 'working-day' }, mode: 'HOURS' }, '2026-11-23T15:30'],
  ])('%s %j', async (start, more, due) => {
    const { status, body } = await preview({ start: local(start), ...more });
    expect([status, body.due]).toEqual([200, `${due}:00+07:00`]);
    expect(body).toMatchObject({ dueDate: due.slice(0, 10), state: 'RUNNING', calendar: { key: 'vn' } });
    expect(body.ledger.at(-1).newDue).toBe(body.due);
  });

  it('do not depend on the offset that the caller writes', async () => {
    const { body } = await preview({ start: '2026-11-20T18:30:00Z', limit: days(1) });
    expect([body.due, body.ledger[0].at]).toEqual(['2026-11-23T17:00:00+07:00', '2026-11-21T01:30:00+07:00']);
  });

  it('name every day that was skipped, and say why in two languages', async () => {
    const { body } = await preview({ start: local('2026-11-20'), limit: days(5) });
    expect(body.ledger[0].skipped.map(({ date, kind }: any) => `${date} ${kind}`)).toEqual([
      '2026-11-21 WEEKEND',
      '2026-11-22 WEEKEND',
      '2026-11-24 OFF',
      '2026-11-28 WEEKEND',
      '2026-11-29 WEEKEND',
    ]);
    expect(body.ledger[0]).toMatchObject({
      type: 'start',
      countedFrom: '2026-11-20',
      oldDue: null,
      round: 1,
    });
    expect(body.explanation.vi).toContain('24/11/2026 (Ngày Văn hóa Việt Nam)');
    expect(body.explanation.vi).toContain('Hạn: 30/11/2026 17:00.');
    expect(body.explanation.en).toContain('Due: 30/11/2026 17:00.');
  });

  it('are provisional in a year whose days off are not decided', async () => {
    const { body } = await preview({ start: local('2026-12-30'), limit: days(5) });
    expect(body.draft).toBe(true);
  });
});

describe('events', () => {
  const tenDays = (...events: object[]) => preview({ start: local('2026-11-02'), limit: days(10), events });
  const event = (type: string, at: string, more = {}) => ({ type, at: local(at), ...more });

  it('leave no due date while it is paused, but used and remaining', async () => {
    const { body } = await tenDays(event('pause', '2026-11-05', { ground: 'NĐ 61/2018 Art. 19(4)' }));
    expect(body).toMatchObject({
      due: null,
      dueDate: null,
      originalDue: '2026-11-16T17:00:00+07:00',
      state: 'PAUSED',
      used: days(3),
      remaining: days(7),
    });
    expect(body.ledger[1].ground).toBe('NĐ 61/2018 Art. 19(4)');
  });

  it('count a restart as a new round', async () => {
    const { body } = await tenDays(event('restart', '2026-11-12'));
    expect(body.round).toBe(2);
    expect(body.ledger.map(({ round }: any) => round)).toEqual([1, 2]);
  });

  it.each([
    ['2026-11-13', 200, null],
    ['2026-11-13T16:59', 200, null],
    ['2026-11-16T08:00', 422, 'DEADLINE.EXTENSION_TOO_LATE'],
    ['2026-11-17', 422, 'DEADLINE.EXTENSION_TOO_LATE'],
  ])('extend at %s: %s', async (at, status, code) => {
    const answer = await tenDays(event('extend', at, { until: '2026-11-20' }));
    expect(answer.status).toBe(status);
    if (code)
      expect(answer.body).toMatchObject({ code, params: { field: 'events[0].at', latest: '2026-11-13' } });
    else expect(answer.body.due).toBe('2026-11-20T17:00:00+07:00');
  });

  it('extend by a further limit', async () => {
    const { body } = await tenDays(event('extend', '2026-11-13', { limit: days(5) }));
    expect([body.due, body.originalDue]).toEqual(['2026-11-23T17:00:00+07:00', '2026-11-16T17:00:00+07:00']);
  });

  it('extend once only', async () => {
    const answer = await tenDays(
      event('extend', '2026-11-10', { until: '2026-11-20' }),
      event('extend', '2026-11-11', { until: '2026-11-25' }),
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'DEADLINE.EXTENDED_ALREADY', params: { field: 'events[1].type', index: 1 } },
    });
  });

  it('must be in order of time', async () => {
    const answer = await tenDays(event('pause', '2026-11-10'), event('resume', '2026-11-09'));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'DEADLINE.EVENTS_OUT_OF_ORDER', params: { field: 'events[1].at' } },
    });
  });

  it.each([
    ['2026-11-13T10:00', 'EARLY'],
    ['2026-11-16T08:00', 'ON_TIME'],
    ['2026-11-16T17:00', 'ON_TIME'],
    ['2026-11-16T17:01', 'LATE'],
  ])('class an end at %s as %s', async (at, expected) => {
    const { body } = await tenDays(event('end', at));
    expect([body.class, body.state]).toEqual([expected, 'ENDED']);
  });

  it('do not hide by an extension that the first promise was broken', async () => {
    const { body } = await tenDays(
      event('extend', '2026-11-13', { until: '2026-11-20' }),
      event('end', '2026-11-18'),
    );
    expect([body.class, body.originalClass]).toEqual(['EARLY', 'LATE']);
  });

  it.each([
    ['2026-11-05T08:00', 'IN_TIME'],
    ['2026-11-13T08:00', 'DUE_SOON'],
    ['2026-11-16T17:00', 'DUE_SOON'],
    ['2026-11-16T17:01', 'OVERDUE'],
  ])('stand at %s as %s', async (asOf, expected) => {
    const { body } = await preview({ start: local('2026-11-02'), limit: days(10), asOf: local(asOf) });
    expect(body.class).toBe(expected);
  });
});

describe('a bad request', () => {
  const start = local('2026-11-02');
  it.each<[string, object, number, string, string]>([
    [
      'start without offset',
      { start: '2026-11-02T09:00:00', limit: days(1) },
      400,
      'REQUEST.INVALID',
      'start',
    ],
    [
      'a day that is none',
      { start: '2026-02-30T09:00:00+07:00', limit: days(1) },
      400,
      'REQUEST.INVALID',
      'start',
    ],
    ['no limit', { start }, 400, 'DEADLINE.LIMIT_MISSING', 'limit'],
    ['an unknown unit', { start, limit: { value: 1, unit: 'week' } }, 400, 'REQUEST.INVALID', 'limit.unit'],
    ['less than nothing', { start, limit: days(-1) }, 400, 'REQUEST.INVALID', 'limit.value'],
    ['a century', { start, limit: days(30_000) }, 400, 'DEADLINE.LIMIT_TOO_LONG', 'limit.value'],
    [
      'a mode that does not fit',
      { start, limit: days(1), mode: 'MONTHS' },
      400,
      'DEADLINE.MODE_UNFIT',
      'mode',
    ],
    [
      'an unknown calendar',
      { start, limit: days(1), calendar: 'mars' },
      400,
      'DEADLINE.CALENDAR_UNKNOWN',
      'calendar',
    ],
    [
      'an extension to nowhere',
      { start, limit: days(1), events: [{ type: 'extend', at: start }] },
      400,
      'DEADLINE.EXTENSION_UNCLEAR',
      'events[0].until',
    ],
    [
      'a time without offset',
      { start, limit: days(1), events: [{ type: 'pause', at: '2026-11-03T09:00' }] },
      400,
      'REQUEST.INVALID',
      'events.0.at',
    ],
    [
      'the day before time began',
      { start, limit: days(1), events: [{ type: 'pause', at: '1899-12-31T09:00:00+07:00' }] },
      400,
      'DEADLINE.OUT_OF_RANGE',
      'events[0].at',
    ],
    ['an unknown field', { start, limit: days(1), due: start }, 400, 'REQUEST.INVALID', 'due'],
  ])('is refused for %s', async (_, body, status, code, field) => {
    const answer = await preview(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect([
      answer.body.params?.field,
      ...(answer.body.errors ?? []).map((error: any) => error.field),
    ]).toContain(field);
  });

  it('costs no more than fifty events', async () => {
    const events = Array.from({ length: 51 }, () => ({ type: 'pause', at: start }));
    expect((await preview({ start, limit: days(1), events })).body.errors[0].field).toBe('events');
  });
});
