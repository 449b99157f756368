import { defineTexts } from '../../texts/texts';

/** What is wrong with a field: said at the field and, with the same words, in the summary. */
export const ruleTexts = defineTexts({
  enter: { vi: 'Hãy nhập “{label}”.', en: 'Enter “{label}”.' },
  choose: { vi: 'Hãy chọn “{label}”.', en: 'Choose “{label}”.' },
  check: { vi: 'Cần đánh dấu “{label}”.', en: '“{label}” must be ticked.' },
  file: { vi: 'Hãy tải lên tệp cho “{label}”.', en: 'Upload a file for “{label}”.' },
  notANumber: { vi: '“{label}”: “{typed}” không phải là số.', en: '“{label}”: “{typed}” is not a number.' },
  notADate: {
    vi: '“{label}”: “{typed}” không phải là ngày (ví dụ 05/03/2026).',
    en: '“{label}”: “{typed}” is not a date (for example 05/03/2026).',
  },
  notATime: {
    vi: '“{label}”: “{typed}” không phải là giờ (ví dụ 08:30).',
    en: '“{label}”: “{typed}” is not a time (for example 08:30).',
  },
  tooLong: { vi: '“{label}” có quá nhiều chữ số.', en: '“{label}” has too many digits.' },
  whole: { vi: '“{label}” phải là số nguyên.', en: '“{label}” must be a whole number.' },
  decimals: {
    vi: '“{label}” có nhiều nhất {decimals} chữ số thập phân.',
    en: '“{label}” may have at most {decimals} decimals.',
  },
  min: { vi: '“{label}” phải từ {limit} trở lên.', en: '“{label}” must be {limit} or more.' },
  max: { vi: '“{label}” không được quá {limit}.', en: '“{label}” must be {limit} or less.' },
  short: {
    vi: '“{label}” phải có ít nhất {limit} ký tự.',
    en: '“{label}” needs at least {limit} characters.',
  },
  long: {
    vi: '“{label}” dài {length} ký tự, nhiều nhất là {limit}.',
    en: '“{label}” has {length} characters; at most {limit} are taken.',
  },
  pattern: { vi: '“{label}” không đúng định dạng.', en: '“{label}” does not have the required format.' },
  email: {
    vi: '“{label}” không phải là địa chỉ thư điện tử (ví dụ ten@donvi.vn).',
    en: '“{label}” is not an e-mail address (for example name@office.vn).',
  },
  phone: {
    vi: '“{label}” không phải là số điện thoại (ví dụ 0912 345 678).',
    en: '“{label}” is not a telephone number (for example 0912 345 678).',
  },
  personalNumber: {
    vi: '“{label}” phải là số định danh cá nhân 12 chữ số.',
    en: '“{label}” must be a personal number of 12 digits.',
  },
  taxCode: {
    vi: '“{label}” không phải là mã số thuế (chữ số kiểm tra sai).',
    en: '“{label}” is not a tax code (its check digit is wrong).',
  },
  enterPart: { vi: '“{label}”: hãy nhập “{part}”.', en: '“{label}”: enter “{part}”.' },
  choosePart: { vi: '“{label}”: hãy chọn “{part}”.', en: '“{label}”: choose “{part}”.' },
  noUnit: {
    vi: '“{label}”: tại thời điểm đó không có đơn vị hành chính này.',
    en: '“{label}”: there was no such commune at that time.',
  },
  birthDate: {
    vi: '“{label}”: ngày sinh không đúng (ví dụ 05/03/1990).',
    en: '“{label}”: that is no date of birth (for example 05/03/1990).',
  },
  numberAndBirth: {
    vi: '“{label}”: số định danh không khớp với năm sinh.',
    en: '“{label}”: the personal number tells another year of birth.',
  },
  personNumber: {
    vi: '“{label}”: cần số định danh cá nhân 12 chữ số hoặc số hộ chiếu.',
    en: '“{label}”: a personal number of 12 digits or the number of a passport is needed.',
  },
  passed: { vi: '“{label}” là ngày đã qua.', en: '“{label}” is a day that has passed.' },
});
