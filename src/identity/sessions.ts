import { createHash, randomBytes } from 'node:crypto';
import type { Database, UnitOfWork } from '../database';
import { type Actor, type Clock, DomainError } from '../kernel';
import { absoluteLimit, delayAfter, foldUsername, idleLimit } from './account.policy';
import type { AccountRow } from './accounts';
import { isPassword, wasteTimeOn } from './password-hash';
import type { PersonNames } from './person-names';
import { UnknownNames } from './unknown-names';

/** How long a session that was found is believed without looking again: the longest one that was ended goes on working. */
const trustFor = 3_000;
const cacheSize = 10_000;
/** An active session is written to at most this often, so it may end that much before its idle limit. */
const seenEvery = 60_000;
const form = /^ms_[A-Za-z0-9_-]{43}$/;

export interface Session {
  actor: Actor;
  username: string;
  /** Epoch milliseconds; earlier when nothing happens for half an hour. */
  expiresAt: number;
}

interface SessionRow {
  hash: string;
  account_id: string;
  last_seen_at: number;
  expires_at: number;
  person_id: string;
  username: string;
  roles: string;
  state: string;
}

/** Signed-in people. The token is a reference of 256 random bits and means nothing by itself. */
export class Sessions {
  private readonly cache = new Map<string, { row: SessionRow; lookedAt: number }>();
  private readonly unknown = new UnknownNames();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly names: PersonNames,
  ) {}

  /**
   * A new session, always with a new token. Throws `IDENTITY.WRONG_CREDENTIALS`, and `IDENTITY.SIGN_IN_DELAYED` after
   * several of those: the same, and after the same time, for names that exist and names that do not.
   */
  async signIn(username: string, password: string): Promise<{ token: string; session: Session }> {
    const name = foldUsername(username);
    const account = await this.beginAttempt(name);
    if (!account) {
      await wasteTimeOn(password);
      throw wrong();
    }
    const isRight = await isPassword(password, account.password_hash);
    if (!isRight || account.state !== 'ACTIVE') throw wrong();
    const token = `ms_${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(token);
    await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      // Unless it was changed while the password was looked at.
      const { affected } = await tx.execute(
        "UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = ? AND version = ? AND state = 'ACTIVE'",
        [account.id, account.version],
      );
      if (affected !== 1) throw wrong();
      await tx.execute(
        'DELETE FROM session WHERE account_id = ? AND (expires_at <= ? OR last_seen_at <= ?)',
        [account.id, now, now - idleLimit],
      );
      await tx.insert('session', [
        {
          hash,
          account_id: account.id,
          created_at: now,
          last_seen_at: now,
          expires_at: now + absoluteLimit,
        },
      ]);
    });
    return { token, session: (await this.find(token))! };
  }

  /** Whose session this is; nobody's when it is unknown, ended or idle too long. With `isUse` it counts as being active. */
  async find(token: string, isUse = true): Promise<Session | undefined> {
    if (!form.test(token)) return undefined;
    const hash = hashOf(token);
    const row = await this.look(hash);
    const now = this.clock.now().getTime();
    if (!row || row.state !== 'ACTIVE' || row.expires_at <= now || row.last_seen_at + idleLimit <= now)
      return undefined;
    if (isUse && row.last_seen_at + seenEvery <= now) await this.seen(row, now);
    return {
      actor: {
        kind: 'person',
        id: row.person_id,
        name: this.names.of(row.person_id) ?? row.username,
        roles: JSON.parse(row.roles) as string[],
      },
      username: row.username,
      expiresAt: row.expires_at,
    };
  }

  /** Ended here at once, on other nodes within three seconds. Ending twice changes nothing. */
  async end(token: string): Promise<void> {
    if (!form.test(token)) return;
    const hash = hashOf(token);
    await this.unitOfWork.run((tx) => tx.execute('DELETE FROM session WHERE hash = ?', [hash]));
    this.cache.delete(hash);
  }

  /** Looks again at the sessions of this account. */
  forget(accountId: string): void {
    for (const [hash, { row }] of this.cache) if (row.account_id === accountId) this.cache.delete(hash);
  }

  /**
   * Counts the attempt before the password is looked at, so that many at once do not get more guesses than many one
   * after the other. The row is the lock, for every node.
   */
  private async beginAttempt(username: string): Promise<AccountRow | undefined> {
    const account = await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<AccountRow>(`SELECT * FROM account WHERE username = ?${tx.forUpdate}`, [
        username,
      ]);
      if (!row) return undefined;
      const now = await tx.now();
      if (row.locked_until !== null && row.locked_until > now) throw delayed(row.locked_until - now);
      const attempts = row.failed_attempts + 1;
      await tx.execute('UPDATE account SET failed_attempts = ?, locked_until = ? WHERE id = ?', [
        attempts,
        now + delayAfter(attempts),
        row.id,
      ]);
      return row;
    });
    if (!account) {
      const wait = this.unknown.attempt(username, this.clock.now().getTime());
      if (wait > 0) throw delayed(wait);
    }
    return account;
  }

  private async look(hash: string): Promise<SessionRow | undefined> {
    const known = this.cache.get(hash);
    if (known && performance.now() - known.lookedAt < trustFor) return known.row;
    this.cache.delete(hash);
    const lookedAt = performance.now();
    const [row] = await this.database.query<SessionRow>(
      `SELECT s.hash, s.account_id, s.last_seen_at, s.expires_at, a.person_id, a.username, a.roles, a.state
       FROM session s JOIN account a ON a.id = s.account_id WHERE s.hash = ?`,
      [hash],
    );
    if (!row) return undefined;
    this.cache.set(hash, { row, lookedAt });
    if (this.cache.size > cacheSize) this.cache.delete(this.cache.keys().next().value!);
    return row;
  }

  private async seen(row: SessionRow, now: number): Promise<void> {
    row.last_seen_at = now;
    await this.unitOfWork.run((tx) =>
      tx.execute('UPDATE session SET last_seen_at = ? WHERE hash = ? AND last_seen_at < ?', [
        now,
        row.hash,
        now,
      ]),
    );
  }
}

const wrong = () => new DomainError('IDENTITY.WRONG_CREDENTIALS', 'unauthenticated');
const delayed = (milliseconds: number) =>
  new DomainError('IDENTITY.SIGN_IN_DELAYED', 'unauthenticated', {
    seconds: Math.ceil(milliseconds / 1_000),
  });

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
