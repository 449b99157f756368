import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/** A rung of the ladder: when it is to fire, and the proof that it did. */
@Entity('escalation')
@Index('ix_escalation_armed', ['state', 'armedAt', 'id'])
@Index('ix_escalation_case', ['caseId', 'state'])
@Index('ix_escalation_subject', ['subjectId', 'state'])
export class EscalationEntity {
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

  /** 1 officer, 2 head of the unit, 3 head of the one-stop. */
  @IntegerColumn('level')
  level: number;

  /** due-soon | overdue | not-accepted | not-decided */
  @CodeColumn('cause', 16)
  cause: string;

  /** CASE | AGENCY | STEP | CONSULTATION | HANDOFF */
  @CodeColumn('subject_kind', 16)
  subjectKind: string;

  /** Case, handoff, task or consultation. */
  @ReferenceColumn('subject_id')
  subjectId: string;

  @ReferenceColumn('clock_id', { nullable: true })
  clockId: string | null;

  /** OFFICER | UNIT_HEAD | ONE_STOP_HEAD */
  @CodeColumn('to_whom', 16)
  toWhom: string;

  @ReferenceColumn('to_agency_id')
  toAgencyId: string;

  @ReferenceColumn('to_unit_id')
  toUnitId: string;

  /** Null once fired = nobody holds that post: the unit as a whole is told. */
  @CodeColumn('to_person_id', 255, { nullable: true })
  toPersonId: string | null;

  @InstantColumn('armed_at')
  armedAt: number;

  @InstantColumn('fired_at', { nullable: true })
  firedAt: number | null;

  /** ARMED | FIRED | DISARMED */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('created_at')
  createdAt: number;
}
