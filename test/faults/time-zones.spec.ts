import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { builtServer } from '../support/server-process';
import { tally } from './tally';

jest.setTimeout(120_000);

const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];
/** Around the changes of summer time in Europe and America, the leap day, and ends of months. */
const starts = [
  '2026-03-29T00:30:00+01:00',
  '2026-03-28T23:59:59Z',
  '2026-10-25T02:30:00+02:00',
  '2026-11-01T01:30:00-04:00',
  '2028-02-29T09:00:00+07:00',
  '2026-01-31T08:00:00+07:00',
  '2026-02-12T16:59:00+07:00',
];
const timers = [
  ['duration', 'P1M'],
  ['duration', 'P1Y'],
  ['duration', 'P30D'],
  ['duration', 'PT24H'],
  ['cycle', 'R3/PT24H'],
  ['cycle', 'R/P1M'],
  ['date', '2026-03-29T02:30:00+01:00'],
];
const limits = [
  { value: 3, unit: 'working-day' },
  { value: 12, unit: 'working-hour' },
  { value: 10, unit: 'calendar-day' },
  { value: 1, unit: 'month' },
];

const program = `
  const { firstDue, readTimer } = require(${JSON.stringify(join(builtServer, 'src/expressions/timers'))});
  const { countLimit } = require(${JSON.stringify(join(builtServer, 'src/one-stop-shop/calendar/counting'))});
  const { nationalCalendar } = require(${JSON.stringify(join(builtServer, 'src/one-stop-shop/calendar/shipped-calendars'))});
  const dues = [];
  for (const start of ${JSON.stringify(starts)}) {
    const now = Date.parse(start);
    for (const [type, text] of ${JSON.stringify(timers)}) dues.push(firstDue(readTimer(type, text, now).value, now));
    for (const limit of ${JSON.stringify(limits)}) dues.push(countLimit(nationalCalendar(), now, limit).due);
  }
  console.log(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), dues }));
`;
const duesIn = (zone: string): { zone: number; dues: number[] } =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }),
  ) as { zone: number; dues: number[] };

/** Whatever the machine thinks where it is: what is due is due at the same instant. */
it('due instants are the same in every time zone of the server, over summer time and leap days', () => {
  const found = zones.map(duesIn);
  expect(new Set(found.map(({ zone }) => zone)).size).toBe(zones.length);
  const [{ dues }] = found;
  expect(dues).toHaveLength(starts.length * (timers.length + limits.length));
  expect(dues.every((due) => Number.isInteger(due))).toBe(true);
  for (const other of found) expect(other.dues).toEqual(dues);
  tally('time zones', { 'servers elsewhere': zones.length - 1 });
});
