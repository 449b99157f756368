import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** A letter that urges a unit to act on a case (NĐ 61/2018 Art. 7, 10), or reminds the applicant. */
@Entity('urging_letter')
@Index('ix_urging_case', ['caseId', 'sentAt'])
@Index('ix_urging_unit', ['toUnitId', 'sentAt'])
export class UrgingLetterEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('case_code', 100)
  caseCode: string;

  /** URGE a unit | REMIND the applicant */
  @CodeColumn('kind', 8)
  kind: string;

  @ReferenceColumn('to_agency_id', { nullable: true })
  toAgencyId: string | null;

  @ReferenceColumn('to_unit_id', { nullable: true })
  toUnitId: string | null;

  @TextColumn('text')
  text: string;

  @CodeColumn('sent_by', 255)
  sentBy: string;

  @InstantColumn('sent_at')
  sentAt: number;

  /** The side task of the model that wrote it; null = a supervisor did. */
  @ReferenceColumn('task_id', { nullable: true })
  taskId: string | null;
}
