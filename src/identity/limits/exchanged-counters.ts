import type { Clock } from '../../kernel';
import type { LimitWindows } from './limit-windows';
import type { Limit } from './limits';

interface Counter extends Limit {
  /** What all nodes together had taken when they last exchanged, and what this one has taken since. */
  shared: number;
  unsent: number;
  endsAt: number;
}

const mostCounters = 100_000;
const mostInOneExchange = 500;

/**
 * Counts what is too frequent to ask the database about. A node counts by itself and tells the others, about once a second
 * and in one transaction, only of buckets of which it has taken a tenth of the limit since it last told: at ordinary
 * times that is none. The price is exactness: over all nodes a window lets through at most
 * `most + nodes x (most / 10 + what the node takes between two exchanges)`, and never more than `nodes x most`.
 */
export class ExchangedCounters {
  private readonly counters = new Map<string, Counter>();
  private readonly loud = new Set<string>();

  constructor(
    private readonly windows: LimitWindows,
    private readonly clock: Clock,
  ) {}

  /** Takes one and answers 0; or takes none and answers the milliseconds until the window ends. */
  take(bucket: string, limit: Limit): number {
    const now = this.clock.now().getTime();
    const counter = this.current(bucket, limit, now);
    if (counter.shared + counter.unsent >= limit.most) return counter.endsAt - now;
    counter.unsent += 1;
    if (counter.unsent * 10 >= limit.most) this.loud.add(bucket);
    return 0;
  }

  /** Tells the other nodes what was taken here, and learns what they have taken. What could not be told is told later. */
  async exchange(): Promise<void> {
    const told = [...this.loud].slice(0, mostInOneExchange).flatMap((bucket) => {
      this.loud.delete(bucket);
      const counter = this.counters.get(bucket);
      return counter ? [{ bucket, counter, amount: counter.unsent, per: counter.per }] : [];
    });
    if (told.length === 0) return;
    // Counted as told while it is on the way, so that it neither counts twice nor goes missing.
    for (const { counter, amount } of told) move(counter, amount);
    try {
      const { now, windows } = await this.windows.add(
        told.map(({ bucket, amount, per }) => ({ bucket, amount, per })),
      );
      const here = this.clock.now().getTime();
      for (const [place, { counter }] of told.entries()) {
        counter.shared = windows[place].taken;
        counter.endsAt = here + windows[place].endsAt - now;
      }
    } catch (error) {
      for (const { bucket, counter, amount } of told) {
        move(counter, -amount);
        this.loud.add(bucket);
      }
      throw error;
    }
  }

  private current(bucket: string, { most, per }: Limit, now: number): Counter {
    const known = this.counters.get(bucket);
    // Further off than a whole window: the clock was set back.
    if (known && known.endsAt > now && known.endsAt - now <= per) return known;
    const counter = { most, per, shared: 0, unsent: 0, endsAt: now + per };
    // Re-inserted at the end: the first ones are the oldest.
    this.counters.delete(bucket);
    this.counters.set(bucket, counter);
    this.loud.delete(bucket);
    if (this.counters.size > mostCounters) this.counters.delete(this.counters.keys().next().value!);
    return counter;
  }
}

function move(counter: Counter, amount: number): void {
  counter.unsent -= amount;
  counter.shared += amount;
}
