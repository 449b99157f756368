import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { DomainError } from '../../kernel';

/** After a turn that failed for no reason of the shop's own. Milliseconds. */
const afterFailure = 5_000;

export interface Mover {
  turn(): Promise<void>;
  /** Milliseconds until the next turn. */
  pause(): number;
}

/** One turn after the other until it is stopped; that somebody was faster or something is not allowed is no event. */
export class Turns {
  private readonly logger = new Logger('Demo');
  private readonly stopped = new AbortController();
  private running?: Promise<void>;

  constructor(private readonly mover: Mover) {}

  start(): void {
    this.running = this.goOn();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      let pause = this.mover.pause();
      try {
        await this.mover.turn();
      } catch (error) {
        if (!(error instanceof DomainError)) {
          this.logger.warn(`the demo waits a little: ${String(error)}`);
          pause = afterFailure;
        }
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
