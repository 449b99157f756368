import { newId } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { editionOf } from '../calendar/build-calendars';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { classOfEnd } from './classify';
import type { ClockAlarm } from './clock';
import { assertAdmissible } from './clock-event.policy';
import { carry, type ClockEvent, type ClockStanding, replay, unextendedDue } from './ledger';
import { alarmsOf, arm, stand, type StoredClock } from './stored-clock';

/** What a clock says about itself on the stream: ids and instants only. */
export function eventOf(clock: StoredClock, more: JsonObject = {}): JsonObject {
  const { id, caseId, kind, subjectId, dueAt } = clock;
  return {
    clockId: id,
    caseId,
    kind,
    ...(subjectId !== null && { subjectId }),
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    ...more,
  };
}

/** Tells the watchers, and for the promise to the citizen also those who follow only the case. */
export function announce(
  command: ListeningCommand,
  clock: StoredClock,
  type: string,
  caseType: string | null,
  more: JsonObject = {},
): void {
  const about = { instanceId: null, ...(clock.agencyId !== null && { agency: clock.agencyId }) };
  const data = eventOf(clock, more);
  command.emit({ type, ...about, data });
  if (caseType && clock.kind === 'CASE') command.emit({ type: caseType, ...about, data });
}

const past: Record<Exclude<ClockEvent['type'], 'recalculated'>, string> = {
  pause: 'clock.paused',
  resume: 'clock.resumed',
  restart: 'clock.restarted',
  extend: 'clock.extended',
  end: 'clock.ended',
};

/**
 * Brings a clock to the newest edition of its calendar. True when a date of it moved, also one that counts only when it
 * goes on. What was said before stays in the ledger.
 */
export function recalculate(
  command: Pick<ListeningCommand, 'now' | 'actor' | 'emit'>,
  clock: StoredClock,
  calendar: WorkingCalendar,
  reason?: string,
): boolean {
  const { ledger, dueAt, dueSoonAt } = clock;
  clock.calendarEdition = editionOf(calendar);
  const { standing } = replay(ledger.facts, ledger.events, calendar);
  if (standing.due === dueAt && standing.dueSoonAt === dueSoonAt && !hasOtherRest(clock, standing))
    return false;
  const { kind, id } = command.actor;
  const event: ClockEvent = {
    type: 'recalculated',
    at: command.now,
    actor: { kind, id },
    oldDue: dueAt,
    ...(reason !== undefined && { note: reason }),
  };
  ledger.events.push(event);
  ledger.entries.push(carry(ledger.facts, standing, event, calendar).entry);
  stand(clock, standing, command.now);
  const oldDueAt = dueAt === null ? null : new Date(dueAt).toISOString();
  announce(
    command as ListeningCommand,
    clock,
    'clock.recalculated',
    dueAt === standing.due ? null : 'case.due.changed',
    { oldDueAt, cause: 'recalculated' },
  );
  return true;
}

/** A paused clock shows what is left; that may differ though it has no due date. */
function hasOtherRest({ state, ledger }: StoredClock, standing: ClockStanding): boolean {
  if (state !== 'PAUSED') return false;
  const said = ledger.entries.findLast(({ remaining }) => remaining !== undefined)?.remaining;
  const { remaining, measure } = standing.left;
  const factor = measure === 'WORKING_TIME' ? 3_600_000 : measure === 'ELAPSED_TIME' ? 60_000 : 1;
  return said !== undefined && said.value * factor !== remaining;
}

/** Records an event that just happens. Throws what `assertAdmissible` refuses; nothing is changed then. */
export function record(
  command: ListeningCommand,
  clock: StoredClock,
  event: Exclude<ClockEvent, { type: 'recalculated' }>,
  calendar: WorkingCalendar,
): void {
  const { ledger, dueAt } = clock;
  const { facts, events } = ledger;
  const before = replay(facts, events, calendar).standing;
  assertAdmissible(facts, before, event, calendar);
  const { standing, entry } = carry(facts, before, event, calendar);
  events.push(event);
  ledger.entries.push(entry);
  stand(clock, standing, command.now);
  if (event.type === 'end') {
    clock.endedAt = event.at;
    clock.endClass = classOfEnd(event.at, standing.due!);
    clock.originalClass = classOfEnd(event.at, unextendedDue(facts, events, calendar)!);
  }
  const oldDueAt = dueAt === null ? null : new Date(dueAt).toISOString();
  const hasMoved = event.type !== 'end' && dueAt !== clock.dueAt;
  announce(command, clock, past[event.type], hasMoved ? 'case.due.changed' : null, {
    oldDueAt,
    cause: past[event.type].slice('clock.'.length),
    ...(event.ground !== undefined && { ground: event.ground }),
    ...(clock.endClass !== null && { class: clock.endClass, originalClass: clock.originalClass }),
  });
}

/** Gives the alarms that are due by `until`: marks them told, leaves their proof and the events. Answers which. */
export async function giveAlarms(
  command: ListeningCommand,
  clock: StoredClock,
  until: number,
): Promise<ClockAlarm[]> {
  const { tx, now } = command;
  const due = alarmsOf(clock).filter(({ at }) => at <= until);
  for (const { alarm, armedFor } of due) {
    if (alarm === 'due-soon') clock.dueSoonToldAt = now;
    else clock.overdueToldAt = now;
    announce(command, clock, `clock.${alarm}`, `case.${alarm}`);
    await tx.insert('clock_alarm', [
      {
        id: newId(),
        clock_id: clock.id,
        case_id: clock.caseId,
        kind: alarm,
        armed_for: armedFor,
        fired_at: now,
        late_by: Math.max(0, now - armedFor),
      },
    ]);
  }
  if (due.length > 0) {
    clock.alarmFailures = 0;
    clock.alarmRetryAt = 0;
    arm(clock);
  }
  return due.map(({ alarm }) => alarm);
}
