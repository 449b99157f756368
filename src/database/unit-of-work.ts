import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../kernel';
import { failureOf, isStorageFull, VersionConflict } from './failures';
import { assertOutside, inside, OpenTransaction, outside } from './open-transaction';
import type { Store } from './store';
import type { Transaction } from './transaction';
import type { Write } from './writes';

export interface RunOptions {
  /** Also run again when the work throws a `VersionConflict`: for work that reads afresh what it changes. */
  retryVersionConflict?: boolean;
}

/** A transaction whose work is done and that is about to be committed. */
export interface EndingTransaction {
  tx: Transaction;
  /** What it has changed; statements that found no row are not among them. */
  writes: readonly Write[];
}

/** Runs in every transaction, as its last act; a throw undoes the transaction. */
export type BeforeCommit = (ending: EndingTransaction) => Promise<void>;

const maximumTries = 8;

/**
 * One transaction per command. `work` may run several times (deadlock, lock timeout, snapshot conflict, busy
 * database), always from its beginning and in a new transaction, so it touches nothing but the transaction.
 *
 * When the connection is lost while committing nobody knows the outcome: that is `DATABASE.UNAVAILABLE`, and the
 * command's idempotency key makes it safe to send again.
 */
export class UnitOfWork {
  /** For the metrics: how many transactions were committed, rolled back, and run again. */
  readonly counts = { committed: 0, rolledBack: 0, retried: 0 };

  private readonly hooks: BeforeCommit[] = [];

  constructor(
    private readonly store: Store,
    private readonly clock?: () => number,
  ) {}

  beforeCommit(hook: BeforeCommit): void {
    this.hooks.push(hook);
  }

  async run<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    assertOutside('a second unit of work');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        this.counts.rolledBack += 1;
        const again =
          error instanceof VersionConflict
            ? options.retryVersionConflict === true
            : failureOf(error) !== 'other';
        if (!again) throw translated(error);
        if (attempt === maximumTries) throw error instanceof VersionConflict ? error : busy(error);
        this.counts.retried += 1;
        await sleep(Math.random() * Math.min(500, 5 * 2 ** attempt));
      }
    }
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const session = await this.store.writer();
    const tx = new OpenTransaction(this.store, session, this.clock);
    let broken = false;
    let committing = false;
    let result: T;
    try {
      await session.begin();
      result = await inside(tx, async () => {
        const answer = await work(tx);
        for (const hook of this.hooks) await hook({ tx, writes: tx.writes });
        return answer;
      });
      tx.end();
      committing = true;
      await session.commit();
    } catch (error) {
      tx.end();
      broken = failureOf(error) === 'lost';
      if (broken && committing)
        throw new DomainError('DATABASE.UNAVAILABLE', 'unavailable', { outcome: 'unknown' });
      if (!broken) broken = !(await rolledBack(session));
      throw error;
    } finally {
      session.release(broken);
    }
    this.counts.committed += 1;
    for (const action of tx.committedActions) afterwards(action);
    return result;
  }
}

/** The transaction is committed: nothing that goes wrong from here on may look like a failed command. */
function afterwards(action: () => void): void {
  try {
    outside(action);
  } catch (error) {
    process.emitWarning(`an action after the commit failed: ${String(error)}`);
  }
}

/** False when even the rollback failed: the connection is then thrown away, which rolls back for certain. */
async function rolledBack(session: { rollback(): Promise<void> }): Promise<boolean> {
  try {
    await session.rollback();
    return true;
  } catch {
    return false;
  }
}

function translated(error: unknown): unknown {
  return isStorageFull(error) ? new DomainError('DATABASE.FULL', 'unavailable') : error;
}

function busy(error: unknown): DomainError {
  const refusal = new DomainError(
    failureOf(error) === 'lost' ? 'DATABASE.UNAVAILABLE' : 'DATABASE.BUSY',
    'unavailable',
  );
  refusal.cause = error;
  return refusal;
}
