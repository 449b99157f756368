/** How far the clock of this computer is behind the server's, in milliseconds: what is due is told by the server's. */
let behind = 0;

/** From the `Date` header of an answer or an instant the server gave: exact to the second and the way of the answer. */
export function noteServerTime(said: string | null | undefined): void {
  const instant = said ? Date.parse(said) : Number.NaN;
  if (!Number.isFinite(instant)) return;
  const seen = instant - Date.now();
  // The header has whole seconds: only a difference that cannot be rounding or a slow answer counts.
  behind = Math.abs(seen) < 2_000 ? 0 : seen;
}

/** Epoch milliseconds by the server's clock. */
export const serverNow = (): number => Date.now() + behind;

/** True when this computer's clock is wrong enough to mislead: more than two minutes. */
export const isClockWrong = (): boolean => Math.abs(behind) > 120_000;

/** By how much this computer's clock is ahead, in milliseconds; negative: behind. */
export const clockError = (): number => -behind;
