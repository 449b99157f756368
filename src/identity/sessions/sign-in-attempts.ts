import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Transaction, UnitOfWork } from '../../database';
import { DomainError } from '../../kernel';
import { delayAfter } from '../accounts/account.policy';

/** After so long without an attempt they are forgotten. */
const rememberedFor = 24 * 3_600_000;
/** Attempts that begin at the same moment and meet oftener than this are no coincidence. */
const mostTurns = 20;

/**
 * Guesses at a secret, counted before it is looked at, so that many at once do not get more guesses than many one after
 * the other. The row is the lock, for every node; a name that nobody has gets one as well.
 */
@Injectable()
export class SignInAttempts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `secret`: what is guessed at, `password:an.nguyen`. Throws `IDENTITY.SIGN_IN_DELAYED` while it is not to be looked at. */
  async begin(secret: string): Promise<void> {
    for (let turn = 1; ; turn += 1)
      try {
        return await this.count(secret);
      } catch (error) {
        // Another attempt was the first one a moment ago; it may have been right and be forgotten again.
        if (!isUniqueViolation(error) || turn === mostTurns) throw error;
      }
  }

  /** It was right: nothing is held against the next attempt. */
  async forget(tx: Transaction, secret: string): Promise<void> {
    await tx.execute('DELETE FROM sign_in_attempt WHERE bucket = ?', [bucketOf(secret)]);
  }

  private count(secret: string): Promise<void> {
    const bucket = bucketOf(secret);
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ attempts: number; locked_until: number }>(
        `SELECT attempts, locked_until FROM sign_in_attempt WHERE bucket = ?${tx.forUpdate}`,
        [bucket],
      );
      const now = await tx.now();
      if (!row) {
        await tx.execute('DELETE FROM sign_in_attempt WHERE last_at <= ?', [now - rememberedFor]);
        await tx.insert('sign_in_attempt', [
          { bucket, attempts: 1, locked_until: now + delayAfter(1), last_at: now },
        ]);
        return;
      }
      if (row.locked_until > now) throw delayed(row.locked_until - now);
      const attempts = row.attempts + 1;
      await tx.execute(
        'UPDATE sign_in_attempt SET attempts = ?, locked_until = ?, last_at = ? WHERE bucket = ?',
        [attempts, now + delayAfter(attempts), now, bucket],
      );
    });
  }
}

const delayed = (milliseconds: number) =>
  new DomainError('IDENTITY.SIGN_IN_DELAYED', 'too-many', { seconds: Math.ceil(milliseconds / 1_000) });

const bucketOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** What is guessed at when somebody tries passwords of this name. */
export const passwordOf = (username: string): string => `password:${username}`;

/** What is guessed at when somebody tries codes for this account. */
export const secondFactorOf = (accountId: string): string => `second-factor:${accountId}`;
