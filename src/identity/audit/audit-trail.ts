import type { EndingTransaction, Transaction, UnitOfWork } from '../../database';
import { type Clock, currentActing, DomainError } from '../../kernel';
import { Audit, type AuditNote } from './audit';
import { Denials } from './denials';
import { toRow } from './entry';
import { actorOf, asWritten, entryOf, generalEntry, type NotedEntry } from './entry-of-note';
import { isTechnical } from './technical-writes';

interface WaitingRead {
  entry: NotedEntry;
  written: () => void;
  failed: (error: unknown) => void;
}

/** Reads that share one transaction. */
const readBatch = 200;

/**
 * Writes the entries, as the last statement of the transaction they belong to. A transaction that has changed something and of
 * which nobody has said anything gets a general entry, so that no act can be forgotten.
 */
export class AuditTrail extends Audit {
  private readonly notes = new WeakMap<Transaction, NotedEntry[]>();
  private readonly denials = new Denials();
  private readonly reads: WaitingRead[] = [];
  private isWritingReads = false;

  /** `report` hears of denials, and of what could not be written of them. */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly report: (line: Record<string, unknown>) => void = () => undefined,
  ) {
    super();
    unitOfWork.beforeCommit((ending) => this.write(ending));
  }

  done(tx: Transaction, note: AuditNote): void {
    this.add(tx, [entryOf(note, 'done', currentActing())]);
  }

  read(note: AuditNote): Promise<void> {
    const entry = entryOf(note, 'read', currentActing());
    return new Promise((written, failed) => {
      this.reads.push({ entry, written, failed });
      if (!this.isWritingReads) void this.writeReads();
    });
  }

  denied(note: AuditNote): void {
    const entry = entryOf(note, 'denied', currentActing());
    const { door, actorKind, actorId, action, subjectType, subjectId, detail } = entry;
    this.report({ denied: action, door, actorKind, actorId, subjectType, subjectId, ...detail });
    this.denials.add(entry, this.clock.now().getTime());
  }

  /** Writes the denials of the last moments. */
  async writeDenials(): Promise<void> {
    const entries = this.denials.take(this.clock.now().getTime());
    if (entries.length === 0) return;
    try {
      await this.unitOfWork.run((tx) => Promise.resolve(this.add(tx, entries)));
    } catch (error) {
      this.report({ lost: entries.length, error: String(error) });
    }
  }

  private add(tx: Transaction, entries: NotedEntry[]): void {
    const noted = this.notes.get(tx);
    if (noted) noted.push(...entries);
    else this.notes.set(tx, [...entries]);
  }

  private async write({ tx, writes }: EndingTransaction): Promise<void> {
    let entries = this.notes.get(tx);
    if (!entries) {
      const acting = currentActing();
      const isBySystem = actorOf(acting).kind === 'system';
      const acts = writes.filter((write) => !isTechnical(write, isBySystem));
      if (acts.length === 0) return;
      entries = [generalEntry(acts, acting)];
    }
    const at = await tx.now();
    await tx.insert(
      'audit_entry',
      entries.map((entry) => toRow(asWritten(entry, at))),
    );
  }

  /** Those that come while some are being written go together into the next transaction. */
  private async writeReads(): Promise<void> {
    this.isWritingReads = true;
    try {
      while (this.reads.length > 0) {
        const batch = this.reads.splice(0, readBatch);
        try {
          await this.unitOfWork.run((tx) =>
            Promise.resolve(
              this.add(
                tx,
                batch.map(({ entry }) => entry),
              ),
            ),
          );
          for (const { written } of batch) written();
        } catch (cause) {
          const refusal = new DomainError('AUDIT.UNAVAILABLE', 'unavailable');
          refusal.cause = cause;
          for (const { failed } of batch) failed(refusal);
        }
      }
    } finally {
      this.isWritingReads = false;
    }
  }
}
