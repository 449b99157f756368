import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { table } from '../table';

const texts = defineTexts({
  caption: { vi: 'Từng điểm khác nhau giữa hai bản', en: 'Each difference between the two' },
  what: { vi: 'Nội dung', en: 'What' },
  before: { vi: 'Bản trước', en: 'Before' },
  after: { vi: 'Bản này', en: 'Now' },
  added: { vi: 'Thêm mới', en: 'New' },
  removed: { vi: 'Bãi bỏ', en: 'Gone' },
  changed: { vi: 'Sửa đổi', en: 'Changed' },
  nothing: { vi: 'không có', en: 'nothing' },
  part: { vi: '{subject} – {part}', en: '{subject} – {part}' },
});

type Change = Schema<'SheetChangeView'>;

/** What differs between two approved versions, in words. */
export function changesOf(changes: readonly Change[]): HTMLElement {
  const t = sayIn(texts);
  return table(
    t('caption'),
    [
      {
        head: t('what'),
        cell: ({ change, subject, part }: Change) => {
          const about = part
            ? t('part', { subject: inLanguage(subject), part: inLanguage(part) })
            : inLanguage(subject);
          return `${t(change as 'added' | 'removed' | 'changed')}: ${about}`;
        },
      },
      { head: t('before'), cell: ({ before }) => inLanguage(before) || t('nothing') },
      { head: t('after'), cell: ({ after }) => inLanguage(after) || t('nothing') },
    ],
    changes,
  );
}
