import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../../http';
import type { LocalizedText } from '../../kernel';
import { type RefundReason, refundReasons } from './adjustments/adjustment.policy';
import { type Resolution, resolutions } from './reconciliation/close-difference.command';

const most = 1_000_000_000_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

export class PaymentListQuery extends PageQuery {
  /** DUE: what is still to be paid, of cases that go on. ALL: everything. */
  @IsOptional()
  @IsIn(['DUE', 'ALL'])
  state: 'DUE' | 'ALL' = 'DUE';

  /** A case code, ours or another system's, or words of the applicant's name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;
}

export class CollectRequest {
  /** Whole VND. */
  @IsInt()
  @Min(1)
  @Max(most)
  amount: number;

  @IsIn(['CASH', 'TRANSFER', 'POST', 'TREASURY'])
  method: 'CASH' | 'TRANSFER' | 'POST' | 'TREASURY';

  /** Of a transfer: the transaction of the bank. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  reference?: string;
}

export class RefundRequest {
  /** Whole VND. */
  @IsInt()
  @Min(1)
  @Max(most)
  amount: number;

  @IsIn(refundReasons)
  reasonCode: RefundReason;

  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;

  /** ONLINE: back through the provider it came by. */
  @IsIn(['CASH', 'TRANSFER', 'ONLINE', 'POST'])
  method: 'CASH' | 'TRANSFER' | 'ONLINE' | 'POST';
}

export class ExemptionRequest {
  /** Code of the fee or charge. */
  @IsString()
  @MaxLength(100)
  item: string;

  /** Code of an exemption of the procedure. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  exemption?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  percent?: number;

  /** The rule of law, when the procedure names none. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  ground?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;
}

export class ApproveAdjustmentRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class RejectAdjustmentRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  note: string;
}

export class PayOutRequest {
  @IsOptional()
  @IsString()
  @MaxLength(255)
  reference?: string;
}

export class AdjustmentListQuery {
  /** OPEN: to be decided or paid out. ALL: the newest 200. */
  @IsOptional()
  @IsIn(['OPEN', 'ALL'])
  state: 'OPEN' | 'ALL' = 'OPEN';
}

export class ReceiptListQuery extends PageQuery {
  /** Local dates, both included. */
  @IsOptional()
  @Matches(day)
  from?: string;

  @IsOptional()
  @Matches(day)
  to?: string;

  /** Id of an agency; default: all that one sees. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;
}

export class CashBookQuery {
  /** Id of the agency; default: the first at whose till the caller sits. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;
}

export class CloseCashRequest {
  @IsString()
  @MaxLength(36)
  agencyId: string;

  /** How many movements the caller has seen: more or fewer now, and it is refused. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  entries: number;

  /** Whole VND. */
  @IsInt()
  @Min(-most)
  @Max(most)
  countedCash: number;

