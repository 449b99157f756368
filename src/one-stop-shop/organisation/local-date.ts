/** Vietnam keeps UTC+7 all year; the law counts its days by that clock. */
const offset = 7 * 3_600_000;

/** The date `YYYY-MM-DD` in Asia/Ho_Chi_Minh at an instant in epoch milliseconds. */
export const localDateOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10);

/** A date of the calendar as `YYYY-MM-DD`: 2025-02-30 is none. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Local dates; `validTo` is the first day on which it is no longer so, null = open. */
export interface Period {
  validFrom: string;
  validTo: string | null;
}

/** `YYYY-MM-DD` sorts as it counts, so text is compared. */
export const holdsOn = ({ validFrom, validTo }: Period, date: string): boolean =>
  validFrom <= date && (validTo === null || date < validTo);

const isEmpty = ({ validFrom, validTo }: Period): boolean => validTo !== null && validTo <= validFrom;

export const overlap = (one: Period, other: Period): boolean =>
  !isEmpty(one) &&
  !isEmpty(other) &&
  (other.validTo === null || one.validFrom < other.validTo) &&
  (one.validTo === null || other.validFrom < one.validTo);
