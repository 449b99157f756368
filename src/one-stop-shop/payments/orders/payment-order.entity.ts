import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../../database';

/** An online payment that was begun at a provider. Whole VND. */
@Entity('payment_order')
@Index('uq_payment_order_open', ['openKey'], { unique: true })
@Index('ix_payment_order_payment', ['paymentId', 'createdAt'])
@Index('ix_payment_order_next', ['nextAttemptAt'])
@Index('ix_payment_order_provider', ['provider', 'createdAt'])
export class PaymentOrderEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('payment_id')
  paymentId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('provider', 40)
  provider: string;

  @IntegerColumn('amount')
  amount: number;

  /** OPENING: the provider does not know it yet | OPEN | PAID | FAILED | EXPIRED | CANCELLED */
  @CodeColumn('state', 16)
  state: string;

  /** The payment while the order may still be paid: a payment has one such order. */
  @ReferenceColumn('open_key', { nullable: true })
  openKey: string | null;

  @CodeColumn('pay_url', 1000, { nullable: true })
  payUrl: string | null;

  @CodeColumn('transaction_id', 255, { nullable: true })
  transactionId: string | null;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('expires_at')
  expiresAt: number;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @IntegerColumn('attempts')
  attempts: number;

  /** When the provider is asked next, to open it or how it stands; null = nothing more is asked. */
  @InstantColumn('next_attempt_at', { nullable: true })
  nextAttemptAt: number | null;

  @CodeColumn('last_error', 255, { nullable: true })
  lastError: string | null;
}

/** A transaction of a provider, taken note of once, however often and in whatever order it is told. */
@Entity('payment_notification')
@Index('ix_payment_notification_paid', ['provider', 'paidAt'])
export class PaymentNotificationEntity {
  @PrimaryColumn({ name: 'provider', type: 'varchar', length: '40' })
  provider: string;

  @PrimaryColumn({ name: 'transaction_id', type: 'varchar', length: '255' })
  transactionId: string;

  @ReferenceColumn('order_id')
  orderId: string;

  @IntegerColumn('amount')
  amount: number;

  @InstantColumn('paid_at')
  paidAt: number;

  @InstantColumn('received_at')
  receivedAt: number;

  /** APPLIED | MISMATCH | UNKNOWN_ORDER */
  @CodeColumn('outcome', 16)
  outcome: string;

  @ReferenceColumn('entry_id', { nullable: true })
  entryId: string | null;

  /** CALLBACK | QUERY | STATEMENT */
  @CodeColumn('learnt_by', 16)
  learntBy: string;
}

/** A signed callback is taken once; kept as long as its time stamp is accepted, and a little longer. */
@Entity('payment_nonce')
@Index('ix_payment_nonce_at', ['at'])
export class PaymentNonceEntity {
  @PrimaryColumn({ name: 'provider', type: 'varchar', length: '40' })
  provider: string;

  @PrimaryColumn({ name: 'nonce', type: 'varchar', length: '64' })
  nonce: string;

  @InstantColumn('at')
  at: number;
}
