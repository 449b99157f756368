import type { MessageCatalogue } from '../../http';
import { dutyMessages } from './duties/duty-rules';
import { formMessages } from './forms/form.messages';

export const inboxMessages: MessageCatalogue = {
  ...formMessages,
  ...dutyMessages,
  'INBOX.ALREADY_CLAIMED': {
    vi: 'Công việc này đã được {assigneeName} nhận xử lý.',
    en: 'This work has already been taken by {assigneeName}.',
  },
  'INBOX.NOT_CLAIMED': {
    vi: 'Công việc này chưa có ai nhận.',
    en: 'Nobody has taken this work.',
  },
  'INBOX.NOT_YOUR_WORK': {
    vi: 'Vị trí công tác của bạn không được xử lý công việc này.',
    en: 'Your post does not allow you to do this work.',
  },
  'INBOX.MAY_NOT_ASSIGN': {
    vi: 'Chỉ lãnh đạo đơn vị hoặc người giám sát được giao việc cho người khác.',
    en: 'Only the head of the unit or a supervisor gives work to others.',
  },
  'INBOX.NOT_A_HOLDER': {
    vi: 'Người "{person}" hiện không giữ vị trí có thể làm công việc này, hoặc đang vắng mặt.',
    en: 'The person "{person}" does not hold a post for this work now, or is absent.',
  },
  'INBOX.NOT_DELEGATED': {
    vi: 'Công việc này không phải do người khác chuyển cho nên không có ai để trả lại.',
    en: 'Nobody has delegated this work, so there is nobody to give it back to.',
  },
  'INBOX.TOO_WIDE': {
    vi: 'Phạm vi quá rộng để sắp theo "{sort}": hãy chọn một cơ quan hoặc một đơn vị, hoặc sắp theo hạn.',
    en: 'So much cannot be sorted by "{sort}": choose an agency or a unit, or sort by due date.',
  },
  'DRAFT.CHANGED': {
    vi: 'Bản nháp đã được {savedByName} lưu lúc {savedAt}. Hãy tải lại trước khi lưu.',
    en: 'The draft was saved by {savedByName} at {savedAt}. Load it again before saving.',
  },
  'DRAFT.NOT_FOUND': {
    vi: 'Công việc này không có bản nháp.',
    en: 'This work has no draft.',
  },
  'DRAFT.TOO_LARGE': {
    vi: 'Bản nháp vượt quá {maximumKiB} KiB.',
    en: 'The draft is larger than {maximumKiB} KiB.',
    status: 413,
  },
  'INBOX_FILTER.NOT_FOUND': {
    vi: 'Không có bộ lọc này.',
    en: 'There is no such filter.',
  },
  'INBOX_FILTER.EXISTS': {
    vi: 'Bạn đã có một bộ lọc tên "{name}".',
    en: 'You already have a filter named "{name}".',
  },
  'INBOX_FILTER.CHANGED': {
    vi: 'Bộ lọc đã được thay đổi ở nơi khác. Hãy tải lại.',
    en: 'The filter was changed elsewhere. Load it again.',
  },
  'INBOX_FILTER.NOT_YOUR_UNIT': {
    vi: 'Chỉ chia sẻ được bộ lọc với đơn vị mà bạn đang công tác.',
    en: 'A filter can be shared only with a unit in which you hold a post.',
  },
  'INBOX_FILTER.TOO_MANY': {
    vi: 'Mỗi người chỉ lưu được tối đa {maximum} bộ lọc.',
    en: 'One person keeps at most {maximum} filters.',
  },
};
