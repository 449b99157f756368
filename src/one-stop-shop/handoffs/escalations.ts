import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { Calendars } from '../calendar/calendars';
import { dateAt, HOUR } from '../local-date';
import { addWorkingTime } from '../calendar/working-days';
import { Clocks } from '../deadlines/clocks';
import { Organisation } from '../organisation/organisation';
import { isSameStation, type Station } from './custody.policy';
import { findCustody, type StoredCustody } from './custody.repository';
import {
  disarmEscalations,
  type Escalation,
  insertEscalations,
  lockArmedEscalation,
  settleEscalation,
} from './escalation.repository';
import { type EscalationCause, type EscalationSubject, type Recipient, rulesFor } from './handoff-rules';

/** What goes wrong, for which unit, and when that is known. */
export interface Alarm {
  kind: EscalationSubject;
  /** Case, handoff, task or consultation. */
  id: string;
  clockId: string | null;
  /** The unit that is slow. */
  station: Station;
  cause: EscalationCause;
  /** Epoch milliseconds: when the first rung fires. */
  at: number;
}

/**
 * The ladder officer, head, head of the one-stop. Every rung is a row before it fires, so that nobody has to trust that it
 * will: the monitor shows what is armed and until when, and what has fired with the event that proves it.
 */
@Injectable()
export class Escalations {
  constructor(
    private readonly organisation: Organisation,
    private readonly calendars: Calendars,
    private readonly clocks: Clocks,
  ) {}

  /** Arms the rungs for something that goes wrong at `alarm.at`; what is due already fires at once. */
  async watch(command: ListeningCommand, custody: StoredCustody, alarm: Alarm): Promise<void> {
    const { station, cause, kind } = alarm;
    const { ladder } = this.rules(custody, station.agencyId, command.now);
    const rungs = ladder.filter((rung) => rung.cause === cause && rung.subjects.includes(kind));
    const calendar = this.calendars.forAgency(station.agencyId);
    const rows = rungs.map(({ level, afterHours, to }): Escalation => {
      const armedAt = afterHours === 0 ? alarm.at : addWorkingTime(calendar, alarm.at, afterHours * HOUR);
      const place = this.placeOf(custody, to, station, command.now);
      return {
        id: newId(),
        caseId: custody.caseId,
        caseCode: custody.caseCode,
        procedureCode: custody.procedureCode,
        instanceId: custody.instanceId,
        level,
        cause,
        subjectKind: kind,
        subjectId: alarm.id,
        clockId: alarm.clockId,
        toWhom: to,
        to: place,
        toPersonId: null,
        armedAt,
        firedAt: null,
        state: 'ARMED',
        createdAt: command.now,
      };
    });
    for (const row of rows) if (row.armedAt <= command.now) this.fire(command, custody, row);
    await insertEscalations(command.tx, rows);
  }

  /** The cause is gone. */
  disarm({ tx }: ListeningCommand, subjectId: string, causes?: EscalationCause[]): Promise<void> {
    return disarmEscalations(tx, subjectId, causes);
  }

  /** Fires a rung whose time has come, unless its cause is gone. Answers whether it fired; once, however many nodes try. */
  async fireArmed(command: ListeningCommand, id: string): Promise<boolean> {
    const row = await lockArmedEscalation(command.tx, id);
    if (!row || row.armedAt > command.now) return false;
    const custody = await findCustody(command.tx, row.caseId);
    if (!custody?.chain.open || !(await this.isStillSo(command, row))) row.state = 'DISARMED';
    else this.fire(command, custody, row);
    return (await settleEscalation(command.tx, row)) && row.state === 'FIRED';
  }

  private fire(command: ListeningCommand, custody: StoredCustody, row: Escalation): void {
    row.state = 'FIRED';
    row.firedAt = command.now;
    row.toPersonId = this.personFor(custody, row, command.now);
    command.emit({
      type: 'escalation.fired',
      instanceId: row.instanceId,
      agency: row.to.agencyId,
      data: {
        escalationId: row.id,
        caseId: row.caseId,
        code: row.caseCode,
        level: row.level,
        cause: row.cause,
        subjectKind: row.subjectKind,
        subjectId: row.subjectId,
        toUnitId: row.to.unitId,
        toPersonId: row.toPersonId,
        armedAt: row.armedAt,
      },
    });
  }

  /** A clock may have been ended, restarted or recalculated since; handoffs and consultations disarm what is theirs. */
  private async isStillSo({ tx }: ListeningCommand, row: Escalation): Promise<boolean> {
    if (row.clockId === null) return true;
    const clock = (await this.clocks.ofCase(tx, row.caseId)).find(({ id }) => id === row.clockId);
    return clock?.class === 'OVERDUE';
  }

  private placeOf(custody: StoredCustody, to: Recipient, slow: Station, now: number): Station {
    if (to !== 'ONE_STOP_HEAD') return slow;
    const date = dateAt(now);
    const view = this.organisation.view();
    const agencyId = view.current(custody.receivingAgencyId, date)?.id ?? custody.receivingAgencyId;
    const unit = view.unitOf(agencyId, 'one-stop', date);
    return unit ? { agencyId, unitId: unit.id } : slow;
  }

  /** The officer who has the work; else who holds the post now, or stands in for them. Null: nobody does. */
  private personFor(custody: StoredCustody, { to, toWhom, subjectKind, subjectId }: Escalation, now: number) {
    if (toWhom === 'OFFICER') {
      const own = custody.work.filter(({ station }) => station && isSameStation(station, to));
      const work = subjectKind === 'STEP' ? own.filter(({ taskId }) => taskId === subjectId) : own;
      const assignee = work.find((one) => one.assignee !== null)?.assignee;
      if (assignee) return assignee;
    }
    const view = this.organisation.view();
    for (const role of this.rules(custody, to.agencyId, now).roles[toWhom]) {
      const [post] = view.holdersOf(to.unitId, role, now, custody.procedureCode);
      if (post) return post.personId;
    }
    return null;
  }

  private rules({ procedureCode }: StoredCustody, agencyId: string, at: number) {
    return rulesFor(dateAt(at), procedureCode, this.organisation.view().agency(agencyId)?.key);
  }
}
