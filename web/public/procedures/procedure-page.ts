import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { dateText } from '../../shared/time/instants';
import { type Child, h } from '../dom';
import { facts } from '../facts';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/routes';
import { changesOf } from './changes';
import { feeTable, paperTable, stepTable } from './sheet-tables';
import { versionList } from './version-list';

const texts = defineTexts({
  code: { vi: 'Mã thủ tục', en: 'Code' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  competent: { vi: 'Cơ quan có thẩm quyền', en: 'Who decides' },
  channels: { vi: 'Cách thức nộp hồ sơ', en: 'Ways of filing' },
  service: { vi: 'Dịch vụ công trực tuyến', en: 'Online service' },
  limits: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  results: { vi: 'Kết quả', en: 'Result' },
  decision: { vi: 'Quyết định phê duyệt', en: 'Approved by' },
  decided: { vi: 'số {number} ngày {date}', en: 'decision {number} of {date}' },
  inForce: { vi: 'Hiệu lực', en: 'In force' },
  from: { vi: 'từ ngày {from}', en: 'from {from}' },
  fromTo: { vi: 'từ ngày {from}, hết hiệu lực ngày {to}', en: 'from {from}, until {to}' },
  document: { vi: 'Văn bản', en: 'Document' },
  download: { vi: 'Tải quy trình đã ký số (PDF)', en: 'Download the signed procedure (PDF)' },
  number: { vi: 'Số {number}', en: 'No. {number}' },
  case: { vi: '{text} – khi {when}', en: '{text} – when {when}' },
  onPage: { vi: 'Trên trang này', en: 'On this page' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  steps: { vi: 'Trình tự giải quyết', en: 'Steps' },
  diagram: { vi: 'Sơ đồ quy trình', en: 'Diagram' },
  diagramAlt: {
    vi: 'Sơ đồ quy trình {name}; bảng “Trình tự giải quyết” nói cùng nội dung bằng chữ',
    en: 'Diagram of {name}; the table “Steps” says the same in words',
  },
  larger: { vi: 'Mở sơ đồ riêng', en: 'Open the diagram by itself' },
  grounds: { vi: 'Căn cứ pháp lý', en: 'Legal grounds' },
  changes: { vi: 'Thay đổi so với bản trước', en: 'What is different from the version before' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  notInForce: { vi: 'Phiên bản này không còn hiệu lực', en: 'This version is not in force any more' },
  toCome: { vi: 'Phiên bản này chưa có hiệu lực', en: 'This version is not in force yet' },
  current: { vi: 'Xem bản đang có hiệu lực', en: 'See the one in force' },
  withdrawn: {
    vi: 'Đã bị bãi bỏ theo Quyết định số {number} ngày {date}, từ ngày {from}. Lý do: {reason}',
    en: 'Withdrawn by decision {number} of {date}, from {from} on. Reason: {reason}',
  },
});

type Published = Schema<'PublishedProcedureView'>;
type Sheet = Schema<'SheetView'>;

/** One published procedure: what it needs, costs and takes, how it goes, who decided so. */
export async function open({ params, search, signal }: Visit): Promise<Page> {
  const version = search.get('version') ?? undefined;
  const published = await answerOf(
    api.GET('/api/v1/public/approved-procedures/{code}', {
      params: { path: { code: params.code! }, query: { ...(version && { version }) } },
      signal,
    }),
  );
  const t = sayIn(texts);
  const { sheet, changes, hasDiagram } = published;
  const name = inLanguage(sheet.name);
  const sections = [
    section('steps', t('steps'), stepTable(sheet.steps)),
    ...(hasDiagram ? [section('diagram', t('diagram'), drawing(published, name))] : []),
    section('papers', t('papers'), paperTable(sheet.papers)),
    section('fees', t('fees'), feeTable(sheet.fees)),
    section(
      'grounds',
      t('grounds'),
      h('ul', {}, ...sheet.grounds.map(({ id, about }) => h('li', {}, `${id}: ${inLanguage(about)}`))),
    ),
    ...(changes && changes.items.length > 0
      ? [section('changes', t('changes'), changesOf(changes.items))]
      : []),
    section('versions', t('versions'), versionList(published)),
  ];
  return {
    title: name,
    content: [
      standing(published),
      summary(published),
      h(
        'nav',
        { 'aria-label': t('onPage') },
        h(
          'ul',
          { class: 'on-page' },
          ...sections.map(({ id, head }) => h('li', {}, h('a', { href: `#${id}` }, head))),
        ),
      ),
      ...sections.map(({ element }) => element),
    ],
  };
}

function section(id: string, head: string, ...content: Child[]) {
  return { id, head, element: h('section', {}, h('h2', { id }, head), ...content) };
}

/** Said first where what one reads does not hold today, or will not for long. */
function standing({ isInForce, withdrawal, validFrom, validTo, sheet }: Published): HTMLElement | null {
  const t = sayIn(texts);
  const withdrawn =
    withdrawal &&
    h(
      'p',
      {},
      t('withdrawn', {
        number: withdrawal.number,
        date: dateText(withdrawal.date),
        from: dateText(withdrawal.from),
        reason: withdrawal.reason,
      }),
    );
  if (isInForce) return withdrawn && h('div', { class: 'notice warn' }, withdrawn);
  const isToCome =
    validTo === null || (withdrawal === null && validFrom > new Date().toISOString().slice(0, 10));
  return h(
    'div',
    { class: 'notice warn' },
    h('p', {}, h('strong', {}, t(isToCome ? 'toCome' : 'notInForce'))),
    withdrawn,
    h('p', {}, h('a', { href: `/public/procedures/${encodeURIComponent(sheet.code)}` }, t('current'))),
  );
}

function summary({
  sheet,
  versionId,
  decision,
  document: paper,
  validFrom,
  validTo,
}: Published): HTMLElement {
  const t = sayIn(texts);
  const file = `/api/v1/public/approved-procedures/${encodeURIComponent(sheet.code)}/versions/${versionId}/document`;
  return facts(
    [t('code'), sheet.nationalCode ?? sheet.code],
    [t('field'), inLanguage(sheet.field)],
    [t('level'), inLanguage(sheet.level)],
    [t('competent'), lines(sheet.competent.map(inCase))],
    [t('channels'), lines(sheet.channels.map((one) => inLanguage(one)))],
    [t('service'), lines([inLanguage(sheet.service), inLanguage(sheet.serviceReason)].filter(Boolean))],
    [t('limits'), lines(sheet.limits.map(inCase))],
    [t('results'), lines(sheet.results.map((one) => inLanguage(one)))],
    [t('decision'), decision && t('decided', { number: decision.number, date: dateText(decision.date) })],
    [
      t('inForce'),
      validTo === null
        ? t('from', { from: dateText(validFrom) })
        : t('fromTo', { from: dateText(validFrom), to: dateText(validTo) }),
    ],
    [
      t('document'),
      paper?.isIssued
        ? lines([
            t('number', { number: paper.number ?? '' }),
            h('a', { href: file, download: true }, t('download')),
          ])
        : null,
    ],
  );
}

const lines = (items: readonly (string | Node)[]): HTMLElement[] => items.map((one) => h('div', {}, one));

const inCase = ({ text, when }: Sheet['competent'][number]): string =>
  when ? sayIn(texts)('case', { text: inLanguage(text), when: inLanguage(when) }) : inLanguage(text);

function drawing({ sheet, versionId }: Published, name: string): HTMLElement {
  const t = sayIn(texts);
  const src = `/api/v1/public/approved-procedures/${encodeURIComponent(sheet.code)}/versions/${versionId}/diagram`;
  return h(
    'div',
    {},
    h(
      'figure',
      { class: 'drawing', tabindex: 0, role: 'group', 'aria-label': t('diagram') },
      h('img', { src, alt: t('diagramAlt', { name }) }),
    ),
    h('p', {}, h('a', { href: src, target: '_blank', rel: 'noopener' }, t('larger'))),
  );
}
