import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** A request for opinion with its own clock (NĐ 61/2018 Art. 19(5)). Custody stays where it is. */
@Entity('consultation')
@Index('ix_consultation_case', ['caseId', 'state'])
@Index('uq_consultation_task', ['taskId'], { unique: true })
@Index('ix_consultation_asked', ['askedUnitId', 'state', 'id'])
export class ConsultationEntity {
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

  /** The task by which it is answered; null = asked by an officer beside the model. */
  @ReferenceColumn('task_id', { nullable: true })
  taskId: string | null;

  @ReferenceColumn('asking_agency_id')
  askingAgencyId: string;

  @ReferenceColumn('asking_unit_id')
  askingUnitId: string;

  @CodeColumn('asked_by', 255)
  askedBy: string;

  @ReferenceColumn('asked_agency_id')
  askedAgencyId: string;

  @ReferenceColumn('asked_unit_id')
  askedUnitId: string;

  @TextColumn('question')
  question: string;

  /** WAIT_AND_ESCALATE | DEEMED_CONSENT | DEEMED_NO_OPINION */
  @CodeColumn('silence', 24)
  silence: string;

  @ReferenceColumn('clock_id')
  clockId: string;

  @InstantColumn('due_at')
  dueAt: number;

  @InstantColumn('overdue_at', { nullable: true })
  overdueAt: number | null;

  @InstantColumn('asked_at')
  askedAt: number;

  /** OPEN | ANSWERED | EXPIRED | DEEMED */
  @CodeColumn('state', 16)
  state: string;

  /** CONSENT | DISAGREE | NO_OPINION | DEEMED_CONSENT | DEEMED_NO_OPINION; null = answered in words only, or not at all. */
  @CodeColumn('outcome', 24, { nullable: true })
  outcome: string | null;

  @TextColumn('answer', { nullable: true })
  answer: string | null;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt: number | null;

  @CodeColumn('answered_by', 255, { nullable: true })
  answeredBy: string | null;

  /** EARLY | ON_TIME | LATE */
  @CodeColumn('result', 16, { nullable: true })
  result: string | null;
}
