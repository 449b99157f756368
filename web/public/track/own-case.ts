import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { instantText } from '../../shared/time/instants';
import { h } from '../dom';
import { facts } from '../facts';

const texts = defineTexts({
  title: { vi: 'Chi tiết hồ sơ', en: 'Details' },
  receiving: { vi: 'Nơi tiếp nhận', en: 'Received by' },
  competent: { vi: 'Cơ quan giải quyết', en: 'Handled by' },
  return: { vi: 'Nơi trả kết quả', en: 'Result handed over by' },
  received: { vi: 'Tiếp nhận lúc', en: 'Accepted' },
  finished: { vi: 'Giải quyết xong lúc', en: 'Decided' },
  result: { vi: 'Kết quả', en: 'Result' },
  ready: { vi: 'đã có, mời đến nhận', en: 'ready to be fetched' },
  returned: { vi: 'đã trả', en: 'handed over' },
  supplement: { vi: 'Cần bổ sung', en: 'What is missing' },
  supplementBy: { vi: 'Hạn bổ sung: {due}', en: 'To be brought by {due}' },
  other: { vi: 'Nội dung khác', en: 'Something else' },
  item: { vi: '{what}: {why}', en: '{what}: {why}' },
});

/** What the applicant of a case is told of it. */
export function ownCase(own: Schema<'OwnCaseView'>): HTMLElement {
  const t = sayIn(texts);
  const { agencies, supplement, result } = own;
  return h(
    'section',
    {},
    h('h3', { tabindex: -1 }, t('title')),
    supplement &&
      h(
        'div',
        { class: 'notice warn' },
        h('p', {}, h('strong', {}, t('supplement'))),
        h(
          'ul',
          {},
          ...supplement.items.map(({ component, reason, note }) =>
            h(
              'li',
              {},
              t('item', { what: inLanguage(component) || t('other'), why: inLanguage(reason) }),
              note ? ` (${note})` : null,
            ),
          ),
        ),
        supplement.dueAt !== null && h('p', {}, t('supplementBy', { due: instantText(supplement.dueAt) })),
      ),
    facts(
      [t('receiving'), inLanguage(agencies.receiving)],
      [t('competent'), inLanguage(agencies.competent)],
      [t('return'), inLanguage(agencies.return)],
      [t('received'), instantText(own.receivedAt)],
      [t('finished'), instantText(own.finishedAt)],
      [t('result'), result.isReturned ? t('returned') : result.isReady ? t('ready') : null],
    ),
  );
}
