import { answerOf, api } from '../../shared/api/client';
import { h } from '../dom';
import { wordsOf } from '../problem-words';
import { type HeldPass, shown } from './held-pass';
import { ownCase } from './own-case';
import { ownDocuments } from './own-documents';
import { ownPayments } from './own-payments';

/** Everything that the applicant of a case sees of it; anew when a payment has come. */
export async function caseDetails(held: HeldPass): Promise<HTMLElement> {
  const place = h('div', {}, ...(await contentOf(held, () => void refresh())));
  const refresh = () =>
    contentOf(held, () => void refresh()).then(
      (content) => place.replaceChildren(...content),
      (error: unknown) => place.prepend(h('p', { role: 'alert', class: 'wrong' }, wordsOf(error))),
    );
  return place;
}

async function contentOf(held: HeldPass, onSettled: () => void): Promise<HTMLElement[]> {
  const asking = { params: { path: { code: held.code } }, headers: shown(held) };
  const [own, payments, documents] = await Promise.all([
    answerOf(api.GET('/api/v1/my/cases/{code}', asking)),
    answerOf(api.GET('/api/v1/my/cases/{code}/payments', asking)),
    answerOf(api.GET('/api/v1/my/cases/{code}/documents', asking)),
  ]);
  return [ownCase(own), ownPayments(held, payments, onSettled), ownDocuments(held, documents)].filter(
    (one) => one !== null,
  );
}
