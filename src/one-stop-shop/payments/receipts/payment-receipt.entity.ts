import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../../database';
import type { JsonObject } from '../../../kernel';

/** A receipt (biên lai) of money that came in, or a voucher (phiếu hoàn trả) of money that went back. Never changed. */
@Entity('payment_receipt')
@Index('uq_payment_receipt_number', ['agencyId', 'year', 'series', 'serial'], { unique: true })
@Index('uq_payment_receipt_entry', ['entryId'], { unique: true })
@Index('ix_payment_receipt_case', ['caseId', 'id'])
@Index('ix_payment_receipt_issued', ['agencyId', 'issuedAt', 'id'])
export class PaymentReceiptEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @IntegerColumn('year')
  year: number;

  @CodeColumn('series', 40)
  series: string;

  @IntegerColumn('serial')
  serial: number;

  /** RECEIVED | REFUNDED */
  @CodeColumn('kind', 16)
  kind: string;

  @ReferenceColumn('entry_id')
  entryId: string;

  @ReferenceColumn('payment_id')
  paymentId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @IntegerColumn('amount')
  amount: number;

  /** What is printed, as it was when it was issued: agency, payer, procedure, items. */
  @JsonColumn('content')
  content: JsonObject;

  @InstantColumn('issued_at')
  issuedAt: number;

  @CodeColumn('issued_by')
  issuedBy: string;

  @CodeColumn('issued_by_name')
  issuedByName: string;
}
