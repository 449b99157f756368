import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  notFound: refusal('PAYMENT.NOT_FOUND', 'not-found'),
  /** The caller collects no money for this case. */
  notYourTill: refusal('PAYMENT.NOT_YOUR_TILL', 'forbidden'),
  /** `due`: whole VND. Somebody was faster, or it was exempted meanwhile. */
  nothingDue: refusal('PAYMENT.NOTHING_DUE', 'conflict'),
  tooMuch: refusal('PAYMENT.TOO_MUCH', 'conflict'),
  referenceNeeded: refusal('PAYMENT.REFERENCE_NEEDED', 'invalid'),
  /** `provider` awaits it until `until`. */
  orderOpen: refusal('PAYMENT.ORDER_OPEN', 'conflict'),
  noProvider: refusal('PAYMENT.NO_PROVIDER', 'conflict'),
  providerDown: refusal('PAYMENT.PROVIDER_DOWN', 'unavailable'),
  /** Not signed, altered, too old, sent before: one answer for all, so that nobody learns which. */
  callbackRefused: refusal('PAYMENT.CALLBACK_REFUSED', 'unauthenticated'),
  adjustmentNotFound: refusal('PAYMENT_ADJUSTMENT.NOT_FOUND', 'not-found'),
  adjustmentOpen: refusal('PAYMENT_ADJUSTMENT.OPEN', 'conflict'),
  /** `state`, and by whom. */
  adjustmentDecided: refusal('PAYMENT_ADJUSTMENT.DECIDED', 'conflict'),
  ownAdjustment: refusal('PAYMENT_ADJUSTMENT.OWN', 'forbidden'),
  notApprover: refusal('PAYMENT_ADJUSTMENT.NOT_APPROVER', 'forbidden'),
  nothingToRefund: refusal('PAYMENT_ADJUSTMENT.NOTHING_TO_REFUND', 'conflict'),
  caseGoesOn: refusal('PAYMENT_ADJUSTMENT.CASE_GOES_ON', 'conflict'),
  itemUnknown: refusal('PAYMENT_ADJUSTMENT.ITEM_UNKNOWN', 'invalid'),
  groundUnknown: refusal('PAYMENT_ADJUSTMENT.GROUND_UNKNOWN', 'invalid'),
  notPaidOnline: refusal('PAYMENT_ADJUSTMENT.NOT_PAID_ONLINE', 'conflict'),
  receiptNotFound: refusal('PAYMENT_RECEIPT.NOT_FOUND', 'not-found'),
  nothingToClose: refusal('CASH_CLOSING.NOTHING', 'conflict'),
  closingNotFound: refusal('CASH_CLOSING.NOT_FOUND', 'not-found'),
  closingMoved: refusal('CASH_CLOSING.MOVED', 'conflict'),
  countWrong: refusal('CASH_CLOSING.COUNT_WRONG', 'invalid'),
  noteNeeded: refusal('CASH_CLOSING.NOTE_NEEDED', 'invalid'),
  dayNotOver: refusal('PAYMENT_RECONCILIATION.DAY_NOT_OVER', 'invalid'),
  differenceNotFound: refusal('PAYMENT_DIFFERENCE.NOT_FOUND', 'not-found'),
  differenceClosed: refusal('PAYMENT_DIFFERENCE.CLOSED', 'conflict'),
  cannotBook: refusal('PAYMENT_DIFFERENCE.CANNOT_BOOK', 'conflict'),
};
