import type { LocalizedText } from '../../../kernel';
import type { LocalDate } from '../../local-date';

/** What a provider is asked to take from somebody. It names no person: the provider finds out who pays by itself. */
export interface ProviderOrder {
  id: string;
  /** Whole VND. */
  amount: number;
  /** The case code: what the payer sees on the statement of their bank. */
  description: string;
  /** Epoch milliseconds; afterwards it cannot be paid. */
  expiresAt: number;
}

/** Money that a provider says has moved. */
export interface ProviderTransaction {
  orderId: string;
  transactionId: string;
  /** Whole VND. */
  amount: number;
  /** Epoch milliseconds. */
  paidAt: number;
}

export type OrderStanding =
  | { state: 'PAID'; transaction: ProviderTransaction }
  /** OPEN: can still be paid. ENDED: refused, cancelled or too late. UNKNOWN: the provider has no such order. */
  | { state: 'OPEN' | 'ENDED' | 'UNKNOWN' };

/** A callback as it came in; nothing of it is believed before the provider's adapter has read it. */
export interface SignedCallback {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** What a callback says, its signature and time checked. */
export interface ReadCallback {
  /** At most 64 signs; the same one is never taken twice. */
  nonce: string;
  message: { kind: 'PAID'; transaction: ProviderTransaction } | { kind: 'ENDED'; orderId: string };
}

/**
 * Whoever takes money online for the agencies. Every call may fail or take long, may be repeated, and is made outside of
 * transactions; nothing in the shop waits for one.
 */
export abstract class PaymentProvider {
  /** At most 40 signs: part of rows and addresses. */
  abstract readonly code: string;
  abstract readonly name: LocalizedText;
  /** Asked again with the same id, it answers the same order. */
  abstract open(order: ProviderOrder): Promise<{ payUrl: string }>;
  abstract standing(orderId: string): Promise<OrderStanding>;
  /** The order shall not be paid any more. */
  abstract cancel(orderId: string): Promise<void>;
  /** Gives back of a transaction; the same id is done once. Answers the transaction of the refund. */
  abstract refund(wish: {
    id: string;
    transactionId: string;
    amount: number;
  }): Promise<{ transactionId: string }>;
  /** Everything that was paid on a local day. */
  abstract statement(day: LocalDate): Promise<ProviderTransaction[]>;
  /** Undefined: not signed by them, altered, or not of these minutes. `now`: epoch milliseconds. */
  abstract read(callback: SignedCallback, now: number): ReadCallback | undefined;
}
