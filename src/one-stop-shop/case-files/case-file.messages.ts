import type { MessageCatalogue } from '../../http';

export const caseFilesMessages: MessageCatalogue = {
  'CASE_FILE.NOT_FOUND': { vi: 'Không tìm thấy hồ sơ này.', en: 'There is no such case.' },
  'CASE_FILE.NO_RECEIPT': {
    vi: 'Hồ sơ này chưa có giấy tiếp nhận trong nhật ký kiểm toán.',
    en: 'The audit log has no receipt of this case.',
  },
  'CASE_FILE.CHANGED': {
    vi: 'Hồ sơ đã thay đổi.{told} Hãy xem lại rồi làm tiếp.',
    en: 'The case has changed.{told} Look at it again first.',
  },
  'CASE_FILE.NOT_NOW': {
    vi: 'Không thể làm việc này khi hồ sơ ở trạng thái “{standing}”.{told}',
    en: 'This cannot be done while the case is “{standing}”.{told}',
  },
  'CASE_FILE.TRANSITION': {
    vi: 'Hồ sơ không thể chuyển từ trạng thái {state} sang {to}.',
    en: 'A case cannot go from {state} to {to}.',
  },
  'CASE_FILE.RECALL_NOT_APPROVED': {
    vi: 'Kết quả đã có; chỉ được thu hồi để sửa khi có người khác phê duyệt.',
    en: 'The result is ready; it is called back only with the approval of somebody else.',
  },
  'CASE_FILE.SHADOW': {
    vi: 'Hồ sơ này do hệ thống {system} quản lý; ở đây chỉ xem.',
    en: 'This case belongs to the system {system}; here it is read only.',
  },
  'CASE_FILE.NOT_YOUR_POST': {
    vi: 'Vị trí công tác của bạn không được thực hiện "{act}" với hồ sơ này.',
    en: 'Your post does not allow "{act}" on this case.',
  },
  'CASE_FILE.HELD_BY_ANOTHER': {
    vi: 'Công việc "{step}" đang do {person} xử lý.',
    en: 'The step "{step}" is in the hands of {person}.',
  },
  'CASE_FILE.APPROVAL_MISSING': {
    vi: 'Cần người phê duyệt có thẩm quyền: lãnh đạo, trưởng đơn vị hoặc người giám sát của cơ quan giải quyết hồ sơ.',
    en: 'Somebody with authority has to approve: a leader, head of unit or supervisor of the agency of the case.',
    status: 422,
  },
  'CASE_FILE.APPROVAL_OWN': {
    vi: 'Người phê duyệt phải là người khác ({field}).',
    en: 'Another person has to approve ({field}).',
    status: 422,
  },
  'CASE_FILE.INPUT_MISSING': { vi: 'Thiếu {field}.', en: '{field} is missing.', status: 422 },
  'CASE_FILE.INPUT_INVALID': {
    vi: 'Giá trị của {field} không hợp lệ: {rule}.',
    en: 'The value of {field} is not valid: {rule}.',
    status: 422,
  },
  'CASE_FILE.AGENCY_UNKNOWN': {
    vi: 'Không có cơ quan "{agency}" ({field}) tại thời điểm này.',
    en: 'There is no agency "{agency}" ({field}) at this time.',
    status: 422,
  },
  'CASE_FILE.AGENCY_WITHOUT_CODE': {
    vi: 'Cơ quan "{agency}" chưa có mã định danh nên không cấp được mã hồ sơ.',
    en: 'The agency "{agency}" has no identification code, so no case code can be given.',
    status: 422,
  },
  'CASE_FILE.CHANNEL_CLOSED': {
    vi: 'Thủ tục này không nhận hồ sơ qua kênh {channel}.',
    en: 'This procedure takes no cases through the channel {channel}.',
    status: 422,
  },
  'CASE_FILE.FOREIGN_CODE_TAKEN': {
    vi: 'Mã hồ sơ {foreignCode} đã được dùng.',
    en: 'The case code {foreignCode} is already in use.',
  },
  'CASE_FILE.COMPONENT_UNKNOWN': {
    vi: 'Thủ tục không có thành phần hồ sơ "{component}". Giấy tờ khác phải có căn cứ pháp lý.',
    en: 'The procedure has no component "{component}". Another document needs a legal basis.',
    status: 422,
  },
  'CASE_FILE.COMPONENT_MISSING': {
    vi: 'Thiếu thành phần hồ sơ bắt buộc: {name} ({component}).',
    en: 'A required component is missing: {name} ({component}).',
    status: 422,
  },
  'CASE_FILE.COMPONENT_REJECTED': {
    vi: 'Thành phần hồ sơ chưa đạt: {name} ({component}).',
    en: 'A component was not found right: {name} ({component}).',
    status: 422,
  },
  'CASE_FILE.COMPONENT_NOT_REUSABLE': {
    vi: 'Thành phần "{component}" không thể thay bằng {how}.',
    en: 'The component "{component}" cannot be given by {how}.',
    status: 422,
  },
  'CASE_FILE.LEGAL_BASIS_MISSING': {
    vi: 'Cần căn cứ pháp lý ({field}).',
    en: 'A legal basis is needed ({field}).',
    status: 422,
  },
  'CASE_FILE.DOCUMENT_UNKNOWN': {
    vi: 'Văn bản được chọn không thuộc hồ sơ này.',
    en: 'The document chosen is no paper of this case.',
    status: 422,
  },
  'CASE_FILE.REASON_UNKNOWN': {
    vi: 'Thủ tục không có lý do "{reasonCode}" ({field}).',
    en: 'The procedure knows no reason "{reasonCode}" ({field}).',
    status: 422,
  },
  'CASE_FILE.SUPPLEMENT_AGAIN': {
    vi: 'Hồ sơ đã được yêu cầu bổ sung {rounds} lần; yêu cầu thêm cần căn cứ pháp lý và người phê duyệt.',
    en: 'A supplement was asked for {rounds} times already; another one needs a legal basis and an approver.',
    status: 422,
  },
  'CASE_FILE.SUPPLEMENT_NOT_ASKED': {
    vi: 'Hồ sơ này không chờ bổ sung.',
    en: 'No supplement is awaited for this case.',
  },
  'CASE_FILE.AUTHORISATION_MISSING': {
    vi: 'Người nhận không phải chủ hồ sơ; cần giấy ủy quyền.',
    en: 'The receiver is not the applicant; an authorisation is needed.',
    status: 422,
  },
  'CASE_FILE.PAYMENT_UNKNOWN': {
    vi: 'Hồ sơ không có khoản thanh toán "{payment}".',
    en: 'The case has no payment "{payment}".',
    status: 422,
  },
  'CASE_FILE.REFUND_TOO_LARGE': {
    vi: 'Số tiền hoàn trả lớn hơn số đang giữ ({kept} đồng).',
    en: 'More would be given back than is there ({kept} VND).',
  },
  'CASE_FILE.DATA_INVALID': {
    vi: 'Dữ liệu "{field}" không hợp lệ ({rule}).',
    en: 'The field "{field}" is not valid ({rule}).',
    status: 422,
  },
  'CASE_FILE.NOT_AWAITED': {
    vi: 'Quy trình của thủ tục này không nhận yêu cầu "{message}" vào lúc này.',
    en: 'The process of this procedure takes no "{message}" at this point.',
  },
};
