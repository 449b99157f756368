import { paperOf } from './paper-of';

type Papers = Parameters<typeof paperOf>[0];
const paper = (id: string, type: string, state = 'ISSUED') => ({ id, type, state });

it('is the newest letter of the outcome that is out', () => {
  const items = [
    paper('filed', 'receipt'),
    paper('round-1', 'supplement-request'),
    paper('accepted', 'receipt'),
    paper('wrong', 'receipt', 'REVOKED'),
  ] as unknown as Papers;
  expect(paperOf(items, 'received')?.id).toBe('accepted');
  expect(paperOf(items, 'supplement')?.id).toBe('round-1');
  expect(paperOf(items, 'refused')).toBeUndefined();
});
