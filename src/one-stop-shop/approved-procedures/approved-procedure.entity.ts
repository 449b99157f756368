import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn } from '../../database';
import type { Sheet } from './sheet';

/** A version of a procedure as it was approved by a decision. Never changed, but that a later decision withdraws it. */
@Entity('approved_procedure')
@Index('ix_approved_procedure_code', ['code', 'approvedAt'])
export class ApprovedProcedureEntity {
  /** Of the catalogue: `procedure_version`. */
  @PrimaryColumn({ name: 'version_id', type: 'varchar', length: 36 })
  versionId: string;

  @CodeColumn('code', 100)
  code: string;

  /** What was published of it. */
  @JsonColumn('sheet')
  sheet: Sheet;

  /** The document that is numbered, signed and sealed; null where no agency of the province keeps its documents here. */
  @ReferenceColumn('document_id', { nullable: true })
  documentId: string | null;

  @CodeColumn('decision_number', 100)
  decisionNumber: string;

  /** Local date. */
  @CodeColumn('decision_date', 10)
  decisionDate: string;

  @ReferenceColumn('approved_by')
  approvedBy: string;

  @InstantColumn('approved_at')
  approvedAt: number;

  @CodeColumn('withdrawal_number', 100, { nullable: true })
  withdrawalNumber: string | null;

  @CodeColumn('withdrawal_date', 10, { nullable: true })
  withdrawalDate: string | null;

  /** First local day on which it is not in force any more. */
  @CodeColumn('withdrawn_from', 10, { nullable: true })
  withdrawnFrom: string | null;

  @TextColumn('withdrawal_reason', { nullable: true })
  withdrawalReason: string | null;

  @ReferenceColumn('withdrawn_by', { nullable: true })
  withdrawnBy: string | null;

  @InstantColumn('withdrawn_at', { nullable: true })
  withdrawnAt: number | null;
}
