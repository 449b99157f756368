import { delayAfter } from './account.policy';

const remembered = 10_000;

/** Delays names that no account has like those that have one, so that a delay does not tell which exist. In memory, bounded. */
export class UnknownNames {
  private readonly attempts = new Map<string, { count: number; lockedUntil: number }>();

  /** Milliseconds to wait; 0 = this attempt is counted. Times are epoch milliseconds. */
  attempt(name: string, now: number): number {
    const { count = 0, lockedUntil = 0 } = this.attempts.get(name) ?? {};
    if (lockedUntil > now) return lockedUntil - now;
    this.attempts.delete(name);
    this.attempts.set(name, { count: count + 1, lockedUntil: now + delayAfter(count + 1) });
    if (this.attempts.size > remembered) this.attempts.delete(this.attempts.keys().next().value!);
    return 0;
  }
}
