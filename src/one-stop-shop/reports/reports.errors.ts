import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  /** Also for a report, agency or column that is there and not for this caller. */
  notFound: refusal('REPORT.NOT_FOUND', 'not-found'),
  badPeriod: refusal('REPORT.BAD_PERIOD', 'invalid'),
  badInstant: refusal('REPORT.BAD_INSTANT', 'invalid'),
  badGrouping: refusal('REPORT.BAD_GROUPING', 'invalid'),
  badTarget: refusal('REPORT.BAD_TARGET', 'invalid'),
  tooLong: refusal('REPORT.TOO_LONG', 'invalid'),
  casesNotPrinted: refusal('REPORT.CASES_NOT_PRINTED', 'invalid'),
};

export const reportsMessages: MessageCatalogue = {
  'REPORT.NOT_FOUND': {
    vi: 'Không có báo cáo này hoặc bạn không được xem.',
    en: 'There is no such report, or it is not for you.',
  },
  'REPORT.BAD_PERIOD': {
    vi: 'Kỳ báo cáo không hợp lệ: cần ngày có thật, từ ngày không sau đến ngày, tối đa {days} ngày.',
    en: 'The period is not valid: real dates, the first not after the last, at most {days} days.',
  },
  'REPORT.BAD_INSTANT': {
    vi: 'Thời điểm chốt số liệu phải sau khi kỳ báo cáo bắt đầu và không ở tương lai.',
    en: 'The instant of the figures lies after the beginning of the period and not in the future.',
  },
  'REPORT.BAD_GROUPING': {
    vi: 'Báo cáo này không chia được theo tiêu chí đã chọn.',
    en: 'This report cannot be divided like that.',
  },
  'REPORT.BAD_TARGET': {
    vi: 'Chỉ tiêu không hợp lệ: {field}.',
    en: 'The target is not valid: {field}.',
  },
  'REPORT.TOO_LONG': {
    vi: 'Bảng Excel nhận tối đa {rows} dòng. Hãy chọn kỳ ngắn hơn hoặc tải CSV.',
    en: 'A workbook takes at most {rows} rows. Choose a shorter period, or CSV.',
  },
  'REPORT.CASES_NOT_PRINTED': {
    vi: 'Danh sách hồ sơ không có bản PDF. Hãy tải CSV hoặc Excel.',
    en: 'The list of cases is not made as PDF. Download CSV or the workbook.',
  },
};
