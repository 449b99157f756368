import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  /** Also said of a draft of somebody else. */
  draftNotFound: refusal('RECEPTION_DRAFT.NOT_FOUND', 'not-found'),
  draftChanged: refusal('RECEPTION_DRAFT.CHANGED', 'conflict'),
  draftTooLarge: refusal('RECEPTION_DRAFT.TOO_LARGE', 'invalid'),
  tooManyDrafts: refusal('RECEPTION_DRAFT.TOO_MANY', 'conflict'),
};

export const receptionMessages: MessageCatalogue = {
  'RECEPTION_DRAFT.NOT_FOUND': {
    vi: 'Không có bản nháp tiếp nhận này, hoặc nó đã hết thời gian lưu.',
    en: 'There is no such reception draft, or it is not kept any more.',
  },
  'RECEPTION_DRAFT.CHANGED': {
    vi: 'Bản nháp đã được lưu ở cửa sổ khác lúc {savedAt}. Hãy tải lại trước khi lưu.',
    en: 'The draft was saved in another window at {savedAt}. Load it again before saving.',
  },
  'RECEPTION_DRAFT.TOO_LARGE': {
    vi: 'Bản nháp vượt quá {maximumKiB} KiB.',
    en: 'The draft is larger than {maximumKiB} KiB.',
    status: 413,
  },
  'RECEPTION_DRAFT.TOO_MANY': {
    vi: 'Bạn đang có {most} hồ sơ tiếp nhận dở. Hãy hoàn thành hoặc bỏ bớt trước khi bắt đầu hồ sơ mới.',
    en: 'You have begun {most} receptions. Finish or drop some before beginning another.',
  },
};
