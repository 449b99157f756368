import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '../../database';
import type { Proof } from './session-store';

const lasting = 5 * 60_000;
const form = /^mp_[A-Za-z0-9_-]{43}$/;

export interface PendingSignIn {
  hash: string;
  accountId: string;
  how: Proof['how'];
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** People between the first factor and the second. Their token opens nothing but the question for the second. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async insert(tx: Transaction, accountId: string, how: Proof['how']): Promise<string> {
    const now = await tx.now();
    const token = `mp_${randomBytes(32).toString('base64url')}`;
    await tx.execute('DELETE FROM pending_sign_in WHERE account_id = ? AND expires_at <= ?', [
      accountId,
      now,
    ]);
    await tx.insert('pending_sign_in', [
      { hash: hashOf(token), account_id: accountId, how, expires_at: now + lasting },
    ]);
    return token;
  }

  /** Also what has expired; `take` decides. */
  async find(token: string): Promise<PendingSignIn | undefined> {
    if (!form.test(token)) return undefined;
    const [row] = await this.database.query<{
      hash: string;
      account_id: string;
      how: Proof['how'];
      expires_at: number;
    }>('SELECT hash, account_id, how, expires_at FROM pending_sign_in WHERE hash = ?', [hashOf(token)]);
    return row && { hash: row.hash, accountId: row.account_id, how: row.how, expiresAt: row.expires_at };
  }

  /** Uses it up. False: it has expired, or somebody else was first. */
  async take(tx: Transaction, { hash }: PendingSignIn): Promise<boolean> {
    const { affected } = await tx.execute('DELETE FROM pending_sign_in WHERE hash = ? AND expires_at > ?', [
      hash,
      await tx.now(),
    ]);
    return affected === 1;
  }

  async end(token: string): Promise<void> {
    if (!form.test(token)) return;
    await this.unitOfWork.run((tx) =>
      tx.execute('DELETE FROM pending_sign_in WHERE hash = ?', [hashOf(token)]),
    );
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
