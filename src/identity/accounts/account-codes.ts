import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { currentActing, DomainError, newId } from '../../kernel';
import { Audit } from '../audit/audit';
import { Letters } from '../letters/letters';
import { addressRange } from '../limits/address-range';
import { Limits } from '../limits/limits';
import { Sessions } from '../sessions/sessions';
import { passwordOf, SignInAttempts } from '../sessions/sign-in-attempts';
import { foldUsername } from './account.policy';
import { type Account, accountOf, type AccountRow, Accounts, hashOf } from './accounts';
import { codeLetter } from './code-letter';
import { People } from './people';

export type CodePurpose = 'INVITATION' | 'RESET';

/** Milliseconds for which a code opens. */
const lasting: Record<CodePurpose, number> = { INVITATION: 72 * 3_600_000, RESET: 60 * 60_000 };

const hour = 3_600_000;
const asking = { address: { most: 20, per: hour }, name: { most: 3, per: hour } };
const redeeming = { most: 30, per: hour };

/** What came of an invitation. */
export interface Invitation {
  /** Epoch milliseconds. */
  expiresAt: number;
  /** Only where no letter can be sent: to be handed over by the administrator. */
  code?: string;
}

/** Codes that set the password of an account once: of invitations and of resets. 256 random bits, kept as a hash. */
@Injectable()
export class AccountCodes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly people: People,
    private readonly letters: Letters,
    private readonly limits: Limits,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly audit: Audit,
  ) {}

  /** False: whoever forgets a password has to ask an administrator. */
  get canSendMail(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Another invitation makes the one before it worthless. */
  async invite(account: Account): Promise<Invitation> {
    const to = this.canSendMail ? this.people.emailOf(account.personId) : undefined;
    return this.unitOfWork.run(async (tx) => {
      const { code, expiresAt } = await this.issue(tx, account.id, 'INVITATION');
      this.audit.done(tx, {
        action: 'account.invited',
        subject: { type: 'account', id: account.id },
        detail: { byLetter: to !== undefined },
      });
      if (to === undefined) return { expiresAt, code };
      await this.send(tx, account, to, 'INVITATION', code, expiresAt);
      return { expiresAt };
    });
  }

  /**
   * Sends a letter to who has this user name or e-mail address, when it is one active account with a password. Does the
   * same work for everybody else, and answers nothing.
   */
  async requestReset(given: string): Promise<void> {
    const name = foldUsername(given);
    await this.limits.take(`reset:address:${addressRange(currentActing()?.address)}`, asking.address);
    const isTooOften = await this.isTooOften(name);
    const account = await this.whoMayReset(name);
    const to = account && this.people.emailOf(account.personId);
    const isSent = account !== undefined && to !== undefined && this.canSendMail && !isTooOften;
    await this.unitOfWork.run(async (tx) => {
      const { code, expiresAt } = await this.issue(tx, isSent ? account.id : newId(), 'RESET');
      await this.send(tx, account, isSent ? to : undefined, 'RESET', code, expiresAt);
      this.audit.done(tx, {
        action: 'password.reset-requested',
        subject: { type: 'account', id: account?.id ?? 'unknown' },
      });
    });
  }

  /** Sets the password and ends all sessions. Throws `IDENTITY.CODE_INVALID` and `IDENTITY.PASSWORD_*`; then the code is not used up. */
  async redeem(code: string, password: string): Promise<void> {
    await this.limits.take(`code:address:${addressRange(currentActing()?.address)}`, redeeming);
    const [row] = await this.database.query<AccountRow>(
      `SELECT a.* FROM account_code c JOIN account a ON a.id = c.account_id
       WHERE c.hash = ? AND a.state = 'ACTIVE'`,
      [codeHash(code)],
    );
    if (!row) throw invalid();
    const account = accountOf(row);
    const hash = await hashOf(password, account.username);
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.execute('DELETE FROM account_code WHERE hash = ? AND expires_at > ?', [
        codeHash(code),
        await tx.now(),
      ]);
      if (affected !== 1) throw invalid();
      await this.accounts.replacePassword(tx, account, hash);
      await this.sessions.endAll(tx, account.id);
      await this.attempts.forget(tx, passwordOf(account.username));
    });
  }

  private async issue(
    tx: Transaction,
    accountId: string,
    purpose: CodePurpose,
  ): Promise<{ code: string; expiresAt: number }> {
    const code = randomBytes(32).toString('base64url');
    const now = await tx.now();
    const expiresAt = now + lasting[purpose];
    await tx.execute('DELETE FROM account_code WHERE account_id = ? OR expires_at <= ?', [accountId, now]);
    await tx.insert('account_code', [
      { hash: codeHash(code), account_id: accountId, purpose, expires_at: expiresAt },
    ]);
    return { code, expiresAt };
  }

  private async send(
    tx: Transaction,
    account: Account | undefined,
    to: string | undefined,
    purpose: CodePurpose,
    code: string,
    expiresAt: number,
  ): Promise<void> {
    const name = (account && this.people.nameOf(account.personId)) ?? '';
    const { publicUrl } = this.config;
    await this.letters.post(tx, {
      key: `code:${codeHash(code)}`,
      to,
      language: 'vi',
      ...codeLetter({ purpose, name, username: account?.username ?? '', code, expiresAt, publicUrl }),
    });
  }

  private async isTooOften(name: string): Promise<boolean> {
    try {
      await this.limits.take(`reset:name:${name}`, asking.name);
      return false;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'too-many') return true;
      throw error;
    }
  }

  /** One question to the database, whoever is meant. An address that several people share names nobody. */
  private async whoMayReset(name: string): Promise<Account | undefined> {
    const [personId, ...others] = this.people.byEmail(name);
    const [row] = await this.database.query<AccountRow>(
      `SELECT * FROM account WHERE (username = ? OR person_id = ?) AND state = 'ACTIVE' AND password_hash <> ''
       ORDER BY CASE WHEN username = ? THEN 0 ELSE 1 END LIMIT 1`,
      [name, others.length === 0 ? (personId ?? '') : '', name],
    );
    return row && accountOf(row);
  }
}

const invalid = () => new DomainError('IDENTITY.CODE_INVALID', 'invalid', { field: 'token' });

const codeHash = (code: string) => createHash('sha256').update(code).digest('hex');
