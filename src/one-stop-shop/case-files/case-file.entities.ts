import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';
import type { Json, JsonObject } from '../../kernel';

/** An act or movement of a case. Rows are only ever added. */
@Entity('case_event')
export class CaseEventEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  /** 1, 2, 3 ... within the case. */
  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @CodeColumn('type', 40)
  type: string;

  @InstantColumn('at')
  at: number;

  @CodeColumn('actor_id')
  actorId: string;

  @CodeColumn('actor_kind', 16)
  actorKind: string;

  /** As the person was called then. */
  @CodeColumn('actor_name')
  actorName: string;

  /** The absent person in whose place the actor acted. */
  @ReferenceColumn('instead_of', { nullable: true })
  insteadOf: string | null;

  /** Codes, ids, dates and reasons; no personal data of the applicant. */
  @JsonColumn('data')
  data: JsonObject;
}

/** An agency that has, or had, to do with a case: its people may see it. */
@Entity('case_participant')
@Index('ix_participant_case', ['caseId'])
export class CaseParticipantEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;

  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @InstantColumn('since')
  since: number;
}

/** A folded word of an applicant's name, or a number of theirs: a search by the beginning of words is a range of this key. */
@Entity('applicant_word', { withoutRowid: true })
export class ApplicantWordEntity {
  @PrimaryColumn({ name: 'word', type: 'varchar', length: 40 })
  word: string;

  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;
}

/** A paper or data that the dossier consists of: provided, then checked. */
@Entity('case_component')
export class CaseComponentEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @PrimaryColumn({ name: 'code', type: 'varchar', length: '100' })
  code: string;

  /** Of an "other document" its name; null = the procedure names it. */
  @CodeColumn('other_name', 500, { nullable: true })
  otherName: string | null;

  /** Of an "other document" the rule that lets an authority ask for it (NĐ 61/2018 Art. 5). */
  @CodeColumn('legal_basis', 500, { nullable: true })
  legalBasis: string | null;

  /** REQUIRED | PROVIDED | OK | REJECTED */
  @CodeColumn('state', 16)
  state: string;

  /** UPLOAD | PAPER | REUSED | DATABASE | EXEMPT */
  @CodeColumn('how', 16, { nullable: true })
  how: string | null;

  @IntegerColumn('copies')
  copies: number;

  @JsonColumn('attachments')
  attachments: string[];

  @CodeColumn('reason_code', 60, { nullable: true })
  reasonCode: string | null;

  @CodeColumn('note', 2000, { nullable: true })
  note: string | null;

  @InstantColumn('provided_at', { nullable: true })
  providedAt: number | null;

  @InstantColumn('checked_at', { nullable: true })
  checkedAt: number | null;

  @CodeColumn('checked_by', 255, { nullable: true })
  checkedBy: string | null;
}

/** A request to complete the dossier (Form 02), one row a round. */
@Entity('supplement_request')
@Index('uq_supplement_round', ['caseId', 'round'], { unique: true })
export class SupplementRequestEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @IntegerColumn('round')
  round: number;

  /** Asked for before the dossier was accepted. */
  @IntegerColumn('before_acceptance')
  beforeAcceptance: number;

  /** `[{component?, reasonCode, note?}]` */
  @JsonColumn('items')
  items: Json[];

  @TextColumn('reason', { nullable: true })
  reason: string | null;

  @CodeColumn('legal_basis', 500, { nullable: true })
  legalBasis: string | null;

  @CodeColumn('approved_by', 255, { nullable: true })
  approvedBy: string | null;

  @InstantColumn('requested_at')
  requestedAt: number;

  @CodeColumn('requested_by')
  requestedBy: string;

  /** Applicant's due instant; null = the law sets none. */
  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  @InstantColumn('received_at', { nullable: true })
  receivedAt: number | null;

  @ReferenceColumn('received_agency_id', { nullable: true })
  receivedAgencyId: string | null;

  /** Ended without a supplement: missed, withdrawn, stopped. */
  @InstantColumn('lapsed_at', { nullable: true })
  lapsedAt: number | null;
}

/** A new date agreed with the applicant by letter (Form 04). */
@Entity('case_extension')
@Index('uq_extension_round', ['caseId', 'round'], { unique: true })
export class CaseExtensionEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @IntegerColumn('round')
  round: number;

  @InstantColumn('granted_at')
  grantedAt: number;

  @CodeColumn('granted_by')
  grantedBy: string;

  /** Local date `YYYY-MM-DD`. */
  @CodeColumn('until', 10)
  until: string;

  @InstantColumn('old_due_at')
  oldDueAt: number;

  @InstantColumn('new_due_at')
  newDueAt: number;

  @CodeColumn('reason', 2000)
  reason: string;

  @ReferenceColumn('document_id', { nullable: true })
  documentId: string | null;
}

