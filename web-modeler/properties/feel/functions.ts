import { functionNames } from '../../../src/definitions/rules';
import type { Language, Text } from '../../../web/shared/texts/texts';

/** What the most used functions do; the others are offered by their names alone. */
const words: Readonly<Record<string, readonly [parameters: string, Text]>> = {
  count: ['list', { vi: 'Số phần tử của danh sách', en: 'How many elements a list has' }],
  sum: ['list', { vi: 'Tổng các số', en: 'Sum of the numbers' }],
  min: ['list', { vi: 'Giá trị nhỏ nhất', en: 'The smallest value' }],
  max: ['list', { vi: 'Giá trị lớn nhất', en: 'The largest value' }],
  mean: ['list', { vi: 'Trung bình cộng', en: 'Mean of the numbers' }],
  all: ['list', { vi: 'Đúng khi mọi phần tử đều đúng', en: 'True when every element is true' }],
  any: ['list', { vi: 'Đúng khi có phần tử đúng', en: 'True when an element is true' }],
  'list contains': [
    'list, element',
    { vi: 'Danh sách có phần tử này', en: 'Whether a list has the element' },
  ],
  append: ['list, item', { vi: 'Thêm vào cuối danh sách', en: 'The list with an item more' }],
  concatenate: ['list, list', { vi: 'Nối các danh sách', en: 'Lists one after the other' }],
  'distinct values': ['list', { vi: 'Bỏ các giá trị trùng', en: 'Every value once' }],
  flatten: ['list', { vi: 'Trải danh sách lồng nhau', en: 'Lists within lists as one' }],
  sort: ['list, precedes', { vi: 'Sắp xếp danh sách', en: 'The list in order' }],
  contains: ['string, match', { vi: 'Đoạn chữ có chứa', en: 'Whether a text contains another' }],
  'starts with': ['string, match', { vi: 'Đoạn chữ bắt đầu bằng', en: 'Whether a text starts with another' }],
  'ends with': ['string, match', { vi: 'Đoạn chữ kết thúc bằng', en: 'Whether a text ends with another' }],
  'string length': ['string', { vi: 'Số ký tự', en: 'Number of characters' }],
  substring: ['string, start, length', { vi: 'Một phần của đoạn chữ', en: 'A part of a text' }],
  'upper case': ['string', { vi: 'Viết hoa toàn bộ', en: 'In capital letters' }],
  'lower case': ['string', { vi: 'Viết thường toàn bộ', en: 'In small letters' }],
  'string join': ['list, delimiter', { vi: 'Nối các đoạn chữ', en: 'Texts joined to one' }],
  string: ['from', { vi: 'Đổi thành chữ', en: 'As a text' }],
  number: ['from', { vi: 'Đổi thành số', en: 'As a number' }],
  today: ['', { vi: 'Ngày hôm nay', en: 'The day of today' }],
  now: ['', { vi: 'Thời điểm hiện tại', en: 'This instant' }],
  date: ['from', { vi: 'Ngày, ví dụ date("2026-07-01")', en: 'A day, such as date("2026-07-01")' }],
  'date and time': ['from', { vi: 'Ngày và giờ', en: 'A day and a time' }],
  duration: [
    'from',
    { vi: 'Khoảng thời gian, ví dụ duration("P10D")', en: 'A duration, such as duration("P10D")' },
  ],
  'day of week': ['date', { vi: 'Thứ trong tuần', en: 'Day of the week' }],
  not: ['negand', { vi: 'Phủ định', en: 'The opposite' }],
  'is defined': ['value', { vi: 'Đã có giá trị', en: 'Whether there is a value' }],
  decimal: ['n, scale', { vi: 'Làm tròn đến số chữ số thập phân', en: 'Rounded to so many decimals' }],
  floor: ['n', { vi: 'Làm tròn xuống', en: 'Rounded down' }],
  ceiling: ['n', { vi: 'Làm tròn lên', en: 'Rounded up' }],
  abs: ['n', { vi: 'Giá trị tuyệt đối', en: 'Without its sign' }],
  'get value': ['context, key', { vi: 'Lấy một mục của đối tượng', en: 'One entry of an object' }],
};

/** The functions that the server knows, for completion. */
export const feelFunctions = (language: Language) =>
  functionNames.map((name) => {
    const [parameters, text] = words[name] ?? ['value', undefined];
    return {
      name,
      type: 'function',
      ...(text && { info: text[language] }),
      params: parameters === '' ? [] : parameters.split(', ').map((parameter) => ({ name: parameter })),
    };
  });
