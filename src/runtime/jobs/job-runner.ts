import { actAs, currentActing, DomainError, faultPoint, newId, systemActor } from '../../kernel';
import { Database, UnitOfWork } from '../../database';
import type { Caller, JobListener } from '../instances/command-runner';
import { SERVER_QUEUE } from '../instances/wait-rows';
import type { DeliverMessage } from '../messages/deliver-message.command';
import type { DeliverSignal } from '../messages/deliver-signal.command';
import type { SweepMessages } from '../messages/sweep-messages.command';
import type { CarryOnMigration } from '../migration/carry-on-migration.command';
import type { RuntimeSettings } from '../settings';
import type { FailJob, JobFailure } from './fail-job.command';
import type { FireStartTimer } from './fire-start-timer.command';
import type { FireTimer } from './fire-timer.command';
import { claimJobs, releaseJobs } from './job.repository';
import type { LeasedJob } from './job.repository';
import type { RunServiceHandler } from './run-service-handler';
import { PermanentFailure } from './service-handlers';

export interface JobWork {
  fireTimer: FireTimer;
  fireStartTimer: FireStartTimer;
  runServiceHandler: RunServiceHandler;
  deliverMessage: DeliverMessage;
  deliverSignal: DeliverSignal;
  sweepMessages: SweepMessages;
  carryOnMigration: CarryOnMigration;
  failJob: FailJob;
}

const system: Caller = { actor: systemActor };
/** The server acts, and no longer who happened to wake it; the request that caused a job is kept. */
const asServer = <T>(door: string, requestId: string, work: () => T): T =>
  actAs({ requestId, door, actor: systemActor }, work);
/** Deliveries of one commit that are claimed and carried out together. */
const DELIVERY_BATCH = 16;

/**
 * Carries out the jobs of the server's own queue. Any number of nodes run one; a claim is short and takes only as
 * many jobs as there are hands free, so that a mountain of overdue timers is worked off beside the API, not before it.
 */
