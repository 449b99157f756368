import { defineTexts, type Text } from '../../../shared/texts/texts';
import type { Case, CaseActs } from '../case-queries';
import type { ActName } from './act-texts';
import { checkRequestOf, type ComponentCheck, isWhole } from './component-checks';
import type { GivenDocument } from './DocumentField';

export interface Option {
  value: string;
  label: Text;
}

/** One thing that an act asks for; `name` is the field of its request. */
export type ActField = { name: string; label: Text; isRequired?: boolean; hint?: Text } & (
  | { kind: 'text' | 'long-text' | 'date' | 'money' | 'unit' | 'person' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'flag' }
  /** What is missing: components of the case, each with a coded reason. */
  | { kind: 'missing'; reasons: readonly Option[] }
  /** What the applicant has brought. */
  | { kind: 'brought' }
  /** What was found of each component. */
  | { kind: 'checks'; reasons: readonly Option[] }
  /** A paper of the case or a new file: sent as `documentId` or `uploadId`. */
  | { kind: 'document' }
);

const labels = defineTexts({
  reason: { vi: 'Lý do', en: 'Reason' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  reviewOn: { vi: 'Xem lại vào ngày', en: 'To be looked at again on' },
  until: { vi: 'Hẹn trả lại vào ngày', en: 'New date' },
  items: { vi: 'Những gì còn thiếu', en: 'What is missing' },
  components: { vi: 'Giấy tờ đã nhận', en: 'What was brought' },
  approvedBy: { vi: 'Người phê duyệt', en: 'Approved by' },
  note: { vi: 'Ghi chú', en: 'Note' },
  amount: { vi: 'Số tiền đã thu (đồng)', en: 'Amount received (VND)' },
  receipt: { vi: 'Số biên lai', en: 'Receipt number' },
  method: { vi: 'Hình thức', en: 'Way' },
  payment: { vi: 'Khoản thu', en: 'Payment' },
  confirmed: { vi: 'Người nộp đồng ý', en: 'The applicant agrees' },
  receiver: { vi: 'Người nhận (để trống nếu là chủ hồ sơ)', en: 'Taken by (empty: the applicant)' },
  receiverIdentity: { vi: 'Số định danh của người nhận', en: 'Number of who takes it' },
  authorisation: { vi: 'Giấy ủy quyền', en: 'Authorisation' },
  trackingNumber: { vi: 'Số hiệu bưu gửi', en: 'Tracking number' },
  kind: { vi: 'Kết quả', en: 'Result' },
  number: { vi: 'Số văn bản', en: 'Number' },
  to: { vi: 'Đơn vị', en: 'Unit' },
  question: { vi: 'Nội dung xin ý kiến', en: 'Question' },
  silence: { vi: 'Nếu quá hạn không trả lời', en: 'When there is no answer in time' },
  text: { vi: 'Nội dung', en: 'Text' },
  answer: { vi: 'Ý kiến', en: 'Opinion' },
  checks: { vi: 'Từng thành phần hồ sơ', en: 'Each component' },
  letter: { vi: 'Thư xin lỗi (Mẫu 04)', en: 'Letter of apology (Form 04)' },
  order: { vi: 'Văn bản yêu cầu tạm dừng', en: 'Order to suspend' },
  corrected: { vi: 'Bản kết quả mới', en: 'The new result' },
  resend: { vi: 'Vì sao bên nhận cần nhận', en: 'Why they should take it' },
});

const options = (codes: readonly string[], words: Readonly<Record<string, Text>>): Option[] =>
  codes.map((value) => ({ value, label: words[value] ?? { vi: value, en: value } }));
const reasonOptions = (reasons: CaseActs['supplementReasons']): Option[] =>
  reasons.map(({ code, vi, en }) => ({ value: code, label: { vi, en } }));

/** What the act's dialog asks for, of this case. */
export function fieldsOf(
  act: ActName,
  /** Absent for acts that are the same on every case. */
  file: Case | undefined,
  acts: Pick<CaseActs, 'supplementReasons' | 'rejectionReasons' | 'stopGrounds'>,
  needsApproval: boolean,
  words: Readonly<Record<string, Text>>,
  refusalReasons: readonly Option[],
): ActField[] {
  const reason: ActField = { name: 'reason', label: labels.reason, kind: 'long-text', isRequired: true };
  const legalBasis: ActField = {
    name: 'legalBasis',
    label: labels.legalBasis,
    kind: 'text',
    isRequired: true,
  };
  const approvedBy: ActField = {
    name: 'approvedBy',
    label: labels.approvedBy,
    kind: 'person',
    isRequired: true,
  };
  const note: ActField = { name: 'note', label: labels.note, kind: 'long-text' };
  switch (act) {
    case 'refuse-reception':
      return [
        {
          name: 'reasonCode',
          label: labels.reason,
          kind: 'choice',
          isRequired: true,
          options: reasonOptions(acts.rejectionReasons),
        },
        { ...reason, label: labels.note, isRequired: false },
      ];
    case 'request-supplement':
      return [
        {
          name: 'items',
          label: labels.items,
          kind: 'missing',
          isRequired: true,
          reasons: reasonOptions(acts.supplementReasons),
        },
        { ...reason, label: labels.note, isRequired: false },
        ...(needsApproval ? [legalBasis, approvedBy] : []),
      ];
    case 'receive-supplement':
      return [{ name: 'components', label: labels.components, kind: 'brought' }];
    case 'withdraw':
      return [{ ...reason, isRequired: false }];
    case 'suspend':
      return [
        legalBasis,
        reason,
        { name: 'reviewOn', label: labels.reviewOn, kind: 'date' },
        { name: 'document', label: labels.order, kind: 'document' },
      ];
    case 'resume':
      return [reason];
    case 'terminate':
      return [legalBasis, reason];
    case 'extend':
      return [
        { name: 'until', label: labels.until, kind: 'date', isRequired: true },
        reason,
        { name: 'document', label: labels.letter, kind: 'document' },
      ];
    case 'record-payment': {
      const due = (file?.payments ?? []).filter(({ state }) => state === 'UNPAID' || state === 'PENDING');
      return [
        {
          name: 'paymentId',
          label: labels.payment,
          kind: 'choice',
          options: due.map(({ id, kind, amount }) => ({
            value: id,
            label: {
              vi: `${words[kind]?.vi ?? kind}: ${amount.toLocaleString('vi-VN')} ₫`,
              en: `${words[kind]?.en ?? kind}: ${amount.toLocaleString('en-GB')} ₫`,
            },
          })),
        },
        { name: 'amount', label: labels.amount, kind: 'money' },
        { name: 'receipt', label: labels.receipt, kind: 'text' },
        {
          name: 'method',
          label: labels.method,
          kind: 'choice',
          options: options(['CASH', 'TRANSFER', 'ONLINE', 'POST', 'TREASURY'], words),
        },
      ];
    }
    case 'confirm':
      return [{ name: 'confirmed', label: labels.confirmed, kind: 'flag' }, note];
    case 'return-result':
      return [
        {
          name: 'method',
          label: labels.method,
          kind: 'choice',
          options: options(['COUNTER', 'POST', 'ONLINE'], words),
        },
        { name: 'receiver', label: labels.receiver, kind: 'text' },
        { name: 'receiverIdentity', label: labels.receiverIdentity, kind: 'text' },
        { name: 'authorisation', label: labels.authorisation, kind: 'text' },
        { name: 'trackingNumber', label: labels.trackingNumber, kind: 'text' },
      ];
    case 'correct-result':
      return [
        reason,
        approvedBy,
        { name: 'kind', label: labels.kind, kind: 'choice', options: options(['GRANTED', 'REFUSED'], words) },
        { name: 'number', label: labels.number, kind: 'text' },
        { name: 'document', label: labels.corrected, kind: 'document' },
      ];
    case 'consult':
      return [
        { name: 'to', label: labels.to, kind: 'unit', isRequired: true },
        { name: 'question', label: labels.question, kind: 'long-text', isRequired: true },
        {
          name: 'silence',
          label: labels.silence,
          kind: 'choice',
          options: options(['WAIT_AND_ESCALATE', 'DEEMED_CONSENT', 'DEEMED_NO_OPINION'], words),
        },
      ];
    case 'urge':
      return [{ name: 'text', label: labels.text, kind: 'long-text', isRequired: true }];
    case 'refuse-handoff':
      return [
        {
          name: 'reasonCode',
          label: labels.reason,
          kind: 'choice',
          isRequired: true,
          options: refusalReasons,
        },
        note,
      ];
    case 'resend-handoff':
      return [{ ...note, label: labels.resend, isRequired: true }];
    case 'redirect-handoff':
      return [{ name: 'to', label: labels.to, kind: 'unit', isRequired: true }, note];
    case 'answer-consultation':
      return [
        {
          name: 'answer',
          label: labels.answer,
          kind: 'choice',
          isRequired: true,
          options: options(['CONSENT', 'DISAGREE', 'NO_OPINION'], words),
        },
        { name: 'text', label: labels.text, kind: 'long-text' },
      ];
    case 'check-components':
      return [
        {
          name: 'checks',
          label: labels.checks,
          kind: 'checks',
          isRequired: true,
          reasons: reasonOptions(acts.supplementReasons),
        },
      ];
    case 'accept':
    case 'accept-handoff':
      return [];
  }
}

export type ActInput = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'string' && value.trim() === '');

