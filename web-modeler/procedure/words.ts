import { defineTexts, type Text } from '../../web/shared/texts/texts';

export {
  channelWords,
  feeKindWords,
  kindWords,
  levelWords,
  serviceWords,
  timingWords,
  unitWords,
} from '../../src/one-stop-shop/rules';

type Words = Readonly<Record<string, Text>>;

/** What the codes of `procedure.yaml` are called. */
export const tierWords = defineTexts({
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Cấp huyện (cũ)', en: 'District (former)' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
  EXTERNAL: { vi: 'Cơ quan ngoài UBND', en: 'Outside the administration' },
});
export const countingWords = defineTexts({
  DAY_EXCLUDE_FIRST: {
    vi: 'Theo ngày làm việc, không tính ngày tiếp nhận',
    en: 'Working days, without the day of acceptance',
  },
  HOURS: { vi: 'Theo giờ làm việc, tính từ lúc tiếp nhận', en: 'Working hours, from acceptance on' },
  CALENDAR_DAYS: { vi: 'Theo ngày lịch', en: 'Calendar days' },
  MONTHS: { vi: 'Theo tháng', en: 'Months' },
  SAME_DAY_1500: {
    vi: 'Trong ngày; sau 15 giờ thì trả vào ngày làm việc tiếp theo',
    en: 'The same day; after 15:00 the next working day',
  },
  IMMEDIATE: { vi: 'Giải quyết ngay', en: 'At once' },
});
export const certaintyWords = defineTexts({
  S: { vi: 'Đọc trong văn bản', en: 'Read in the rule' },
  L: { vi: 'Nhiều khả năng', en: 'Likely' },
  A: { vi: 'Giả định', en: 'Assumed' },
});
export const typeWords = defineTexts({
  text: { vi: 'Chữ', en: 'Text' },
  number: { vi: 'Số', en: 'Number' },
  boolean: { vi: 'Có / không', en: 'Yes / no' },
  date: { vi: 'Ngày', en: 'Date' },
  list: { vi: 'Danh sách', en: 'List' },
  object: { vi: 'Nhóm thông tin', en: 'Group' },
});
export const supplementWords = defineTexts({
  RESTART: { vi: 'Tính lại từ đầu khi hồ sơ đã đủ', en: 'Begins again once the dossier is complete' },
  PAUSE: { vi: 'Tạm dừng trong thời gian chờ', en: 'Stands still while waiting' },
  NONE: { vi: 'Vẫn tính tiếp', en: 'Goes on' },
});
export const obligationWords = defineTexts({
  PAUSE: { vi: 'Tạm dừng đến khi nộp xong', en: 'Stands still until it is paid' },
  NONE: { vi: 'Vẫn tính tiếp', en: 'Goes on' },
});
export const receiptWords = defineTexts({
  ALWAYS: { vi: 'Luôn cấp giấy tiếp nhận', en: 'Always given' },
  ONLY_IF_NOT_IMMEDIATE: {
    vi: 'Không cần khi trả kết quả ngay',
    en: 'Not when the result is handed over at once',
  },
});
export const privacyWords = defineTexts({
  BASIC: { vi: 'Cơ bản', en: 'Basic' },
  SENSITIVE: { vi: 'Nhạy cảm', en: 'Sensitive' },
});
export const keptWords = defineTexts({
  RESULT: { vi: 'Kết quả giải quyết', en: 'The result' },
  APPLICANT: { vi: 'Tên người nộp', en: 'The applicant’s name' },
});

/** The words of a code; a code without any as it is. */
export const wordOf = (words: Words, code: unknown, language: 'vi' | 'en'): string => {
  const key = typeof code === 'string' ? code : '';
  return Object.hasOwn(words, key) ? words[key]![language] : key;
};

/** Keys of the top level in the order in which a file has them. */
export const order = [
  'code',
  'nationalCode',
  'process',
  'name',
  'field',
  'level',
  'serviceLevel',
  'channels',
  'effective',
  'agencies',
  'units',
  'data',
  'variables',
  'clock',
  'limits',
  'dossier',
  'fees',
  'receipt',
  'reasons',
  'outcome',
  'results',
  'personalData',
  'retention',
  'waivedDuties',
  'legalGrounds',
] as const;
