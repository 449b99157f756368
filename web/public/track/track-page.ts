import { answerOf, api } from '../../shared/api/client';
import { defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { field } from '../field';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/routes';
import { sendForm } from '../send-form';
import { caseDetails } from './case-details';
import { takeBack } from './held-pass';
import { trackedCase } from './tracked-case';

const texts = defineTexts({
  title: { vi: 'Tra cứu hồ sơ', en: 'Follow a case' },
  lead: {
    vi: 'Nhập mã hồ sơ và mã tra cứu in trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc quét mã QR trên giấy.',
    en: 'Enter the code of the case and the check code on its receipt, or scan the QR code of the receipt.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Code of the case' },
  codeHint: { vi: 'Ví dụ: 000.00.12.H40-261120-0001', en: 'For instance: 000.00.12.H40-261120-0001' },
  token: { vi: 'Mã tra cứu', en: 'Check code' },
  tokenHint: {
    vi: '16 chữ và số; không phân biệt chữ hoa, chữ thường',
    en: '16 letters and digits; capitals do not matter',
  },
  look: { vi: 'Tra cứu', en: 'Look up' },
  case: { vi: 'Hồ sơ {code}', en: 'Case {code}' },
  again: {
    vi: 'Hãy tra cứu lại hồ sơ để xem khoản đã nộp và biên lai.',
    en: 'Look your case up again to see what was paid and the receipt.',
  },
  needed: { vi: 'Hãy nhập {what}.', en: 'Enter the {what}.' },
});

/** Who has been to the page of a payment service finds their case as they left it; whose hour is over shows the codes again. */
async function whoIsBack(): Promise<HTMLElement | null> {
  const held = takeBack();
  if (!held) return null;
  const t = sayIn(texts);
  const title = h('h2', {}, t('case', { code: held.code }));
  return caseDetails(held).then(
    (details) => h('section', {}, title, details),
    () => h('p', { class: 'notice', role: 'status' }, t('again')),
  );
}

/** Where a case stands, for who holds its papers. Codes are sent in the body and leave the address at once. */
export async function open({ search }: Visit): Promise<Page> {
  const t = sayIn(texts);
  const code = field({
    name: 'code',
    label: t('code'),
    hint: t('codeHint'),
    value: search.get('code') ?? '',
    attributes: { maxlength: 100, spellcheck: false },
  });
  const checkToken = field({
    name: 'checkToken',
    label: t('token'),
    hint: t('tokenHint'),
    value: search.get('token') ?? '',
    attributes: { maxlength: 40, spellcheck: false },
  });
  if (search.has('code') || search.has('token')) history.replaceState(null, '', location.pathname);
  const back = await whoIsBack();
  const answer = h('div', { 'aria-live': 'polite' }, back);
  const isMissing = (one: typeof code, label: string): boolean => {
    if (one.input.value.trim() !== '') return false;
    one.refuse(t('needed', { what: label.toLowerCase() }));
    one.input.focus();
    return true;
  };
  const look = async () => {
    if (isMissing(code, t('code')) || isMissing(checkToken, t('token'))) return;
    const asked = { code: code.input.value.trim(), checkToken: checkToken.input.value.trim() };
    answer.replaceChildren();
    const tracked = await answerOf(api.POST('/api/v1/public/tracking', { body: asked }));
    answer.replaceChildren(trackedCase(tracked, asked));
    answer.querySelector<HTMLElement>('h2')?.focus();
  };
  const form = sendForm(
    { fields: [code, checkToken], action: t('look'), content: [code.element, checkToken.element] },
    look,
  );
  const isScanned = code.input.value !== '' && checkToken.input.value !== '';
  return {
    title: t('title'),
    lead: t('lead'),
    content: [form, answer],
    // Whoever scanned the code of the receipt has said all that is asked.
    ...(isScanned && { onShown: () => form.requestSubmit() }),
  };
}
