import { currentLanguage, fill, type TextParams } from '../../texts/texts';

/** Every text that form-js 2 itself says, by its English; `words.spec.ts` fails when one is missing. */
export const words: Readonly<Record<string, string>> = {
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  "binding path '{value}' is already claimed": 'đường dẫn dữ liệu “{value}” đã được dùng',
  'Add new': 'Thêm mục',
  'All values selected': 'Đã chọn hết',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'Click to sort by {value} ascending': 'Bấm để sắp xếp tăng dần theo {value}',
  'Click to sort by {value} descending': 'Bấm để sắp xếp giảm dần theo {value}',
  Collapse: 'Thu gọn',
  'Date and time must both be entered.': 'Hãy nhập cả ngày và giờ.',
  Decrement: 'Giảm',
  'Document reference is not defined.': 'Chưa chỉ định tài liệu.',
  'Download {fileName}': 'Tải xuống {fileName}',
  'Expand all ({value})': 'Mở hết ({value})',
  'Field is required.': 'Không được để trống.',
  'Field must be a valid email.': 'Không phải địa chỉ thư điện tử.',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'Không phải số điện thoại.',
  'Field must have maximum length of {value}.': 'Dài nhất {value} ký tự.',
  'Field must have maximum value of {value}.': 'Không được quá {value}.',
  'Field must have minimum length of {value}.': 'Phải có ít nhất {value} ký tự.',
  'Field must have minimum value of {value}.': 'Phải từ {value} trở lên.',
  'Field must match pattern {value}.': 'Không đúng định dạng.',
  Increment: 'Tăng',
  'Max validation value is not a valid number.': 'Giới hạn trên của biểu mẫu không phải là số.',
  'Min validation value is not a valid number.': 'Giới hạn dưới của biểu mẫu không phải là số.',
  'Next page': 'Trang sau',
  'No content to show.': 'Không có nội dung.',
  'No files selected': 'Chưa chọn tệp nào',
  'No results': 'Không có kết quả',
  'Nothing to show.': 'Không có gì để hiển thị.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Hai giá trị hợp lệ gần nhất là {previousValue} và {nextValue}.',
  'Previous page': 'Trang trước',
  'Remove tag': 'Bỏ mục này',
  Search: 'Tìm',
  'Skip to search': 'Đến ô tìm',
  'Unable to download document': 'Không tải xuống được tài liệu',
  'Value is expected to be an integer.': 'Phải là số nguyên.',
  'Value is expected to have at most 1 decimal digit.': 'Có nhiều nhất 1 chữ số thập phân.',
  'Value is expected to have at most {value} decimal digits.': 'Có nhiều nhất {value} chữ số thập phân.',
  'Value is not a number.': 'Không phải là số.',
  '{page} of {total}': 'Trang {page}/{total}',
  '{value} files selected': 'Đã chọn {value} tệp',
};

/** What was asked for and has no Vietnamese: read by the tests in the browser. */
export const missing = new Set<string>();

function translate(template: string, params?: TextParams): string {
  const text = currentLanguage() === 'vi' ? words[template] : template;
  if (text === undefined) missing.add(template);
  return fill(text ?? template, params);
}

export const WordsModule = { translate: ['value', translate] };
