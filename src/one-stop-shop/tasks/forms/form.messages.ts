import type { MessageCatalogue } from '../../../http';

/** `FORM.REFUSED` is the refusal; the others say what is wrong with one `field`. */
export const formMessages: MessageCatalogue = {
  'FORM.REFUSED': {
    vi: 'Biểu mẫu có trường chưa hợp lệ: {fields}.',
    en: 'Some fields of the form are not acceptable: {fields}.',
    status: 422,
  },
  'FORM.UNKNOWN_FIELD': {
    vi: 'Biểu mẫu không có trường "{field}".',
    en: 'The form has no field "{field}".',
    status: 422,
  },
  'FORM.HIDDEN': {
    vi: 'Trường "{field}" đang ẩn nên không được gửi giá trị.',
    en: 'The field "{field}" is hidden, so it must not be sent.',
    status: 422,
  },
  'FORM.READ_ONLY': {
    vi: 'Trường "{field}" chỉ đọc, không được thay đổi.',
    en: 'The field "{field}" is read-only and must not change.',
    status: 422,
  },
  'FORM.REQUIRED': {
    vi: 'Trường "{field}" là bắt buộc.',
    en: 'The field "{field}" is required.',
    status: 422,
  },
  'FORM.TYPE': {
    vi: 'Trường "{field}" sai kiểu dữ liệu, cần {expected}.',
    en: 'The field "{field}" is of another kind; {expected} is expected.',
    status: 422,
  },
  'FORM.MIN': {
    vi: 'Trường "{field}" phải từ {minimum} trở lên.',
    en: 'The field "{field}" must be {minimum} or more.',
    status: 422,
  },
  'FORM.MAX': {
    vi: 'Trường "{field}" không được quá {maximum}.',
    en: 'The field "{field}" must be {maximum} or less.',
    status: 422,
  },
  'FORM.DECIMALS': {
    vi: 'Trường "{field}" chỉ được có tối đa {maximum} chữ số thập phân.',
    en: 'The field "{field}" may have at most {maximum} decimals.',
    status: 422,
  },
  'FORM.MIN_LENGTH': {
    vi: 'Trường "{field}" phải có ít nhất {minimum} ký tự.',
    en: 'The field "{field}" needs at least {minimum} characters.',
    status: 422,
  },
  'FORM.MAX_LENGTH': {
    vi: 'Trường "{field}" dài quá {maximum}.',
    en: 'The field "{field}" is longer than {maximum}.',
    status: 422,
  },
  'FORM.PATTERN': {
    vi: 'Trường "{field}" không đúng định dạng.',
    en: 'The field "{field}" does not have the required format.',
    status: 422,
  },
  'FORM.PATTERN_REFUSED': {
    vi: 'Không kiểm tra được định dạng của trường "{field}": giá trị quá dài hoặc mẫu kiểm tra không an toàn.',
    en: 'The format of the field "{field}" cannot be checked: the value is too long or the pattern is not safe.',
    status: 422,
  },
  'FORM.OPTION': {
    vi: 'Giá trị của trường "{field}" không nằm trong các lựa chọn.',
    en: 'The value of the field "{field}" is not one of its options.',
    status: 422,
  },
  'FORM.PASSED_DATE': {
    vi: 'Ngày của trường "{field}" đã qua.',
    en: 'The date of the field "{field}" has passed.',
    status: 422,
  },
  'FORM.ADDRESS_UNIT': {
    vi: 'Ngày {date}, không có đơn vị hành chính mang tên này ("{field}").',
    en: 'On {date} there was no administrative unit of that name ("{field}").',
    status: 422,
  },
  'FORM.ADDRESS_DATE': {
    vi: 'Địa chỉ "{field}" không ghi theo đơn vị hành chính tại thời điểm của biểu mẫu.',
    en: 'The address "{field}" is not of the date that the form asks for.',
    status: 422,
  },
  'FORM.BIRTH_DATE': {
    vi: 'Ngày sinh "{field}" không đúng hoặc ở tương lai.',
    en: 'The date of birth "{field}" is no date, or lies in the future.',
    status: 422,
  },
  'FORM.PERSONAL_NUMBER': {
    vi: 'Trường "{field}" phải là số định danh cá nhân 12 chữ số hoặc số hộ chiếu.',
    en: '"{field}" must be a personal number of 12 digits or the number of a passport.',
    status: 422,
  },
  'FORM.NUMBER_AND_BIRTH': {
    vi: 'Số định danh "{field}" không khớp với năm sinh.',
    en: 'The personal number "{field}" tells another year of birth.',
    status: 422,
  },
  'FORM.TAX_CODE': {
    vi: 'Trường "{field}" không phải là mã số thuế.',
    en: '"{field}" is not a tax code.',
    status: 422,
  },
  'FORM.FIXED_ROWS': {
    vi: 'Danh sách "{field}" phải giữ đúng {rows} dòng.',
    en: 'The list "{field}" must keep its {rows} rows.',
    status: 422,
  },
  'FORM.ACT_INPUT': {
    vi: 'Nội dung "{field}" không đúng cấu trúc của bước "{act}".',
    en: '"{field}" does not have the shape that the act "{act}" needs.',
    status: 422,
  },
};
