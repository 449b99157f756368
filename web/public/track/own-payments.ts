import { answerOf, api, type Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { instantText, moneyText, timeText } from '../../shared/time/instants';
import { type Child, h } from '../dom';
import { facts } from '../facts';
import { wordsOf } from '../problem-words';
import { type HeldPass, keepForReturn, shown } from './held-pass';

const texts = defineTexts({
  title: { vi: 'Phí, lệ phí', en: 'Fees and charges' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  due: { vi: 'Còn phải nộp', en: 'Still to be paid' },
  state: { vi: 'Tình trạng', en: 'State' },
  UNPAID: { vi: 'chưa nộp', en: 'not paid' },
  PENDING: { vi: 'đang nộp', en: 'being paid' },
  PAID: { vi: 'đã nộp đủ', en: 'paid' },
  REFUNDED: { vi: 'đã hoàn trả', en: 'given back' },
  EXEMPT: { vi: 'được miễn', en: 'exempt' },
  receipt: { vi: 'Biên lai', en: 'Receipt' },
  voucher: { vi: 'Phiếu hoàn trả', en: 'Refund voucher' },
  movement: { vi: 'số {number}, {amount}, {at}', en: 'no. {number}, {amount}, {at}' },
  pay: { vi: 'Nộp trực tuyến {amount}', en: 'Pay {amount} online' },
  where: {
    vi: 'Bạn sẽ được chuyển đến trang của cổng thanh toán rồi trở lại đây.',
    en: 'You go to the page of the payment service and come back here.',
  },
  going: { vi: 'Đang mở cổng thanh toán…', en: 'Opening the payment service…' },
  down: {
    vi: 'Cổng thanh toán đang không trả lời. Hồ sơ vẫn được giải quyết bình thường: hãy thử lại sau ít phút, hoặc nộp tại bộ phận một cửa.',
    en: 'The payment service does not answer just now. Your case goes on as it is: try again in some minutes, or pay at the one-stop counter.',
  },
  awaited: {
    vi: 'Đang chờ cổng thanh toán xác nhận, chậm nhất đến {until}. Trang này tự cập nhật.',
    en: 'Waiting for the payment service to confirm, until {until} at the latest. This page follows by itself.',
  },
  ended: {
    vi: 'Lượt nộp trước đã kết thúc mà chưa có tiền nào được nộp.',
    en: 'The last attempt has ended and no money was paid.',
  },
  disputed: {
    vi: 'Số tiền cổng thanh toán nhận khác số tiền phải nộp. Bộ phận một cửa đang kiểm tra.',
    en: 'The payment service took another amount than was due. The one-stop is looking into it.',
  },
});

type Payments = Schema<'OwnPayments'>;
const states = ['UNPAID', 'PENDING', 'PAID', 'REFUNDED', 'EXEMPT'] as const;
const isAwaited = ({ order }: Payments): boolean => order?.state === 'OPEN' || order?.state === 'OPENING';

/** How often it is asked whether an awaited payment has come, in milliseconds, and how often at most. */
const askEvery = 3_000;
const mostAsked = 200;

/**
 * What the case costs and the way to pay it. `onSettled`: an awaited payment has come to its end. Without anything to pay there is
 * nothing to show.
 */
export function ownPayments(held: HeldPass, first: Payments, onSettled: () => void): HTMLElement | null {
  if (first.items.length === 0) return null;
  const section = h('section', {}, ...content(held, first));
  if (isAwaited(first)) follow(held, section, onSettled, mostAsked);
  return section;
}

function content(held: HeldPass, { items, mayPayOnline, order }: Payments): HTMLElement[] {
  const t = sayIn(texts);
  const owed = items.find(({ due }) => due > 0);
  return [
    h('h3', {}, t('title')),
    ...items.map(payment),
    ...(owed && order ? [aboutOrder(order)].filter((one) => one !== null) : []),
    ...(owed && mayPayOnline ? [payButton(held, owed.due)] : []),
  ];
}

function payment({ names, amount, due, state, receipts }: Schema<'OwnPaymentView'>): HTMLElement {
  const t = sayIn(texts);
  const known = states.find((one) => one === state);
  return h(
    'div',
    {},
    h('h4', {}, names.map((name) => inLanguage(name)).join(', ')),
    facts(
      [t('amount'), moneyText(amount)],
      [t('state'), known ? t(known) : state],
      [t('due'), due > 0 ? moneyText(due) : null],
      ...receipts.map(({ number, kind, amount: moved, at }): readonly [string, Child] => [
        t(kind === 'REFUNDED' ? 'voucher' : 'receipt'),
        t('movement', { number, amount: moneyText(moved), at: instantText(at) }),
      ]),
    ),
  );
}

function aboutOrder({ state, expiresAt }: NonNullable<Payments['order']>): HTMLElement | null {
  const t = sayIn(texts);
  if (state === 'OPEN' || state === 'OPENING')
    return h('p', { class: 'notice', role: 'status' }, t('awaited', { until: timeText(expiresAt) }));
  if (state === 'DISPUTED') return h('p', { class: 'notice warn' }, t('disputed'));
  if (state === 'PAID') return null;
  return h('p', { class: 'notice warn' }, t('ended'));
}

function payButton(held: HeldPass, due: number): HTMLElement {
  const t = sayIn(texts);
  const said = h('p', { role: 'status' });
  const say = (words: string, isWarning = false) => {
    said.textContent = words;
    said.className = isWarning ? 'notice warn' : '';
  };
  const pay = async () => {
    say(t('going'));
    const { payUrl } = await answerOf(
      api.POST('/api/v1/my/cases/{code}/payment-orders', {
        params: { path: { code: held.code } },
        headers: shown(held),
      }),
    );
    // An address of the service, which the server has looked at too: a page of the web and nothing else.
    if (payUrl === null || !/^https?:\/\//.test(payUrl)) return say(t('down'), true);
    keepForReturn(held);
    location.assign(payUrl);
  };
  const button = h(
    'button',
    {
      type: 'button',
      onclick: () => {
        if (button.getAttribute('aria-busy') === 'true') return;
        button.setAttribute('aria-busy', 'true');
        pay()
          .catch((error: unknown) =>
            // No service that works is no fault of the payer, and stops nothing.
            say(
              error instanceof ApiProblem && error.code === 'PAYMENT.NO_PROVIDER'
                ? t('down')
                : wordsOf(error),
              true,
            ),
          )
          .finally(() => button.removeAttribute('aria-busy'));
      },
    },
    t('pay', { amount: moneyText(due) }),
  );
  return h('div', {}, h('p', {}, button), h('p', { class: 'quiet' }, t('where')), said);
}

/** Asks until the payment is there or its order over; whoever has left the page is not asked for. */
function follow(held: HeldPass, section: HTMLElement, onSettled: () => void, left: number): void {
  if (left === 0) return;
  setTimeout(() => {
    if (!section.isConnected) return;
    if (document.hidden) return follow(held, section, onSettled, left);
    answerOf(
      api.GET('/api/v1/my/cases/{code}/payments', {
        params: { path: { code: held.code } },
        headers: shown(held),
      }),
    ).then(
      (now) => (isAwaited(now) ? follow(held, section, onSettled, left - 1) : onSettled()),
      // Asked again; a pass that is over ends it.
      (error: unknown) =>
        error instanceof ApiProblem && error.isSessionEnded
          ? undefined
          : follow(held, section, onSettled, left - 1),
    );
  }, askEvery);
}
