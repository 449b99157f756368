import type { LocalizedText } from '../../kernel';

/** States that share a status with others. */
export const stateNames: Readonly<Record<string, LocalizedText>> = {
  IN_PROCESS: { vi: 'đang giải quyết', en: 'being worked on' },
  IN_TRANSIT: { vi: 'đang chuyển giữa các đơn vị', en: 'between units' },
  CONSULTING: { vi: 'đang lấy ý kiến', en: 'opinions are asked for' },
  FIELD_CHECK: { vi: 'kiểm tra thực địa', en: 'checked on site' },
  AWAITING_SIGN: { vi: 'chờ ký', en: 'waits to be signed' },
  AWAITING_ISSUE: { vi: 'chờ cấp số, đóng dấu', en: 'waits for number and seal' },
  WITHDRAW_REQUESTED: { vi: 'đang làm thủ tục rút', en: 'being handed back' },
  WITHDRAWN: { vi: 'đã rút', en: 'handed back' },
  SUSPENDED: { vi: 'tạm dừng', en: 'for a while' },
  TERMINATED: { vi: 'dừng hẳn', en: 'for good' },
};

/** Codes inside sentences. */
export const codeNames: Readonly<Record<string, LocalizedText>> = {
  COUNTER: { vi: 'trực tiếp', en: 'at the counter' },
  POST: { vi: 'bưu chính', en: 'by post' },
  ONLINE: { vi: 'trực tuyến', en: 'online' },
  AUTHORISED_PERSON: { vi: 'người được ủy quyền', en: 'by an authorised person' },
  GRANTED: { vi: 'được giải quyết', en: 'granted' },
  REFUSED: { vi: 'bị từ chối', en: 'refused' },
  EARLY: { vi: 'trước hạn', en: 'early' },
  ON_TIME: { vi: 'đúng hạn', en: 'on time' },
  LATE: { vi: 'quá hạn', en: 'late' },
  PAPER: { vi: 'bản giấy', en: 'on paper' },
  UPLOAD: { vi: 'tệp điện tử', en: 'as a file' },
  REUSED: { vi: 'dùng lại giấy tờ đã có', en: 'reused' },
  DATABASE: { vi: 'lấy từ cơ sở dữ liệu', en: 'from a database' },
  EXEMPT: { vi: 'được miễn nộp', en: 'not needed' },
  CASH: { vi: 'tiền mặt', en: 'cash' },
  TRANSFER: { vi: 'chuyển khoản', en: 'transfer' },
  TREASURY: { vi: 'kho bạc', en: 'treasury' },
  CONSENT: { vi: 'đồng ý', en: 'consent' },
  DISAGREE: { vi: 'không đồng ý', en: 'disagrees' },
  NO_OPINION: { vi: 'không có ý kiến', en: 'no opinion' },
  DEEMED_CONSENT: { vi: 'đồng ý', en: 'consent' },
  DEEMED_NO_OPINION: { vi: 'không có ý kiến', en: 'no opinion' },
  owner: { vi: 'đơn vị chịu trách nhiệm', en: 'somebody in charge' },
  nextAction: { vi: 'việc tiếp theo', en: 'a next action' },
  nextActionAt: { vi: 'thời điểm tiếp theo', en: 'a next date' },
  SUPPLEMENT_MISSED: { vi: 'quá hạn bổ sung', en: 'no supplement in time' },
  'instance.modified': { vi: 'chuyển bước', en: 'steps were moved' },
  'instance.migrated': { vi: 'đổi phiên bản quy trình', en: 'another version of the process' },
  'instance.migration-undone': {
    vi: 'trở lại phiên bản quy trình trước',
    en: 'back in the earlier version of the process',
  },
  'instance.variables-written': { vi: 'sửa dữ liệu', en: 'data were written' },
  'instance.cancelled': { vi: 'hủy quy trình', en: 'the process was cancelled' },
  'job.run-now': { vi: 'chạy ngay một việc đang chờ', en: 'a waiting job was carried out' },
};

