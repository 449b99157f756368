import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

export const officialDocumentsMessages: MessageCatalogue = {
  'OFFICIAL_DOCUMENT.NOT_FOUND': {
    vi: 'Không có văn bản này.',
    en: 'There is no such document.',
  },
  'OFFICIAL_DOCUMENT.TRANSITION': {
    vi: 'Văn bản đang ở trạng thái {state}, không chuyển sang {to} được.',
    en: 'The document is {state} and cannot become {to}.',
  },
  'OFFICIAL_DOCUMENT.NO_NUMBER': {
    vi: 'Văn bản này chưa có số nên chưa phát hành được.',
    en: 'This document has no number yet and cannot be issued.',
  },
  'OFFICIAL_DOCUMENT.NOT_RENDERED': {
    vi: 'Tệp văn bản đang được tạo. Hãy thử lại sau ít giây.',
    en: 'The file of the document is being made. Try again in a few seconds.',
  },
  'OFFICIAL_DOCUMENT.ALTERED': {
    vi: 'Tệp văn bản đã lưu không khớp với mã băm; tệp bị khóa.',
    en: 'The stored file of the document does not match its hash; it is locked.',
  },
  'OFFICIAL_DOCUMENT.TOO_LARGE': {
    vi: 'Văn bản quá lớn, không tạo được tệp. Hãy thu hẹp phạm vi.',
    en: 'The document is too large to be made. Narrow it down.',
  },
  'OFFICIAL_DOCUMENT.BUSY': {
    vi: 'Đang có nhiều văn bản chờ tạo tệp. Hãy thử lại sau ít giây.',
    en: 'Many documents are being made. Try again in a few seconds.',
  },
  'OFFICIAL_DOCUMENT.NO_TEMPLATE': {
    vi: 'Không có mẫu văn bản {template} còn hiệu lực.',
    en: 'There is no form {template} in force.',
  },
  'OFFICIAL_DOCUMENT.UNFILLABLE': {
    vi: 'Chưa lập được văn bản theo mẫu {template}: {expression} không có giá trị in được.',
    en: 'The document cannot be written by the form {template}: {expression} has no value that can be printed.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.NOT_READABLE': {
    vi: 'Văn bản của hồ sơ chỉ dành cho người làm việc tại các cơ quan giải quyết hồ sơ đó.',
    en: 'The documents of a case are for those who work in the agencies of the case.',
  },
  'OFFICIAL_DOCUMENT.NO_TRANSLATION': {
    vi: 'Văn bản này không có bản dịch.',
    en: 'There is no translation of this document.',
  },
  'OFFICIAL_DOCUMENT.NOTHING_ISSUED': {
    vi: 'Thao tác này không phát hành văn bản.',
    en: 'This act issues no document.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.NO_RESULT_FORM': {
    vi: 'Thủ tục này không có mẫu kết quả trong hệ thống; văn bản kết quả được soạn bên ngoài.',
    en: 'This procedure has no form for its result here; the result is written outside the system.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.UNDECIDED': {
    vi: 'Chưa xem trước được: chưa bước nào ghi kết quả giải quyết. Hãy điền bước dự thảo kết quả rồi xem lại.',
    en: 'It cannot be shown yet: no step has said what the decision is. Fill in the step that drafts it first.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.AGENCY_UNKNOWN': {
    vi: 'Không có cơ quan "{agency}" trong phạm vi của bạn.',
    en: 'There is no agency "{agency}" that you work in.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.PERIOD_INVALID': {
    vi: 'Khoảng thời gian không hợp lệ.',
    en: 'The period is not valid.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.TEMPLATE_INVALID': {
    vi: 'Mẫu văn bản có lỗi.',
    en: 'The form has mistakes.',
    status: 422,
  },
  'OFFICIAL_DOCUMENT.TEMPLATE_EXISTS': {
    vi: 'Mẫu {code} phiên bản {version} đã có; phiên bản đã ban hành không sửa được.',
    en: 'Version {version} of the form {code} exists already; what was put in is never changed.',
  },
  'OFFICIAL_DOCUMENT.TEMPLATE_UNKNOWN': {
    vi: 'Không có mẫu văn bản nào mang mã {code}.',
    en: 'There is no form with the code {code}.',
    status: 422,
  },
};

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(`OFFICIAL_DOCUMENT.${code}`, kind, params);

export const refusals = {
  notFound: refusal('NOT_FOUND', 'not-found'),
  transition: refusal('TRANSITION', 'conflict'),
  noNumber: refusal('NO_NUMBER', 'conflict'),
  notRendered: refusal('NOT_RENDERED', 'unavailable'),
  tooLarge: refusal('TOO_LARGE', 'invalid'),
  busy: refusal('BUSY', 'unavailable'),
  noTemplate: refusal('NO_TEMPLATE', 'conflict'),
  unfillable: refusal('UNFILLABLE', 'invalid'),
  notReadable: refusal('NOT_READABLE', 'forbidden'),
  noTranslation: refusal('NO_TRANSLATION', 'not-found'),
  nothingIssued: refusal('NOTHING_ISSUED', 'invalid'),
  noResultForm: refusal('NO_RESULT_FORM', 'invalid'),
  undecided: refusal('UNDECIDED', 'invalid'),
  agencyUnknown: refusal('AGENCY_UNKNOWN', 'invalid'),
  periodInvalid: refusal('PERIOD_INVALID', 'invalid'),
  templateInvalid: refusal('TEMPLATE_INVALID', 'invalid'),
  templateExists: refusal('TEMPLATE_EXISTS', 'conflict'),
  templateUnknown: refusal('TEMPLATE_UNKNOWN', 'invalid'),
  altered: refusal('ALTERED', 'conflict'),
};
