export interface Limit {
  most: number;
  /** Milliseconds of the window. */
  per: number;
}

/** How often somebody may do something, counted for all nodes together. */
export abstract class Limits {
  /**
   * Counts one more and throws `LIMIT.EXCEEDED` (kind `too-many`, `params.seconds` until it is worth trying again) when
   * there have been more than `most` in the window. `bucket` says what is counted of whom: `sign-in:address:10.0.0.1`;
   * only a keyed hash of it is stored. The window begins with its first taking and is measured by the database's time.
   * Called outside of transactions: what was tried stays counted, whatever becomes of it.
   */
  abstract take(bucket: string, limit: Limit): Promise<void>;
}
