import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(`ONLINE_SERVICE.${code}`, kind, params);

export const refusals = {
  tooMany: refusal('TOO_MANY', 'conflict'),
  /** The same whatever of code and check token is wrong, and whether or not there is such a case. */
  notTracked: refusal('NOT_TRACKED', 'not-found'),
  delayed: refusal('DELAYED', 'too-many'),
  factorWrong: refusal('FACTOR_WRONG', 'invalid'),
  factorMissing: refusal('FACTOR_MISSING', 'invalid'),
  resultUnpaid: refusal('RESULT_UNPAID', 'conflict'),
  notYetRateable: refusal('NOT_YET_RATEABLE', 'conflict'),
  alreadyRated: refusal('ALREADY_RATED', 'conflict'),
};

export const onlineServicesMessages: MessageCatalogue = {
  'ONLINE_SERVICE.INCOMPLETE': {
    vi: 'Hồ sơ chưa nộp được: cần xem lại các mục {fields}.',
    en: 'The application cannot be submitted yet: look at {fields}.',
    status: 422,
  },
  'ONLINE_SERVICE.TOO_MANY': {
    vi: 'Bạn đã nộp {most} hồ sơ trong 24 giờ qua. Hãy nộp tiếp vào ngày mai hoặc nộp tại bộ phận một cửa.',
    en: 'You have submitted {most} applications within 24 hours. Go on tomorrow, or at a one-stop counter.',
  },
  'ONLINE_SERVICE.NAME_MISSING': { vi: 'Cần ghi họ tên hoặc tên tổ chức.', en: 'A name is needed.' },
  'ONLINE_SERVICE.IDENTITY_MISSING': {
    vi: 'Cần ghi số định danh cá nhân hoặc mã số thuế.',
    en: 'A personal identification number or tax code is needed.',
  },
  'ONLINE_SERVICE.BIRTH_IN_FUTURE': {
    vi: 'Ngày sinh không thể sau hôm nay.',
    en: 'A date of birth cannot lie in the future.',
  },
  'ONLINE_SERVICE.EMAIL_INVALID': {
    vi: 'Địa chỉ thư điện tử không đúng.',
    en: 'This is no e-mail address.',
  },
  'ONLINE_SERVICE.COMPONENT_IS_ELECTRONIC': {
    vi: 'Thành phần {name} nộp bằng tệp điện tử, không cần bản giấy.',
    en: '{name} is handed in as a file; no paper is needed.',
  },
  'ONLINE_SERVICE.NO_ONE_STOP': {
    vi: 'Cơ quan "{agency}" không có bộ phận một cửa.',
    en: 'The agency "{agency}" has no one-stop.',
  },
  'ONLINE_SERVICE.NOT_TRACKED': {
    vi: 'Không tìm thấy hồ sơ với mã hồ sơ và mã kiểm tra này.',
    en: 'There is no case with this code and check token.',
  },
  'ONLINE_SERVICE.DELAYED': {
    vi: 'Đã thử sai nhiều lần. Hãy thử lại sau {seconds} giây.',
    en: 'There were too many wrong tries. Try again in {seconds} seconds.',
  },
  'ONLINE_SERVICE.FACTOR_WRONG': {
    vi: 'Thông tin xác nhận không đúng.',
    en: 'What was given to confirm is not right.',
  },
  'ONLINE_SERVICE.FACTOR_MISSING': {
    vi: 'Cần đúng một trong hai: bốn số cuối của giấy tờ định danh, hoặc mã gửi qua thư điện tử.',
    en: 'Give either the last four digits of the identity or the code sent by e-mail, not both.',
  },
  'ONLINE_SERVICE.RESULT_UNPAID': {
    vi: 'Kết quả được trả sau khi nộp đủ số tiền còn thiếu.',
    en: 'The result is given when what is still due has been paid.',
  },
  'ONLINE_SERVICE.NOT_YET_RATEABLE': {
    vi: 'Hồ sơ được đánh giá sau khi đã trả kết quả.',
    en: 'A case is rated after its result was handed over.',
  },
  'ONLINE_SERVICE.ALREADY_RATED': {
    vi: 'Hồ sơ này đã được đánh giá.',
    en: 'This case was rated already.',
  },
};
