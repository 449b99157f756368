import type { LocalizedText } from '../../kernel';

type Words = Readonly<Record<string, LocalizedText>>;

/** What the codes of `procedure.yaml` are called, wherever people read them. */
export const levelWords = {
  MINISTRY: { vi: 'Cấp Bộ', en: 'Ministry' },
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Cấp huyện (cũ)', en: 'District (former)' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
} satisfies Words;
export const serviceWords = {
  FULL: { vi: 'Dịch vụ công trực tuyến toàn trình', en: 'Full online service' },
  PARTIAL: { vi: 'Dịch vụ công trực tuyến một phần', en: 'Partly online' },
  INFO: { vi: 'Chỉ cung cấp thông tin trực tuyến', en: 'Information only' },
} satisfies Words;
export const channelWords = {
  COUNTER: { vi: 'Nộp trực tiếp tại Bộ phận Một cửa', en: 'At the one-stop counter' },
  POST: { vi: 'Qua bưu chính công ích', en: 'By public post' },
  ONLINE: { vi: 'Trực tuyến trên Cổng Dịch vụ công', en: 'Online, on the public service portal' },
  AUTHORISED_PERSON: { vi: 'Qua người được ủy quyền', en: 'Through an authorised person' },
} satisfies Words;
export const unitWords = {
  minute: { vi: 'phút', en: 'minutes' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-day': { vi: 'ngày', en: 'calendar days' },
  month: { vi: 'tháng', en: 'months' },
} satisfies Words;
export const kindWords = {
  ORIGINAL: { vi: 'Bản chính', en: 'Original' },
  CERTIFIED_COPY: { vi: 'Bản sao chứng thực', en: 'Certified copy' },
  PHOTOCOPY: { vi: 'Bản chụp', en: 'Photocopy' },
  ELECTRONIC: { vi: 'Bản điện tử', en: 'Electronic' },
} satisfies Words;
export const feeKindWords = {
  FEE: { vi: 'Phí', en: 'Fee' },
  CHARGE: { vi: 'Lệ phí', en: 'Charge' },
  TAX: { vi: 'Thuế, nghĩa vụ tài chính', en: 'Tax or duty' },
} satisfies Words;
export const timingWords = {
  UPFRONT: { vi: 'Khi nộp hồ sơ', en: 'When filing' },
  ON_SUPPLEMENT: { vi: 'Trong khi giải quyết, khi có thông báo', en: 'During the case, when notified' },
  ON_RESULT: { vi: 'Khi nhận kết quả', en: 'When the result is collected' },
} satisfies Words;

/** The words of a code; a code without any as it is. */
export const wordOf = (words: Words, code: string): LocalizedText =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? { vi: code, en: code };
