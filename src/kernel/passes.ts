/**
 * One pass of some work at a time, shared by all who ask. When `run` resolves, everything that was there before the call has been
 * dealt with: who comes while a pass is under way gets the one after it, because that one may have looked already.
 */
export class Passes {
  private current?: Promise<void>;
  private next?: Promise<void>;

  constructor(private readonly work: () => Promise<void>) {}

  run(): Promise<void> {
    if (!this.current) {
      this.current = this.work().finally(() => (this.current = undefined));
      return this.current;
    }
    this.next ??= this.current
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.run();
      });
    return this.next;
  }
}
