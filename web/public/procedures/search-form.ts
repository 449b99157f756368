import { defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { goTo } from '../frame/go-to';

const texts = defineTexts({
  label: { vi: 'Tên, mã hoặc lĩnh vực của thủ tục', en: 'Name, code or field of the procedure' },
  find: { vi: 'Tìm thủ tục', en: 'Find' },
});

/** Searches the published procedures; accents and case do not matter. */
export function searchForm(words: string): HTMLElement {
  const t = sayIn(texts);
  const field = h('input', {
    id: 'search',
    name: 'search',
    type: 'search',
    value: words,
    maxlength: 200,
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  return h(
    'form',
    {
      role: 'search',
      class: 'search',
      action: '/public/procedures',
      onsubmit: (event) => {
        event.preventDefault();
        const search = field.value.trim();
        goTo(`/public/procedures${search ? `?${new URLSearchParams({ search }).toString()}` : ''}`);
      },
    },
    h('label', { for: 'search' }, t('label')),
    h('div', { class: 'row' }, field, h('button', { type: 'submit' }, t('find'))),
  );
}
