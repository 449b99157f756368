import {
  type Database,
  isUniqueViolation,
  type Transaction,
  type UnitOfWork,
  updateVersioned,
} from '../../database';
import { DomainError, type JsonObject, newId } from '../../kernel';
import type { Outbox } from '../../outbox';
import type { Audit } from '../audit/audit';
import { assertRoles, assertUsername, foldUsername } from './account.policy';
import { commonPasswords } from './common-passwords';
import type { Notices } from './notices';
import { hashPassword } from './password-hash';
import { assertPassword } from './password.policy';

export interface Account {
  id: string;
  personId: string;
  username: string;
  roles: string[];
  state: 'ACTIVE' | 'DISABLED';
  /** False: signs in elsewhere, or has not followed the invitation yet. */
  hasPassword: boolean;
  createdAt: number;
}

export interface AccountRow {
  id: string;
  person_id: string;
  username: string;
  /** Empty = none. */
  password_hash: string;
  roles: string;
  state: 'ACTIVE' | 'DISABLED';
  created_at: number;
  version: number;
}

export interface NewAccount {
  personId: string;
  username: string;
  roles: readonly string[];
  /** Absent: nobody can sign in with a password until one is set. */
  password?: string;
}

/** What programs without a server do without: proof, letters, and sessions that other parts remember. */
export interface AccountsOptions {
  audit?: Audit;
  notices?: Notices;
  /** Is told whose sessions have ended, after the commit. */
  ended?: (accountId: string) => void;
}