/** Sentences of the timeline; `{name}` stands for a field of the event. */
export const sentences: Readonly<Record<string, LocalizedText>> = {
  'case.submitted': { vi: 'Nộp hồ sơ ({channel}).', en: 'The case was filed ({channel}).' },
  'case.components.provided': {
    vi: 'Nộp thành phần hồ sơ: {components}.',
    en: 'Components handed in: {components}.',
  },
  'case.components.checked': {
    vi: 'Kiểm tra thành phần hồ sơ: {components}.',
    en: 'Components checked: {components}.',
  },
  'case.accepted': {
    vi: 'Tiếp nhận hồ sơ; hẹn trả kết quả {dueAt}.',
    en: 'The case was accepted; the result is due {dueAt}.',
  },
  'case.rejected': {
    vi: 'Không tiếp nhận hồ sơ ({reasonCode}). {reason}',
    en: 'The case was not received ({reasonCode}). {reason}',
  },
  'case.supplement.requested': {
    vi: 'Yêu cầu bổ sung hồ sơ lần {round}: {items}. {reason}',
    en: 'Supplement no. {round} was asked for: {items}. {reason}',
  },
  'case.supplement.received': {
    vi: 'Đã nhận hồ sơ bổ sung lần {round}.',
    en: 'Supplement no. {round} was received.',
  },
  'case.supplement.lapsed': {
    vi: 'Yêu cầu bổ sung lần {round} kết thúc mà chưa có hồ sơ bổ sung.',
    en: 'Request no. {round} ended without a supplement.',
  },
  'case.payment.requested': { vi: 'Yêu cầu thanh toán {amount} đồng.', en: '{amount} VND became due.' },
  'case.payment.missed': { vi: 'Hết hạn chờ thanh toán.', en: 'The time for payment is up.' },
  'case.paid': {
    vi: 'Đã thu {amount} đồng ({method}). {receipt}',
    en: '{amount} VND were paid ({method}). {receipt}',
  },
  'case.refunded': {
    vi: 'Đã hoàn trả {amount} đồng ({method}). {reason}',
    en: '{amount} VND were given back ({method}). {reason}',
  },
  'case.exempted': {
    vi: 'Miễn, giảm {amount} đồng phí, lệ phí. {reason}',
    en: '{amount} VND of fees and charges were remitted. {reason}',
  },
  'case.payment.ordered': {
    vi: 'Người nộp đang thanh toán trực tuyến {amount} đồng.',
    en: 'The applicant is paying {amount} VND online.',
  },
  'case.payment.order-ended': {
    vi: 'Lượt thanh toán trực tuyến kết thúc, chưa ghi nhận tiền.',
    en: 'The online payment ended without money.',
  },
  'case.confirmed': { vi: 'Người nộp đã xác nhận.', en: 'The applicant has confirmed.' },
  'case.confirmation.missed': {
    vi: 'Hết hạn xác nhận; tiếp tục xử lý.',
    en: 'Nobody confirmed in time; processing goes on.',
  },
  'case.confirmation.asked': {
    vi: 'Mời người nộp xác nhận nội dung.',
    en: 'The applicant was asked to confirm.',
  },
  'case.rated': { vi: 'Người nộp đã đánh giá việc giải quyết.', en: 'The applicant has rated how it went.' },
  'case.personal-data.removed': {
    vi: 'Đã xóa dữ liệu cá nhân sau {years} năm kể từ ngày kết thúc, theo {ground}; số tệp đã xóa: {files}.',
    en: 'The personal data were removed {years} years after the case had closed, under {ground}; files removed: {files}.',
  },
  'case.withdrawal.requested': {
    vi: 'Người nộp yêu cầu rút hồ sơ.',
    en: 'The applicant wants the case back.',
  },
  'case.withdrawn': { vi: 'Hồ sơ đã được rút. {reason}', en: 'The case was withdrawn. {reason}' },
  'case.suspended': {
    vi: 'Tạm dừng giải quyết theo {legalBasis}: {reason}',
    en: 'The case was suspended under {legalBasis}: {reason}',
  },
  'case.resumed': { vi: 'Tiếp tục giải quyết: {reason}', en: 'The case goes on: {reason}' },
  'case.held': {
    vi: 'Quy trình bị giữ lại về kỹ thuật: {reason}',
    en: 'The process is held for technical reasons: {reason}',
  },
  'case.repaired': {
    vi: 'Can thiệp kỹ thuật: {act}. {proposedByName} đề xuất, {approvedByName} phê duyệt; lý do: {reason}',
    en: 'Technical repair: {act}. Proposed by {proposedByName}, approved by {approvedByName}: {reason}',
  },
  'case.stop.ordered': {
    vi: 'Có quyết định dừng giải quyết theo {legalBasis}: {reason}',
    en: 'The case is to be stopped under {legalBasis}: {reason}',
  },
  'case.terminated': {
    vi: 'Dừng giải quyết hồ sơ. {legalBasis} {reason}',
    en: 'The case was stopped. {legalBasis} {reason}',
  },
  'case.extension.granted': {
    vi: 'Xin lỗi và hẹn lại đến {until}: {reason}',
    en: 'Apology and a new date, {until}: {reason}',
  },
  'case.extension.declined': { vi: 'Không gia hạn.', en: 'The time was not extended.' },
  'case.due.changed': {
    vi: 'Ngày hẹn trả chuyển từ {oldDueAt} sang {newDueAt}.',
    en: 'The due date moved from {oldDueAt} to {newDueAt}.',
  },
  'case.due-soon': { vi: 'Sắp đến hạn ({dueAt}).', en: 'Due soon ({dueAt}).' },
  'case.overdue': { vi: 'Quá hạn từ {dueAt}.', en: 'Overdue since {dueAt}.' },
  'case.urged': { vi: 'Đã đôn đốc.', en: 'An urging letter was sent.' },
  'case.reminded': { vi: 'Đã nhắc.', en: 'A reminder was sent.' },
  'case.result.ready': {
    vi: 'Đã có kết quả ({outcome}, {class}). {number}',
    en: 'The result is ready ({outcome}, {class}). {number}',
  },
  'case.result.recalled': {
    vi: 'Thu hồi kết quả để sửa, {approvedBy} phê duyệt: {reason}',
    en: 'The result was called back for correction, approved by {approvedBy}: {reason}',
  },
  'case.returned': { vi: 'Đã trả kết quả ({method}).', en: 'The result was handed over ({method}).' },
  'case.corrected': {
    vi: 'Sửa kết quả, bản thứ {versionNo}, {approvedBy} phê duyệt: {reason}',
    en: 'The result was corrected, version {versionNo}, approved by {approvedBy}: {reason}',
  },
  'case.succeeded': {
    vi: 'Chuyển từ {from} sang {to} do sắp xếp lại cơ quan.',
    en: 'Handed on from {from} to {to}, which has taken over its tasks.',
  },
  'case.owner.changed': { vi: 'Đơn vị chịu trách nhiệm: {to}.', en: 'Unit in charge: {to}.' },
  'case.assigned': { vi: 'Phân công {personId} ({unitId}).', en: 'Assigned to {personId} ({unitId}).' },
  'case.silent': { vi: 'Cảnh báo: hồ sơ thiếu {missing}.', en: 'Warning: the case lacks {missing}.' },
  'case.synchronised': { vi: 'Cập nhật từ hệ thống {system}.', en: 'Updated by the system {system}.' },
  'handoff.sent': {
    vi: '{from} chuyển hồ sơ cho {to}; cần nhận trước {acceptDueAt}.',
    en: '{from} sent the case to {to}, which has to accept it by {acceptDueAt}.',
  },
  'handoff.accepted': {
    vi: '{to} đã nhận hồ sơ từ {from}.',
    en: '{to} took the case over from {from}.',
  },
  'handoff.recalled': {
    vi: 'Thu lại hồ sơ đã chuyển cho {to}.',
    en: 'What had been sent to {to} was taken back.',
  },
  'consult.requested': {
    vi: '{from} lấy ý kiến {to}, trả lời trước {dueAt}: {question}',
    en: '{from} asked {to} for its opinion by {dueAt}: {question}',
  },
  'consult.overdue': {
    vi: '{to} chưa trả lời ý kiến, quá hạn từ {dueAt}.',
    en: '{to} has not answered; its opinion was due {dueAt}.',
  },
  'consult.answered': {
    vi: '{to} trả lời ý kiến: {outcome}. {answer}',
    en: '{to} answered: {outcome}. {answer}',
  },
  'consult.deemed': {
    vi: '{to} không trả lời trong thời hạn; được coi là {outcome}.',
    en: '{to} did not answer in time, which counts as {outcome}.',
  },
  'consult.expired': {
    vi: 'Kết thúc lấy ý kiến {to}, chưa có trả lời.',
    en: 'The consultation of {to} ended without an answer.',
  },
  'letter.urging.sent': { vi: 'Đôn đốc {to}: {text}', en: '{to} was urged: {text}' },
  'letter.reminder.sent': { vi: 'Nhắc người nộp: {text}', en: 'The applicant was reminded: {text}' },
  'handoff.refused': {
    vi: '{to} trả lại hồ sơ cho {from} ({reasonCode}). {note}',
    en: '{to} sent the case back to {from} ({reasonCode}). {note}',
  },
  'handoff.resent': {
    vi: '{from} chuyển lại hồ sơ cho {to}. {note}',
    en: '{from} sent the case to {to} again. {note}',
  },
  'handoff.kept': {
    vi: '{from} giữ lại hồ sơ để tự xử lý. {note}',
    en: '{from} kept the case to work on it. {note}',
  },
  'step.opened': { vi: 'Giao việc "{name}" cho {unitId}.', en: '"{name}" was given to {unitId}.' },
  'step.closed': { vi: 'Kết thúc việc "{name}".', en: '"{name}" is done.' },
};
