import { defineTexts } from '../../../shared/texts/texts';

/** The states of a document that leaves the agency, in the words of its register. */
export const documentStates = defineTexts({
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SIGNED: { vi: 'Đã ký', en: 'Signed' },
  NUMBERED: { vi: 'Đã cấp số', en: 'Numbered' },
  SEALED: { vi: 'Đã đóng dấu', en: 'Sealed' },
  ISSUED: { vi: 'Đã phát hành', en: 'Issued' },
  RETURNED: { vi: 'Đã trả', en: 'Handed over' },
  REVOKED: { vi: 'Đã thu hồi', en: 'Revoked' },
  SUPERSEDED: { vi: 'Đã thay thế', en: 'Superseded' },
});

/** By state, where it is shown as a badge; what is under way is grey. */
export const stateColours: Readonly<Record<string, string>> = {
  ISSUED: 'teal',
  RETURNED: 'teal',
  REVOKED: 'red',
  SUPERSEDED: 'orange',
};

/** Acts that leave a letter behind, which can be seen before. */
export const actsWithLetter: readonly string[] = [
  'accept',
  'request-supplement',
  'refuse-reception',
  'extend',
  'suspend',
  'terminate',
];

/** Where the file of a document lies; `en` is its marked translation. */
export const fileOf = (documentId: string, language: 'vi' | 'en' = 'vi'): string =>
  `/api/v1/official-documents/${documentId}/file${language === 'en' ? '?language=en' : ''}`;
