import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** A legal clock with its ledger. The columns beside the ledger are what it says, for lists and alarms. */
@Entity('clock')
@Index('ix_clock_case', ['caseId'])
@Index('ix_clock_subject', ['subjectId'])
@Index('ix_clock_alarm', ['nextAlarmAt'])
@Index('ix_clock_calendar', ['calendarKey', 'state', 'id'])
export class ClockEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('kind', 16)
  kind: string;

  @CodeColumn('subject_id', 100, { nullable: true })
  subjectId: string | null;

  @ReferenceColumn('agency_id', { nullable: true })
  agencyId: string | null;

  @ReferenceColumn('unit_id', { nullable: true })
  unitId: string | null;

  @CodeColumn('calendar_key', 100)
  calendarKey: string;

  /** Edition of the calendar and all it inherits from, with which the dates were counted: `xa-an-phu@2 vn@5`. */
  @CodeColumn('calendar_edition', 500)
  calendarEdition: string;

  /** RUNNING | PAUSED | ENDED */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('started_at')
  startedAt: number;

  @InstantColumn('original_due_at')
  originalDueAt: number;

  /** Null while it is paused. */
  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  @InstantColumn('due_soon_at', { nullable: true })
  dueSoonAt: number | null;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  /** EARLY | ON_TIME | LATE once it has ended. */
  @CodeColumn('end_class', 16, { nullable: true })
  endClass: string | null;

  /** The same against the due date without extensions. */
  @CodeColumn('original_class', 16, { nullable: true })
  originalClass: string | null;

  @IntegerColumn('round')
  round: number;

  @IntegerColumn('extensions')
  extensions: number;

  /** The next instant at which somebody must hear of it; null when there is none. */
  @InstantColumn('next_alarm_at', { nullable: true })
  nextAlarmAt: number | null;

  /** When the alarms that are armed for the present dates were given. */
  @InstantColumn('due_soon_told_at', { nullable: true })
  dueSoonToldAt: number | null;

  @InstantColumn('overdue_told_at', { nullable: true })
  overdueToldAt: number | null;

  /** An alarm that could not be given is not tried again before. */
  @InstantColumn('alarm_retry_at')
  alarmRetryAt: number;

  @IntegerColumn('alarm_failures')
  alarmFailures: number;

  /** JSON: start facts, events, entries. */
  @TextColumn('ledger')
  ledger: string;

  @IntegerColumn('version')
  version: number;
}
