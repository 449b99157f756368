import { waitsForPayment } from './own-documents.policy';

const issued = (type: string) => ({ type, state: 'ISSUED' as const });

describe('what an applicant is given', () => {
  it.each([
    ['a permit that is not paid', issued('result:permit'), 1, true],
    ['a permit that is paid', issued('result:permit'), 0, false],
    ['a permit that was handed over', { type: 'result:permit', state: 'RETURNED' as const }, 1, false],
    ['a refusal', issued('refusal'), 1, false],
    ['a receipt', issued('receipt'), 1, false],
  ])('%s', (_, document, due, waits) => expect(waitsForPayment(document, due)).toBe(waits));
});
