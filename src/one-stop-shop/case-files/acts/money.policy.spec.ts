import fc from 'fast-check';
import { afterRefund, dueOf, excessOf, keptOf, type Money, paymentStateOf, standingOf } from './money.policy';

const start = (amount: number): Money => ({
  kind: 'FEE',
  amount,
  paid: 0,
  refunded: 0,
  waived: 0,
  isOrdered: false,
  isSettled: false,
});

describe('where a payment stands', () => {
  it.each<[Partial<Money>, string]>([
    [{}, 'UNPAID'],
    [{ isOrdered: true }, 'PENDING'],
    [{ paid: 30 }, 'PENDING'],
    [{ paid: 100 }, 'PAID'],
    [{ paid: 130 }, 'PAID'],
    [{ paid: 100, refunded: 100 }, 'UNPAID'],
    [{ paid: 100, refunded: 100, waived: 100 }, 'REFUNDED'],
    [{ paid: 100, refunded: 40, waived: 40 }, 'PAID'],
    [{ amount: 0 }, 'EXEMPT'],
    [{ amount: 0, kind: 'DUTY' }, 'UNPAID'],
    [{ amount: 0, kind: 'DUTY', isSettled: true }, 'PAID'],
  ])('%j is %s', (more, state) => expect(paymentStateOf({ ...start(100), ...more })).toBe(state));

  it('of a case is what is least settled', () => {
    expect(standingOf([])).toBe('NONE');
    expect(standingOf([{ state: 'EXEMPT' }, { state: 'PAID' }])).toBe('PAID');
    expect(standingOf([{ state: 'PAID' }, { state: 'UNPAID' }])).toBe('UNPAID');
  });
});

describe('sums', () => {
  const movement = fc.record({
    isRefund: fc.boolean(),
    isWaived: fc.boolean(),
    amount: fc.integer({ min: 1, max: 2_000_000_000_000 }),
  });

  it('stay whole and explain each other, whatever moves in whatever order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.array(movement, { maxLength: 30 }),
        (amount, movements) => {
          let money = start(amount);
          for (const { isRefund, isWaived, amount: moved } of movements) {
            const before = { due: dueOf(money), excess: excessOf(money) };
            if (!isRefund) money = { ...money, paid: money.paid + moved };
            else if (keptOf(money) > 0) money = afterRefund(money, Math.min(moved, keptOf(money)), isWaived);
            // What is waived is never asked for again.
            if (isRefund && isWaived) expect(dueOf(money)).toBe(before.due);
            if (!isRefund) expect(dueOf(money)).toBeLessThanOrEqual(before.due);
            expect(keptOf(money)).toBeGreaterThanOrEqual(0);
            expect(money.waived).toBeLessThanOrEqual(money.amount);
            // Nothing is due and too much at once, and the two say all there is to say.
            expect(Math.min(dueOf(money), excessOf(money))).toBe(0);
            expect(keptOf(money) + dueOf(money) - excessOf(money)).toBe(money.amount - money.waived);
            expect([money.paid, money.refunded, money.waived].every(Number.isSafeInteger)).toBe(true);
            const state = paymentStateOf(money);
            expect(state === 'UNPAID' || state === 'PENDING').toBe(dueOf(money) > 0);
          }
        },
      ),
    );
  });
});
