import { DAY, dateAt, dayOf, isLocalDate } from '../../one-stop-shop';
import { refusals } from './boards.errors';
import type { DatePeriod } from './compile-board';

const mostDays = 400;
const defaultDays = 30;

/** The period that was asked for; the last 30 days where nothing was said. Throws BOARD.BAD_PERIOD. */
export function periodOf({ from, until }: Partial<DatePeriod>, now: number): DatePeriod {
  const refuse = () => refusals.badPeriod({ days: mostDays });
  if ((from !== undefined && !isLocalDate(from)) || (until !== undefined && !isLocalDate(until)))
    throw refuse();
  const last = until ?? dateAt(now);
  const first = from ?? dateAt(Date.parse(`${last}T12:00:00+07:00`) - (defaultDays - 1) * DAY);
  const days = dayOf(last) - dayOf(first) + 1;
  if (days < 1 || days > mostDays) throw refuse();
  return { from: first, until: last };
}
