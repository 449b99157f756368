import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { currentActing, DomainError } from '../../kernel';
import { foldUsername } from '../accounts/account.policy';
import { type Account, accountOf, type AccountRow } from '../accounts/accounts';
import { hashPassword, isOutdated, isPassword } from '../accounts/password-hash';
import { SecondFactors } from '../accounts/second-factors';
import { Audit } from '../audit/audit';
import { addressRange } from '../limits/address-range';
import { Limits } from '../limits/limits';
import { PendingSignIns } from './pending-sign-ins';
import type { Proof } from './session-store';
import { Sessions } from './sessions';
import { passwordOf, secondFactorOf, SignInAttempts } from './sign-in-attempts';

/** Sign-ins from one address, whoever tries: an office behind one address signs in in the morning, a guesser does not stop. */
const perAddress = { most: 30, per: 60_000 };

/** Signing in with what one knows, and with what one has. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: Limits,
    private readonly attempts: SignInAttempts,
    private readonly secondFactors: SecondFactors,
    private readonly pending: PendingSignIns,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /**
   * The token of a new session, or of a pending sign-in where the account has a second factor. Throws
   * `IDENTITY.WRONG_CREDENTIALS`, and `IDENTITY.SIGN_IN_DELAYED` after several of those: the same, and after the same
   * work, for names that exist and names that do not.
   */
  async withPassword(username: string, password: string): Promise<string> {
    const name = foldUsername(username);
    const secret = passwordOf(name);
    await this.takeTurn('sign-in');
    await this.attempts.begin(secret);
    const [row] = await this.database.query<AccountRow>('SELECT * FROM account WHERE username = ?', [name]);
    const isRight = await isPassword(password, row?.password_hash);
    if (!isRight || row.state !== 'ACTIVE') throw this.refused(row?.id);
    const hash = isOutdated(row.password_hash) ? await hashPassword(password) : row.password_hash;
    return this.unitOfWork.run(async (tx) => {
      // Unless it was changed while the password was looked at.
      const { affected } = await tx.execute(
        "UPDATE account SET password_hash = ? WHERE id = ? AND version = ? AND state = 'ACTIVE'",
        [hash, row.id, row.version],
      );
      if (affected !== 1) throw this.refused(row.id);
      await this.attempts.forget(tx, secret);
      return this.afterFirstFactor(tx, accountOf(row), 'password');
    });
  }

  /** For an account whose holder has shown the first factor here or elsewhere: the token of a session or of a pending sign-in. */
  async afterFirstFactor(tx: Transaction, account: Account, how: Proof['how']): Promise<string> {
    return (await this.secondFactors.isSet(tx, account.id))
      ? this.pending.insert(tx, account.id, how)
      : this.sessions.openIn(tx, account, { how, secondFactor: false });
  }

  /**
   * The token of a new session for that of a pending sign-in or of a session that lacks the second factor, and the code.
   * Throws `IDENTITY.UNAUTHENTICATED`, `IDENTITY.WRONG_CODE`, `IDENTITY.SIGN_IN_DELAYED`.
   */
  async withSecondFactor(token: string, code: string): Promise<string> {
    await this.takeTurn('second-factor');
    const begun = await this.pending.find(token);
    const session = begun ? undefined : await this.sessions.find(token);
    const accountId = begun?.accountId ?? session?.holderId;
    if (accountId === undefined) throw unauthenticated();
    const secret = secondFactorOf(accountId);
    await this.attempts.begin(secret);
    const opened = await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<AccountRow>("SELECT * FROM account WHERE id = ? AND state = 'ACTIVE'", [
        accountId,
      ]);
      if (!row || (begun && begun.expiresAt <= (await tx.now()))) throw unauthenticated();
      const account = accountOf(row);
      if (!(await this.secondFactors.accept(tx, account, code))) return undefined;
      await this.attempts.forget(tx, secret);
      if (session) return this.sessions.rotate(tx, session, { secondFactor: true });
      if (!(await this.pending.take(tx, begun!))) throw unauthenticated();
      return this.sessions.openIn(tx, account, { how: begun!.how, secondFactor: true });
    });
    if (opened !== undefined) return opened;
    this.audit.denied({ action: 'second-factor.refused', subject: { type: 'account', id: accountId } });
    throw new DomainError('IDENTITY.WRONG_CODE', 'unauthenticated');
  }

  private takeTurn(step: 'sign-in' | 'second-factor'): Promise<void> {
    return this.limits.take(`${step}:address:${addressRange(currentActing()?.address)}`, perAddress);
  }

  private refused(accountId = 'unknown'): DomainError {
    this.audit.denied({ action: 'sign-in.refused', subject: { type: 'account', id: accountId } });
    return new DomainError('IDENTITY.WRONG_CREDENTIALS', 'unauthenticated');
  }
}

const unauthenticated = () => new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
