import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { ProcedureLimit } from '../../definitions';
import { type Clock as TimeSource, newId } from '../../kernel';
import type { Reader } from '../../database';
import type { ListeningCommand } from '../../runtime';
import { editionOf } from '../calendar/build-calendars';
import { Calendars } from '../calendar/calendars';
import { dateAt, type LocalDate } from '../local-date';
import { nationalKey } from '../calendar/shipped-calendars';
import { ClockAlarms } from './clock-alarms';
import { assertAdmissible } from './clock-event.policy';
import type { Clock, ClockReason, StartClock } from './clock';
import { withDefaults } from './clock-defaults';
import { ClockListeners } from './clock-listeners';
import {
  clocksOfCase,
  clocksOfSubject,
  heldClocksOfCase,
  insertClock,
  lockClock,
  updateClock,
} from './clock.repository';
import { type ClockEvent, replay, type StartFacts } from './ledger';
import { announce, giveAlarms, recalculate, record } from './open-clock';
import { arm, type StoredClock, toClock } from './stored-clock';

type NewEvent = Exclude<ClockEvent, { type: 'recalculated' }>;

/** An agreed date, at whose closing it is due, or a further limit counted from the due date. */
export type Extension = ClockReason &
  ({ until: LocalDate; limit?: undefined } | { limit: ProcedureLimit; until?: undefined });

/**
 * The clocks of cases. Every act happens inside the transaction of a command, at its instant, under the lock of the case's root
 * instance; it appends to the ledger and leaves events. Refusals are those of `clock-event.policy.ts`.
 */
@Injectable()
export class Clocks {
  constructor(
    private readonly calendars: Calendars,
    private readonly listeners: ClockListeners,
    private readonly alarms: ClockAlarms,
    @Inject(CLOCK) private readonly time: TimeSource,
  ) {}

  async start(command: ListeningCommand, input: StartClock): Promise<Clock> {
    const calendar = input.calendarKey
      ? this.calendars.current(input.calendarKey)
      : input.agencyId
        ? this.calendars.forAgency(input.agencyId)
        : this.calendars.current(nationalKey);
    const facts: StartFacts = { ...act(command, input.startAt, input.reason), ...withDefaults(input) };
    const { standing, entries } = replay(facts, [], calendar);
    const clock: StoredClock = {
      id: newId(),
      caseId: input.caseId,
      kind: input.kind,
      subjectId: input.subjectId ?? null,
      agencyId: input.agencyId ?? null,
      unitId: input.unitId ?? null,
      calendarKey: calendar.key,
      calendarEdition: editionOf(calendar),
      state: 'RUNNING',
      startedAt: facts.at,
      originalDueAt: standing.originalDue,
      dueAt: standing.due,
      dueSoonAt: standing.dueSoonAt,
      endedAt: null,
      endClass: null,
      originalClass: null,
      round: 1,
      extensions: 0,
      nextAlarmAt: null,
      dueSoonToldAt: null,
      overdueToldAt: null,
      alarmRetryAt: 0,
      alarmFailures: 0,
      version: 1,
      ledger: { facts, events: [], entries },
    };
    arm(clock);
    await insertClock(command.tx, clock);
    announce(command, clock, 'clock.started', null);
    this.wake(command, clock);
    return toClock(clock, command.now);
  }

  pause(command: ListeningCommand, clockId: string, reason?: ClockReason): Promise<Clock> {
    return this.change(command, clockId, { type: 'pause', ...act(command, command.now, reason) });
  }

  resume(command: ListeningCommand, clockId: string, reason?: ClockReason): Promise<Clock> {
    return this.change(command, clockId, { type: 'resume', ...act(command, command.now, reason) });
  }

  /** Counts the whole limit again from now; a paused clock goes on with that. */
  restart(command: ListeningCommand, clockId: string, reason?: ClockReason): Promise<Clock> {
    return this.change(command, clockId, { type: 'restart', ...act(command, command.now, reason) });
  }

  /** Throws DEADLINE.EXTENSION_TOO_LATE, EXTENDED_ALREADY, EXTENSION_NOT_LATER, EXTENSION_WHILE_PAUSED. */
  extend(command: ListeningCommand, clockId: string, extension: Extension): Promise<Clock> {
    const { until, limit } = extension;
    return this.change(command, clockId, {
      type: 'extend',
      ...act(command, command.now, extension),
      ...(until !== undefined ? { until } : { limit: limit! }),
    });
  }

  /** Refuses as `extend` would today, whatever the date one would agree on. */
  assertExtendable({ ledger, calendarKey, dueAt }: StoredClock, at: number): void {
    const calendar = this.calendars.current(calendarKey);
    const { facts, events } = ledger;
    const until = dateAt((dueAt ?? at) + 365 * 86_400_000);
    assertAdmissible(
      facts,
      replay(facts, events, calendar).standing,
      { type: 'extend', at, actor: null, until },
      calendar,
    );
  }

  /** Ends it, at `at` or now; the answer has its class. */
  end(command: ListeningCommand, clockId: string, at = command.now, reason?: ClockReason): Promise<Clock> {
    return this.change(command, clockId, { type: 'end', ...act(command, at, reason) });
  }

  /** In the order in which they were started; classes as of now. */
  async ofCase(reader: Pick<Reader, 'query'>, caseId: string): Promise<Clock[]> {
    return this.asOfNow(await clocksOfCase(reader, caseId));
  }

  /** The same in a command that holds the lock of the case: read once, and as the command has changed them since. */
  async heldOfCase({ tx }: ListeningCommand, caseId: string): Promise<Clock[]> {
    return this.asOfNow(await heldClocksOfCase(tx, caseId));
  }

  async ofSubject(reader: Pick<Reader, 'query'>, subjectId: string): Promise<Clock[]> {
    return this.asOfNow(await clocksOfSubject(reader, subjectId));
  }

  private asOfNow(clocks: readonly StoredClock[]): Clock[] {
    const now = this.time.now().getTime();
    return clocks.map((clock) => toClock(clock, now));
  }

  private async change(command: ListeningCommand, clockId: string, event: NewEvent): Promise<Clock> {
    const { tx, now } = command;
    const clock = await lockClock(tx, clockId);
    const calendar = this.calendars.current(clock.calendarKey);
    const oldDueAt = clock.dueAt;
    const hasMoved =
      clock.state !== 'ENDED' &&
      clock.calendarEdition !== editionOf(calendar) &&
      recalculate(command, clock, calendar);
    const given = await giveAlarms(command, clock, Math.min(now, event.at));
    record(command, clock, event, calendar);
    await updateClock(tx, clock);
    this.wake(command, clock);
    const view = toClock(clock, now);
    if (hasMoved) await this.listeners.tellMoved(command, [{ clock: view, oldDueAt }]);
    for (const alarm of given) await this.listeners.tellAlarm(command, view, alarm, null);
    return view;
  }

  private wake({ tx, now }: ListeningCommand, { nextAlarmAt }: StoredClock): void {
    if (nextAlarmAt !== null) tx.afterCommit(() => this.alarms.armed(nextAlarmAt, now));
  }
}

function act({ actor }: ListeningCommand, at: number, reason: ClockReason = {}) {
  const { ground, documentId, note } = reason;
  return {
    at,
    actor: { kind: actor.kind, id: actor.id },
    ...(ground !== undefined && { ground }),
    ...(documentId !== undefined && { documentId }),
    ...(note !== undefined && { note }),
  };
}
