import { answerOf, api, type Schema } from '../../shared/api/client';
import { currentLanguage, defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { field } from '../field';
import { wordsOf } from '../problem-words';
import { sendForm } from '../send-form';
import { caseDetails } from './case-details';

const texts = defineTexts({
  title: { vi: 'Xem chi tiết', en: 'See the details' },
  help: {
    vi: 'Để xem cơ quan đang giải quyết, giấy tờ cần bổ sung, nộp phí và tải văn bản, kết quả, hãy xác nhận bạn là người nộp hồ sơ.',
    en: 'To see who handles it and what is missing, to pay, and to download letters and results, show that you are the applicant.',
  },
  digits: {
    vi: '4 số cuối của số định danh cá nhân hoặc mã số thuế đã khai',
    en: 'Last 4 digits of the personal or tax number that was given',
  },
  mailCode: { vi: 'Hoặc mã 6 số gửi qua thư điện tử', en: 'Or the 6-digit code from the e-mail' },
  sendCode: { vi: 'Gửi mã về thư điện tử đã khai', en: 'Send a code to the address that was given' },
  sent: {
    vi: 'Nếu hồ sơ có khai địa chỉ thư điện tử, mã đã được gửi đến đó.',
    en: 'If an address was given, the code is on its way there.',
  },
  show: { vi: 'Xem chi tiết hồ sơ', en: 'Show the details' },
  either: {
    vi: 'Hãy nhập 4 số cuối hoặc mã trong thư.',
    en: 'Enter the 4 digits or the code from the letter.',
  },
});

/** The way from what the paper shows to what only its applicant sees: one more thing that they know or have. */
export function secondFactor(asked: Schema<'TrackRequest'>): HTMLElement {
  const t = sayIn(texts);
  const numeric = (length: number) => ({ inputmode: 'numeric', maxlength: length });
  const lastDigits = field({ name: 'lastDigits', label: t('digits'), attributes: numeric(4) });
  const mailCode = field({
    name: 'mailCode',
    label: t('mailCode'),
    attributes: { ...numeric(6), autocomplete: 'one-time-code' },
  });
  const sent = h('p', { role: 'status' });
  const answer = h('div', { 'aria-live': 'polite' });
  const sendCode = () => {
    sent.textContent = '';
    answerOf(
      api.POST('/api/v1/public/tracking/mail-codes', { body: { ...asked, language: currentLanguage() } }),
    ).then(
      () => {
        sent.textContent = t('sent');
        mailCode.input.focus();
      },
      (error: unknown) => (sent.textContent = wordsOf(error)),
    );
  };
  const show = async () => {
    const [digits, code] = [lastDigits.input.value.trim(), mailCode.input.value.trim()];
    if (digits === '' && code === '') {
      lastDigits.refuse(t('either'));
      lastDigits.input.focus();
      return;
    }
    const factor = code === '' ? { lastDigits: digits } : { mailCode: code };
    const { token } = await answerOf(
      api.POST('/api/v1/public/tracking/passes', { body: { ...asked, ...factor } }),
    );
    answer.replaceChildren(await caseDetails({ code: asked.code, token }));
    answer.querySelector<HTMLElement>('h3')?.focus();
  };
  return h(
    'div',
    {},
    h('h3', {}, t('title')),
    h('p', {}, t('help')),
    sendForm(
      {
        fields: [lastDigits, mailCode],
        action: t('show'),
        content: [
          lastDigits.element,
          mailCode.element,
          h('p', {}, h('button', { type: 'button', class: 'second', onclick: sendCode }, t('sendCode'))),
          sent,
        ],
      },
      show,
    ),
    answer,
  );
}
