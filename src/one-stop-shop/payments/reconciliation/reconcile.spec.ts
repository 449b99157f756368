import fc from 'fast-check';
import { compare, type Line } from './reconcile.policy';

const line = fc.record({
  transactionId: fc.integer({ min: 1, max: 12 }).map(String),
  orderId: fc.constant('o'),
  amount: fc.integer({ min: 1, max: 3 }),
});
const lines = fc.uniqueArray(line, { selector: ({ transactionId }) => transactionId });
const sum = (all: readonly Line[]) => all.reduce((total, { amount }) => total + amount, 0);

describe('comparing a day', () => {
  it('explains every line and the whole difference of the sums', () => {
    fc.assert(
      fc.property(lines, lines, (here, there) => {
        const { matched, missingHere, missingThere, unequal, amountHere, amountThere } = compare(here, there);
        expect(matched + missingThere.length + unequal.length).toBe(here.length);
        expect(matched + missingHere.length + unequal.length).toBe(there.length);
        const explained =
          sum(missingThere) -
          sum(missingHere) +
          unequal.reduce((total, one) => total + one.line.amount - one.there, 0);
        expect(amountHere - amountThere).toBe(explained);
      }),
    );
  });

  it('says nothing of a day with itself', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(compare(all, all.toReversed())).toMatchObject({
          matched: all.length,
          missingHere: [],
          missingThere: [],
          unequal: [],
        });
      }),
    );
  });
});
