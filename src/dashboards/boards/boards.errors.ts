import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  /** Also for what is there and not for this caller. */
  notFound: refusal('BOARD.NOT_FOUND', 'not-found'),
  badPeriod: refusal('BOARD.BAD_PERIOD', 'invalid'),
};

export const boardsMessages: MessageCatalogue = {
  'BOARD.NOT_FOUND': {
    vi: 'Không có bảng theo dõi này hoặc bạn không được xem.',
    en: 'There is no such board, or it is not for you.',
  },
  'BOARD.BAD_PERIOD': {
    vi: 'Khoảng thời gian không hợp lệ: cần ngày có thật, từ ngày không sau đến ngày, tối đa {days} ngày.',
    en: 'The period is not valid: real dates, the first not after the last, at most {days} days.',
  },
};
