import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../database';
import { Keys } from '../keys/keys';
import { newMailCode } from './citizen.policy';

export type CodePurpose = 'sign-up' | 'password' | 'mailbox' | 'case';

const lifetime = 10 * 60_000;
const mostTries = 5;

/** Codes that are sent to an address to prove that it, or a case with that address, is somebody's. */
@Injectable()
export class CitizenCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
  ) {}

  /**
   * A new code; the one before is of no use any more. `of`: an address, or a case. `isOpen` false: nothing opens, and trying it cannot be told from trying
   * one that does.
   */
  async issue(tx: Transaction, purpose: CodePurpose, of: string, isOpen: boolean): Promise<string> {
    const hash = this.hashOf(purpose, of);
    const code = newMailCode();
    const now = await tx.now();
    await tx.execute('DELETE FROM citizen_code WHERE hash = ? OR expires_at <= ?', [hash, now]);
    await tx.insert('citizen_code', [
      {
        hash,
        code_hash: isOpen ? this.codeHash(hash, code) : randomBytes(32).toString('hex'),
        tries: 0,
        expires_at: now + lifetime,
      },
    ]);
    return code;
  }

  /** Whether this is the code; a right one works once. Each try counts, also when what follows fails. */
  take(purpose: CodePurpose, of: string, code: string): Promise<boolean> {
    const hash = this.hashOf(purpose, of);
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ code_hash: string; tries: number; expires_at: number }>(
        `SELECT code_hash, tries, expires_at FROM citizen_code WHERE hash = ?${tx.forUpdate}`,
        [hash],
      );
      if (!row || row.tries >= mostTries || row.expires_at <= (await tx.now())) return false;
      // Both are keyed hashes: how long comparing them takes tells nothing of use.
      if (row.code_hash === this.codeHash(hash, code)) {
        await tx.execute('DELETE FROM citizen_code WHERE hash = ?', [hash]);
        return true;
      }
      await tx.execute('UPDATE citizen_code SET tries = tries + 1 WHERE hash = ?', [hash]);
      return false;
    });
  }

  private hashOf(purpose: CodePurpose, of: string): string {
    return this.keys.digest('citizen-code', `${purpose}:${of}`);
  }

  private codeHash(hash: string, code: string): string {
    return this.keys.digest('citizen-code', `${hash}:${code}`);
  }
}
