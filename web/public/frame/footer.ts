import { sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { siteTexts } from './site.texts';

export function footer(): HTMLElement {
  const t = sayIn(siteTexts);
  return h(
    'footer',
    { class: 'site-footer' },
    h(
      'div',
      { class: 'wide' },
      h('p', {}, h('strong', {}, t('system'))),
      h('p', {}, t('footer')),
      h('p', {}, h('a', { href: '/sign-in' }, t('officials'))),
    ),
  );
}
