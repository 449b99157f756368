/** Periods that targets are set for: a year, a quarter, a month. */
export interface TargetPeriod {
  /** `2026`, `2026-Q4`, `2026-11`. */
  key: string;
  from: string;
  until: string;
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const span = (key: string, year: number, first: number, last: number): TargetPeriod => ({
  key,
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  until: lastDayOf(year, last),
});

/** The period of a key; the month of `today` for a key that is none. */
export function targetPeriod(key: string | null, today: string): TargetPeriod {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(key ?? '') ?? [];
  if (year === undefined) return targetPeriod(today.slice(0, 7), today);
  const y = Number(year);
  if (quarter) return span(key!, y, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (month) return span(key!, y, Number(month), Number(month));
  return span(key!, y, 1, 12);
}

/** What is offered: this year and the last, their quarters and months up to today, the newest first. */
export function targetPeriods(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return [year, year - 1].flatMap((y) => {
    const months = y === year ? month : 12;
    const quarters = Math.ceil(months / 3);
    return [
      String(y),
      ...Array.from({ length: quarters }, (_, place) => `${y}-Q${quarters - place}`),
      ...Array.from({ length: months }, (_, place) => `${y}-${String(months - place).padStart(2, '0')}`),
    ];
  });
}

/** `98,5` or `98.5` percent as thousandths; null for nothing, undefined for what is no share. */
export function readShare(text: string): number | null | undefined {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(\.\d)?$/.test(plain)) return undefined;
  const value = Math.round(Number(plain) * 10);
  return value <= 1_000 ? value : undefined;
}
