import { answerOf, api, type Schema } from '../../shared/api/client';
import { currentLanguage, defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { dateText } from '../../shared/time/instants';
import { h } from '../dom';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/routes';
import { moreButton } from '../more-button';
import { searchForm } from './search-form';

const texts = defineTexts({
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  lead: {
    vi: 'Các thủ tục đang có hiệu lực, với quy trình giải quyết đã được phê duyệt.',
    en: 'Procedures in force, with the steps that were approved.',
  },
  found: { vi: 'Kết quả tìm “{words}”', en: 'Found for “{words}”' },
  all: { vi: 'Tất cả thủ tục', en: 'All procedures' },
  none: {
    vi: 'Không tìm thấy thủ tục nào. Hãy thử từ khác hoặc viết ngắn hơn.',
    en: 'Nothing was found. Try another word, or fewer.',
  },
  about: {
    vi: '{field} · Mã {code} · Hiệu lực từ {from}',
    en: '{field} · Code {code} · In force from {from}',
  },
});

type Summary = Schema<'PublicProcedureSummary'>;

export async function open({ search: address, signal }: Visit): Promise<Page> {
  const t = sayIn(texts);
  const search = address.get('search')?.trim() ?? '';
  const page = (cursor?: string) =>
    answerOf(
      api.GET('/api/v1/public/procedures', {
        params: { query: { limit: 30, ...(search && { search }), ...(cursor && { cursor }) } },
        signal,
      }),
    );
  const first = await page();
  const list = h('ul', { class: 'items' }, ...first.items.map(item));
  return {
    title: t('title'),
    lead: t('lead'),
    content: [
      searchForm(search),
      h('h2', {}, search ? t('found', { words: search }) : t('all')),
      first.items.length === 0 ? h('p', { role: 'status' }, t('none')) : list,
      moreButton(list, first.next, async (cursor) => {
        const { items, next } = await page(cursor);
        return { items: items.map(item), next };
      }),
    ],
  };
}

function item({ code, nationalCode, name, field, validFrom }: Summary): HTMLLIElement {
  const t = sayIn(texts);
  return h(
    'li',
    { lang: currentLanguage() },
    h('a', { href: `/public/procedures/${encodeURIComponent(code)}` }, inLanguage(name)),
    h(
      'p',
      { class: 'quiet' },
      t('about', { field: inLanguage(field), code: nationalCode ?? code, from: dateText(validFrom) }),
    ),
  );
}
