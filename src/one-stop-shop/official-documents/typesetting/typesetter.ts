import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { TaskThread } from '../../../kernel';
import { refusals } from '../official-documents.errors';
import type { Numbering, Sheet, TypesetFile } from './sheet';

/** Longest time one document may take; a register of a year on a busy machine needs seconds. */
const budget = 60_000;
const mostThreads = 4;

/**
 * Sets documents in threads of their own, so that answering goes on meanwhile. Throws OFFICIAL_DOCUMENT.TOO_LARGE for one that takes
 * longer than its budget, whose thread is then ended, and .BUSY when too many wait.
 */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => ({
    waiting: 0,
    thread: new TaskThread(__dirname, 'typesetter-thread', {
      budget,
      heap: 512,
      mostWaiting: 200,
      overrun: () => refusals.tooLarge(),
      busy: () => refusals.busy(),
    }),
  }));

  /** What bears neither number nor date yet has room for them: `places` says where. */
  async set(
    sheet: Sheet,
    numbering: Numbering = { number: null, datedOn: null, address: null },
  ): Promise<TypesetFile> {
    const one = this.threads.reduce((least, other) => (other.waiting < least.waiting ? other : least));
    one.waiting += 1;
    try {
      const { pdf, ...rest } = await one.thread.run<TypesetFile>({ sheet, numbering });
      return { ...rest, pdf: Buffer.from(pdf) };
    } finally {
      one.waiting -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.threads.map(({ thread }) => thread.close()));
  }
}
