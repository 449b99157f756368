import { defineTexts } from '../../web/shared/texts/texts';
import type { Verb } from './story';

/** What one step of a story does. */
export const verbTexts = defineTexts<Verb>({
  complete: { vi: 'Cán bộ hoàn thành bước', en: 'Somebody completes a step' },
  pass: { vi: 'Cho thời gian trôi', en: 'Time passes' },
  until: { vi: 'Chờ đến thời điểm', en: 'Wait until an instant' },
  receive: { vi: 'Nhận thông điệp', en: 'A message comes' },
  signal: { vi: 'Phát tín hiệu', en: 'A signal is broadcast' },
  work: { vi: 'Việc tự động trả kết quả', en: 'A service answers' },
});
