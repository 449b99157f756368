import type { Schema } from '../api/client';

type Hours = Pick<Schema<'WorkingHoursView'>, 'from' | 'to' | 'workingDayMinutes' | 'days'>;

const minute = 60_000;
/** Legal time is UTC+7 all year, whatever the zone of this computer. */
const localOffset = 7 * 60 * minute;

/** The processing hours of one calendar, to count with as time passes; instants and lengths in milliseconds. */
export class WorkingTime {
  /** One working day when days are counted in hours. */
  readonly day: number;
  private readonly opens: number[] = [];
  private readonly closes: number[] = [];
  /** Working time before the period of the same place. */
  private readonly before: number[] = [];
  private readonly start: number;
  private readonly end: number;

  constructor({ from, to, workingDayMinutes, days }: Hours) {
    this.day = workingDayMinutes * minute;
    this.start = midnight(from);
    this.end = midnight(to) + 24 * 60 * minute;
    let sum = 0;
    for (const { date, hours } of days)
      for (const range of hours) {
        const [opens, closes] = range.split('-').map((time) => midnight(date) + timeOfDay(time));
        this.opens.push(opens);
        this.closes.push(closes);
        this.before.push(sum);
        sum += closes - opens;
      }
  }

  /** Working time from one instant to another, negative when that lies before; null outside of what is known. */
  between(from: number, to: number): number | null {
    if (Math.min(from, to) < this.start || Math.max(from, to) > this.end) return null;
    return this.until(to) - this.until(from);
  }

  private until(at: number): number {
    let [low, high] = [0, this.opens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.opens[middle] <= at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    return this.before[low - 1] + Math.min(at, this.closes[low - 1]) - this.opens[low - 1];
  }
}

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) - localOffset;

function timeOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours * 60 + minutes) * minute;
}
