import type { MessageCatalogue } from '../../http';

export const handoffsMessages: MessageCatalogue = {
  'CUSTODY.BEGUN_ALREADY': {
    vi: 'Hồ sơ này đã có đơn vị giữ.',
    en: 'The case has a holder already.',
  },
  'CUSTODY.NOT_BEGUN': {
    vi: 'Hồ sơ này chưa được đơn vị nào tiếp nhận.',
    en: 'No unit holds the case yet.',
  },
  'CUSTODY.ENDED': {
    vi: 'Hồ sơ đã kết thúc; không còn luân chuyển.',
    en: 'The case is over; it is handed on no more.',
  },
  'CUSTODY.TIME_RUNS_BACK': {
    vi: 'Thời điểm này sớm hơn lần luân chuyển gần nhất.',
    en: 'This instant lies before the last change of custody.',
  },
  'CUSTODY.HOLDS_IT_ALREADY': {
    vi: 'Đơn vị này đang giữ hồ sơ.',
    en: 'The unit holds the case already.',
  },
  'CUSTODY.IN_TRANSIT': {
    vi: 'Hồ sơ đang được chuyển, bên nhận chưa nhận.',
    en: 'The case is on its way and has not been accepted yet.',
  },
  'CUSTODY.WITH_APPLICANT': {
    vi: 'Hồ sơ đang chờ người nộp.',
    en: 'The case is waiting for the applicant.',
  },
  'CUSTODY.NOT_WITH_APPLICANT': {
    vi: 'Hồ sơ không chờ người nộp.',
    en: 'The case is not waiting for the applicant.',
  },
  'CUSTODY.NOT_IN_TRANSIT': {
    vi: 'Hồ sơ không ở trạng thái đang chuyển.',
    en: 'The case is not on its way.',
  },
  'CUSTODY.ANOTHER_HANDOFF': {
    vi: 'Hồ sơ đang được chuyển theo một lần luân chuyển khác.',
    en: 'The case is being passed by another handoff.',
  },
  'CUSTODY.NO_REASON': {
    vi: 'Từ chối nhận phải có mã lý do.',
    en: 'A refusal needs the code of its reason.',
  },
  'CUSTODY.NO_HANDOFF': {
    vi: 'Hồ sơ đến đơn vị khác phải qua một lần luân chuyển.',
    en: 'Another unit gets the case by a handoff only.',
  },
  'CUSTODY.NOT_RETURNED': {
    vi: 'Hồ sơ không bị trả lại.',
    en: 'The case was not returned.',
  },
  'HANDOFF.NOT_FOUND': {
    vi: 'Không tìm thấy lần luân chuyển này.',
    en: 'There is no such handoff.',
  },
  'HANDOFF.NOT_AWAITING_ACCEPTANCE': {
    vi: 'Lần luân chuyển này không còn chờ nhận: {state}, {by}, {at}.',
    en: 'The handoff no longer waits to be accepted: {state}, by {by}, at {at}.',
  },
  'HANDOFF.NOT_RETURNED': {
    vi: 'Lần luân chuyển này không bị trả lại hoặc đã được xử lý ({state}).',
    en: 'The handoff was not returned, or that has been decided already ({state}).',
  },
  'HANDOFF.REASON_UNKNOWN': {
    vi: 'Trường {field}: mã lý do {value} không có trong danh mục.',
    en: 'The field {field}: no reason has the code {value}.',
    status: 422,
  },
  'HANDOFF.UNIT_UNKNOWN': {
    vi: 'Trường {field}: không có đơn vị {value}.',
    en: 'The field {field}: no unit answers to {value}.',
    status: 422,
  },
  'HANDOFF.CASE_ENDED': {
    vi: 'Hồ sơ {case} đã kết thúc.',
    en: 'The case {case} is over.',
  },
  'HANDOFF.NOT_HOLDER': {
    vi: 'Chỉ đơn vị đang giữ hồ sơ {case} mới làm được việc này.',
    en: 'Only the unit that holds the case {case} can do this.',
  },
  'CONSULTATION.NOT_FOUND': {
    vi: 'Không tìm thấy yêu cầu lấy ý kiến này.',
    en: 'There is no such request for opinion.',
  },
  'CONSULTATION.CLOSED': {
    vi: 'Yêu cầu lấy ý kiến đã đóng ({state}).',
    en: 'The request for opinion is closed ({state}).',
  },
  'CONSULTATION.ASKS_ITSELF': {
    vi: 'Trường {field}: đơn vị không thể lấy ý kiến của chính mình.',
    en: 'The field {field}: a unit does not ask itself.',
    status: 422,
  },
  'URGING.NOT_ALLOWED': {
    vi: 'Chỉ người giám sát hoặc trưởng bộ phận một cửa được đôn đốc hồ sơ này.',
    en: 'Only a supervisor or the head of the one-stop may urge on this case.',
  },
};
