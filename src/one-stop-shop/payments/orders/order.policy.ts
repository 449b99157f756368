/** An order can be paid for half an hour; whoever comes back later begins anew. */
export const orderLife = 30 * 60_000;
/** After its end the provider is still asked for so long: what it took in the last second counts. */
const grace = 60 * 60_000;

const firstAttempt = 2_000;
const longestPause = 5 * 60_000;
const pollEvery = 60_000;

export interface FollowedOrder {
  state: 'OPENING' | 'OPEN' | 'PAID' | 'FAILED' | 'EXPIRED' | 'CANCELLED' | 'DISPUTED';
  expiresAt: number;
  attempts: number;
}

/** It may still be paid. */
export const isOpenOrder = ({ state }: Pick<FollowedOrder, 'state'>): boolean =>
  state === 'OPENING' || state === 'OPEN';

/** When a provider is asked next: longer and longer while it does not know the order, then once a minute and at the end. */
export function nextAttempt({ state, expiresAt, attempts }: FollowedOrder, now: number): number | null {
  if (!isOpenOrder({ state })) return null;
  const pause = state === 'OPENING' ? Math.min(firstAttempt * 2 ** attempts, longestPause) : pollEvery;
  return now < expiresAt ? Math.min(now + pause, expiresAt + 1_000) : now + pause;
}

/** No order that its provider has never answered for is waited for beyond this. */
export const isGivenUp = ({ expiresAt }: Pick<FollowedOrder, 'expiresAt'>, now: number): boolean =>
  now > expiresAt + grace;
