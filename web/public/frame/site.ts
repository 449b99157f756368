import { currentLanguage, defineTexts, onLanguage, sayIn } from '../../shared/texts/language';
import { given, h } from '../dom';
import { entered, reenter } from './entered';
import { footer } from './footer';
import { header } from './header';
import { wordsOf } from '../problem-words';
import { siteTexts } from './site.texts';
import type { Page } from './page';
import { findRoute } from './routes';

const texts = defineTexts({
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  again: { vi: 'Thử lại', en: 'Try again' },
  failed: { vi: 'Không mở được trang', en: 'The page cannot be opened' },
  noPage: { vi: 'Không có trang này', en: 'There is no such page' },
  noPageHelp: {
    vi: 'Địa chỉ có thể đã được gõ sai hoặc trang đã được chuyển đi.',
    en: 'The address may be mistyped, or the page was moved.',
  },
  toStart: { vi: 'Về trang đầu', en: 'To the first page' },
});

/** How long an answer may take before the page says that it is loading, in milliseconds. */
const patience = 300;

/**
 * The public site: one frame, in which pages take turns without the browser loading it anew. A link that can be followed without us is
 * still a link. After a change of pages the heading has the focus, so that it is read out.
 */
export function showSite(root: HTMLElement): void {
  const main = h('main', { id: 'main', tabindex: -1 });
  let visit = new AbortController();

  const frame = () => {
    document.documentElement.lang = currentLanguage();
    root.replaceChildren(header(), main, footer());
  };

  const show = ({ title, lead, content, onShown }: Page, isArrival: boolean) => {
    const heading = h('h1', { tabindex: -1 }, title);
    document.title = `${title} – ${sayIn(siteTexts)('site')}`;
    main.removeAttribute('aria-busy');
    main.replaceChildren(
      heading,
      ...given([lead !== undefined && h('p', { class: 'lead' }, lead), ...content]),
    );
    if (isArrival) heading.focus({ preventScroll: true });
    onShown?.();
  };

  const open = async (isArrival: boolean) => {
    visit.abort();
    visit = new AbortController();
    const { signal } = visit;
    markPlace(root);
    const t = sayIn(texts);
    const waiting = setTimeout(() => {
      main.setAttribute('aria-busy', 'true');
      main.replaceChildren(h('p', { role: 'status', class: 'quiet' }, t('loading')));
    }, patience);
    try {
      const route = findRoute(location.pathname);
      const page = route
        ? await route
            .load()
            .then(({ open: openPage }) =>
              openPage({ params: route.params, search: new URLSearchParams(location.search), signal }),
            )
        : noPage();
      if (signal.aborted) return;
      clearTimeout(waiting);
      show(page, isArrival);
    } catch (error) {
      if (signal.aborted) return;
      clearTimeout(waiting);
      show(
        {
          title: t('failed'),
          content: [
            h('p', { role: 'alert' }, wordsOf(error)),
            h('p', {}, h('button', { type: 'button', onclick: () => void open(true) }, t('again'))),
          ],
        },
        true,
      );
    } finally {
      clearTimeout(waiting);
    }
  };

  document.addEventListener('click', (event) => {
    const link = pageLink(event);
    if (!link) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    scrollTo(0, 0);
    void open(true);
  });
  addEventListener('popstate', () => void open(true));
  onLanguage(() => {
    const values = entered(main);
    frame();
    root.querySelector<HTMLElement>('[data-language]')?.focus();
    void open(false).then(() => reenter(main, values));
  });
  frame();
  void open(false);
}

function noPage(): Page {
  const t = sayIn(texts);
  return {
    title: t('noPage'),
    lead: t('noPageHelp'),
    content: [h('p', {}, h('a', { href: '/public' }, t('toStart')))],
  };
}

/** A link to a page of this site that would open here; those with a key held, a target or a download go their own way. */
function pageLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return undefined;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return undefined;
  return /^\/public(\/|$)/.test(link.pathname) ? link : undefined;
}

/** The navigation says where one is. */
function markPlace(root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    const isHere = `${location.pathname}/`.startsWith(`${link.pathname}/`);
    if (isHere) link.setAttribute('aria-current', location.pathname === link.pathname ? 'page' : 'true');
    else link.removeAttribute('aria-current');
  }
}
