import { dateAt } from '../local-date';
import type { ClockClass, ClockState } from './clock';

export type FinishedClass = Extract<ClockClass, 'EARLY' | 'ON_TIME' | 'LATE'>;

/**
 * How a clock ended: EARLY on a date before the due date, ON_TIME up to and with the due instant, LATE after it.
 * Dates are those of Asia/Ho_Chi_Minh.
 */
export function classOfEnd(endedAt: number, due: number): FinishedClass {
  if (endedAt > due) return 'LATE';
  return dateAt(endedAt) < dateAt(due) ? 'EARLY' : 'ON_TIME';
}

export interface OpenClock {
  state: Exclude<ClockState, 'ENDED'>;
  /** Null while it is paused. */
  dueAt: number | null;
  dueSoonAt: number | null;
  /** It had passed its due instant before it was paused: a pause does not make it good again. */
  hasLapsed?: boolean;
}

/** How an open clock stands at an instant. The due instant itself is still in time. */
export function classOfOpen({ state, dueAt, dueSoonAt, hasLapsed }: OpenClock, now: number): ClockClass {
  if (state === 'PAUSED' || dueAt === null) return hasLapsed ? 'OVERDUE' : 'PAUSED';
  if (now > dueAt) return 'OVERDUE';
  return dueSoonAt !== null && now >= dueSoonAt ? 'DUE_SOON' : 'IN_TIME';
}

/** What a report calls a finished clock. */
export type ReportedClass = FinishedClass | 'LATE_WITH_APOLOGY';

/** `LATE_WITH_APOLOGY` (default): an extension is a late case with a letter. `AS_CURRENT`: the agreed date counts as the date. */
export type ExtensionProfile = 'LATE_WITH_APOLOGY' | 'AS_CURRENT';

/**
 * The class a statutory report shows. `originalClass` is against the due date without extensions, so that an extension
 * cannot hide that the first promise was broken.
 */
export function reportedClass(
  clock: { class: FinishedClass; originalClass: FinishedClass; extensions: number },
  profile: ExtensionProfile = 'LATE_WITH_APOLOGY',
): ReportedClass {
  if (profile === 'AS_CURRENT' || clock.extensions === 0) return clock.class;
  return clock.originalClass === 'LATE' ? 'LATE_WITH_APOLOGY' : clock.class;
}