/** A version of the result. A correction is a new version; the old one stays. */
@Entity('case_result')
@Index('uq_result_version', ['caseId', 'versionNo'], { unique: true })
export class CaseResultEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @IntegerColumn('version_no')
  versionNo: number;

  /** GRANTED | REFUSED */
  @CodeColumn('kind', 16)
  kind: string;

  @CodeColumn('number', 255, { nullable: true })
  number: string | null;

  @ReferenceColumn('document_id', { nullable: true })
  documentId: string | null;

  @InstantColumn('ready_at')
  readyAt: number;

  @InstantColumn('returned_at', { nullable: true })
  returnedAt: number | null;

  /** COUNTER | POST | ONLINE */
  @CodeColumn('method', 16, { nullable: true })
  method: string | null;

  /** `{name, identity?, authorisation?, trackingNumber?, agencyId}` */
  @JsonColumn('receiver', { nullable: true })
  receiver: JsonObject | null;

  @CodeColumn('correction_reason', 2000, { nullable: true })
  correctionReason: string | null;

  @CodeColumn('corrected_by', 255, { nullable: true })
  correctedBy: string | null;

  @CodeColumn('approved_by', 255, { nullable: true })
  approvedBy: string | null;

  @InstantColumn('superseded_at', { nullable: true })
  supersededAt: number | null;
}

/** Money due for a case: fees and charges of the procedure, or a duty that an agency has set. Whole VND. */
@Entity('case_payment')
@Index('ix_payment_case', ['caseId', 'id'])
export class CasePaymentEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  /** FEE (phí, lệ phí of the procedure) | DUTY (tax, financial obligation) */
  @CodeColumn('kind', 8)
  kind: string;

  /** `[{code, name?, amount}]` */
  @JsonColumn('items')
  items: Json[];

  @IntegerColumn('amount')
  amount: number;

  /** All that has come in, whatever was given back. */
  @IntegerColumn('paid')
  paid: number;

  /** Given back. */
  @IntegerColumn('refunded', { default: 0 })
  refunded: number;

  /** What was given back and is not asked for again. */
  @IntegerColumn('waived', { default: 0 })
  waived: number;

  /** A payment through a provider is awaited until then. */
  @InstantColumn('ordered_until', { nullable: true })
  orderedUntil: number | null;

  /** UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
  @CodeColumn('state', 16)
  state: string;

  @CodeColumn('receipt', 255, { nullable: true })
  receipt: string | null;

  /** CASH | TRANSFER | ONLINE | POST | TREASURY */
  @CodeColumn('method', 16, { nullable: true })
  method: string | null;

  @InstantColumn('requested_at')
  requestedAt: number;

  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  @InstantColumn('settled_at', { nullable: true })
  settledAt: number | null;
}

/** Money that came in or was given back: written once, never changed but for the closing it is counted in. Whole VND. */
@Entity('payment_entry')
@Index('ix_payment_entry_payment', ['paymentId', 'id'])
@Index('ix_payment_entry_case', ['caseId', 'id'])
@Index('ix_payment_entry_collector', ['collectorId', 'closingId', 'at'])
@Index('ix_payment_entry_agency', ['agencyId', 'at'])
export class PaymentEntryEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('payment_id')
  paymentId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  /** RECEIVED | REFUNDED */
  @CodeColumn('kind', 16)
  kind: string;

  /** Above zero. */
  @IntegerColumn('amount')
  amount: number;

  /** CASH | TRANSFER | ONLINE | POST | TREASURY; null = not told. */
  @CodeColumn('method', 16, { nullable: true })
  method: string | null;

  @InstantColumn('at')
  at: number;

  /** Into or out of whose account or till. */
  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('collector_id')
  collectorId: string;

  @CodeColumn('collector_name')
  collectorName: string;

  /** The transaction of the bank or the provider. */
  @CodeColumn('reference', 255, { nullable: true })
  reference: string | null;

  /** The order it came through; null = at a counter, or told by a message. */
  @ReferenceColumn('order_id', { nullable: true })
  orderId: string | null;

  /** The closing of a cashier that counts it; null = not closed yet. */
  @ReferenceColumn('closing_id', { nullable: true })
  closingId: string | null;
}

/** The latest serial of an agency's case codes on a local date. It only counts up, so no code comes twice. */
@Entity('case_code_counter')
export class CaseCodeCounterEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;

  @PrimaryColumn({ name: 'day', type: 'varchar', length: '10' })
  day: string;

  @IntegerColumn('serial')
  serial: number;
}