/** The request as the server takes it: what was left empty is left out. */
export function requestOf(fields: readonly ActField[], input: ActInput): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    if (kind === 'flag') request[name] = input[name] === true;
    else if (kind === 'checks')
      Object.assign(request, checkRequestOf((input[name] ?? []) as ComponentCheck[]));
    else if (kind === 'document') {
      const { documentId, uploadId } = (input[name] ?? {}) as GivenDocument;
      Object.assign(request, uploadId ? { uploadId } : documentId ? { documentId } : {});
    } else if (isGiven(input[name])) request[name] = input[name];
  }
  return request;
}

/** Names of fields that have to be filled in and are not. */
export const missingIn = (fields: readonly ActField[], input: ActInput): string[] =>
  fields
    .filter(
      ({ name, kind, isRequired }) =>
        isRequired &&
        !(kind === 'checks' ? isWhole((input[name] ?? []) as ComponentCheck[]) : isGiven(input[name])),
    )
    .map(({ name }) => name);

/**
 * The request by which the act is shown before it is whole: free words that are still to be written change no date, so a dash stands
 * for them. Null while something is missing that the effect depends on.
 */
export function previewRequestOf(
  fields: readonly ActField[],
  input: ActInput,
): Record<string, unknown> | null {
  const words = new Set(
    fields.filter(({ kind }) => kind === 'text' || kind === 'long-text').map(({ name }) => name),
  );
  const missing = missingIn(fields, input);
  if (missing.some((name) => !words.has(name))) return null;
  return { ...requestOf(fields, input), ...Object.fromEntries(missing.map((name) => [name, '–'])) };
}
