import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { dateText } from '../../shared/time/instants';
import { h } from '../dom';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/routes';
import { goTo } from '../frame/go-to';
import { moreButton } from '../more-button';

const texts = defineTexts({
  title: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  lead: {
    vi: 'Phản ánh, kiến nghị của người dân, doanh nghiệp đã được cơ quan trả lời công khai. Tên người gửi không được nêu.',
    en: 'What citizens and businesses said and how it was answered in public. Who said it is not told.',
  },
  label: { vi: 'Tìm trong phản ánh và trả lời', en: 'Search in questions and answers' },
  find: { vi: 'Tìm', en: 'Find' },
  found: { vi: 'Kết quả tìm “{words}”', en: 'Found for “{words}”' },
  all: { vi: 'Mới trả lời', en: 'Answered lately' },
  none: { vi: 'Chưa có phản ánh nào được công khai ở đây.', en: 'Nothing has been published here.' },
  about: { vi: '{category} · {agency} · trả lời ngày {date}', en: '{category} · {agency} · answered {date}' },
  question: { vi: 'Nội dung phản ánh', en: 'What was said' },
  answer: { vi: 'Trả lời', en: 'Answer' },
});

/** Published answers to feedback (NĐ 61/2018 Art. 31). */
export async function open({ search: address, signal }: Visit): Promise<Page> {
  const t = sayIn(texts);
  const words = address.get('q')?.trim() ?? '';
  const page = (cursor?: string) =>
    answerOf(
      api.GET('/api/v1/public/feedback', {
        params: { query: { limit: 20, ...(words && { q: words }), ...(cursor && { cursor }) } },
        signal,
      }),
    );
  const first = await page();
  const list = h('ul', { class: 'items' }, ...first.items.map(item));
  return {
    title: t('title'),
    lead: t('lead'),
    content: [
      searchForm(words),
      h('h2', {}, words ? t('found', { words }) : t('all')),
      first.items.length === 0 ? h('p', { role: 'status' }, t('none')) : list,
      moreButton(list, first.next, async (cursor) => {
        const { items, next } = await page(cursor);
        return { items: items.map(item), next };
      }),
    ],
  };
}

function searchForm(words: string): HTMLElement {
  const t = sayIn(texts);
  const input = h('input', { id: 'q', name: 'q', type: 'search', value: words, maxlength: 200 });
  return h(
    'form',
    {
      role: 'search',
      class: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        const q = input.value.trim();
        goTo(`/public/feedback${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`);
      },
    },
    h('label', { for: 'q' }, t('label')),
    h('div', { class: 'row' }, input, h('button', { type: 'submit' }, t('find'))),
  );
}

function item({
  code,
  title,
  question,
  answer,
  category,
  agency,
  publishedAt,
}: Schema<'PublishedFeedback'>): HTMLLIElement {
  const t = sayIn(texts);
  return h(
    'li',
    { id: code },
    h('h3', {}, title),
    h(
      'p',
      { class: 'quiet' },
      t('about', { category: inLanguage(category), agency: inLanguage(agency), date: dateText(publishedAt) }),
    ),
    h(
      'details',
      {},
      h('summary', {}, t('answer')),
      h('h4', {}, t('question')),
      h('p', { class: 'said' }, question),
      h('h4', {}, t('answer')),
      h('p', { class: 'said' }, answer),
    ),
  );
}
