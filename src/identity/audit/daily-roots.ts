import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Transaction, UnitOfWork } from '../../database';
import type { Clock } from '../../kernel';
import { writeOnce } from '../keys/write-once';
import {
  checkpointColumns,
  checkpointHash,
  type DailyRoot,
  dayAfter,
  dayOf,
  endOfDay,
  rootHash,
  type SignedRoot,
  signatureOf,
  type Signer,
  toCheckpoint,
} from './checkpoint';
import { MerkleTree } from './merkle-tree';
import { lockSeal } from './sealing';

const day24 = 24 * 3_600_000;
const page = 2_000;

export const rootFile = (day: string): string => `motcua-audit-${day}.json`;

/**
 * Writes the signed root of every finished day into a file outside the database, where what is cut off the end of the log can
 * still be missed. Made once, by whichever node comes first; days on which no node ran are made up for.
 */
export class DailyRoots {
  /** The day it was here when the last look was taken, and until when nothing can have ended since (ms since the start). */
  private lookedOn = '';
  private idleUntil = 0;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly signer: Signer,
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /**
   * Cheap until a day ends. Which day it is the database says, so that no node whose clock is ahead closes one too early. Tries again the next time
   * when a file could not be written.
   */
  async run(): Promise<void> {
    const here = dayOf(this.clock.now().getTime());
    if (this.lookedOn === here && performance.now() < this.idleUntil) return;
    let now = 0;
    while (await this.unitOfWork.run(async (tx) => this.makeNext(tx, dayOf((now = await tx.now())))));
    await this.export();
    this.lookedOn = here;
    this.idleUntil = performance.now() + endOfDay(dayOf(now)) - now;
  }

  /** Newest first. */
  async list(limit: number): Promise<SignedRoot[]> {
    const rows = await this.database.query<{ content: string }>(
      'SELECT content FROM audit_root ORDER BY day DESC LIMIT ?',
      [limit],
    );
    return rows.map(({ content }) => JSON.parse(content) as SignedRoot);
  }

  /** The earliest finished day without a root; false when there is none. */
  private async makeNext(tx: Transaction, today: string): Promise<boolean> {
    const seal = await lockSeal(tx);
    const [last] = await tx.query<{ content: string }>(
      'SELECT content FROM audit_root ORDER BY day DESC LIMIT 1',
    );
    const before = last && (JSON.parse(last.content) as SignedRoot);
    const [first] = before
      ? []
      : await tx.query<{ at: number }>('SELECT MIN(at) AS at FROM audit_checkpoint');
    const day = before ? dayAfter(before.day) : first?.at ? dayOf(Number(first.at)) : today;
    if (day >= today) return false;
    const root = await this.rootOf(tx, day, before);
    await tx.insert('audit_root', [
      { day, content: JSON.stringify({ ...root, signature: signatureOf('root', root, this.signer) }) },
    ]);
    // A database whose clock was put back seals into the day that is not closed yet.
    await tx.execute('UPDATE audit_seal SET not_before = ? WHERE id = 1', [
      Math.max(seal.notBefore, endOfDay(day)),
    ]);
    return true;
  }

  private async rootOf(tx: Transaction, day: string, before: SignedRoot | undefined): Promise<DailyRoot> {
    const end = endOfDay(day);
    const tree = new MerkleTree();
    let firstSeq: number | null = null;
    let lastSeq: number | null = null;
    let headHash = before?.headHash ?? '';
    for (let after = 0, isMore = true; isMore;) {
      const rows = await tx.query(
        `SELECT ${checkpointColumns} FROM audit_checkpoint WHERE at >= ? AND at < ? AND to_seq > ? ORDER BY to_seq LIMIT ?`,
        [end - day24, end, after, page],
      );
      for (const checkpoint of rows.map(toCheckpoint)) {
        tree.add(checkpointHash(checkpoint));
        firstSeq ??= checkpoint.fromSeq;
        lastSeq = after = checkpoint.toSeq;
        headHash = checkpoint.headHash;
      }
      isMore = rows.length === page;
    }
    return {
      day,
      firstSeq,
      lastSeq,
      count: firstSeq === null || lastSeq === null ? 0 : lastSeq - firstSeq + 1,
      headHash,
      merkleRoot: tree.root,
      previousRoot: before ? rootHash(unsigned(before)) : '',
      publicKey: this.signer.publicKey,
    };
  }

  private async export(): Promise<void> {
    const rows = await this.database.query<{ day: string; content: string }>(
      'SELECT day, content FROM audit_root ORDER BY day',
    );
    if (rows.length === 0) return;
    mkdirSync(this.folder, { recursive: true });
    for (const { day, content } of rows) {
      const path = join(this.folder, rootFile(day));
      if (!existsSync(path)) writeOnce(path, content);
    }
  }
}

export function unsigned({ signature: _, ...root }: SignedRoot): DailyRoot {
  return root;
}
