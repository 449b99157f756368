import type { Calendars } from '../calendar/calendars';
import { nationalCalendar } from '../calendar/shipped-calendars';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DeadlinesController } from './deadlines.controller';

const vn = nationalCalendar();
const named = (key: string) => Object.assign(Object.create(vn), { key }) as WorkingCalendar;
const known = new Map([
  ['vn', vn],
  ['dac-khu', named('dac-khu')],
]);
const controller = new DeadlinesController({
  current: (key: string) => known.get(key)!,
  find: (key: string) => known.get(key),
  forAgency: (id: string) => (id === 'on-the-island' ? known.get('dac-khu')! : vn),
} as Calendars);
const asked = { start: '2026-11-23T09:00:00+07:00', limit: { value: 1, unit: 'working-day' as const } };

it.each([
  [{}, 'vn'],
  [{ agency: 'on-the-island' }, 'dac-khu'],
  [{ agency: 'elsewhere' }, 'vn'],
  [{ agency: 'elsewhere', calendar: 'dac-khu' }, 'dac-khu'],
])('%j is counted by the calendar %s', (more, key) =>
  expect(controller.preview({ ...asked, ...more }).calendar.key).toBe(key),
);
