import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../../database';

/** A refund or an exemption: asked for by one official, decided by another. */
@Entity('payment_adjustment')
@Index('uq_payment_adjustment_open', ['openKey'], { unique: true })
@Index('ix_payment_adjustment_state', ['agencyId', 'state', 'requestedAt'])
@Index('ix_payment_adjustment_case', ['caseId', 'id'])
export class PaymentAdjustmentEntity {
  @IdColumn()
  id: string;

  /** REFUND | EXEMPTION */
  @CodeColumn('kind', 16)
  kind: string;

  @ReferenceColumn('payment_id')
  paymentId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  /** REQUESTED | APPROVED (an exemption: in force; a refund: to be paid out) | PAID | REJECTED */
  @CodeColumn('state', 16)
  state: string;

  /** Whole VND: to be given back, or by how much an item became less. */
  @IntegerColumn('amount')
  amount: number;

  /** Of an exemption: the fee or charge. */
  @CodeColumn('item', 100, { nullable: true })
  item: string | null;

  /** Of an exemption: 1-100. */
  @IntegerColumn('percent', { nullable: true })
  percent: number | null;

  @CodeColumn('reason_code', 60)
  reasonCode: string;

  @CodeColumn('reason', 2000)
  reason: string;

  /** The rule of law it rests on. */
  @CodeColumn('ground', 500, { nullable: true })
  ground: string | null;

  /** Of a refund: how it is given back. */
  @CodeColumn('method', 16, { nullable: true })
  method: string | null;

  @CodeColumn('requested_by')
  requestedBy: string;

  @CodeColumn('requested_by_name')
  requestedByName: string;

  @InstantColumn('requested_at')
  requestedAt: number;

  @CodeColumn('decided_by', 255, { nullable: true })
  decidedBy: string | null;

  @CodeColumn('decided_by_name', 255, { nullable: true })
  decidedByName: string | null;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: number | null;

  @CodeColumn('decision_note', 2000, { nullable: true })
  decisionNote: string | null;

  /** The movement by which a refund went out. */
  @ReferenceColumn('entry_id', { nullable: true })
  entryId: string | null;

  /** Kind and payment while it is not settled: one of a kind at a time. */
  @CodeColumn('open_key', 120, { nullable: true })
  openKey: string | null;

  @IntegerColumn('version')
  version: number;
}
