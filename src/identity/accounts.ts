import {
  type Database,
  isUniqueViolation,
  type Transaction,
  type UnitOfWork,
  updateVersioned,
} from '../database';
import { DomainError, type JsonObject, newId } from '../kernel';
import type { Outbox } from '../outbox';
import { assertPassword, assertRoles, assertUsername, foldUsername } from './account.policy';
import { hashPassword } from './password-hash';

export interface Account {
  id: string;
  personId: string;
  username: string;
  roles: string[];
  state: 'ACTIVE' | 'DISABLED';
  createdAt: number;
}

export interface AccountRow {
  id: string;
  person_id: string;
  username: string;
  password_hash: string;
  roles: string;
  state: 'ACTIVE' | 'DISABLED';
  failed_attempts: number;
  locked_until: number | null;
  created_at: number;
  version: number;
}

/** Accounts of people. Whoever changes one ends the sessions it has: what was allowed before is not allowed any more. */
export class Accounts {
  /** `ended` is told whose sessions have ended, after the commit. */
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ended: (accountId: string) => void = () => undefined,
  ) {}

  /** The person must exist; that is for the caller to know. One person has one account. */
  async create(input: {
    personId: string;
    username: string;
    password: string;
    roles: readonly string[];
  }): Promise<Account> {
    const username = foldUsername(input.username);
    assertUsername(username);
    assertRoles(input.roles);
    assertPassword(input.password, username);
    const hash = await hashPassword(input.password);
    const id = newId();
    try {
      return await this.unitOfWork.run(async (tx) => {
        const account: Account = {
          id,
          personId: input.personId,
          username,
          roles: [...new Set(input.roles)],
          state: 'ACTIVE',
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
            failed_attempts: 0,
            locked_until: null,
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

  async get(id: string): Promise<Account> {
    const [row] = await this.database.query<AccountRow>('SELECT * FROM account WHERE id = ?', [id]);
    if (!row) throw notFound(id);
    return accountOf(row);
  }

  /** In the order of names, after this one. */
  async list(after: string, limit: number): Promise<Account[]> {
    const rows = await this.database.query<AccountRow>(
      'SELECT * FROM account WHERE username > ? ORDER BY username LIMIT ?',
      [after, limit],
    );
    return rows.map(accountOf);
  }

  /** All of it or nothing. The sessions of the account end. */
  async change(
    id: string,
    { state, roles, password }: { state?: Account['state']; roles?: readonly string[]; password?: string },
  ): Promise<void> {
    if (roles) assertRoles(roles);
    if (password !== undefined) assertPassword(password, (await this.get(id)).username);
    const columns = {
      ...(state && { state }),
      ...(roles && { roles: JSON.stringify([...new Set(roles)]) }),
      ...(password !== undefined && {
        password_hash: await hashPassword(password),
        failed_attempts: 0,
        locked_until: null,
      }),
    };
    const what = Object.entries({ state, roles, password }).flatMap(([name, value]) => (value ? [name] : []));
    await this.unitOfWork.run(
      async (tx) => {
        const [row] = await tx.query<AccountRow>('SELECT * FROM account WHERE id = ?', [id]);
        if (!row) throw notFound(id);
        if (what.length === 0) return;
        await updateVersioned(tx, 'account', row, columns);
        await tx.execute('DELETE FROM session WHERE account_id = ?', [id]);
        await this.tell(tx, 'account.changed', accountOf(row), { what });
      },
      { retryVersionConflict: true },
    );
    this.ended(id);
  }

  private async tell(
    tx: Transaction,
    type: string,
    { id, personId }: Account,
    more: JsonObject = {},
  ): Promise<void> {
    const payload = { accountId: id, personId, ...more };
    await this.outbox.append(tx, [{ type, payload, at: await tx.now() }]);
  }
}

const notFound = (id: string) =>
  new DomainError('IDENTITY.ACCOUNT_NOT_FOUND', 'not-found', { id: id.slice(0, 100) });

const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  personId: row.person_id,
  username: row.username,
  roles: JSON.parse(row.roles) as string[],
  state: row.state,
  createdAt: row.created_at,
});
