import { DomainError, type JsonObject } from '../../kernel';
import { dateAt, type LocalDate } from '../local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { previousWorkingDay } from '../calendar/working-days';
import { type ClockEvent, type ClockStanding, extended, type StartFacts } from './ledger';

/**
 * Refuses an event that must not happen to a clock as it stands. `params`: `event` and, when it is one of several, its
 * `index`; `field` is what is wrong with it.
 */
export function assertAdmissible(
  facts: StartFacts,
  standing: ClockStanding,
  event: ClockEvent,
  calendar: WorkingCalendar,
  index?: number,
): void {
  const refuse = (code: string, field: string, params: JsonObject = {}): never => {
    throw new DomainError(code, 'conflict', {
      event: event.type,
      field,
      ...(index !== undefined && { index }),
      ...params,
    });
  };
  if (event.type === 'recalculated') return;
  const { state } = standing;
  if (state === 'ENDED') refuse('DEADLINE.CLOCK_ENDED', 'type');
  if (event.at < standing.lastAt) refuse('DEADLINE.EVENTS_OUT_OF_ORDER', 'at');
  if (event.type === 'pause' && state === 'PAUSED') refuse('DEADLINE.ALREADY_PAUSED', 'type');
  if (event.type === 'resume' && state === 'RUNNING') refuse('DEADLINE.NOT_PAUSED', 'type');
  if (event.type !== 'extend') return;
  const { times, noticeWorkingDays } = facts.extension;
  if (standing.extensions >= times) refuse('DEADLINE.EXTENDED_ALREADY', 'type', { times });
  if (standing.due === null) return refuse('DEADLINE.EXTENSION_WHILE_PAUSED', 'type');
  const latest = workingDaysBefore(calendar, dateAt(standing.due), noticeWorkingDays);
  if (dateAt(event.at) > latest) refuse('DEADLINE.EXTENSION_TOO_LATE', 'at', { latest });
  if (extended(standing, event, calendar).counted.due <= standing.due)
    refuse('DEADLINE.EXTENSION_NOT_LATER', event.until === undefined ? 'limit' : 'until', {
      dueDate: dateAt(standing.due),
    });
}

/** The last date on which a notice of that many working days can be given. */
function workingDaysBefore(calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = previousWorkingDay(calendar, day);
  return day;
}
