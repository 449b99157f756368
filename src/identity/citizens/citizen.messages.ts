import type { LocalizedText } from '../../kernel';

export const citizensMessages: Record<string, LocalizedText> = {
  'CITIZEN.NOT_FOUND': { vi: 'Không tìm thấy tài khoản công dân.', en: 'There is no such citizen.' },
  'CITIZEN.EXISTS': {
    vi: 'Địa chỉ hoặc số định danh này đã có tài khoản.',
    en: 'This address or number has an account already.',
  },
  'CITIZEN.CODE_WRONG': {
    vi: 'Mã không đúng, đã hết hạn, hoặc đã thử quá nhiều lần. Hãy yêu cầu mã mới.',
    en: 'The code is wrong, has expired, or was tried too often. Ask for a new one.',
  },
  'CITIZEN.NUMBER_INVALID': {
    vi: 'Số định danh cá nhân gồm 12 chữ số.',
    en: 'A personal identification number has 12 digits.',
  },
  'CITIZEN.NUMBER_TAKEN': {
    vi: 'Số định danh này đã gắn với một tài khoản khác.',
    en: 'Another account has this number.',
  },
  'CITIZEN.NUMBER_FIXED': {
    vi: 'Tài khoản này đã được xác nhận với một số định danh khác.',
    en: 'This account was confirmed with another number.',
  },
  'CITIZEN.WHO': {
    vi: 'Cần đúng một trong hai: mã công dân đưa ra, hoặc địa chỉ thư điện tử của tài khoản.',
    en: 'Give either the code that the citizen shows or the address of the account, not both.',
  },
  'CITIZEN.NO_NUMBER': {
    vi: 'Nhà cung cấp định danh không cho biết số định danh cá nhân của bạn.',
    en: 'The identity provider does not say your personal identification number.',
  },
};
