import type { CaseState } from '../../case-files/case-file';
import { type Money, excessOf, keptOf } from '../../case-files/acts/money.policy';
import { refusals } from '../payments.errors';

/** Why money goes back. What was paid too much or by mistake is never waived; the rest is not asked for again. */
export const refundReasons = ['OVERPAID', 'MISTAKE', 'WITHDRAWN', 'REJECTED', 'TERMINATED', 'OTHER'] as const;
export type RefundReason = (typeof refundReasons)[number];

const asksAgain: readonly RefundReason[] = ['OVERPAID', 'MISTAKE'];
export const isWaivedBy = (reason: RefundReason): boolean => !asksAgain.includes(reason);

/** What the case must have come to for a reason to be true. */
const statesFor: Partial<Record<RefundReason, readonly CaseState[]>> = {
  WITHDRAWN: ['WITHDRAW_REQUESTED', 'WITHDRAWN'],
  REJECTED: ['REJECTED_AT_INTAKE'],
  TERMINATED: ['TERMINATED', 'SUSPENDED'],
};

/** A refusal as a result ends like a grant: its outcome tells. */
const isTrueOf = (reason: RefundReason, file: { state: CaseState; outcome: string | null }): boolean =>
  (statesFor[reason]?.includes(file.state) ?? true) ||
  (reason === 'REJECTED' && (file.outcome === 'REFUSED' || file.outcome === 'REJECTED'));

/** The most that can be given back for a reason; whole VND. */
const mostFor = (
  reason: RefundReason,
  money: Pick<Money, 'amount' | 'paid' | 'refunded' | 'waived'>,
): number => (reason === 'OVERPAID' ? excessOf(money) : keptOf(money));

/** Asked when it is wished, agreed to and paid out: a case may go on, or money go, in between. Throws CASE_GOES_ON, NOTHING_TO_REFUND. */
export function assertRefundable(
  { reasonCode, amount }: { reasonCode: RefundReason; amount: number },
  file: Parameters<typeof isTrueOf>[1],
  money: Parameters<typeof mostFor>[1],
): void {
  if (!isTrueOf(reasonCode, file)) throw refusals.caseGoesOn({ reasonCode });
  const most = mostFor(reasonCode, money);
  if (amount > most) throw refusals.nothingToRefund({ most });
}

/** A movement through a provider; whole VND. */
export interface OnlineEntry {
  kind: 'RECEIVED' | 'REFUNDED';
  amount: number;
  /** Of money that came in by an order: who took it, as which transaction. */
  provider: string | null;
  reference: string | null;
}

export interface RefundSource {
  provider: string;
  transactionId: string;
  /** Whole VND of it that have not gone back. */
  left: number;
}

/**
 * The transaction from which an amount is given back: of the payment's movements, oldest first, the first that still has as much.
 * No provider gives back more of a transaction than it brought, and those who ask again find the same one.
 */
export function sourceOf(entries: readonly OnlineEntry[], amount: number): RefundSource | undefined {
  const sources: RefundSource[] = [];
  const enough = (wanted: number) => sources.find(({ left }) => left >= wanted);
  for (const { kind, amount: moved, provider, reference } of entries) {
    if (kind === 'REFUNDED') {
      const from = enough(moved);
      if (from) from.left -= moved;
    } else if (provider !== null && reference !== null)
      sources.push({ provider, transactionId: reference, left: moved });
  }
  return enough(amount);
}
