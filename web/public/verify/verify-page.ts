import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { field } from '../field';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/routes';
import { goTo } from '../frame/go-to';
import { sendForm } from '../send-form';
import { askedBy } from './asked-by';
import { verifiedDocument } from './verified-document';

const texts = defineTexts({
  title: { vi: 'Xác minh văn bản', en: 'Verify a document' },
  lead: {
    vi: 'Quét mã QR in trên văn bản, hoặc nhập địa chỉ ghi dưới mã. Trang cho biết văn bản có do cơ quan ban hành và còn hiệu lực hay không.',
    en: 'Scan the QR code of the document, or enter the address below it. You see whether an agency issued it and whether it is still valid.',
  },
  address: { vi: 'Địa chỉ xác minh', en: 'Address of the check' },
  addressHint: {
    vi: 'Có dạng …/public/verify/…?token=…',
    en: 'It looks like …/public/verify/…?token=…',
  },
  verify: { vi: 'Xác minh', en: 'Verify' },
  wrongAddress: {
    vi: 'Địa chỉ chưa đúng. Hãy nhập cả phần sau dấu “?token=”.',
    en: 'This is no such address. Enter what stands behind “?token=” too.',
  },
  notFound: { vi: 'Không xác minh được văn bản này', en: 'This document cannot be verified' },
  notFoundHelp: {
    vi: 'Mã không khớp với văn bản nào do hệ thống ban hành. Hãy kiểm tra lại mã in trên giấy; nếu vẫn không được, hãy hỏi cơ quan ghi trên văn bản trước khi sử dụng.',
    en: 'The code belongs to no document that was issued here. Look at the printed code again; if it stays so, ask the agency that the document names before you rely on it.',
  },
});

/** Whether a printed or received document is what it claims to be. The token leaves the address at once. */
export async function open({ params, search, signal }: Visit): Promise<Page> {
  const t = sayIn(texts);
  const { id } = params;
  const token = search.get('token') ?? tokens.get(id ?? '');
  if (id === undefined || !token) return { title: t('title'), lead: t('lead'), content: [addressForm()] };
  tokens.set(id, token);
  if (search.has('token')) history.replaceState(null, '', location.pathname);
  try {
    const document = await answerOf(
      api.GET('/api/v1/public/documents/{documentId}', {
        params: { path: { documentId: id }, query: { token } },
        signal,
      }),
    );
    return { title: t('title'), content: verifiedDocument(document) };
  } catch (error) {
    if (!(error instanceof ApiProblem) || !(error.isNotFound || error.problem.status === 400)) throw error;
    return {
      title: t('title'),
      content: [
        h(
          'div',
          { class: 'notice bad' },
          h('p', {}, h('strong', {}, t('notFound'))),
          h('p', {}, t('notFoundHelp')),
        ),
        addressForm(),
      ],
    };
  }
}

/** Kept while the page is open, for a change of language and for going back; nowhere else. */
const tokens = new Map<string, string>();

function addressForm(): HTMLElement {
  const t = sayIn(texts);
  const address = field({
    name: 'address',
    label: t('address'),
    hint: t('addressHint'),
    attributes: { inputmode: 'url', maxlength: 500, spellcheck: false },
  });
  return sendForm({ fields: [address], action: t('verify'), content: [address.element] }, () => {
    const asked = askedBy(address.input.value);
    if (asked) {
      tokens.set(asked.id, asked.token);
      goTo(`/public/verify/${encodeURIComponent(asked.id)}`);
    } else {
      address.refuse(t('wrongAddress'));
      address.input.focus();
    }
    return Promise.resolve();
  });
}
