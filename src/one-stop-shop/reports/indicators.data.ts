import type { LocalizedText } from '../../kernel';

/** A share that is planned and compared with what was reached: a column of a form, of the total. */
export interface Indicator {
  code: string;
  name: LocalizedText;
  form: string;
  column: string;
}

export const indicators: readonly Indicator[] = [
  {
    code: 'on-time',
    name: { vi: 'Hồ sơ giải quyết trước và đúng hạn', en: 'Cases resolved early and on time' },
    form: 'on-time',
    column: 'onTimeShare',
  },
  {
    code: 'right-first-time',
    name: { vi: 'Hồ sơ đủ ngay lần nộp đầu', en: 'Cases right at the first filing' },
    form: 'on-time',
    column: 'rightFirstTimeShare',
  },
  {
    code: 'online',
    name: { vi: 'Hồ sơ nộp trực tuyến', en: 'Cases filed online' },
    form: 'online',
    column: 'onlineShare',
  },
  {
    code: 'paid-online',
    name: { vi: 'Phí, lệ phí nộp trực tuyến', en: 'Fees paid online' },
    form: 'online',
    column: 'paidOnlineShare',
  },
  {
    code: 'digital-dossier',
    name: { vi: 'Hồ sơ số hóa đủ thành phần', en: 'Dossiers wholly digital' },
    form: 'digitisation',
    column: 'wholeShare',
  },
  {
    code: 'digital-result',
    name: { vi: 'Kết quả trả bằng bản điện tử', en: 'Electronic results' },
    form: 'digitisation',
    column: 'digitalResultShare',
  },
  {
    code: 'reuse',
    name: { vi: 'Thành phần dùng lại dữ liệu đã có', en: 'Papers reused from stored data' },
    form: 'digitisation',
    column: 'reusedShare',
  },
];

/**
 * Groups of the index of QĐ 766/QĐ-TTg with their points, and the shares each is the average of. What the national system measures and we do
 * not (publication of what is fed back, its own surveys) is left out: our index is out of the points that could be given.
 */
export const indexGroups: readonly {
  code: string;
  name: LocalizedText;
  points: number;
  of: readonly string[];
}[] = [
  {
    code: 'publicity',
    name: { vi: 'Công khai, minh bạch', en: 'Publicity' },
    points: 18,
    of: ['published'],
  },
  {
    code: 'progress',
    name: { vi: 'Tiến độ giải quyết', en: 'Progress' },
    points: 20,
    of: ['on-time'],
  },
  {
    code: 'online',
    name: { vi: 'Dịch vụ trực tuyến', en: 'Online services' },
    points: 12,
    of: ['online'],
  },
  {
    code: 'payment',
    name: { vi: 'Thanh toán trực tuyến', en: 'Online payment' },
    points: 10,
    of: ['paid-online'],
  },
  {
    code: 'satisfaction',
    name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
    points: 18,
    of: ['satisfaction'],
  },
  {
    code: 'digitisation',
    name: { vi: 'Số hóa hồ sơ', en: 'Digitisation' },
    points: 22,
    of: ['digital-dossier', 'digital-result', 'reuse'],
  },
];
