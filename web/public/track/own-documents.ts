import { answerOf, api, type Schema } from '../../shared/api/client';
import { saveFile } from '../../shared/files/fetch-file';
import { currentLanguage, defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { dateText } from '../../shared/time/instants';
import { h } from '../dom';
import { wordsOf } from '../problem-words';
import { type HeldPass, shown } from './held-pass';

const texts = defineTexts({
  title: { vi: 'Văn bản và kết quả', en: 'Letters and results' },
  none: { vi: 'Chưa có văn bản nào được phát hành.', en: 'Nothing has been issued yet.' },
  LETTER: { vi: 'Văn bản', en: 'Letter' },
  RESULT: { vi: 'Kết quả giải quyết', en: 'Result' },
  about: { vi: 'số {number}, ngày {date}', en: 'no. {number}, dated {date}' },
  dated: { vi: 'ngày {date}', en: 'dated {date}' },
  download: { vi: 'Tải {name} (PDF)', en: 'Download {name} (PDF)' },
  translation: { vi: 'Tải bản dịch tiếng Anh', en: 'Download the marked English translation' },
  loading: { vi: 'Đang tải…', en: 'Downloading…' },
  waits: {
    vi: 'Tải được sau khi nộp đủ số tiền còn thiếu.',
    en: 'Can be downloaded when what is still due has been paid.',
  },
  REVOKED: { vi: 'Đã bị thu hồi, không còn giá trị.', en: 'Revoked: it must not be relied on any more.' },
  SUPERSEDED: { vi: 'Đã được thay thế bằng văn bản khác.', en: 'Replaced by another one.' },
});

type OwnDocument = Schema<'OwnDocumentView'>;

/** What the agencies have sent the applicant; each can be kept as a file. */
export function ownDocuments(held: HeldPass, { items }: Schema<'OwnDocumentList'>): HTMLElement {
  const t = sayIn(texts);
  return h(
    'section',
    {},
    h('h3', {}, t('title')),
    items.length === 0
      ? h('p', { class: 'quiet' }, t('none'))
      : h('ul', { class: 'items' }, ...items.map((one) => item(held, one))),
  );
}

function item(held: HeldPass, document: OwnDocument): HTMLLIElement {
  const t = sayIn(texts);
  const { kind, number, datedOn, verdict, waitsForPayment, isTranslated } = document;
  const name = nameOf(document);
  const problem = h('p', { role: 'alert', class: 'wrong' });
  const date = dateText(datedOn);
  return h(
    'li',
    {},
    h('h4', {}, name),
    h(
      'p',
      { class: 'quiet' },
      [
        ...(kind === 'RESULT' ? [t('RESULT')] : []),
        number === null ? t('dated', { date }) : t('about', { number, date }),
      ].join(' · '),
    ),
    (verdict === 'REVOKED' || verdict === 'SUPERSEDED') && h('p', { class: 'notice warn' }, t(verdict)),
    waitsForPayment
      ? h('p', { class: 'notice warn' }, t('waits'))
      : h(
          'p',
          { class: 'acts' },
          download(t('download', { name }), problem, () => save(held, document, 'vi')),
          isTranslated &&
            currentLanguage() === 'en' &&
            download(t('translation'), problem, () => save(held, document, 'en')),
        ),
    problem,
  );
}

function download(words: string, problem: HTMLElement, fetching: () => Promise<void>): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'second',
      onclick: () => {
        if (button.getAttribute('aria-busy') === 'true') return;
        button.setAttribute('aria-busy', 'true');
        button.textContent = sayIn(texts)('loading');
        problem.textContent = '';
        fetching()
          .catch((error: unknown) => (problem.textContent = wordsOf(error)))
          .finally(() => {
            button.removeAttribute('aria-busy');
            button.textContent = words;
          });
      },
    },
    words,
  );
  return button;
}

async function save(held: HeldPass, document: OwnDocument, language: 'vi' | 'en'): Promise<void> {
  const content = await answerOf(
    api.GET('/api/v1/my/cases/{code}/documents/{documentId}/file', {
      params: { path: { code: held.code, documentId: document.id }, query: { language } },
      headers: shown(held),
      parseAs: 'arrayBuffer',
    }),
  );
  const name = (document.number ?? nameOf(document)).replace(/[^\p{L}\p{N}-]+/gu, '-');
  saveFile(content as unknown as ArrayBuffer, `${name}.pdf`, 'application/pdf');
}

const nameOf = ({ name, kind }: OwnDocument): string =>
  inLanguage(name) || sayIn(texts)(kind === 'RESULT' ? 'RESULT' : 'LETTER');
