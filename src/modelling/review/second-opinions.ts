import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { LruCache } from '../../definitions';
import { TaskThread } from '../../kernel';
import type { ModelText } from '../model-texts';
import { refusals } from '../modelling.errors';
import type { OpinionAnswer } from './ask-second-opinion';

/**
 * Asks the second core about models that are sent for approval, in a thread that is ended after 60 s or at 256 MB. Equal files and
 * stories get an equal answer, so the last answers are kept. Throws MODEL.OPINION_OVERRUN, and MODEL.PLAY_BUSY when too many wait.
 */
@Injectable()
export class SecondOpinions implements BeforeApplicationShutdown {
  private readonly thread = new TaskThread(__dirname, 'opinion-thread', {
    budget: 60_000,
    heap: 256,
    mostWaiting: 10,
    overrun: refusals.opinionOverrun,
    busy: refusals.playBusy,
  });
  private readonly known = new LruCache<OpinionAnswer>(20);

  async on(files: readonly ModelText[], stories: readonly ModelText[]): Promise<OpinionAnswer> {
    const key = createHash('sha256')
      .update(JSON.stringify([files, stories]))
      .digest('hex');
    const known = this.known.get(key);
    if (known) return known;
    const answer = await this.thread.run<OpinionAnswer>({ files, stories });
    this.known.set(key, answer);
    return answer;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
