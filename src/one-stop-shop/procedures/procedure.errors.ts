import type { MessageCatalogue } from '../../http';

export const procedureMessages: MessageCatalogue = {
  'PROCEDURE.NOT_FOUND': {
    vi: 'Không có thủ tục này, hoặc thủ tục không có hiệu lực vào ngày đã chọn.',
    en: 'There is no such procedure, or it is not in force on that day.',
  },
  'PROCEDURE.ALTERED': {
    vi: 'Nội dung đã lưu của thủ tục không khớp với mã băm; không dùng được.',
    en: 'What is stored of this procedure does not match its hash; it is not used.',
  },
  'PROCEDURE.NO_LIMIT': {
    vi: 'Thủ tục {procedure} không có thời hạn cho dữ liệu này.',
    en: 'The procedure {procedure} has no time limit for this data.',
    status: 422,
  },
  'PROCEDURE.NO_COMPETENT_AGENCY': {
    vi: 'Thủ tục {procedure} không có cơ quan nào có thẩm quyền với dữ liệu này.',
    en: 'No agency is competent for this data in the procedure {procedure}.',
    status: 422,
  },
  'PROCEDURE.CONDITION_UNDECIDED': {
    vi: 'Chưa xác định được điều kiện {rule} của thủ tục {procedure}; còn thiếu: {missing}.',
    en: 'The condition {rule} of the procedure {procedure} cannot be decided; missing: {missing}.',
    status: 422,
  },
  'PROCEDURE.VALUE_UNDECIDED': {
    vi: 'Chưa tính được {rule} của thủ tục {procedure}; còn thiếu: {missing}.',
    en: 'The value {rule} of the procedure {procedure} cannot be worked out; missing: {missing}.',
    status: 422,
  },
  'PROCEDURE.NO_CHANNEL': {
    vi: 'Thủ tục {procedure} không nhận hồ sơ qua kênh {channel}.',
    en: 'The procedure {procedure} does not take dossiers through {channel}.',
    status: 422,
  },
  'PROCEDURE.DATA_INVALID': {
    vi: 'Dữ liệu hồ sơ có trường không hợp lệ: {fields}.',
    en: 'The data has fields that are not valid: {fields}.',
    status: 422,
  },
  'PROCEDURE.DATA_MISSING': { vi: 'Thiếu {field}.', en: '{field} is missing.' },
  'PROCEDURE.DATA_TYPE': { vi: '{field} không đúng kiểu.', en: '{field} is of the wrong type.' },
  'PROCEDURE.DATA_VALUE': {
    vi: '{field} không phải là giá trị được phép.',
    en: '{field} is none of the allowed values.',
  },
  'PROCEDURE.DATE_INVALID': {
    vi: '"{date}" không phải là ngày dạng YYYY-MM-DD.',
    en: '"{date}" is no date YYYY-MM-DD.',
  },
};
