import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, DomainError } from '../../kernel';
import { Audit } from '../audit/audit';
import { SessionCookie } from '../sessions/session-cookie';
import type { Session, SessionStore } from '../sessions/session-store';
import { SessionStores } from '../sessions/session-stores';
import { Sessions } from '../sessions/sessions';
import { passwordOf, secondFactorOf, SignInAttempts } from '../sessions/sign-in-attempts';
import { type Account, type AccountRow, Accounts, hashOf } from './accounts';
import { isPassword } from './password-hash';
import { SecondFactors, type SecondFactorSetUp, type SecondFactorState } from './second-factors';

/** For so long after the password nothing asks for it again. Milliseconds. */
const provenFor = 10 * 60_000;

/** The session a request belongs to, and where it is kept. */
export interface OwnSession {
  session: Session;
  store: SessionStore;
}

/** What people do with their own account. What opens it is changed only by who has just shown that they know the password. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly stores: SessionStores,
    private readonly cookie: SessionCookie,
    private readonly attempts: SignInAttempts,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the caller, whoever that is. Throws `IDENTITY.NOT_SIGNED_IN` for those who came with a token. */
  async sessionOf(headers: IncomingHttpHeaders, actor: Actor): Promise<OwnSession> {
    const token = this.cookie.read(headers);
    const store = token === undefined ? undefined : this.stores.storeOf(token);
    const session = await store?.find(token!);
    if (!store || session?.actor.kind !== actor.kind || session.actor.id !== actor.id)
      throw refused('NOT_SIGNED_IN');
    return { session, store };
  }

  /** Ends one of the caller's sessions. Throws `IDENTITY.SESSION_NOT_FOUND`, also of the session of somebody else. */
  async endSession({ session, store }: OwnSession, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await store.endOne(tx, session.holderId, id)))
        throw new DomainError('IDENTITY.SESSION_NOT_FOUND', 'not-found', { id: id.slice(0, 100) });
      this.note(tx, 'session.ended', session);
    });
  }

  /** All but the one that asks, or that one too. */
  async endSessions({ session, store }: OwnSession, isAll: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await store.endAll(tx, session.holderId, isAll ? undefined : session);
      this.note(tx, 'session.ended', session);
    });
  }

  /** The password once more; the next ten minutes nothing asks for it. Answers the session's new token. */
  async prove(own: OwnSession, password: string): Promise<string> {
    const account = await this.accountOf(own);
    await this.assertPassword(account, password, 'password');
    return this.unitOfWork.run(async (tx) => {
      await this.attempts.forget(tx, passwordOf(account.username));
      this.note(tx, 'session.proven', own.session);
      return this.rotated(tx, own, { password: true });
    });
  }

  /** Ends the other sessions. Answers the session's new token. */
  async changePassword(own: OwnSession, current: string, password: string): Promise<string> {
    const account = await this.accountOf(own);
    await this.assertPassword(account, current, 'current');
    const hash = await hashOf(password, account.username);
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.replacePassword(tx, account, hash);
      await this.attempts.forget(tx, passwordOf(account.username));
      await this.sessions.endAll(tx, account.id, own.session);
      return this.rotated(tx, own, { password: true });
    });
  }

  async secondFactor(own: OwnSession): Promise<SecondFactorState | undefined> {
    return this.secondFactors.find((await this.accountOf(own)).id);
  }

  async beginSecondFactor(own: OwnSession): Promise<SecondFactorSetUp> {
    const account = await this.accountOf(own);
    this.assertProven(own);
    return this.unitOfWork.run((tx) => this.secondFactors.begin(tx, account));
  }

  /** Ends the other sessions. Answers the recovery codes and the session's new token. */
  async confirmSecondFactor(
    own: OwnSession,
    code: string,
  ): Promise<{ token: string; recoveryCodes: string[] }> {
    const account = await this.accountOf(own);
    this.assertProven(own);
    await this.attempts.begin(secondFactorOf(account.id));
    return this.unitOfWork.run(async (tx) => {
      const recoveryCodes = await this.secondFactors.confirm(tx, account, code);
      await this.attempts.forget(tx, secondFactorOf(account.id));
      await this.sessions.endAll(tx, account.id, own.session);
      return { token: await this.rotated(tx, own, { secondFactor: true }), recoveryCodes };
    });
  }

  /** Ends the other sessions. Answers the session's new token. */
  async removeSecondFactor(own: OwnSession, password: string, code: string): Promise<string> {
    const account = await this.accountOf(own);
    await this.assertPassword(account, password, 'password');
    return this.withCode(account, code, async (tx) => {
      await this.attempts.forget(tx, passwordOf(account.username));
      await this.secondFactors.remove(tx, account);
      await this.sessions.endAll(tx, account.id, own.session);
      return this.rotated(tx, own, { password: true, secondFactor: false });
    });
  }

  async renewRecoveryCodes(own: OwnSession, code: string): Promise<string[]> {
    const account = await this.accountOf(own);
    this.assertProven(own);
    return this.withCode(account, code, (tx) => this.secondFactors.renewRecoveryCodes(tx, account));
  }

  /** Citizens have no account of ours with a password or a second factor. */
  private async accountOf({ session, store }: OwnSession): Promise<Account> {
    if (store !== (this.sessions as SessionStore)) throw refused('NOT_SIGNED_IN');
    return this.accounts.get(session.holderId);
  }

  private assertProven({ session }: OwnSession): void {
    if (session.provenAt + provenFor <= this.clock.now().getTime()) throw refused('PROOF_NEEDED');
  }

  /** Counted like a sign-in: whoever has found an open browser cannot guess here either. */
  private async assertPassword({ id, username }: Account, password: string, field: string): Promise<void> {
    await this.attempts.begin(passwordOf(username));
    const [row] = await this.database.query<AccountRow>('SELECT * FROM account WHERE id = ?', [id]);
    if (await isPassword(password, row?.password_hash)) return;
    this.audit.denied({ action: 'password.refused', subject: { type: 'account', id } });
    throw new DomainError('IDENTITY.WRONG_PASSWORD', 'invalid', { field });
  }

  private async withCode<T>(
    account: Account,
    code: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const secret = secondFactorOf(account.id);
    await this.attempts.begin(secret);
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.secondFactors.accept(tx, account, code)))
        throw new DomainError('IDENTITY.WRONG_CODE', 'invalid', { field: 'code' });
      await this.attempts.forget(tx, secret);
      return work(tx);
    });
  }

  private async rotated(
    tx: Transaction,
    { session, store }: OwnSession,
    shown: { password?: boolean; secondFactor?: boolean },
  ): Promise<string> {
    const token = await store.rotate(tx, session, shown);
    if (token === undefined) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    return token;
  }

  private note(tx: Transaction, action: string, { holderId }: Session): void {
    this.audit.done(tx, { action, subject: { type: 'account', id: holderId } });
  }
}

const refused = (code: string) => new DomainError(`IDENTITY.${code}`, 'forbidden');
