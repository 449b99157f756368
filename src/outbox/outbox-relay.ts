import type { OutboxFeed } from './outbox-feed';

/** How long an event written by another node may wait for this one to look, when nobody wakes it. */
const pollingInterval = 250;
/**
 * Looks of one node begin at least this far apart: a look costs as much as a command, so under load one serves many
 * commits. After a quiet moment the first comes at once. In milliseconds.
 */
const spacing = 25;

/** Keeps the feed moving: after every commit of this node, on a word from another one, and by polling. */
export class OutboxRelay {
  private timer?: NodeJS.Timeout;
  private isStopped = false;
  private scheduled = false;
  private lookedAt = -Infinity;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: OutboxFeed,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), pollingInterval);
    this.timer.unref();
  }

  /** Cheap and safe to call for every commit: wakings that come together become one look. */
  readonly wake = (): void => {
    if (this.scheduled || this.isStopped || !this.timer) return;
    this.scheduled = true;
    const wait = this.lookedAt + spacing - performance.now();
    if (wait > 0) setTimeout(this.look, wait).unref();
    else setImmediate(this.look);
  };

  private readonly look = (): void => {
    this.scheduled = false;
    this.lookedAt = performance.now();
    if (!this.isStopped) this.running = this.feed.deliver().catch(this.report);
  };

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }
}