/** Accounts of people. Whoever changes one ends the sessions it has: what was allowed before is not allowed any more. */
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly options: AccountsOptions = {},
  ) {}

  /** The person must exist; that is for the caller to know. One person has one account. */
  async create(input: NewAccount): Promise<Account> {
    const username = foldUsername(input.username);
    assertUsername(username);
    assertRoles(input.roles);
    const hash = input.password === undefined ? '' : await hashOf(input.password, username);
    const id = newId();
    try {
      return await this.unitOfWork.run(async (tx) => {
        const account: Account = {
          id,
          personId: input.personId,
          username,
          roles: [...new Set(input.roles)],
          state: 'ACTIVE',
          hasPassword: hash !== '',
          createdAt: await tx.now(),
        };
        await tx.insert('account', [
          {
            id,
            person_id: account.personId,
            username,
            password_hash: hash,
            roles: JSON.stringify(account.roles),
            state: account.state,
            created_at: account.createdAt,
            version: 1,
          },
        ]);
        await this.tell(tx, 'account.created', account);
        return account;
      });
    } catch (error) {
      if (isUniqueViolation(error))
        throw new DomainError('IDENTITY.ACCOUNT_EXISTS', 'conflict', { username });
      throw error;
    }
  }

  /** For somebody who is known from elsewhere and comes for the first time. */
  createForPerson(input: NewAccount): Promise<Account> {
    return this.create(input);
  }

  async get(id: string): Promise<Account> {
    const [row] = await this.database.query<AccountRow>('SELECT * FROM account WHERE id = ?', [id]);
    if (!row) throw notFound(id);
    return accountOf(row);
  }

  async findByPerson(personId: string): Promise<Account | undefined> {
    return this.findBy('person_id', personId);
  }

  async findByUsername(username: string): Promise<Account | undefined> {
    return this.findBy('username', foldUsername(username));
  }

  /** In the order of names, after this one. */
  async list(after: string, limit: number): Promise<Account[]> {
    const rows = await this.database.query<AccountRow>(
      'SELECT * FROM account WHERE username > ? ORDER BY username LIMIT ?',
      [after, limit],
    );
    return rows.map(accountOf);
  }

  /** All of it or nothing, together with what `work` does. The sessions of the account end. */
  async change(
    id: string,
    { state, roles, password }: { state?: Account['state']; roles?: readonly string[]; password?: string },
    work: (tx: Transaction) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    if (roles) assertRoles(roles);
    const columns = {
      ...(state && { state }),
      ...(roles && { roles: JSON.stringify([...new Set(roles)]) }),
      ...(password !== undefined && { password_hash: await hashOf(password, (await this.get(id)).username) }),
    };
    const what = Object.entries({ state, roles, password }).flatMap(([name, value]) => (value ? [name] : []));
    await this.unitOfWork.run(
      async (tx) => {
        const [row] = await tx.query<AccountRow>('SELECT * FROM account WHERE id = ?', [id]);
        if (!row) throw notFound(id);
        if (what.length === 0) return;
        const before = accountOf(row);
        await updateVersioned(tx, 'account', row, columns);
        await tx.execute('DELETE FROM session WHERE holder_id = ?', [id]);
        await forgetCodes(tx, id);
        if (password !== undefined) await this.tellHolder(tx, before);
        await this.tell(tx, 'account.changed', accountOf({ ...row, ...columns }), before, { what });
        await work(tx);
      },
      { retryVersionConflict: true },
    );
    this.options.ended?.(id);
  }

  /** Signs its holder out everywhere, together with what `work` does. */
  async endSessions(
    id: string,
    work: (tx: Transaction, account: Account) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const account = await this.get(id);
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM session WHERE holder_id = ?', [id]);
      await work(tx, account);
      this.options.audit?.done(tx, { action: 'session.ended', subject: { type: 'account', id } });
    });
    this.options.ended?.(id);
  }

  /** Another password for an account, whose holder has proved by other means who they are. The sessions are the caller's to end. */
  async replacePassword(tx: Transaction, account: Account, hash: string): Promise<void> {
    const { affected } = await tx.execute(
      "UPDATE account SET password_hash = ?, version = version + 1 WHERE id = ? AND state = 'ACTIVE'",
      [hash, account.id],
    );
    if (affected !== 1) throw notFound(account.id);
    await forgetCodes(tx, account.id);
    await this.tellHolder(tx, account);
    await this.tell(tx, 'account.changed', account, account, { what: ['password'] });
  }

  private async findBy(column: 'person_id' | 'username', value: string): Promise<Account | undefined> {
    const [row] = await this.database.query<AccountRow>(`SELECT * FROM account WHERE ${column} = ?`, [value]);
    return row && accountOf(row);
  }

  private async tellHolder(tx: Transaction, { personId }: Account): Promise<void> {
    await this.options.notices?.tell(tx, personId, { about: 'password-changed' }, await tx.now());
  }

  private async tell(
    tx: Transaction,
    type: string,
    account: Account,
    before?: Account,
    more: JsonObject = {},
  ): Promise<void> {
    const payload = { accountId: account.id, personId: account.personId, ...more };
    await this.outbox.append(tx, [{ type, payload, at: await tx.now() }]);
    this.options.audit?.done(tx, {
      action: type,
      subject: { type: 'account', id: account.id },
      before,
      after: account,
      detail: more,
    });
  }
}

/** Throws `IDENTITY.PASSWORD_*`. */
export async function hashOf(password: string, username: string): Promise<string> {
  const common = await commonPasswords();
  assertPassword(password, username, (folded) => common.has(folded));
  return hashPassword(password);
}

/** What was sent or begun before a change does not open the account after it. */
async function forgetCodes(tx: Transaction, accountId: string): Promise<void> {
  await tx.execute('DELETE FROM account_code WHERE account_id = ?', [accountId]);
  await tx.execute('DELETE FROM pending_sign_in WHERE account_id = ?', [accountId]);
}

const notFound = (id: string) =>
  new DomainError('IDENTITY.ACCOUNT_NOT_FOUND', 'not-found', { id: id.slice(0, 100) });

export const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  personId: row.person_id,
  username: row.username,
  roles: JSON.parse(row.roles) as string[],
  state: row.state,
  hasPassword: row.password_hash !== '',
  createdAt: row.created_at,
});