export class JobRunner implements JobListener {
  readonly owner = `node:${newId()}`;
  /** For the metrics. */
  readonly counts = { done: 0, failed: 0, incidents: 0 };
  private readonly working = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  /** By the time since the start, which no setting of the clock moves. */
  private wakesAt = Infinity;
  private isPumping = false;
  private isWanted = false;
  private isStarted = false;
  private sweepsAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RuntimeSettings,
    private readonly work: JobWork,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.isStarted = true;
    this.wakeIn(0);
  }

  /**
   * Takes no new work, lets what is running finish for at most `patience` milliseconds, gives back the rest. The
   * default leaves the server time to close within the ten seconds it has.
   */
  async stop(patience = 7_000): Promise<void> {
    this.isStarted = false;
    clearTimeout(this.timer);
    this.stopping.abort(new Error('the server stops'));
    let waiting: NodeJS.Timeout | undefined;
    await Promise.race([
      Promise.allSettled(this.working),
      new Promise<void>((resolve) => (waiting = setTimeout(resolve, patience))),
    ]);
    clearTimeout(waiting);
    await this.unitOfWork
      .run(async (tx) => releaseJobs(tx, await tx.now(), this.owner))
      .catch((error: unknown) => this.report(error));
  }

  armed(availableAt: number, now: number): void {
    this.wakeIn(Math.max(0, availableAt - now));
  }

  buffered(): void {
    this.sweepsAt = -Infinity;
    this.wakeIn(0);
  }

  /**
   * Carries out what a command has just thrown, without waiting for the next look at the queue. Never rejects: the
   * command is committed, and what cannot be delivered now is found in the queue later.
   */
  deliver(jobIds: string[]): Promise<void> {
    return asServer('job delivery', currentActing()?.requestId ?? '', () => this.deliverAll(jobIds));
  }

  private async deliverAll(jobIds: string[]): Promise<void> {
    try {
      for (let start = 0; start < jobIds.length && !this.stopping.signal.aborted; start += DELIVERY_BATCH) {
        await faultPoint('delivery.before');
        const ids = jobIds.slice(start, start + DELIVERY_BATCH);
        const { jobs } = await this.claim(ids.length, ids);
        await Promise.all(jobs.map((job) => this.track(job())));
        await faultPoint('delivery.after');
      }
    } catch (error) {
      this.report(error);
      this.wakeIn(0);
    }
  }

  /** Carries out everything that is due now, and what that makes due, one after the other. For tests and scenarios. */
  runDue(): Promise<number> {
    return asServer('job runner', '', () => this.carryOutDue());
  }

  private async carryOutDue(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const { jobs } = await this.claim(1);
      if (jobs.length === 0) return count;
      await jobs[0]();
    }
  }

  private wakeIn(milliseconds: number): void {
    if (!this.isStarted) return;
    const delay = Math.min(milliseconds, this.settings.poll);
    const at = performance.now() + delay;
    if (at >= this.wakesAt) return;
    clearTimeout(this.timer);
    this.wakesAt = at;
    this.timer = setTimeout(() => {
      this.wakesAt = Infinity;
      void asServer('job runner', '', () => this.pump());
    }, delay);
    this.timer.unref();
  }

  private async pump(): Promise<void> {
    if (this.isPumping) {
      this.isWanted = true;
      return;
    }
    this.isPumping = true;
    let next = this.settings.poll;
    try {
      do {
        this.isWanted = false;
        await this.sweepMessages();
        // A job that ends looks again, so nothing is lost by looking away now.
        const free = this.settings.concurrency - this.working.size;
        if (free <= 0 || !this.isStarted) break;
        if (!(await this.hasJobs())) break;
        const { jobs, nextIn } = await this.claim(free);
        for (const job of jobs) void this.track(job()).then(() => this.wakeIn(0));
        // Due and yet not to be had: another node holds it this very moment.
        next = Math.min(this.settings.poll, jobs.length === 0 ? Math.max(nextIn, 20) : nextIn);
      } while (this.isWanted);
    } catch (error) {
      this.report(error);
    } finally {
      this.isPumping = false;
      this.wakeIn(next);
    }
  }

  /** Once per poll, and whenever a message was buffered. */
  private async sweepMessages(): Promise<void> {
    if (performance.now() < this.sweepsAt || !this.isStarted) return;
    this.sweepsAt = performance.now() + this.settings.poll;
    const rows = await this.database.query('SELECT id FROM buffered_message LIMIT 1');
    if (rows.length > 0) await this.work.sweepMessages.execute();
  }

  /** Looks without a lock, so that an idle node never stands in a writer's way. */
  private async hasJobs(): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT available_at FROM job WHERE queue = ? AND available_at IS NOT NULL LIMIT 1',
      [SERVER_QUEUE],
    );
    return rows.length > 0;
  }

  private async claim(
    limit: number,
    ids?: string[],
  ): Promise<{ jobs: (() => Promise<void>)[]; nextIn: number }> {
    const { owner, settings } = this;
    const { leased, exhausted, nextIn } = await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      const claimed = await claimJobs(tx, now, {
        queue: SERVER_QUEUE,
        owner,
        limit,
        lease: settings.lease,
        ...(ids && { ids }),
      });
      if (ids) return { ...claimed, nextIn: Infinity };
      const [next] = await tx.query<{ at: number | null }>(
        'SELECT MIN(available_at) AS at FROM job WHERE queue = ?',
        [SERVER_QUEUE],
      );
      return { ...claimed, nextIn: next?.at == null ? Infinity : Math.max(0, next.at - now) };
    });
    if (leased.length > 0) await faultPoint('job.claimed');
    const lost: JobFailure = {
      code: 'JOB.ATTEMPTS_EXHAUSTED',
      message: 'the last attempt never ended: its server stopped while it ran',
      isFinal: true,
    };
    return {
      nextIn,
      jobs: [
        ...exhausted.map((job) => () => this.fail(job, lost)),
        ...leased.map((job) => () => this.carryOut(job)),
      ],
    };
  }

  private track(job: Promise<void>): Promise<void> {
    const tracked = job.finally(() => this.working.delete(tracked));
    this.working.add(tracked);
    return tracked;
  }

  private carryOut(job: LeasedJob): Promise<void> {
    return asServer(`job ${job.kind}`, currentActing()?.requestId ?? '', () => this.tryOut(job));
  }

  private async tryOut(job: LeasedJob): Promise<void> {
    try {
      await this.perform(job);
      this.counts.done += 1;
      await faultPoint('job.finished');
    } catch (error) {
      const failure = failureOf(error);
      if (failure) await this.fail(job, failure);
      else this.report(error);
    }
  }

  private perform(job: LeasedJob): Promise<unknown> {
    const { work } = this;
    switch (job.kind) {
      case 'timer':
        return work.fireTimer.execute(system, job);
      case 'start-timer':
        return work.fireStartTimer.execute(system, job);
      case 'service':
        return work.runServiceHandler.execute(system, job, this.stopping.signal);
      case 'message-delivery':
        return work.deliverMessage.execute(system, job);
      case 'signal-delivery':
        return work.deliverSignal.execute(system, job);
      case 'migration':
        return work.carryOnMigration.execute(system, job);
    }
  }

  private async fail(job: LeasedJob, failure: JobFailure): Promise<void> {
    this.counts.failed += 1;
    try {
      const outcome = await this.work.failJob.execute(system, failure, () => Promise.resolve(job));
      if (outcome === 'failed') this.counts.incidents += 1;
    } catch (error) {
      // The lease ends by itself and the attempt is already counted.
      this.report(error);
    }
  }
}

const finalCodes = new Set([
  'ENGINE.STEP_BUDGET',
  'ENGINE.BAD_COMMAND',
  'MESSAGE.AMBIGUOUS',
  'VARIABLES.REFUSED',
]);

/** Null = not the job's fault: the database is away, or somebody else has the job now. */
function failureOf(error: unknown): JobFailure | null {
  if (error instanceof PermanentFailure) return { code: error.code, message: error.message, isFinal: true };
  if (error instanceof DomainError) {
    if (error.kind === 'unavailable') return null;
    if (error.code === 'JOB.LEASE_LOST' || error.code === 'INSTANCE.SUSPENDED') return null;
    const detail = error.params.detail;
    return {
      code: error.code,
      message: typeof detail === 'string' ? detail : error.code,
      isFinal: finalCodes.has(error.code),
    };
  }
  return { code: 'SERVICE.FAILED', message: error instanceof Error ? error.message : String(error) };
}
