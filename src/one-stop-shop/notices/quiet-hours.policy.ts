import { dayAt, MINUTE, startOfDay, weekdayOf } from '../local-date';

/** Minutes of the local day (Asia/Ho_Chi_Minh). Where `until` is not after `from` it is of the next day. */
export interface QuietHours {
  from: number;
  until: number;
  /** Days on which it begins: 0 = Monday ... 6 = Sunday. */
  days: readonly number[];
}

const minutesOfDay = 24 * 60;

/**
 * When it is quiet no more, epoch milliseconds: the instant itself where it is not quiet. Quiet that follows upon quiet is one; who
 * never wants to hear anything is told after a week.
 */
export function quietUntil({ from, until, days }: QuietHours, at: number): number {
  const length = (until > from ? until - from : until + minutesOfDay - from) * MINUTE;
  const last = dayAt(at) + 7;
  let end = at;
  for (let day = dayAt(at) - 1; day <= last; day += 1) {
    const begin = startOfDay(day) + from * MINUTE;
    if (days.includes(weekdayOf(day)) && begin <= end && begin + length > end) end = begin + length;
  }
  return end;
}
