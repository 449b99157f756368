import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';

/** A transfer of a case between units: one row of the control sheet (Form 06 of TT 03/2025). */
@Entity('handoff')
@Index('ix_handoff_case', ['caseId', 'closedAt'])
@Index('ix_handoff_to_unit', ['toUnitId', 'state', 'id'])
@Index('ix_handoff_from_unit', ['fromUnitId', 'state', 'id'])
@Index('ix_handoff_agencies', ['fromAgencyId', 'toAgencyId', 'state'])
@Index('ix_handoff_to_agency', ['toAgencyId', 'state', 'id'])
@Index('ix_handoff_sent', ['sentAt'])
export class HandoffEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('case_code', 100)
  caseCode: string;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  /** The case goes along; else the receiver cooperates and custody stays with the lead. */
  @IntegerColumn('is_custody')
  isCustody: number;

  /** SEQUENTIAL | PARALLEL | CROSS_LEVEL */
  @CodeColumn('shape', 16)
  shape: string;

  @ReferenceColumn('from_agency_id')
  fromAgencyId: string;

  @ReferenceColumn('from_unit_id')
  fromUnitId: string;

  @CodeColumn('from_person_id', 255, { nullable: true })
  fromPersonId: string | null;

  @ReferenceColumn('to_agency_id')
  toAgencyId: string;

  @ReferenceColumn('to_unit_id')
  toUnitId: string;

  /** Who took it. */
  @CodeColumn('to_person_id', 255, { nullable: true })
  toPersonId: string | null;

  /** What is to be done there: the name of its first step. */
  @CodeColumn('task_name', 500)
  taskName: string;

  @InstantColumn('sent_at')
  sentAt: number;

  /** The receiver has to accept or refuse by then; null = accepted on sending. */
  @InstantColumn('accept_due_at', { nullable: true })
  acceptDueAt: number | null;

  /** The sender had to forward by then (NĐ 61/2018 Art. 18); only from the reception to a unit. */
  @InstantColumn('forward_due_at', { nullable: true })
  forwardDueAt: number | null;

  @InstantColumn('accepted_at', { nullable: true })
  acceptedAt: number | null;

  @InstantColumn('refused_at', { nullable: true })
  refusedAt: number | null;

  /** Nothing is left of it: passed on, done, recalled, or refused and decided on. */
  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;

  /** SENT | ACCEPTED | REFUSED | RECALLED | DONE */
  @CodeColumn('state', 16)
  state: string;

  /** The AGENCY clock of the receiver, running since it was sent; null when the model gives no time. */
  @ReferenceColumn('clock_id', { nullable: true })
  clockId: string | null;

  @IntegerColumn('is_clock_paused')
  isClockPaused: number;

  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  /** When it was found late: not accepted, or not done in time. */
  @InstantColumn('late_at', { nullable: true })
  lateAt: number | null;

  /** EARLY | ON_TIME | LATE */
  @CodeColumn('result', 16, { nullable: true })
  result: string | null;

  @CodeColumn('reason_code', 60, { nullable: true })
  reasonCode: string | null;

  @CodeColumn('note', 2000, { nullable: true })
  note: string | null;

  /** The refused handoff that this one repeats. */
  @ReferenceColumn('previous_id', { nullable: true })
  previousId: string | null;

  /** Tasks that came with it. */
  @JsonColumn('tasks')
  tasks: string[];
}
