import { currentLanguage, sayIn, setLanguage } from '../../shared/texts/language';
import { h } from '../dom';
import { siteTexts } from './site.texts';

const places = ['procedures', 'track', 'verify', 'feedback'] as const;

export function header(): HTMLElement {
  const t = sayIn(siteTexts);
  const other = currentLanguage() === 'vi' ? 'en' : 'vi';
  return h(
    'header',
    { class: 'site-header' },
    h('a', { class: 'skip', href: '#main' }, t('toContent')),
    h(
      'div',
      { class: 'strip' },
      h(
        'div',
        { class: 'wide' },
        h('span', {}, t('state')),
        h(
          'button',
          {
            type: 'button',
            class: 'language',
            lang: other,
            'data-language': true,
            onclick: () => setLanguage(other),
          },
          t('otherLanguage'),
        ),
      ),
    ),
    h(
      'div',
      { class: 'wide brand' },
      h(
        'a',
        { href: '/public', class: 'name' },
        h('img', { src: '/app/icon.svg', alt: '', width: 40, height: 40 }),
        h('span', {}, h('strong', {}, t('site')), h('span', { class: 'quiet' }, t('system'))),
      ),
    ),
    h(
      'nav',
      { 'aria-label': t('pages') },
      h(
        'ul',
        { class: 'wide' },
        ...places.map((place) => h('li', {}, h('a', { href: `/public/${place}` }, t(place)))),
      ),
    ),
  );
}
