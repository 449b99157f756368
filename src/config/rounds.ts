import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

export interface Round {
  /** Milliseconds between two beginnings. A round that takes longer leaves out those that it covers. */
  every: number;
  /** The first one now instead of after `every`. */
  atOnce?: boolean;
  run(): Promise<unknown>;
  /** Hears why `run` was rejected; the next round comes all the same. */
  onFailure(error: unknown): void;
}

/** Work that comes round again and again while the server lives, never twice at a time; a stop waits for what is under way. */
@Injectable()
export class Rounds implements BeforeApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly underWay = new Set<Promise<unknown>>();

  begin({ every, atOnce = false, run, onFailure }: Round): void {
    let isUnderWay = false;
    const next = () => {
      if (isUnderWay) return;
      isUnderWay = true;
      const round = run()
        .catch(onFailure)
        .finally(() => {
          isUnderWay = false;
          this.underWay.delete(round);
        });
      this.underWay.add(round);
    };
    this.timers.push(setInterval(next, every).unref());
    if (atOnce) next();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.underWay);
  }
}
