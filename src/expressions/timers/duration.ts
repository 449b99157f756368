/** An ISO 8601 duration, part by part; weeks are counted as days. */
export interface Duration {
  years: number;
  months: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const form =
  /^P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)W)?(?:(\d{1,9}(?:[.,]\d{1,9})?)D)?(?:T(?=\d)(?:(\d{1,9}(?:[.,]\d{1,9})?)H)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,12}(?:[.,]\d{1,9})?)S)?)?$/;

/** Undefined when the text is no duration: empty ones (`P`, `PT`), signs and blanks are none. */
export const parseDuration = (text: string): Duration | undefined => {
  const parts = form.exec(text.trim());
  if (!parts) return undefined;
  const number = (part: string | undefined) => (part ? Number(part.replace(',', '.')) : 0);
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map(number);
  return { years, months, days: weeks * 7 + days, hours, minutes, seconds };
};

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** Months and years are counted on the calendar of Asia/Ho_Chi_Minh, which has no daylight saving time. */
const ZONE = 7 * 3_600 * SECOND;

/** The instant (epoch milliseconds) that lies the duration after `from`; 31 January + P1M is the last of February. */
export const addDuration = (from: number, duration: Duration): number => {
  const { years, months, days, hours, minutes, seconds } = duration;
  const local = new Date(from + ZONE);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth() + years * 12 + months;
  const firstOfMonth = Date.UTC(Math.floor(month / 12), month % 12, 1);
  const daysInMonth = (Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1) - firstOfMonth) / DAY;
  const day = years || months ? Math.min(local.getUTCDate(), daysInMonth) : local.getUTCDate();
  const time = (from + ZONE) % DAY;
  const onCalendar = years || months ? firstOfMonth + (day - 1) * DAY + time - ZONE : from;
  return Math.round(onCalendar + days * DAY + ((hours * 60 + minutes) * 60 + seconds) * SECOND);
};
