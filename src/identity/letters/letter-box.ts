import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { newId } from '../../kernel';
import { Keys } from '../keys/keys';
import type { Letter, Letters } from './letters';

/** A letter as it is sent, in one language. */
export interface OutgoingLetter {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** This one included. */
  attempts: number;
  createdAt: number;
}

/** How many letters wait, and how many will never arrive. */
export interface LetterCounts {
  queued: number;
  failed: number;
}

/** A letter is not sent any more so long after it was written: what it offers has expired. */
const worthSending = 24 * 3_600_000;
/** Pauses after an attempt that failed; the last one goes on. Milliseconds. */
const pauses = [10_000, 60_000, 600_000, 3_600_000];
/** For so long a node may be about it before another one takes it over. */
const lease = 60_000;
/** After so long nothing tells any more that there was a letter. */
const remembered = 30 * 86_400_000;

interface LetterRow {
  id: string;
  content: string;
  attempts: number;
  created_at: number;
}

/**
 * Letters between the transaction that posted them and the mail server. Each is claimed by one node at a time, for the
 * time of a lease by the clock of the database; a node that dies leaves it to the others, so it can arrive twice, then
 * under the same id.
 */
@Injectable()
export class LetterBox implements Letters {
  private posted: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
  ) {}

  /** Is told after each commit that has posted something. */
  onPosted(listener: () => void): void {
    this.posted = listener;
  }

  async post(tx: Transaction, { key, to, subject, text, language, notBefore = 0 }: Letter): Promise<void> {
    const known = await tx.query('SELECT id FROM letter WHERE letter_key = ?', [key]);
    if (known.length > 0) return;
    const id = newId();
    const now = await tx.now();
    const due = Math.max(now, notBefore);
    const said = { to: to ?? '', subject: subject[language], text: text[language] };
    const content = this.keys.encrypt('letter', id, JSON.stringify(said));
    await tx.insert('letter', [
      {
        id,
        letter_key: key,
        content: to === undefined ? null : content,
        state: to === undefined ? 'VOID' : 'QUEUED',
        attempts: 0,
        created_at: due,
        next_at: due,
        finished_at: to === undefined ? now : null,
        failure: null,
      },
    ]);
    tx.afterCommit(() => this.posted());
  }

  /** Up to `limit` letters that are due, leased to the caller; the oldest first. */
  async claim(limit: number): Promise<OutgoingLetter[]> {
    // Without a transaction, so that an idle node never stands in a writer's way.
    const waiting = await this.database.query("SELECT id FROM letter WHERE state = 'QUEUED' LIMIT 1");
    if (waiting.length === 0) return [];
    const rows = await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      await tx.execute(
        "UPDATE letter SET state = 'FAILED', content = NULL, finished_at = ? WHERE state = 'QUEUED' AND created_at <= ?",
        [now, now - worthSending],
      );
      const due = await tx.query<LetterRow>(
        `SELECT id, content, attempts, created_at FROM letter WHERE state = 'QUEUED' AND next_at <= ?
         ORDER BY next_at, id LIMIT ?${tx.skipLocked}`,
        [now, limit],
      );
      if (due.length > 0)
        await tx.execute('UPDATE letter SET attempts = attempts + 1, next_at = ? WHERE id IN (?)', [
          now + lease,
          due.map(({ id }) => id),
        ]);
      return due;
    });
    return rows.map(({ id, content, attempts, created_at: createdAt }) => {
      const said = JSON.parse(this.keys.decrypt('letter', id, content)) as Omit<OutgoingLetter, 'id'>;
      return { ...said, id, attempts: attempts + 1, createdAt };
    });
  }

  /** It has gone out: what it said is wiped. */
  async sent({ id }: OutgoingLetter): Promise<void> {
    await this.unitOfWork.run(async (tx) =>
      tx.execute(
        "UPDATE letter SET state = 'SENT', content = NULL, finished_at = ? WHERE id = ? AND state = 'QUEUED'",
        [await tx.now(), id],
      ),
    );
  }

  /** It has not; `isFinal`: nor ever will. Answers whether it will be tried again. */
  async failed(letter: OutgoingLetter, reason: string, isFinal: boolean): Promise<boolean> {
    const pause = pauses[Math.min(letter.attempts, pauses.length) - 1];
    const failure = reason.slice(0, 200);
    return this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      const goesOn = !isFinal && now + pause < letter.createdAt + worthSending;
      await tx.execute(
        goesOn
          ? "UPDATE letter SET next_at = ?, failure = ? WHERE id = ? AND state = 'QUEUED'"
          : "UPDATE letter SET state = 'FAILED', content = NULL, finished_at = ?, failure = ? WHERE id = ? AND state = 'QUEUED'",
        [goesOn ? now + pause : now, failure, letter.id],
      );
      return goesOn;
    });
  }

  async counts(): Promise<LetterCounts> {
    const rows = await this.database.query<{ state: string; number: number }>(
      'SELECT state, COUNT(*) AS number FROM letter GROUP BY state',
    );
    const of = (state: string) => Number(rows.find((row) => row.state === state)?.number ?? 0);
    return { queued: of('QUEUED'), failed: of('FAILED') };
  }

  /** Forgets letters that were finished long ago. */
  async purge(): Promise<void> {
    await this.unitOfWork.run(async (tx) =>
      tx.execute("DELETE FROM letter WHERE state <> 'QUEUED' AND finished_at <= ?", [
        (await tx.now()) - remembered,
      ]),
    );
  }
}
