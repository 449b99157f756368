import { defineTexts } from '../../../shared/texts/texts';

/** Acts on a case, as buttons name them. */
export const actTexts = defineTexts({
  'check-components': { vi: 'Kiểm tra thành phần', en: 'Check components' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  'refuse-reception': { vi: 'Từ chối tiếp nhận', en: 'Refuse to receive' },
  'request-supplement': { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  'receive-supplement': { vi: 'Nhận hồ sơ bổ sung', en: 'Receive the supplement' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  suspend: { vi: 'Tạm dừng', en: 'Suspend' },
  resume: { vi: 'Tiếp tục giải quyết', en: 'Resume' },
  terminate: { vi: 'Dừng giải quyết', en: 'Terminate' },
  extend: { vi: 'Xin lỗi, hẹn lại', en: 'Apologise and extend' },
  'record-payment': { vi: 'Ghi nhận thu phí', en: 'Record a payment' },
  confirm: { vi: 'Ghi nhận xác nhận', en: 'Record the confirmation' },
  'return-result': { vi: 'Trả kết quả', en: 'Return the result' },
  'correct-result': { vi: 'Sửa kết quả', en: 'Correct the result' },
  consult: { vi: 'Lấy ý kiến', en: 'Consult' },
  urge: { vi: 'Đôn đốc', en: 'Urge' },
  'accept-handoff': { vi: 'Nhận bàn giao', en: 'Take the handoff' },
  'refuse-handoff': { vi: 'Trả lại bên giao', en: 'Send the handoff back' },
  'resend-handoff': { vi: 'Chuyển lại', en: 'Send again' },
  'redirect-handoff': { vi: 'Chuyển đơn vị khác', en: 'Send elsewhere' },
  'answer-consultation': { vi: 'Trả lời lấy ý kiến', en: 'Answer the consultation' },
});
export type ActName = keyof typeof actTexts;
export const isActName = (name: string): name is ActName => Object.hasOwn(actTexts, name);

/** What each means in law and for the case, in one sentence below the title of its dialog. */
export const actHints = defineTexts<ActName>({
  'check-components': { vi: 'Kiểm tra từng thành phần hồ sơ.', en: 'Looks at components one by one.' },
  accept: {
    vi: 'Hồ sơ đầy đủ, hợp lệ: cấp giấy tiếp nhận, bắt đầu tính thời hạn.',
    en: 'The dossier is complete: a receipt is given and the time begins.',
  },
  'refuse-reception': {
    vi: 'Không tiếp nhận, có lý do (Mẫu 03). Hồ sơ kết thúc.',
    en: 'Not received, with a reason (Form 03). The case ends.',
  },
  'request-supplement': {
    vi: 'Báo một lần, qua bộ phận một cửa, đủ những gì còn thiếu (Mẫu 02).',
    en: 'Says once, through the one-stop, all that is missing (Form 02).',
  },
  'receive-supplement': {
    vi: 'Người nộp đã mang giấy tờ đến; quy trình đi tiếp.',
    en: 'The applicant has brought it; the process goes on.',
  },
  withdraw: { vi: 'Theo yêu cầu của người nộp.', en: 'At the applicant’s request.' },
  suspend: {
    vi: 'Theo quyết định của tòa án, cơ quan có thẩm quyền (Mẫu 05); thời hạn dừng lại.',
    en: 'By order of a court or authority (Form 05); the clock stands still.',
  },
  resume: {
    vi: 'Căn cứ tạm dừng không còn; thời hạn chạy tiếp.',
    en: 'The ground is gone; the clock runs again.',
  },
  terminate: { vi: 'Dừng hẳn theo căn cứ pháp luật (Mẫu 05).', en: 'Stopped for good, by law (Form 05).' },
  extend: {
    vi: 'Thư xin lỗi và ngày hẹn mới (Mẫu 04); chỉ một lần, báo trước ít nhất một ngày làm việc.',
    en: 'A letter of apology with a new date (Form 04); once, at least one working day ahead.',
  },
  'record-payment': { vi: 'Ghi số tiền đã thu và biên lai.', en: 'Records the money and its receipt.' },
  confirm: {
    vi: 'Người nộp đồng ý hoặc không đồng ý với bản dự thảo.',
    en: 'The applicant agrees, or not, with what they were shown.',
  },
  'return-result': {
    vi: 'Giao kết quả cho người nộp hoặc người được ủy quyền.',
    en: 'Hands the result to the applicant or an authorised person.',
  },
  'correct-result': {
    vi: 'Bản mới thay bản sai; người khác phải phê duyệt.',
    en: 'A new version replaces a wrong one; another person approves.',
  },
  consult: {
    vi: 'Hỏi ý kiến đơn vị khác, có hạn trả lời.',
    en: 'Asks another unit, with a date for the answer.',
  },
  urge: {
    vi: 'Gửi văn bản đôn đốc đơn vị đang giữ hồ sơ.',
    en: 'Sends an urging letter to whoever has the case.',
  },
  'accept-handoff': {
    vi: 'Đơn vị bạn giữ hồ sơ từ lúc này; thời hạn đã tính từ khi bên kia gửi.',
    en: 'Your unit holds the case from now on; its time has run since it was sent.',
  },
  'refuse-handoff': {
    vi: 'Trả lại bên giao kèm lý do; bên giao phải quyết định.',
    en: 'Goes back with a reason; the sender has to decide.',
  },
  'resend-handoff': { vi: 'Gửi lại đúng đơn vị đã trả.', en: 'To the same unit again.' },
  'redirect-handoff': {
    vi: 'Gửi đơn vị khác, hoặc chọn chính đơn vị mình để giữ lại.',
    en: 'To another unit; your own means that you keep it.',
  },
  'answer-consultation': {
    vi: 'Trả lời thay mặt đơn vị được hỏi.',
    en: 'Answers for the unit that was asked.',
  },
});

/** One key for each act that is done often; two acts share a key only when they cannot be possible together. */
export const actKeys: Readonly<Partial<Record<ActName, string>>> = {
  'check-components': 'k',
  accept: 't',
  'request-supplement': 's',
  'receive-supplement': 'b',
  consult: 'c',
  urge: 'u',
  extend: 'e',
  suspend: 'p',
  resume: 'p',
  'record-payment': 'm',
  confirm: 'o',
  'return-result': 'r',
  'accept-handoff': 'y',
  'refuse-handoff': 'n',
  'redirect-handoff': 'd',
  'answer-consultation': 'v',
};

/** The order in which possible acts are offered; the first ones as buttons. */
export const actOrder: readonly ActName[] = [
  'accept-handoff',
  'refuse-handoff',
  'redirect-handoff',
  'resend-handoff',
  'accept',
  'return-result',
  'receive-supplement',
  'answer-consultation',
  'request-supplement',
  'consult',
  'extend',
  'record-payment',
  'check-components',
  'resume',
  'confirm',
  'urge',
  'suspend',
  'correct-result',
  'withdraw',
  'refuse-reception',
  'terminate',
];
