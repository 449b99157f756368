import { defineTexts } from '../../shared/texts/texts';

const causes = defineTexts({
  HOLDER: { vi: 'đơn vị giữ hồ sơ', en: 'the unit that holds it' },
  RECEIVER: { vi: 'đơn vị nhận bàn giao', en: 'the unit it was sent to' },
  CONSULTED: { vi: 'đơn vị được hỏi ý kiến', en: 'the unit that was asked' },
  APPLICANT: { vi: 'người nộp hồ sơ', en: 'the applicant' },
});

/** As what a unit is answerable for a case that passed its date. */
export const causeText = (cause: string, language: 'vi' | 'en'): string =>
  cause in causes ? causes[cause as keyof typeof causes][language] : cause;
