import { DomainError } from '../../kernel';
import type { JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of this room. The words are in `case-file.messages.ts`. */
export const refusals = {
  notFound: refusal('CASE_FILE.NOT_FOUND', 'not-found'),
  noReceipt: refusal('CASE_FILE.NO_RECEIPT', 'not-found'),
  changed: refusal('CASE_FILE.CHANGED', 'conflict'),
  notNow: refusal('CASE_FILE.NOT_NOW', 'conflict'),
  transition: refusal('CASE_FILE.TRANSITION', 'conflict'),
  shadow: refusal('CASE_FILE.SHADOW', 'conflict'),
  notYourPost: refusal('CASE_FILE.NOT_YOUR_POST', 'forbidden'),
  heldByAnother: refusal('CASE_FILE.HELD_BY_ANOTHER', 'conflict'),
  approvalMissing: refusal('CASE_FILE.APPROVAL_MISSING', 'invalid'),
  approvalOwn: refusal('CASE_FILE.APPROVAL_OWN', 'invalid'),
  inputMissing: refusal('CASE_FILE.INPUT_MISSING', 'invalid'),
  inputInvalid: refusal('CASE_FILE.INPUT_INVALID', 'invalid'),
  agencyUnknown: refusal('CASE_FILE.AGENCY_UNKNOWN', 'invalid'),
  agencyWithoutCode: refusal('CASE_FILE.AGENCY_WITHOUT_CODE', 'invalid'),
  channelClosed: refusal('CASE_FILE.CHANNEL_CLOSED', 'invalid'),
  foreignCodeTaken: refusal('CASE_FILE.FOREIGN_CODE_TAKEN', 'conflict'),
  componentUnknown: refusal('CASE_FILE.COMPONENT_UNKNOWN', 'invalid'),
  componentMissing: refusal('CASE_FILE.COMPONENT_MISSING', 'invalid'),
  componentRejected: refusal('CASE_FILE.COMPONENT_REJECTED', 'invalid'),
  componentNotReusable: refusal('CASE_FILE.COMPONENT_NOT_REUSABLE', 'invalid'),
  legalBasisMissing: refusal('CASE_FILE.LEGAL_BASIS_MISSING', 'invalid'),
  documentUnknown: refusal('CASE_FILE.DOCUMENT_UNKNOWN', 'invalid'),
  reasonUnknown: refusal('CASE_FILE.REASON_UNKNOWN', 'invalid'),
  supplementAgain: refusal('CASE_FILE.SUPPLEMENT_AGAIN', 'invalid'),
  supplementNotAsked: refusal('CASE_FILE.SUPPLEMENT_NOT_ASKED', 'conflict'),
  recallNotApproved: refusal('CASE_FILE.RECALL_NOT_APPROVED', 'conflict'),
  authorisationMissing: refusal('CASE_FILE.AUTHORISATION_MISSING', 'invalid'),
  paymentUnknown: refusal('CASE_FILE.PAYMENT_UNKNOWN', 'invalid'),
  /** `kept`: whole VND that are there. */
  refundTooLarge: refusal('CASE_FILE.REFUND_TOO_LARGE', 'conflict'),
  dataInvalid: refusal('CASE_FILE.DATA_INVALID', 'invalid'),
  notAwaited: refusal('CASE_FILE.NOT_AWAITED', 'conflict'),
};
