import { FieldsRefused, type MessageCatalogue, type RefusedField } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

export const refusals = {
  notFound: (params: JsonObject) => new DomainError('CALENDAR.NOT_FOUND', 'not-found', params),
  versionNotFound: (params: JsonObject) => new DomainError('CALENDAR.VERSION_NOT_FOUND', 'not-found', params),
  changed: (params: JsonObject) => new DomainError('CALENDAR.CHANGED', 'conflict', params),
  fields: (problems: readonly RefusedField[]) => new FieldsRefused('CALENDAR.INVALID', problems),
};

export const calendarMessages: MessageCatalogue = {
  'CALENDAR.NOT_FOUND': {
    vi: 'Không có lịch {key}.',
    en: 'There is no calendar {key}.',
  },
  'CALENDAR.VERSION_NOT_FOUND': {
    vi: 'Lịch {key} không có phiên bản {version}.',
    en: 'The calendar {key} has no version {version}.',
  },
  'CALENDAR.CHANGED': {
    vi: 'Lịch {key} đã có phiên bản {version} do {by} lập; hãy xem lại trước khi sửa.',
    en: 'The calendar {key} has a version {version} by {by} meanwhile; look at it before changing anything.',
  },
  'CALENDAR.INVALID': {
    vi: 'Lịch không hợp lệ, xem các trường: {fields}.',
    en: 'The calendar is not valid; see the fields: {fields}.',
  },
  'CALENDAR.KEY_INVALID': {
    vi: 'Khóa của lịch gồm chữ thường không dấu, chữ số và dấu gạch ngang.',
    en: 'The key of a calendar consists of lower-case letters, digits and hyphens.',
  },
  'CALENDAR.CONTENT_OR_EDITS': {
    vi: 'Cần đúng một trong hai: toàn bộ nội dung lịch, hoặc các sửa đổi.',
    en: 'Exactly one of the two is needed: the whole content, or edits.',
  },
  'CALENDAR.NOTHING_TO_EDIT': {
    vi: 'Lịch chưa có phiên bản nào để sửa; hãy gửi toàn bộ nội dung.',
    en: 'The calendar has no version to edit yet; send the whole content.',
  },
  'CALENDAR.DATE_UNKNOWN': {
    vi: '{date} không phải là một ngày trong các năm {from}-{to}.',
    en: '{date} is not a date in the years {from}-{to}.',
  },
  'CALENDAR.HOURS_REVERSED': {
    vi: 'Giờ {range} kết thúc trước khi bắt đầu.',
    en: 'The hours {range} end before they begin.',
  },
  'CALENDAR.HOURS_OVERLAP': {
    vi: 'Giờ {range} trùng với khoảng giờ khác trong ngày.',
    en: 'The hours {range} overlap with other hours of the day.',
  },
  'CALENDAR.WEEK_TWICE': {
    vi: 'Đã có một tuần làm việc khác bắt đầu từ ngày này.',
    en: 'Another week begins to hold on the same date.',
  },
  'CALENDAR.NO_WORKING_DAY': {
    vi: 'Phải có ít nhất một khoảng giờ làm việc.',
    en: 'At least one range of working hours is needed.',
  },
  'CALENDAR.EXCEPTION_TWICE': {
    vi: 'Ngày {date} xuất hiện hai lần.',
    en: 'The date {date} is there twice.',
  },
  'CALENDAR.EXCEPTION_EXISTS': {
    vi: 'Ngày {date} đã có trong lịch ({name}); hãy bỏ ngày đó trước khi thêm lại.',
    en: 'The calendar already says something of {date} ({name}); remove it before adding it anew.',
  },
  'CALENDAR.EXCEPTION_MISSING': {
    vi: 'Lịch không ghi gì cho ngày {date}.',
    en: 'The calendar says nothing of {date}.',
  },
  'CALENDAR.OFF_IS_NOT_WORKED': {
    vi: 'Ngày nghỉ không có giờ làm việc và không làm bù cho ngày nào.',
    en: 'A day off has no working hours and makes up for no day.',
  },
  'CALENDAR.PARENT_UNKNOWN': {
    vi: 'Không có lịch cấp trên {parent} đã ban hành.',
    en: 'There is no published calendar {parent} to inherit from.',
  },
  'CALENDAR.PARENT_CYCLE': {
    vi: 'Lịch {parent} lại kế thừa từ chính lịch này.',
    en: 'The calendar {parent} inherits from this one.',
  },
  'CALENDAR.NEEDS_WEEK': {
    vi: 'Lịch không kế thừa lịch nào thì phải có giờ làm việc trong tuần.',
    en: 'A calendar that inherits from none needs the hours of a week.',
  },
  'CALENDAR.CHANGES_THE_PAST': {
    vi: 'Nội dung làm thay đổi ngày {dates}, trước ngày hiệu lực {validFrom}.',
    en: 'It would change {dates}, before the date {validFrom} from which it holds.',
  },
  'CALENDAR.OUT_OF_RANGE': {
    vi: 'Chỉ tính thời hạn trong các năm {from}-{to}.',
    en: 'Limits are counted in the years {from}-{to} only.',
  },
  'CALENDAR.LIMIT_INVALID': {
    vi: 'Thời hạn {value} {unit} không hợp lệ.',
    en: '{value} {unit} is not a time limit.',
  },
  'CALENDAR.LIMIT_TOO_LONG': {
    vi: 'Thời hạn {value} {unit} dài hơn {years} năm.',
    en: 'The time limit of {value} {unit} is longer than {years} years.',
  },
};
