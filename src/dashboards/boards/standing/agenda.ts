/** Items by the instant (epoch ms) at which they are due; the next one is at hand at once, however many wait. */
export class Agenda<Item> {
  /** A binary heap: no entry is earlier than the one at half its place. */
  private readonly instants: number[] = [];
  private readonly items: Item[] = [];

  /** The earliest instant; Infinity when nothing waits. */
  get next(): number {
    return this.instants[0] ?? Infinity;
  }

  get size(): number {
    return this.items.length;
  }

  add(at: number, item: Item): void {
    if (at === Infinity) return;
    let place = this.items.length;
    for (; place > 0;) {
      const above = (place - 1) >> 1;
      if (this.instants[above] <= at) break;
      this.set(place, this.instants[above], this.items[above]);
      place = above;
    }
    this.set(place, at, item);
  }

  /** Takes out the earliest item that is due at `now`; undefined when none is. */
  take(now: number): Item | undefined {
    if (this.next > now) return undefined;
    const [first] = this.items;
    const at = this.instants.pop()!;
    const item = this.items.pop()!;
    if (this.items.length > 0) this.sink(at, item);
    return first;
  }

  clear(): void {
    this.instants.length = 0;
    this.items.length = 0;
  }

  private sink(at: number, item: Item): void {
    const { length } = this.items;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= length) break;
      if (below + 1 < length && this.instants[below + 1] < this.instants[below]) below += 1;
      if (this.instants[below] >= at) break;
      this.set(place, this.instants[below], this.items[below]);
      place = below;
    }
    this.set(place, at, item);
  }

  private set(place: number, at: number, item: Item): void {
    this.instants[place] = at;
    this.items[place] = item;
  }
}
