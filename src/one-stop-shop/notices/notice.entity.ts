import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** Something one person is told of. Ids, codes and names of steps: nothing of applicants. */
@Entity('notice')
@Index('uq_notice_source', ['personId', 'source'], { unique: true })
@Index('ix_notice_person', ['personId', 'id'])
@Index('ix_notice_unread', ['personId', 'readAt'])
@Index('ix_notice_subject', ['subjectId', 'readAt'])
@Index('ix_notice_created', ['createdAt'])
export class NoticeEntity {
  @IdColumn()
  id: string;

  @CodeColumn('person_id')
  personId: string;

  @CodeColumn('kind', 20)
  kind: string;

  /** What it was made of: nobody is told of the same thing twice. */
  @CodeColumn('source', 120)
  source: string;

  /** The task, handoff, consultation or rule, or the unit that receives: when it is done with, so is the notice. */
  @ReferenceColumn('subject_id', { nullable: true })
  subjectId: string | null;

  @ReferenceColumn('case_id', { nullable: true })
  caseId: string | null;

  @CodeColumn('case_code', 100, { nullable: true })
  caseCode: string | null;

  /** JSON: name of the step, level of an escalation, figures of a rule. */
  @TextColumn('details')
  details: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('read_at', { nullable: true })
  readAt: number | null;
}

/** How far the notices have followed the committed events. */
@Entity('notice_progress')
export class NoticeProgressEntity {
  @PrimaryColumn({ name: 'name', type: 'varchar', length: 20 })
  name: string;

  @IntegerColumn('seq')
  seq: number;
}
