import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { TaskThread } from '../../kernel';
import type { DecideAnswer, DecideTask } from '../decide/decide-cases';
import { refusals } from '../modelling.errors';
import type { PlayAnswer, PlayTask } from './play';

/**
 * Plays what designers write, and decides by their tables. Throws MODEL.PLAY_OVERRUN when a task needs too much time or memory,
 * MODEL.PLAY_BUSY when too many wait.
 */
@Injectable()
export class Player implements BeforeApplicationShutdown {
  private readonly thread = new TaskThread(__dirname, 'play-thread', {
    budget: 10_000,
    heap: 256,
    mostWaiting: 20,
    overrun: refusals.playOverrun,
    busy: refusals.playBusy,
  });

  play(task: PlayTask): Promise<PlayAnswer> {
    return this.thread.run(task);
  }

  decide(task: DecideTask): Promise<DecideAnswer> {
    return this.thread.run(task);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
