import { defineTexts } from '../../../web/shared/texts/texts';

/**
 * The words of `procedure:` that the server knows, and what they are called. That these are all of them, on the node types that may
 * carry them, is told by test/web-modeler/vocabulary.spec.ts.
 */
export const acts = defineTexts({
  receive: { vi: 'Tiếp nhận hồ sơ', en: 'Receive the dossier' },
  appraise: { vi: 'Thẩm định, thụ lý hồ sơ', en: 'Appraise the dossier' },
  draft: { vi: 'Dự thảo kết quả', en: 'Draft the result' },
  review: { vi: 'Xem xét, duyệt dự thảo', en: 'Review the draft' },
  'check-site': { vi: 'Kiểm tra thực địa', en: 'Check the site' },
  consult: { vi: 'Cho ý kiến', en: 'Give an opinion' },
  sign: { vi: 'Ký', en: 'Sign' },
  issue: { vi: 'Vào số, đóng dấu, phát hành', en: 'Number, seal, issue' },
  'request-supplement': { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Request a supplement' },
  extend: { vi: 'Xin lỗi, đề nghị gia hạn', en: 'Apologise and extend' },
  urge: { vi: 'Đôn đốc', en: 'Urge' },
  remind: { vi: 'Nhắc việc', en: 'Remind' },
  return: { vi: 'Trả kết quả', en: 'Return the result' },
  withdraw: { vi: 'Trả hồ sơ theo đề nghị rút', en: 'Close a withdrawn case' },
  stop: { vi: 'Dừng giải quyết', en: 'Stop the case' },
  'await-supplement': { vi: 'Chờ bổ sung hồ sơ', en: 'Wait for a supplement' },
  'await-payment': { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Wait for a payment' },
  'await-confirmation': { vi: 'Chờ người nộp xác nhận', en: 'Wait for the applicant to confirm' },
  'await-agency': { vi: 'Chờ cơ quan khác', en: 'Wait for another agency' },
  reject: { vi: 'Trả hồ sơ vì không hoàn thiện', en: 'Return what was never completed' },
});
export type Act = keyof typeof acts;

const waiting = ['EventBasedGateway', 'IntermediateCatchEvent', 'ReceiveTask'] as const;

/** Which BPMN elements an act is for; those that are not named here are for user tasks. */
export const nodesOfAct: Readonly<Partial<Record<Act, readonly string[]>>> = {
  'await-supplement': waiting,
  'await-payment': waiting,
  'await-confirmation': waiting,
  'await-agency': waiting,
  reject: ['EndEvent'],
};

export const handoffs = defineTexts({
  lead: { vi: 'Giao chủ trì', en: 'Takes the lead' },
  cooperate: { vi: 'Phối hợp, hồ sơ vẫn do bên giao giữ', en: 'Cooperates; the case stays where it was' },
  consult: { vi: 'Lấy ý kiến', en: 'Is asked for an opinion' },
});

export const silences = defineTexts({
  WAIT_AND_ESCALATE: { vi: 'Tiếp tục chờ và báo cấp trên', en: 'Go on waiting and escalate' },
  DEEMED_CONSENT: { vi: 'Coi như đồng ý', en: 'Taken as consent' },
  DEEMED_NO_OPINION: { vi: 'Coi như không có ý kiến', en: 'Taken as no opinion' },
});

export const clockEffects = defineTexts({
  pause: { vi: 'Tạm dừng tính thời hạn của hồ sơ', en: 'The clock of the case stands still' },
});

export const units = defineTexts({
  minute: { vi: 'phút', en: 'minutes' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-day': { vi: 'ngày (tính cả ngày nghỉ)', en: 'calendar days' },
  month: { vi: 'tháng', en: 'months' },
});
export type TimeUnit = keyof typeof units;

export const cores = defineTexts({
  'token-core': { vi: 'Lõi thực thi của hệ thống', en: 'Core of this system' },
  'bpmn-engine': { vi: 'bpmn-engine', en: 'bpmn-engine' },
});

export const roles = defineTexts({
  receiver: { vi: 'Cán bộ tiếp nhận và trả kết quả', en: 'Reception officer' },
  'one-stop-head': { vi: 'Trưởng Bộ phận Một cửa', en: 'Head of the one-stop' },
  'unit-head': { vi: 'Trưởng phòng', en: 'Head of the unit' },
  'case-officer': { vi: 'Chuyên viên thụ lý', en: 'Case officer' },
  leader: { vi: 'Lãnh đạo cơ quan', en: 'Leader of the agency' },
  'records-clerk': { vi: 'Văn thư', en: 'Records clerk' },
  cashier: { vi: 'Kế toán, thu phí', en: 'Cashier' },
  supervisor: { vi: 'Người giám sát', en: 'Supervisor' },
});

/** Messages by which the one-stop shop speaks to a process. */
export const messages = defineTexts({
  'dossier.supplemented': {
    vi: 'Người nộp đã bổ sung hồ sơ',
    en: 'The applicant has supplemented the dossier',
  },
  'case.withdrawn': { vi: 'Người nộp xin rút hồ sơ', en: 'The applicant withdraws' },
  'case.stop-ordered': { vi: 'Có căn cứ dừng giải quyết', en: 'The case is ordered to stop' },
  'case.due-soon': { vi: 'Hồ sơ sắp đến hạn', en: 'The case is due soon' },
  'payment.confirmed': { vi: 'Đã xác nhận nộp tiền', en: 'A payment is confirmed' },
  'applicant.confirmed': { vi: 'Người nộp đã xác nhận', en: 'The applicant has confirmed' },
});

export const mappings = defineTexts({
  singleResult: { vi: 'Một dòng, mọi cột', en: 'One row with all columns' },
  singleEntry: { vi: 'Một giá trị', en: 'One value' },
  collectEntries: { vi: 'Danh sách giá trị của một cột', en: 'List of the values of one column' },
  resultList: { vi: 'Danh sách mọi dòng', en: 'List of all rows' },
});
