import { defineTexts, inLanguage, type Language, type Text } from '../../shared/texts/texts';

/** States of a case (`GET /case-files`), as officials call them. */
export const stateTexts = defineTexts({
  SUBMITTED: { vi: 'Mới nộp, chờ tiếp nhận', en: 'Filed, not accepted yet' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  REJECTED_AT_INTAKE: { vi: 'Không tiếp nhận', en: 'Not received' },
  IN_PROCESS: { vi: 'Đang giải quyết', en: 'In process' },
  IN_TRANSIT: { vi: 'Đang luân chuyển', en: 'Between units' },
  CONSULTING: { vi: 'Đang lấy ý kiến', en: 'Opinions asked for' },
  FIELD_CHECK: { vi: 'Kiểm tra thực địa', en: 'Checked on site' },
  AWAITING_SIGN: { vi: 'Chờ ký', en: 'Waits for signature' },
  AWAITING_ISSUE: { vi: 'Chờ phát hành', en: 'Waits to be issued' },
  AWAITING_SUPPLEMENT: { vi: 'Chờ bổ sung', en: 'Waits for a supplement' },
  AWAITING_PAYMENT: { vi: 'Chờ nộp nghĩa vụ tài chính', en: 'Waits for payment' },
  WITHDRAW_REQUESTED: { vi: 'Đang rút hồ sơ', en: 'Being withdrawn' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  SUSPENDED: { vi: 'Tạm dừng', en: 'Suspended' },
  TERMINATED: { vi: 'Đã dừng giải quyết', en: 'Terminated' },
  RESULT_READY: { vi: 'Đã có kết quả', en: 'Result ready' },
  RETURNED: { vi: 'Đã trả kết quả', en: 'Result returned' },
});

/** Kinds of clocks. */
export const clockTexts = defineTexts({
  CASE: { vi: 'Thời hạn giải quyết', en: 'Limit of the case' },
  AGENCY: { vi: 'Thời hạn của đơn vị giữ hồ sơ', en: 'Limit of the unit that has it' },
  STEP: { vi: 'Thời hạn của bước', en: 'Limit of a step' },
  CONSULTATION: { vi: 'Thời hạn cho ý kiến', en: 'Limit for an opinion' },
  APPLICANT: { vi: 'Thời gian của người nộp', en: 'The applicant’s time' },
  ACCEPTANCE: { vi: 'Thời hạn tiếp nhận', en: 'Limit of acceptance' },
});

/** Single codes that several places show. */
export const codeTexts = defineTexts({
  COUNTER: { vi: 'Trực tiếp', en: 'At the counter' },
  POST: { vi: 'Bưu chính', en: 'By post' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  AUTHORISED_PERSON: { vi: 'Người được ủy quyền', en: 'Authorised person' },
  PERSON: { vi: 'Cá nhân', en: 'Person' },
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  HOUSEHOLD: { vi: 'Hộ gia đình, hộ kinh doanh', en: 'Household' },
  ORGANISATION: { vi: 'Tổ chức', en: 'Organisation' },
  NONE: { vi: 'Không có', en: 'None' },
  UNPAID: { vi: 'Chưa thu', en: 'Unpaid' },
  PENDING: { vi: 'Thu một phần', en: 'Paid in part' },
  PAID: { vi: 'Đã thu', en: 'Paid' },
  EXEMPT: { vi: 'Được miễn', en: 'Exempt' },
  REFUNDED: { vi: 'Đã hoàn', en: 'Refunded' },
  FEE: { vi: 'Phí, lệ phí', en: 'Fee' },
  DUTY: { vi: 'Nghĩa vụ tài chính', en: 'Financial duty' },
  CASH: { vi: 'Tiền mặt', en: 'Cash' },
  TRANSFER: { vi: 'Chuyển khoản', en: 'Transfer' },
  TREASURY: { vi: 'Kho bạc', en: 'Treasury' },
  REQUIRED: { vi: 'Chưa nộp', en: 'Not handed in' },
  PROVIDED: { vi: 'Đã nộp, chưa kiểm tra', en: 'Handed in, not checked' },
  OK: { vi: 'Hợp lệ', en: 'In order' },
  REJECTED: { vi: 'Không hợp lệ', en: 'Not in order' },
  UPLOAD: { vi: 'Bản điện tử', en: 'File' },
  PAPER: { vi: 'Bản giấy', en: 'Paper' },
  REUSED: { vi: 'Dùng lại giấy tờ đã có', en: 'Reused' },
  DATABASE: { vi: 'Lấy từ cơ sở dữ liệu', en: 'From a database' },
  GRANTED: { vi: 'Được giải quyết', en: 'Granted' },
  REFUSED: { vi: 'Từ chối giải quyết', en: 'Refused' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  TERMINATED: { vi: 'Dừng giải quyết', en: 'Terminated' },
  AGENCY: { vi: 'Đơn vị giữ hồ sơ', en: 'With a unit' },
  TRANSIT: { vi: 'Đang chuyển', en: 'In transit' },
  APPLICANT: { vi: 'Chờ người nộp', en: 'With the applicant' },
  SENT: { vi: 'Đã gửi, chờ nhận', en: 'Sent, not accepted yet' },
  ACCEPTED: { vi: 'Đã nhận', en: 'Accepted' },
  HANDOFF_REFUSED: { vi: 'Bị trả lại', en: 'Sent back' },
  RECALLED: { vi: 'Đã thu lại', en: 'Recalled' },
  DONE: { vi: 'Đã xong', en: 'Done' },
  OPEN: { vi: 'Đang chờ ý kiến', en: 'Waits for an answer' },
  ANSWERED: { vi: 'Đã trả lời', en: 'Answered' },
  EXPIRED: { vi: 'Hết hạn, chưa trả lời', en: 'Expired without an answer' },
  DEEMED: { vi: 'Coi như đã trả lời', en: 'Deemed answered' },
  CONSENT: { vi: 'Đồng ý', en: 'Consent' },
  DISAGREE: { vi: 'Không đồng ý', en: 'Disagree' },
  NO_OPINION: { vi: 'Không có ý kiến', en: 'No opinion' },
  DEEMED_CONSENT: { vi: 'Im lặng được coi là đồng ý', en: 'Silence counts as consent' },
  DEEMED_NO_OPINION: { vi: 'Im lặng được coi là không có ý kiến', en: 'Silence counts as no opinion' },
  WAIT_AND_ESCALATE: { vi: 'Chờ và báo cấp trên', en: 'Wait and escalate' },
  URGE: { vi: 'Văn bản đôn đốc', en: 'Urging letter' },
  REMIND: { vi: 'Nhắc việc', en: 'Reminder' },
});

/** What is awaited where no task says it in words of its own. */
export const nextTexts = defineTexts({
  resume: { vi: 'Tiếp tục giải quyết', en: 'Resume' },
  proceed: { vi: 'Chuyển bước', en: 'Go on' },
  'await-supplement': { vi: 'Chờ bổ sung hồ sơ', en: 'Supplement awaited' },
  'await-payment': { vi: 'Chờ nộp nghĩa vụ tài chính', en: 'Payment awaited' },
  'await-confirmation': { vi: 'Chờ người nộp xác nhận', en: 'Confirmation by the applicant awaited' },
  'await-agency': { vi: 'Chờ cơ quan phối hợp', en: 'Another agency awaited' },
});

/** The word for a code; the code itself when there is none. */
export function wordOf(
  texts: Readonly<Record<string, Text>>,
  code: string | null | undefined,
  language: Language,
): string {
  if (!code) return '';
  return Object.hasOwn(texts, code) ? texts[code][language] : code;
}

/** A unit with its agency, as the server names places; the schema leaves those that may be null open. */
interface Place {
  agencyName?: Record<string, unknown> | null;
  unitName?: Record<string, unknown> | null;
}

export const unitText = (place: object | null | undefined, language: Language): string =>
  inLanguage((place as Place | null | undefined)?.unitName, language);
export const agencyText = (place: object | null | undefined, language: Language): string =>
  inLanguage((place as Place | null | undefined)?.agencyName, language);
/** `Phòng Kinh tế – UBND phường An Lạc` */
export const placeText = (place: object | null | undefined, language: Language): string =>
  [...new Set([unitText(place, language), agencyText(place, language)])].filter(Boolean).join(' – ');
