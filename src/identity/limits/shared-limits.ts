import { DomainError } from '../../kernel';
import type { LimitWindows } from './limit-windows';
import type { Limit, Limits } from './limits';

/** Exact over all nodes, at the price of a short transaction: for what must not be tried often, like a password. */
export class SharedLimits implements Limits {
  constructor(private readonly windows: LimitWindows) {}

  async take(bucket: string, { most, per }: Limit): Promise<void> {
    const {
      now,
      windows: [window],
    } = await this.windows.add([{ bucket, amount: 1, per }]);
    if (window.taken > most) throw limitExceeded(window.endsAt - now);
  }
}

export const limitExceeded = (milliseconds: number): DomainError =>
  new DomainError('LIMIT.EXCEEDED', 'too-many', { seconds: Math.max(1, Math.ceil(milliseconds / 1_000)) });
