import { defineTexts } from '../../web/shared/texts/texts';

/** The states of the document of an approved procedure, in the words of the register. */
export const documentTexts = defineTexts({
  DRAFT: { vi: 'dự thảo, chờ ký', en: 'draft, to be signed' },
  SIGNED: { vi: 'đã ký, chờ cấp số', en: 'signed, to be numbered' },
  NUMBERED: { vi: 'đã cấp số, chờ đóng dấu', en: 'numbered, to be sealed' },
  SEALED: { vi: 'đã đóng dấu', en: 'sealed' },
  ISSUED: { vi: 'đã ban hành', en: 'issued' },
  REVOKED: { vi: 'đã thu hồi', en: 'revoked' },
  SUPERSEDED: { vi: 'đã được thay thế', en: 'superseded' },
  DISCARDED: { vi: 'dự thảo đã hủy', en: 'draft discarded' },
});
