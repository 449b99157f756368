import type { Schema } from '../../shared/api/client';
import { fill, type Language } from '../../shared/texts/texts';
import { shareText } from '../../shared/time/instants';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  START_NOW: { vi: 'nhận làm ngay: còn {chance}', en: 'taken up now: {chance}' },
  ONE_MORE_OFFICER: { vi: 'thêm một người: còn {chance}', en: 'one more officer: {chance}' },
  EXTEND: { vi: 'gia hạn {days} ngày: còn {chance}', en: 'extended by {days} days: {chance}' },
};

/** `gia hạn 4 ngày: còn 18 %` */
export const remedyText = (
  { kind, workingDays, chance }: Schema<'ForecastRemedy'>,
  language: Language,
): string =>
  fill(words[kind]?.[language] ?? kind, {
    days: workingDays ?? '',
    chance: shareText(Math.round(chance * 100) / 100),
  });
