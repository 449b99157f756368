import { DomainError } from '../../kernel';

/**
 * First come, first served, one at a time. SQLite has one writer, and a second transaction on the same
 * connection would become part of the first one: the gate keeps them apart.
 */
export class WriteGate {
  private readonly waiting: (() => void)[] = [];
  private held = false;

  /** More waiting commands than `limit` are turned away instead of growing the queue without bound. */
  constructor(private readonly limit = 2_000) {}

  /** Resolves when it is the caller's turn, with the function that ends the turn (calling it twice is harmless). */
  async enter(): Promise<() => void> {
    if (this.held) {
      if (this.waiting.length >= this.limit) throw new DomainError('DATABASE.BUSY', 'unavailable');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.held = true;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.waiting.shift();
      // The gate stays held while it passes to the next in line, so that nobody slips in between.
      if (next) next();
      else this.held = false;
    };
  }
}
