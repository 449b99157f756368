import type { MessageCatalogue } from '../../http';

export const directivesMessages: MessageCatalogue = {
  'DIRECTIVE.NOT_FOUND': {
    vi: 'Không tìm thấy văn bản chỉ đạo này.',
    en: 'There is no such directive.',
  },
  'DIRECTIVE.TASK_NOT_FOUND': { vi: 'Không tìm thấy nhiệm vụ này.', en: 'There is no such task.' },
  'DIRECTIVE.STALE_VERSION': {
    vi: 'Nhiệm vụ đã được người khác cập nhật. Hãy xem lại rồi thực hiện.',
    en: 'Somebody else has changed the task. Look at it again first.',
  },
  'DIRECTIVE.NOT_ALLOWED': {
    vi: 'Vị trí công tác của bạn không thực hiện được việc này.',
    en: 'Your post does not allow this.',
  },
  'DIRECTIVE.NOT_NOW': {
    vi: 'Nhiệm vụ không còn ở bước này.',
    en: 'The task is at another step by now.',
  },
  'DIRECTIVE.ENTERED': {
    vi: 'Văn bản số {number} đã có trong sổ.',
    en: 'The document {number} is in the register already.',
  },
  'DIRECTIVE.AGENCY_UNKNOWN': {
    vi: 'Trường {field}: không có cơ quan này.',
    en: 'The field {field}: there is no such agency.',
    status: 422,
  },
  'DIRECTIVE.NOT_BELOW': {
    vi: 'Trường {field}: cơ quan này không thuộc quyền chỉ đạo của cơ quan ban hành.',
    en: 'The field {field}: this agency is not below the one that issues the document.',
    status: 422,
  },
  'DIRECTIVE.PERSON_UNKNOWN': {
    vi: 'Trường {field}: người này không công tác tại cơ quan chủ trì.',
    en: 'The field {field}: this person has no post in the lead agency.',
    status: 422,
  },
  'DIRECTIVE.TEXT_MISSING': {
    vi: 'Trường {field}: hãy ghi nội dung.',
    en: 'The field {field}: write something.',
    status: 422,
  },
  'DIRECTIVE.FILE_NOT_FOUND': { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' },
  'DIRECTIVE.DATE_INVALID': {
    vi: 'Trường {field}: ngày không hợp lệ.',
    en: 'The field {field}: the date cannot be.',
    status: 422,
  },
};
