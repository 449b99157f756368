import type { Schema } from '../../shared/api/client';
import { defineTexts, sayIn } from '../../shared/texts/language';
import { dateText } from '../../shared/time/instants';
import { h } from '../dom';
import { table } from '../table';

const texts = defineTexts({
  caption: { vi: 'Các phiên bản, mới nhất ở trên', en: 'Versions, newest first' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  to: { vi: 'Hết hiệu lực', en: 'Until' },
  open: { vi: 'chưa xác định', en: 'open' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  none: { vi: 'chưa ghi nhận', en: 'none on record' },
  decided: { vi: '{number} ngày {date}', en: '{number} of {date}' },
  withdrawn: { vi: 'bãi bỏ theo {number} ngày {date}', en: 'withdrawn by {number} of {date}' },
  this: { vi: 'đang xem', en: 'this one' },
});

/** All versions that are, were or will be in force, each with the decision behind it. */
export function versionList({ sheet, versionId, versions }: Schema<'PublishedProcedureView'>): HTMLElement {
  const t = sayIn(texts);
  const address = (id: string) =>
    `/public/procedures/${encodeURIComponent(sheet.code)}?${new URLSearchParams({ version: id }).toString()}`;
  return table(
    t('caption'),
    [
      {
        head: t('from'),
        cell: ({ versionId: id, validFrom }) =>
          id === versionId
            ? `${dateText(validFrom)} (${t('this')})`
            : h('a', { href: address(id) }, dateText(validFrom)),
      },
      { head: t('to'), cell: ({ validTo }) => (validTo === null ? t('open') : dateText(validTo)) },
      {
        head: t('decision'),
        cell: ({ decision, withdrawal }) => [
          h(
            'p',
            {},
            decision ? t('decided', { number: decision.number, date: dateText(decision.date) }) : t('none'),
          ),
          withdrawal &&
            h('p', {}, t('withdrawn', { number: withdrawal.number, date: dateText(withdrawal.date) })),
        ],
      },
    ],
    versions,
  );
}