  /** How many of each banknote, by its value. */
  @IsOptional()
  @IsObject()
  denominations?: Record<string, number>;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class ReconcileRequest {
  @IsString()
  @MaxLength(40)
  provider: string;

  /** Local date that is over. */
  @Matches(day)
  day: string;
}

export class DifferenceListQuery {
  @IsOptional()
  @IsIn(['OPEN', 'ALL'])
  state: 'OPEN' | 'ALL' = 'OPEN';
}

export class CloseDifferenceRequest {
  @IsIn(resolutions)
  resolution: Resolution;

  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;
}

export class PaymentItemView {
  code: string;
  name: LocalizedText;
  /** Whole VND, exemptions taken off. */
  amount: number;
  /** Code of the exemption that lowered it. */
  exemption: string | null;
}

export class PaymentRowView {
  id: string;
  caseId: string;
  caseCode: string;
  /** Name of the applicant. */
  payer: string;
  procedureCode: string;
  procedureName: LocalizedText | null;
  /** FEE | DUTY */
  kind: string;
  /** Whole VND. */
  amount: number;
  paid: number;
  refunded: number;
  due: number;
  /** UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
  state: string;
  requestedAt: string;
  dueAt: string | null;
  /** Until when an online payment is awaited. */
  orderedUntil: string | null;
}

export class PaymentPage {
  items: PaymentRowView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class PaymentEntryView {
  id: string;
  /** RECEIVED | REFUNDED */
  kind: string;
  amount: number;
  method: string | null;
  at: string;
  collectorName: string;
  reference: string | null;
  receiptId: string | null;
  receiptNumber: string | null;
}

export class PaymentOrderView {
  id: string;
  provider: string;
  providerName: LocalizedText;
  amount: number;
  /** OPENING | OPEN | PAID | FAILED | EXPIRED | CANCELLED | DISPUTED */
  state: string;
  /** Where the payer goes; null while the provider has not answered. */
  payUrl: string | null;
  createdAt: string;
  expiresAt: string;
}

export class OwnReceiptView {
  number: string;
  /** RECEIVED | REFUNDED */
  kind: string;
  /** Whole VND. */
  amount: number;
  /** ISO 8601. */
  at: string;
}

/** What a case costs, as its applicant sees it: no id, nobody's name. Whole VND. */
export class OwnPaymentView {
  names: LocalizedText[];
  amount: number;
  due: number;
  /** UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
  state: string;
  receipts: OwnReceiptView[];
}

export class OwnPayments {
  items: OwnPaymentView[];
  /** Something is due that can be paid online. */
  mayPayOnline: boolean;
  /** The newest order for an online payment of what is listed. */
  order: PaymentOrderView | null;
}

export class AdjustmentView {
  id: string;
  /** REFUND | EXEMPTION */
  kind: string;
  paymentId: string;
  caseId: string;
  caseCode: string;
  payer: string;
  /** REQUESTED | APPROVED | PAID | REJECTED */
  state: string;
  amount: number;
  item: string | null;
  percent: number | null;
  reasonCode: string;
  reason: string;
  ground: string | null;
  method: string | null;
  requestedById: string;
  requestedByName: string;
  requestedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  /** What the caller may do with it now. */
  mayDecide: boolean;
  mayPayOut: boolean;
}

export class AdjustmentList {
  items: AdjustmentView[];
}

export class ExemptionOfferView {
  item: string;
  itemName: LocalizedText;
  code: string;
  name: LocalizedText;
  percent: number;
  ground: string;
}

export class PaymentDeskView extends PaymentRowView {
  items: PaymentItemView[];
  entries: PaymentEntryView[];
  orders: PaymentOrderView[];
  adjustments: AdjustmentView[];
  /** Exemptions that the procedure knows for what is still due. */
  exemptions: ExemptionOfferView[];
  /** Whole VND that came in beyond what was asked for. */
  excess: number;
  mayCollect: boolean;
  mayOrder: boolean;
}

export class ReceiptItemView {
  name: LocalizedText;
  amount: number;
}

export class ReceiptRowView {
  id: string;
  /** `BL26/0000045` */
  number: string;
  year: number;
  series: string;
  serial: number;
  /** RECEIVED | REFUNDED */
  kind: string;
  amount: number;
  method: string | null;
  caseId: string;
  caseCode: string;
  /** Initials for those who may not read personal data. */
  payer: string;
  agencyId: string;
  agencyName: LocalizedText;
  issuedAt: string;
  issuedByName: string;
}

export class ReceiptPage {
  items: ReceiptRowView[];
  next?: string;
}

export class CashTotalView {
  method: string;
  received: number;
  refunded: number;
  count: number;
}

export class CashBookEntryView {
  id: string;
  kind: string;
  amount: number;
  method: string | null;
  at: string;
  caseId: string;
  caseCode: string;
  payer: string;
  receiptId: string | null;
  receiptNumber: string | null;
}

export class TillView {
  id: string;
  name: LocalizedText;
}

export class CashBookView {
  /** Agencies at whose till the caller sits. */
  tills: TillView[];
  agencyId: string | null;
  entries: CashBookEntryView[];
  totals: CashTotalView[];
  /** Whole VND that have to be in the till. */
  expectedCash: number;
}

export class CashClosingView {
  id: string;
  agencyId: string;
  agencyName: LocalizedText;
  cashierName: string;
  number: number;
  /** Local date. */
  day: string;
  fromAt: string;
  closedAt: string;
  expectedCash: number;
  countedCash: number;
  denominations: Record<string, number>;
  totals: CashTotalView[];
  entries: number;
  note: string | null;
}

export class CashClosingList {
  items: CashClosingView[];
}

export class DifferenceView {
  id: string;
  provider: string;
  /** AMOUNT | MISSING_HERE | MISSING_THERE | UNKNOWN_ORDER | PAID_TWICE */
  kind: string;
  reference: string;
  /** Local date. */
  day: string;
  caseId: string | null;
  caseCode: string | null;
  amountHere: number | null;
  amountThere: number | null;
  foundAt: string;
  /** OPEN | CLOSED */
  state: string;
  /** BOOKED | PROVIDER_CORRECTS | REFUNDED | OTHER | AGREED */
  resolution: string | null;
  reason: string | null;
  closedAt: string | null;
  closedByName: string | null;
  mayClose: boolean;
}

export class DifferenceList {
  items: DifferenceView[];
}

export class ReconciliationView {
  provider: string;
  day: string;
  comparedAt: string;
  matched: number;
  amountHere: number;
  amountThere: number;
  /** Still open of that day. */
  differences: number;
}

export class ProviderView {
  code: string;
  name: LocalizedText;
}

export class ReconciliationList {
  providers: ProviderView[];
  /** The newest 60 days. */
  items: ReconciliationView[];
}
