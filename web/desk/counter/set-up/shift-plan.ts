import type { Schema } from '../../../shared/api/client';
import { readTime } from '../../../shared/form/values/date-text';

/** A shift while it is being written; times as they are typed. */
export interface ShiftRow {
  id: string;
  counterId: string;
  from: string;
  until: string;
  main: string | null;
  backup: string | null;
}

export type ShiftProblem = 'times' | 'order' | 'overlap' | 'main' | 'samePerson';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const rowsOf = ({ shifts }: Schema<'ShiftPlanView'>): ShiftRow[] =>
  shifts.map(({ counterId, fromAt, untilAt, main, backup }) => ({
    id: crypto.randomUUID(),
    counterId,
    from: clock.format(new Date(fromAt)),
    until: clock.format(new Date(untilAt)),
    main: main.id,
    backup: backup?.id ?? null,
  }));

/** A new shift goes on where the last one of the counter ends: the morning, then the afternoon. */
export function nextShift(rows: readonly ShiftRow[], counterId: string): ShiftRow {
  const own = rows.filter((row) => row.counterId === counterId);
  const [from, until] = own.length === 0 ? ['07:30', '11:30'] : ['13:30', '17:00'];
  const last = own.at(-1);
  return {
    id: crypto.randomUUID(),
    counterId,
    from,
    until,
    main: last?.main ?? null,
    backup: last?.backup ?? null,
  };
}

/** By row, what the server would refuse. */
export function problemsOf(rows: readonly ShiftRow[]): Map<string, ShiftProblem> {
  const found = new Map<string, ShiftProblem>();
  const timesOf = ({ from, until }: ShiftRow) => [readTime(from), readTime(until)] as const;
  for (const row of rows) {
    const [from, until] = timesOf(row);
    if (!from || !until) found.set(row.id, 'times');
    else if (from >= until) found.set(row.id, 'order');
    else if (!row.main) found.set(row.id, 'main');
    else if (row.main === row.backup) found.set(row.id, 'samePerson');
    else if (
      rows.some((other) => {
        const [otherFrom, otherUntil] = timesOf(other);
        const isOther = other.id !== row.id && other.counterId === row.counterId;
        return isOther && otherFrom && otherUntil && otherFrom < until && from < otherUntil;
      })
    )
      found.set(row.id, 'overlap');
  }
  return found;
}

/** The plan of a local day as the server takes it; its times are those of Vietnam. */
export const requestOf = (day: string, rows: readonly ShiftRow[]): Schema<'ShiftPlanRequest'> => ({
  day,
  shifts: rows.map(({ counterId, from, until, main, backup }) => ({
    counterId,
    fromAt: `${day}T${readTime(from)}:00+07:00`,
    untilAt: `${day}T${readTime(until)}:00+07:00`,
    mainPersonId: main!,
    ...(backup && { backupPersonId: backup }),
  })),
});

/** A local date so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Monday to Friday after a day until the Friday of its week; of a weekend those of the week that comes. */
export function restOfWeek(day: string): string[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const left = weekday === 6 ? 6 : weekday === 0 ? 5 : 5 - weekday;
  return Array.from({ length: left }, (_, place) => dayAfter(day, place + 1)).filter((one) => {
    const of = new Date(`${one}T00:00:00Z`).getUTCDay();
    return of !== 0 && of !== 6;
  });
}
