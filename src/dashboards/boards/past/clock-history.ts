import { replay, type StoredLedger, type WorkingCalendar } from '../../../one-stop-shop';

/** How a clock stood from an instant on (epoch ms), as its ledger says. */
export interface ClockStretch {
  from: number;
  state: 'RUNNING' | 'PAUSED' | 'ENDED';
  dueAt: number | null;
  dueSoonAt: number | null;
  /** It was paused after its date had passed. */
  hasLapsed: boolean;
}

/**
 * The life of a clock, stretch by stretch. Dates are those that were said at the time, even where the calendar has changed since;
 * from when on it was due soon is known only where today's calendar gives the same date.
 */
export function clockHistory(
  { facts, events, entries }: StoredLedger,
  calendar: WorkingCalendar,
): ClockStretch[] {
  let lapsed = false;
  let dueBefore: number | null = null;
  return entries.map((entry, place) => {
    const { standing } = replay(facts, events.slice(0, place), calendar);
    if (entry.type === 'pause') lapsed = dueBefore !== null && entry.at > dueBefore;
    if (entry.type === 'restart') lapsed = false;
    const { state } = standing;
    dueBefore = state === 'PAUSED' ? null : entry.newDue;
    return {
      from: entry.at,
      state,
      dueAt: dueBefore,
      dueSoonAt: standing.due === entry.newDue ? standing.dueSoonAt : null,
      hasLapsed: state === 'PAUSED' && lapsed,
    };
  });
}

/** The stretch an instant lies in; undefined before the first. */
export const stretchAt = (history: readonly ClockStretch[], at: number): ClockStretch | undefined =>
  history.findLast(({ from }) => from <= at);
