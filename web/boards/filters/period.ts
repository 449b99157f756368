/** Days are local dates of Vietnam, `yyyy-mm-dd`, both ends included. */
export interface Period {
  from: string;
  until: string;
}

export const periodNames = [
  'today',
  'week',
  'month',
  'quarter',
  'year',
  'last-7',
  'last-30',
  'last-90',
] as const;
export type PeriodName = (typeof periodNames)[number];

const millisecondsOfDay = 86_400_000;

const dateOf = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay);

/** `yyyy-mm-dd` and a day of the calendar: 31 February is none. */
export const isDate = (text: string | null | undefined): text is string =>
  !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayOf(text)) && dateOf(dayOf(text)) === text;

export const daysAfter = (date: string, days: number): string => dateOf(dayOf(date) + days);

/** How many days a period has, both ends counted. */
export const daysOf = ({ from, until }: Period): number => dayOf(until) - dayOf(from) + 1;

/** Up to today: what has not been is in no report. Weeks begin on Monday. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year, month] = today.split('-') as [string, string];
  switch (name) {
    case 'today':
      return { from: today, until: today };
    case 'week': {
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      return { from: daysAfter(today, -weekday), until: today };
    }
    case 'month':
      return { from: `${year}-${month}-01`, until: today };
    case 'quarter': {
      const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
      return { from: `${year}-${String(first).padStart(2, '0')}-01`, until: today };
    }
    case 'year':
      return { from: `${year}-01-01`, until: today };
    case 'last-7':
      return { from: daysAfter(today, -6), until: today };
    case 'last-30':
      return { from: daysAfter(today, -29), until: today };
    case 'last-90':
      return { from: daysAfter(today, -89), until: today };
  }
}

/** What an address says: a named period, or two dates in either order; else the last 30 days. */
export function periodFrom(
  search: URLSearchParams,
  today: string,
  usual: PeriodName = 'last-30',
): Period & { name: PeriodName | 'own' } {
  const from = search.get('from');
  const until = search.get('until');
  if (isDate(from) && isDate(until))
    return from <= until ? { from, until, name: 'own' } : { from: until, until: from, name: 'own' };
  const said = periodNames.find((name) => name === search.get('period')) ?? usual;
  return { ...periodOf(said, today), name: said };
}
