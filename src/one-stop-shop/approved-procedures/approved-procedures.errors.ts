import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  notFound: refusal('APPROVED_PROCEDURE.NOT_FOUND', 'not-found'),
  noDocument: refusal('APPROVED_PROCEDURE.NO_DOCUMENT', 'not-found'),
  noDiagram: refusal('APPROVED_PROCEDURE.NO_DIAGRAM', 'not-found'),
  effectiveInPast: refusal('APPROVED_PROCEDURE.EFFECTIVE_IN_PAST', 'invalid'),
  withdrawn: refusal('APPROVED_PROCEDURE.WITHDRAWN', 'conflict'),
  withdrawnInPast: refusal('APPROVED_PROCEDURE.WITHDRAWN_IN_PAST', 'invalid'),
};

export const approvedProceduresMessages: MessageCatalogue = {
  'APPROVED_PROCEDURE.NOT_FOUND': {
    vi: 'Không có thủ tục này, hoặc thủ tục không còn được công bố.',
    en: 'There is no such procedure, or it is not published any more.',
  },
  'APPROVED_PROCEDURE.NO_DOCUMENT': {
    vi: 'Văn bản của quy trình này chưa được ban hành.',
    en: 'The document of this procedure is not issued yet.',
  },
  'APPROVED_PROCEDURE.NO_DIAGRAM': {
    vi: 'Quy trình này không có sơ đồ.',
    en: 'This procedure has no diagram.',
  },
  'APPROVED_PROCEDURE.EFFECTIVE_IN_PAST': {
    vi: 'Ngày có hiệu lực {from} đã qua. Hãy trả lại để người trình sửa ngày, hoặc ghi rõ căn cứ (effective.source) nếu pháp luật cho áp dụng trở về trước.',
    en: 'The first day in force, {from}, has passed. Send it back to be changed, or name the rule (effective.source) where the law lets it apply from an earlier day.',
  },
  'APPROVED_PROCEDURE.WITHDRAWN': {
    vi: 'Quy trình này đã được bãi bỏ theo Quyết định {number}.',
    en: 'This procedure was already withdrawn by decision {number}.',
  },
  'APPROVED_PROCEDURE.WITHDRAWN_IN_PAST': {
    vi: 'Ngày hết hiệu lực không thể trước hôm nay.',
    en: 'The day on which it ends cannot lie before today.',
  },
};
