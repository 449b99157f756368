import { Worker } from 'node:worker_threads';
import { threadModule } from '../../../kernel';
import { EngineRefusal, type Advance } from '../contract';
import { unpackError } from './carried-error';
import type { CoreModules } from './core-modules';
import type { ExecutionStep } from './execution-step';
import type { Answer, Task, WorkerSetUp } from './protocol';

export interface WorkerLimits {
  /** Heap of one worker in MB. */
  heap: number;
}

/** A clock for budgets and the processor time this process has used, in milliseconds. */
const elapsed = () => performance.now();
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * On a machine that is short of processors a step may stand still without being at fault: it is given up to this
 * many times its budget as long as the whole process has not used the budget.
 */
const PATIENCE = 8;

interface Running {
  step: ExecutionStep;
  budget: number;
  resolve(advance: Advance): void;
  reject(error: Error): void;
  timer?: NodeJS.Timeout;
}

/** One thread that runs one step at a time and can be killed in the middle of it. */
export class SandboxWorker {
  private readonly thread: Worker;
  private readonly knownGraphs = new Set<string>();
  private readonly knownDecisions = new Set<string>();
  private running?: Running;
  private isDead = false;
  /** Steps taken, for recycling. */
  steps = 0;
  readonly ready: Promise<void>;

  constructor(
    cores: CoreModules,
    limits: WorkerLimits,
    /** Called once, when the thread is gone for whatever reason. */
    private readonly onGone: (worker: SandboxWorker) => void,
  ) {
    const { file, argv } = threadModule(__dirname, 'worker');
    this.thread = new Worker(file, {
      argv,
      workerData: { cores } satisfies WorkerSetUp,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
      // A process title or debugger flag of the server is not the worker's business, nor is its environment.
      env: {},
      execArgv: [],
    });
    this.ready = new Promise((resolve, reject) => {
      this.thread.on('message', (answer: Answer) => {
        if (answer.type === 'ready') {
          if (!this.running) this.thread.unref();
          resolve();
        } else this.hear(answer);
      });
      this.thread.on('error', (error: Error & { code?: string }) => {
        const cause =
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new EngineRefusal('ENGINE.OVERRUN', 'the step needs too much memory')
            : error;
        reject(cause);
        this.die(cause);
      });
      this.thread.on('exit', (code) => {
        const cause = new Error(`a sandbox worker ended with code ${code}`);
        reject(cause);
        this.die(cause);
      });
    });
    // Whoever waits for it hears it; the pool hears through onGone.
    this.ready.catch(() => undefined);
  }

  /** Runs a step; `budget` in milliseconds counts from when the worker has everything it needs. */
  run(step: ExecutionStep, budget: number): Promise<Advance> {
    this.steps++;
    this.thread.ref();
    return new Promise((resolve, reject) => {
      this.running = { step, budget, resolve, reject };
      this.send(!this.knownGraphs.has(step.graphKey), !this.knownDecisions.has(step.decisions.key));
    });
  }

  /**
   * Ends the thread, but not while it loads its modules: Node aborts the whole process when a thread is terminated
   * in the middle of loading an ES module.
   */
  async close(): Promise<void> {
    await this.ready.catch(() => undefined);
    this.die(new Error('the sandbox is closed'));
    await this.thread.terminate();
  }

  private send(withGraph: boolean, withDecisions: boolean): void {
    const { graph, graphKey, decisions, state, command, now } = this.running!.step;
    const task: Task = {
      graphKey,
      ...(withGraph && { graph }),
      decisionsKey: decisions.key,
      ...(withDecisions && { decisions: decisions.models }),
      state,
      command,
      now,
    };
    try {
      this.thread.postMessage(task);
    } catch (error) {
      return this.settle()?.reject(error as Error);
    }
    this.knownGraphs.add(graphKey);
    this.knownDecisions.add(decisions.key);
  }

  private hear(answer: Exclude<Answer, { type: 'ready' }>): void {
    switch (answer.type) {
      case 'needs':
        if (this.running) this.send(answer.graph, answer.decisions);
        return;
      case 'started':
        return this.watch();
      case 'done':
        return this.settle()?.resolve(answer.advance);
      case 'failed':
        return this.settle()?.reject(unpackError(answer.error));
    }
  }

  /** Kills the thread when the step is over its budget. */
  private watch(): void {
    const { running } = this;
    if (!running) return;
    const { budget } = running;
    const [began, used] = [elapsed(), processorTime()];
    const look = () => {
      const isStarved = processorTime() - used < budget && elapsed() - began < PATIENCE * budget;
      if (isStarved) running.timer = setTimeout(look, Math.max(10, budget / 4));
      else {
        this.die(new EngineRefusal('ENGINE.OVERRUN', `the step took longer than ${budget} ms`));
        void this.thread.terminate();
      }
    };
    running.timer = setTimeout(look, budget);
  }

  private settle(): Running | undefined {
    const { running } = this;
    if (!running) return undefined;
    clearTimeout(running.timer);
    this.running = undefined;
    if (!this.isDead) this.thread.unref();
    return running;
  }

  private die(cause: Error): void {
    if (this.isDead) return;
    this.isDead = true;
    const running = this.settle();
    this.onGone(this);
    running?.reject(cause);
  }
}
