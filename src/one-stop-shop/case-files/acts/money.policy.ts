import type { PaymentState } from '../case-file';

export const paymentMethods = ['CASH', 'TRANSFER', 'ONLINE', 'POST', 'TREASURY'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What one payment of a case is made of; all amounts whole VND. */
export interface Money {
  /** FEE: fees and charges of the procedure. DUTY: what an agency has set; its amount may not be known yet. */
  kind: 'FEE' | 'DUTY';
  /** Asked for, exemptions taken off. */
  amount: number;
  /** Came in, all in all. */
  paid: number;
  /** Went back, all in all. */
  refunded: number;
  /** Of what went back, the part that is not asked for again: after a withdrawal, a rejection, an exemption. */
  waived: number;
  /** An order at a provider is open. */
  isOrdered: boolean;
  /** Somebody has said that this is it: a duty of unknown amount may have been nothing. */
  isSettled: boolean;
}

type Amounts = Pick<Money, 'amount' | 'paid' | 'refunded' | 'waived'>;

/** What the agency has in hand. */
export const keptOf = ({ paid, refunded }: Pick<Money, 'paid' | 'refunded'>): number => paid - refunded;

/** Still to be paid; never below zero. */
export const dueOf = (money: Amounts): number => Math.max(0, money.amount - money.waived - keptOf(money));

/** More than was asked for: to be given back. */
export const excessOf = (money: Amounts): number =>
  Math.max(0, keptOf(money) - (money.amount - money.waived));

/** What so many percent of an amount are, to the nearest dong; exact, for their product may be beyond what a number holds. */
export const shareOf = (amount: number, percent: number): number =>
  Number((BigInt(amount) * BigInt(percent) + 50n) / 100n);

/** Where a payment stands; a pure reading of its sums, so that it is right in whatever order they came about. */
export function paymentStateOf(money: Money): Exclude<PaymentState, 'NONE'> {
  const kept = keptOf(money);
  if (dueOf(money) > 0) return kept > 0 || money.isOrdered ? 'PENDING' : 'UNPAID';
  if (kept > 0) return 'PAID';
  if (money.refunded > 0) return 'REFUNDED';
  if (money.kind === 'FEE') return 'EXEMPT';
  return money.isSettled ? 'PAID' : 'UNPAID';
}

/** The payment dimension of a case: what is least settled of all it has to pay. */
export function standingOf(payments: readonly { state: Exclude<PaymentState, 'NONE'> }[]): PaymentState {
  const order = ['UNPAID', 'PENDING', 'PAID', 'REFUNDED', 'EXEMPT'] as const;
  return order.find((state) => payments.some((one) => one.state === state)) ?? 'NONE';
}

/** A refund: first what was paid too much, which was never owed; the rest is waived when nobody asks for it again. */
export function afterRefund<M extends Amounts>(money: M, amount: number, isWaived: boolean): M {
  const waived = isWaived ? Math.max(0, amount - excessOf(money)) : 0;
  return { ...money, refunded: money.refunded + amount, waived: money.waived + waived };
}
