import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { TaskThread } from '../../kernel';
import { Organisation } from '../../one-stop-shop';
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

  constructor(private readonly organisation: Organisation) {}

  play(task: Omit<PlayTask, 'agencies'>): Promise<PlayAnswer> {
    return this.thread.run({ ...task, agencies: this.organisation.data().agencies });
  }

  decide(task: DecideTask): Promise<DecideAnswer> {
    return this.thread.run(task);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
