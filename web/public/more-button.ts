import { defineTexts, sayIn } from '../shared/texts/language';
import { h } from './dom';
import { wordsOf } from './problem-words';

const texts = defineTexts({
  more: { vi: 'Xem thêm', en: 'Show more' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
});

/** Brings the next part of a list below what is there; the focus goes to the first of what is new. */
export function moreButton(
  list: HTMLElement,
  first: string | undefined,
  load: (cursor: string) => Promise<{ items: HTMLElement[]; next?: string | undefined }>,
): HTMLElement | null {
  if (first === undefined) return null;
  const t = sayIn(texts);
  let cursor = first;
  const problem = h('p', { role: 'alert', class: 'wrong' });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'second',
      onclick: () => {
        if (button.getAttribute('aria-busy') === 'true') return;
        button.setAttribute('aria-busy', 'true');
        button.textContent = t('loading');
        problem.textContent = '';
        load(cursor)
          .then(({ items, next }) => {
            list.append(...items);
            items[0]?.querySelector('a')?.focus();
            if (next === undefined) place.remove();
            else cursor = next;
          })
          .catch((error: unknown) => (problem.textContent = wordsOf(error)))
          .finally(() => {
            button.removeAttribute('aria-busy');
            button.textContent = t('more');
          });
      },
    },
    t('more'),
  );
  const place = h('div', {}, h('p', {}, button), problem);
  return place;
}
