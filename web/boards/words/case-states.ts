import { defineTexts } from '../../shared/texts/texts';

const states = defineTexts({
  SUBMITTED: { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  IN_PROCESS: { vi: 'Đang giải quyết', en: 'In process' },
  IN_TRANSIT: { vi: 'Đang chuyển', en: 'In transit' },
  CONSULTING: { vi: 'Đang lấy ý kiến', en: 'Consulting' },
  FIELD_CHECK: { vi: 'Kiểm tra thực địa', en: 'Field check' },
  AWAITING_SIGN: { vi: 'Chờ ký', en: 'To be signed' },
  AWAITING_ISSUE: { vi: 'Chờ phát hành', en: 'To be issued' },
  AWAITING_SUPPLEMENT: { vi: 'Chờ bổ sung', en: 'Waiting for supplement' },
  AWAITING_PAYMENT: { vi: 'Chờ nộp tiền', en: 'Waiting for payment' },
  WITHDRAW_REQUESTED: { vi: 'Đang rút', en: 'Being withdrawn' },
  SUSPENDED: { vi: 'Tạm dừng', en: 'Suspended' },
  RESULT_READY: { vi: 'Đã có kết quả', en: 'Result ready' },
});

/** A state of a case, as officials call it. */
export const caseStateText = (state: string, language: 'vi' | 'en'): string =>
  state in states ? states[state as keyof typeof states][language] : state;
