import type { CaseState } from '../../case-files/case-file';
import { type Money, excessOf, keptOf } from '../../case-files/acts/money.policy';

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
export const isTrueOf = (reason: RefundReason, file: { state: CaseState; outcome: string | null }): boolean =>
  (statesFor[reason]?.includes(file.state) ?? true) ||
  (reason === 'REJECTED' && (file.outcome === 'REFUSED' || file.outcome === 'REJECTED'));

/** The most that can be given back for a reason; whole VND. */
export const mostFor = (
  reason: RefundReason,
  money: Pick<Money, 'amount' | 'paid' | 'refunded' | 'waived'>,
): number => (reason === 'OVERPAID' ? excessOf(money) : keptOf(money));
