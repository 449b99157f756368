import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn } from '../../database';
import type { JsonObject } from '../../kernel';
import type { AppliedRule } from './retention.policy';

/** A case whose data stay although their time is over: a complaint, a lawsuit, an inspection. */
@Entity('case_hold')
@Index('ix_case_hold_case', ['caseId', 'releasedAt'])
export class CaseHoldEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('reason', 1000)
  reason: string;

  @InstantColumn('placed_at')
  placedAt: number;

  @CodeColumn('placed_by')
  placedBy: string;

  @InstantColumn('released_at', { nullable: true })
  releasedAt: number | null;

  @CodeColumn('released_by', 255, { nullable: true })
  releasedBy: string | null;
}

/** A case from which the personal data were taken, and by which rule. */
@Entity('personal_data_removal')
export class PersonalDataRemovalEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @JsonColumn('rule')
  rule: AppliedRule;

  /** How many of what. */
  @JsonColumn('removed')
  removed: JsonObject;

  @InstantColumn('removed_at')
  removedAt: number;

  @CodeColumn('removed_by')
  removedBy: string;
}

/** The permission of two people to see everything that is kept about one person. */
@Entity('person_export')
@Index('ix_person_export_expires', ['expiresAt'])
export class PersonExportEntity {
  @IdColumn()
  id: string;

  /** Whose; gone when the permission is. */
  @CodeColumn('identity_number', 50)
  identityNumber: string;

  @CodeColumn('asked_by')
  askedBy: string;

  @CodeColumn('agreed_by')
  agreedBy: string;

  @CodeColumn('reason', 1000)
  reason: string;

  @InstantColumn('agreed_at')
  agreedAt: number;

  @InstantColumn('expires_at')
  expiresAt: number;
}
