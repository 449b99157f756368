import { DomainError } from '../../../kernel';
import type { Advance } from '../contract';
import { coreModules, type CoreModules } from './core-modules';
import type { ExecutionStep } from './execution-step';
import { SandboxWorker } from './sandbox-worker';

export interface SandboxOptions {
  /** Steps at the same time. */
  workers?: number;
  /** Started workers beyond those, so that a kill does not make the next step wait. */
  spares?: number;
  /** Steps that may wait; one more is refused. */
  queue?: number;
  /** Budget of one step in milliseconds, by core. */
  budgets?: { 'token-core': number; 'bpmn-engine': number };
  /** Heap of one worker in MB. */
  heap?: number;
  /** Steps after which a worker is replaced. */
  recycleAfter?: number;
  cores?: CoreModules;
}

interface Waiting {
  step: ExecutionStep;
  resolve(advance: Advance | Promise<Advance>): void;
  reject(error: Error): void;
}

/** Starts in a row that may fail before the sandbox gives up on those who wait. */
const FAILED_STARTS = 3;

/**
 * Runs steps that cannot be trusted to end in threads that can be killed. A step over its budget of time or
 * memory fails with `ENGINE.OVERRUN`; its worker is replaced and nobody else notices. When more steps wait than
 * the queue holds, the next is refused with `ENGINE.BUSY` (`unavailable`).
 */
export class Sandbox {
  private readonly options: Required<SandboxOptions>;
  private readonly idle: SandboxWorker[] = [];
  private readonly busy = new Set<SandboxWorker>();
  private readonly starting = new Set<SandboxWorker>();
  private readonly waiting: Waiting[] = [];
  private failedStarts = 0;
  private isClosed = false;
  /** Workers killed or died so far. */
  replaced = 0;

  constructor(options: SandboxOptions = {}) {
    this.options = {
      workers: 2,
      spares: 1,
      queue: 1_000,
      budgets: { 'token-core': 250, 'bpmn-engine': 5_000 },
      heap: 128,
      recycleAfter: 10_000,
      cores: coreModules,
      ...options,
    };
  }

  /** Starts the workers ahead of the first step; resolves when one can take it. */
  async warmUp(): Promise<void> {
    this.fill();
    await Promise.race([...this.idle, ...this.starting].map(({ ready }) => ready));
  }

  advance(step: ExecutionStep): Promise<Advance> {
    if (this.isClosed) return Promise.reject(new DomainError('ENGINE.BUSY', 'unavailable'));
    if (this.waiting.length >= this.options.queue)
      return Promise.reject(new DomainError('ENGINE.BUSY', 'unavailable', { queue: this.options.queue }));
    return new Promise((resolve, reject) => {
      this.waiting.push({ step, resolve, reject });
      this.dispatch();
    });
  }

  /** Takes no more steps, lets those that run finish, refuses those that wait, and ends the threads. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.waiting.splice(0)) reject(new DomainError('ENGINE.BUSY', 'unavailable'));
    await Promise.allSettled([...this.busy].map((worker) => this.ended.get(worker)));
    await Promise.all([...this.idle, ...this.starting, ...this.busy].map((worker) => worker.close()));
  }

  private readonly ended = new Map<SandboxWorker, Promise<unknown>>();

  private dispatch(): void {
    if (this.isClosed) return;
    while (this.waiting.length > 0 && this.busy.size < this.options.workers && this.idle.length > 0) {
      const worker = this.idle.shift()!;
      const { step, resolve, reject } = this.waiting.shift()!;
      this.busy.add(worker);
      const ended = worker
        .run(step, this.options.budgets[step.graph.core])
        .then(resolve, reject)
        .finally(() => this.release(worker));
      this.ended.set(worker, ended);
    }
    this.fill();
  }

  private release(worker: SandboxWorker): void {
    this.ended.delete(worker);
    if (!this.busy.delete(worker)) return this.dispatch();
    if (worker.steps >= this.options.recycleAfter) void worker.close();
    else if (!this.isClosed) this.idle.push(worker);
    this.dispatch();
  }

  /** Keeps as many workers as may be busy at once, and the spares. */
  private fill(): void {
    if (this.isClosed) return;
    const { workers, spares, cores, heap } = this.options;
    while (this.idle.length + this.busy.size + this.starting.size < workers + spares) {
      const worker: SandboxWorker = new SandboxWorker(cores, { heap }, (gone) => this.forget(gone));
      this.starting.add(worker);
      worker.ready.then(
        () => {
          this.failedStarts = 0;
          if (this.starting.delete(worker)) this.idle.push(worker);
          this.dispatch();
        },
        (error: Error) => this.startFailed(error),
      );
    }
  }

  private forget(worker: SandboxWorker): void {
    this.starting.delete(worker);
    if (this.busy.delete(worker)) this.replaced++;
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private startFailed(error: Error): void {
    if (this.isClosed) return;
    if (++this.failedStarts < FAILED_STARTS) return this.fill();
    this.failedStarts = 0;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
