/** A reading is shared at least so many times as long as it took. */
const restPerCost = 10;
const mostKept = 200;

interface Reading {
  until: number;
  value: Promise<unknown>;
}

/**
 * Readings of the database shared by everybody who asks for the same: for `freshFor` ms, and longer when they are costly, so that
 * however many look on, reading takes about a tenth of the time.
 */
export class SharedReadings {
  private readonly known = new Map<string, Reading>();

  constructor(private readonly freshFor: number) {}

  get<T>(key: string, read: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const known = this.known.get(key);
    if (known && now <= known.until) return known.value as Promise<T>;
    const value = read();
    const reading: Reading = { until: Infinity, value };
    this.known.delete(key);
    this.known.set(key, reading);
    value.then(
      () =>
        (reading.until =
          performance.now() + Math.max(this.freshFor, (performance.now() - now) * restPerCost)),
      () => {
        if (this.known.get(key) === reading) this.known.delete(key);
      },
    );
    for (const oldest of this.known.keys()) {
      if (this.known.size <= mostKept) break;
      this.known.delete(oldest);
    }
    return value;
  }
}
