import type { LocalizedText } from '../../kernel';

export const secondPersonMessages: Record<string, LocalizedText & { status?: 422 }> = {
  'SECOND_PERSON.REASON_NEEDED': {
    vi: 'Cần nêu lý do rõ ràng, ít nhất {minimum} chữ cái hoặc chữ số.',
    en: 'A clear reason is needed, of at least {minimum} letters or digits.',
    status: 422,
  },
  'SECOND_PERSON.PROPOSAL_NOT_FOUND': {
    vi: 'Không tìm thấy đề xuất này.',
    en: 'There is no such proposal.',
  },
  'SECOND_PERSON.OWN_PROPOSAL': {
    vi: 'Người đề xuất không được tự phê duyệt; cần một người thứ hai.',
    en: 'Nobody approves their own proposal; a second person has to.',
  },
  'SECOND_PERSON.NOT_THE_PROPOSER': {
    vi: 'Chỉ {proposer}, người đề xuất, mới rút lại được đề xuất.',
    en: 'Only {proposer}, who made the proposal, can withdraw it.',
  },
  'SECOND_PERSON.NOT_A_PERSON': {
    vi: 'Chỉ con người mới phê duyệt được đề xuất, không phải tài khoản dịch vụ.',
    en: 'Only a person can decide a proposal, not a service account.',
  },
  'SECOND_PERSON.ALREADY_DECIDED': {
    vi: 'Đề xuất này không còn chờ quyết định: {state}.',
    en: 'This proposal no longer waits for a decision: {state}.',
  },
};
