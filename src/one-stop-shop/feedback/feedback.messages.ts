import type { MessageCatalogue } from '../../http';

export const feedbackMessages: MessageCatalogue = {
  'REGISTER.NO_PROCESS': {
    vi: 'Quy trình {process} chưa được cài đặt trên hệ thống.',
    en: 'The process {process} is not installed.',
  },
  'REGISTER.ONLY_BY_ACT': {
    vi: 'Bước này chỉ được thực hiện trong sổ của nó, không hoàn thành trực tiếp tại quy trình.',
    en: 'This step is taken in its register and not at the process itself.',
  },
  'FEEDBACK.NOT_FOUND': {
    vi: 'Không tìm thấy phản ánh, kiến nghị này.',
    en: 'There is no such feedback.',
  },
  'FEEDBACK.STALE_VERSION': {
    vi: 'Phản ánh đã được người khác xử lý tiếp. Hãy xem lại rồi thực hiện.',
    en: 'Somebody else has gone on with it. Look at it again first.',
  },
  'FEEDBACK.NOT_ALLOWED': {
    vi: 'Vị trí công tác của bạn không thực hiện được việc này.',
    en: 'Your post does not allow this.',
  },
  'FEEDBACK.NOT_NOW': {
    vi: 'Phản ánh không còn ở bước này.',
    en: 'The feedback is at another step by now.',
  },
  'FEEDBACK.AGENCY_UNKNOWN': {
    vi: 'Trường {field}: không có cơ quan này.',
    en: 'The field {field}: there is no such agency.',
    status: 422,
  },
  'FEEDBACK.SAME_AGENCY': {
    vi: 'Trường {field}: phản ánh đang ở chính cơ quan này.',
    en: 'The field {field}: this agency has it already.',
    status: 422,
  },
  'FEEDBACK.PERSON_UNKNOWN': {
    vi: 'Trường {field}: người này không công tác tại cơ quan đang xử lý.',
    en: 'The field {field}: this person has no post in the agency.',
    status: 422,
  },
  'FEEDBACK.FILES_TOO_LARGE': {
    vi: 'Các tệp kèm theo phản ánh không quá {most} MB.',
    en: 'The files of a piece of feedback may have {most} MB together.',
    status: 422,
  },
  'FEEDBACK.NAMES_SOMEBODY': {
    vi: 'Trường {field} còn thông tin cá nhân (họ tên người gửi, số điện thoại, số định danh hoặc thư điện tử). Hãy bỏ trước khi công khai.',
    en: 'The field {field} still says who somebody is (the sender’s name, a telephone or personal number, an address). Take it out before publishing.',
    status: 422,
  },
  'FEEDBACK.RATED': { vi: 'Phản ánh này đã được đánh giá.', en: 'It has been rated already.' },
  'FEEDBACK.NOT_ANSWERED': {
    vi: 'Chỉ đánh giá được sau khi có trả lời.',
    en: 'It can be rated once it has been answered.',
  },
};
