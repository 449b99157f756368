import type { MessageCatalogue } from '../../http';

export const noticesMessages: MessageCatalogue = {
  'NOTICE.NOT_FOUND': { vi: 'Không tìm thấy thông báo này.', en: 'There is no such notice.' },
  'ALERT_RULE.FOR_PEOPLE': {
    vi: 'Quy tắc cảnh báo dành cho cán bộ, không dành cho dịch vụ.',
    en: 'Alert rules are for people, not for services.',
  },
  'ALERT_RULE.NOT_FOUND': { vi: 'Không tìm thấy quy tắc này.', en: 'There is no such rule.' },
  'ALERT_RULE.EXISTS': {
    vi: 'Bạn đã có quy tắc tên "{name}".',
    en: 'You have a rule called "{name}" already.',
  },
  'ALERT_RULE.CHANGED': {
    vi: 'Quy tắc đã được sửa ở nơi khác. Hãy tải lại.',
    en: 'The rule was changed elsewhere. Load it again.',
  },
  'ALERT_RULE.TOO_MANY': {
    vi: 'Mỗi người có tối đa {maximum} quy tắc.',
    en: 'Nobody has more than {maximum} rules.',
  },
};
