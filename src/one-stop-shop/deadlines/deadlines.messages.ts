import type { MessageCatalogue } from '../../http';

/** 422: the request is well formed, a rule refuses it. The same refusals are 409 where an act meets a clock as it stands. */
export const deadlinesMessages: MessageCatalogue = {
  'DEADLINE.CLOCK_NOT_FOUND': { vi: 'Không có đồng hồ thời hạn này.', en: 'There is no such clock.' },
  'DEADLINE.RECALCULATION_NOT_FOUND': {
    vi: 'Không có đợt tính lại này.',
    en: 'There is no such recalculation.',
  },
  'DEADLINE.CALENDAR_UNKNOWN': {
    vi: 'Không có lịch làm việc "{calendar}".',
    en: 'There is no working calendar "{calendar}".',
  },
  'DEADLINE.LIMIT_MISSING': {
    vi: 'Thiếu thời hạn (limit).',
    en: 'The limit is missing.',
  },
  'DEADLINE.MODE_UNFIT': {
    vi: 'Không tính đơn vị {unit} theo cách {mode} được.',
    en: 'The unit {unit} cannot be counted as {mode}.',
  },
  'DEADLINE.LIMIT_TOO_LONG': {
    vi: 'Thời hạn dài quá {maximum} ({unit}).',
    en: 'The limit is longer than {maximum} ({unit}).',
  },
  'DEADLINE.OUT_OF_RANGE': {
    vi: 'Thời điểm {field} không có trong lịch hoặc nằm ngoài các năm 2000–2099.',
    en: 'The time {field} does not exist or is outside of the years 2000–2099.',
  },
  'DEADLINE.EXTENSION_UNCLEAR': {
    vi: 'Gia hạn cần đúng một trong hai: until hoặc limit; sự kiện khác không có hai trường này.',
    en: 'An extension needs exactly one of until and limit; other events have neither.',
  },
  'DEADLINE.CLOCK_ENDED': {
    vi: 'Đồng hồ đã kết thúc, không thay đổi được nữa.',
    en: 'The clock has ended and cannot change any more.',
    status: 422,
  },
  'DEADLINE.EVENTS_OUT_OF_ORDER': {
    vi: 'Sự kiện phải theo thứ tự thời gian và không trước lúc bắt đầu.',
    en: 'Events must be in order of time and not before the start.',
    status: 422,
  },
  'DEADLINE.ALREADY_PAUSED': {
    vi: 'Thời hạn đang tạm dừng.',
    en: 'The clock is paused already.',
    status: 422,
  },
  'DEADLINE.NOT_PAUSED': {
    vi: 'Thời hạn không tạm dừng nên không thể tiếp tục.',
    en: 'The clock is not paused, so it cannot go on.',
    status: 422,
  },
  'DEADLINE.EXTENDED_ALREADY': {
    vi: 'Chỉ được gia hạn {times} lần.',
    en: 'It can be extended {times} time(s) only.',
    status: 422,
  },
  'DEADLINE.EXTENSION_WHILE_PAUSED': {
    vi: 'Thời hạn đang tạm dừng, chưa có hạn để gia hạn.',
    en: 'The clock is paused: there is no due date to extend.',
    status: 422,
  },
  'DEADLINE.EXTENSION_TOO_LATE': {
    vi: 'Gia hạn quá muộn: chậm nhất là ngày {latest}.',
    en: 'It is too late for an extension: {latest} was the last day.',
    status: 422,
  },
  'DEADLINE.EXTENSION_NOT_LATER': {
    vi: 'Ngày hẹn mới phải sau hạn hiện tại {dueDate}.',
    en: 'The new date must be later than the present due date {dueDate}.',
    status: 422,
  },
};
