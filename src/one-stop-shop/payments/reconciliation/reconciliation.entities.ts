import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../../database';

/** The last comparison of a day with the statement of a provider. */
@Entity('payment_reconciliation')
export class PaymentReconciliationEntity {
  @PrimaryColumn({ name: 'provider', type: 'varchar', length: '40' })
  provider: string;

  /** Local date. */
  @PrimaryColumn({ name: 'day', type: 'varchar', length: '10' })
  day: string;

  @InstantColumn('compared_at')
  comparedAt: number;

  @CodeColumn('compared_by')
  comparedBy: string;

  @IntegerColumn('matched')
  matched: number;

  @IntegerColumn('amount_here')
  amountHere: number;

  @IntegerColumn('amount_there')
  amountThere: number;

  @IntegerColumn('differences')
  differences: number;
}

/** Something in which we and a provider do not agree, until somebody says how it was settled and why. */
@Entity('payment_difference')
@Index('uq_payment_difference', ['provider', 'kind', 'reference'], { unique: true })
@Index('ix_payment_difference_state', ['state', 'foundAt'])
export class PaymentDifferenceEntity {
  @IdColumn()
  id: string;

  @CodeColumn('provider', 40)
  provider: string;

  /** AMOUNT | MISSING_HERE | MISSING_THERE | UNKNOWN_ORDER | PAID_TWICE */
  @CodeColumn('kind', 24)
  kind: string;

  /** The transaction. */
  @CodeColumn('reference', 255)
  reference: string;

  /** Local date of the payment. */
  @CodeColumn('day', 10)
  day: string;

  @ReferenceColumn('order_id', { nullable: true })
  orderId: string | null;

  @ReferenceColumn('case_id', { nullable: true })
  caseId: string | null;

  @ReferenceColumn('agency_id', { nullable: true })
  agencyId: string | null;

  @IntegerColumn('amount_here', { nullable: true })
  amountHere: number | null;

  @IntegerColumn('amount_there', { nullable: true })
  amountThere: number | null;

  @InstantColumn('found_at')
  foundAt: number;

  /** OPEN | CLOSED */
  @CodeColumn('state', 16)
  state: string;

  /** BOOKED (the provider was right) | PROVIDER_CORRECTS | REFUNDED | OTHER | AGREED (gone by itself) */
  @CodeColumn('resolution', 24, { nullable: true })
  resolution: string | null;

  @CodeColumn('reason', 2000, { nullable: true })
  reason: string | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;

  @CodeColumn('closed_by', 255, { nullable: true })
  closedBy: string | null;

  @CodeColumn('closed_by_name', 255, { nullable: true })
  closedByName: string | null;

  @IntegerColumn('version')
  version: number;
}
