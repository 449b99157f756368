import { Worker } from 'node:worker_threads';
import type { DomainError } from './domain-error';
import { threadModule } from './thread-module';

export interface ThreadLimits {
  /** Milliseconds that one task may take. */
  budget: number;
  /** Heap in MB. */
  heap: number;
  /** Tasks that may wait; one more is refused. */
  mostWaiting: number;
  overrun: () => DomainError;
  busy: () => DomainError;
}

/** Milliseconds that a thread without work is kept. */
const idleFor = 300_000;

/**
 * Carries out what others have written (models, files) in a thread that can be killed, one task at a time, because nobody knows whether it ends. The
 * module `name` of `folder` says that it is ready, then answers each task with `{ answer }` or `{ error }`.
 */
export class TaskThread {
  private thread?: Promise<Worker>;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private idle?: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly limits: ThreadLimits,
  ) {}

  run<Answer>(task: object): Promise<Answer> {
    if (this.waiting >= this.limits.mostWaiting) return Promise.reject(this.limits.busy());
    this.waiting += 1;
    const answer = this.last.then(() => this.runNow<Answer>(task)).finally(() => (this.waiting -= 1));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread when what is under way is done. */
  async close(): Promise<void> {
    await this.last;
    await this.end();
  }

  private async runNow<Answer>(task: object): Promise<Answer> {
    clearTimeout(this.idle);
    this.thread ??= this.started();
    const thread = await this.thread;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        timer = setTimeout(() => reject(this.limits.overrun()), this.limits.budget);
        thread.once('message', ({ answer, error }: { answer?: Answer; error?: string }) =>
          answer ? resolve(answer) : reject(new Error(error)),
        );
        thread.once('error', (error: Error & { code?: string }) =>
          reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.limits.overrun() : error),
        );
        thread.postMessage(task);
      });
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
      thread
        .removeAllListeners('message')
        .removeAllListeners('error')
        .on('error', () => undefined);
      this.idle = setTimeout(() => void this.end(), idleFor).unref();
    }
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const thread = await this.thread?.catch(() => undefined);
    this.thread = undefined;
    await thread?.terminate();
  }

  /** Ready threads only: to end one that still loads its modules would end the process. */
  private started(): Promise<Worker> {
    const { file, argv } = threadModule(this.folder, this.name);
    const thread = new Worker(file, {
      argv,
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.heap,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
      env: {},
      execArgv: [],
    });
    return new Promise((resolve, reject) => {
      thread.once('message', () => {
        thread.unref();
        resolve(thread);
      });
      thread.once('error', reject);
    });
  }
}
