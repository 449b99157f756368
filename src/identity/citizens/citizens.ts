import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Reader, type Transaction, UnitOfWork } from '../../database';
import { type Actor, DomainError, newId } from '../../kernel';
import { Audit } from '../audit/audit';
import { Keys } from '../keys/keys';
import { OidcIdentities } from '../oidc/oidc-identities';
import { CitizenSessions } from './citizen-sessions';
import { foldCounterCode, newCounterCode } from './citizen.policy';

export interface Citizen {
  id: string;
  email: string | null;
  phone: string | null;
  name: string;
  hasPassword: boolean;
  verifiedAt: number | null;
  verifiedHow: 'counter' | 'oidc' | null;
  createdAt: number;
  version: number;
}

interface CitizenRow {
  id: string;
  email: string | null;
  phone: string | null;
  name: string;
  password_hash: string;
  identity_hash: string | null;
  identity_number: string | null;
  verified_at: number | null;
  verified_how: Citizen['verifiedHow'];
  created_at: number;
  version: number;
}

export interface NewCitizen {
  name: string;
  email?: string;
  phone?: string;
  passwordHash?: string;
  /** Confirmed by the citizens' provider. */
  identityNumber?: string;
}

const counterCodeLifetime = 15 * 60_000;

/** Citizens: who they are, as far as anybody has confirmed it. */
@Injectable()
export class Citizens {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
    private readonly audit: Audit,
    private readonly sessions: CitizenSessions,
    private readonly identities: OidcIdentities,
  ) {}

  async get(id: string): Promise<Citizen> {
    const row = await this.row(this.database, 'id', id);
    if (!row) throw new DomainError('CITIZEN.NOT_FOUND', 'not-found');
    return citizenOf(row);
  }

  async findByEmail(reader: Pick<Reader, 'query'>, email: string): Promise<Citizen | undefined> {
    const row = await this.row(reader, 'email', email);
    return row && citizenOf(row);
  }

  /** By which the account of a number is found; the number itself is encrypted. */
  static identityHash(keys: Keys, number: string): string {
    return keys.digest('citizen-identity', number);
  }

  async findByIdentityNumber(number: string): Promise<Citizen | undefined> {
    const row = await this.row(this.database, 'identity_hash', this.identityHash(number));
    return row && citizenOf(row);
  }

  /** Of whom a code shown at a counter is, while it can be used. */
  async findByCounterCode(code: string, now: number): Promise<Citizen | undefined> {
    const [row] = await this.database.query<CitizenRow>(
      `${select} WHERE counter_code = ? AND counter_code_until > ? AND state = 'ACTIVE'`,
      [this.counterCodeHash(code), now],
    );
    return row && citizenOf(row);
  }

  async passwordHashOf(id: string): Promise<string> {
    return (await this.row(this.database, 'id', id))?.password_hash ?? '';
  }

  /** Whether this is still the password, and the account still there; until the end of the transaction it stays so. */
  async hasStill(tx: Transaction, id: string, passwordHash: string): Promise<boolean> {
    return (await this.row(tx, 'id', id, tx.forUpdate))?.password_hash === passwordHash;
  }

  /** The confirmed personal identification number; undefined while nobody has confirmed one. */
  async identityNumberOf(id: string): Promise<string | undefined> {
    const row = await this.row(this.database, 'id', id);
    return row?.identity_number == null
      ? undefined
      : this.keys.decrypt('citizen-identity', id, row.identity_number);
  }

  /** Throws `CITIZEN.EXISTS` when the address or the number is somebody's. */
  async create(tx: Transaction, input: NewCitizen): Promise<Citizen> {
    const id = newId();
    const now = await tx.now();
    const row = {
      id,
      email: input.email ?? null,
      phone: input.phone ?? null,
      name: input.name,
      password_hash: input.passwordHash ?? '',
      ...(input.identityNumber === undefined
        ? { identity_hash: null, identity_number: null, verified_at: null, verified_how: null }
        : this.confirmed(id, input.identityNumber, 'oidc', now)),
      counter_code: null,
      counter_code_until: null,
      state: 'ACTIVE',
      created_at: now,
      version: 1,
    };
    await uniquely(() => tx.insert('citizen', [row]), 'CITIZEN.EXISTS');
    this.note(tx, 'citizen.created', id, { actor: actorOf(row) });
    return citizenOf(row);
  }

  /** Ends the sessions, but for the one given. */
  async setPassword(
    tx: Transaction,
    id: string,
    passwordHash: string,
    except?: { id: string },
  ): Promise<void> {
    await this.update(tx, id, 'password_hash = ?', [passwordHash]);
    await this.sessions.endAll(tx, id, except);
    this.note(tx, 'citizen.password-changed', id);
  }

  /** What the citizen shows at a counter, for a quarter of an hour; the one before is of no use any more. */
  newCounterCode(id: string): Promise<{ code: string; until: number }> {
    const code = newCounterCode();
    return this.unitOfWork.run(async (tx) => {
      const until = (await tx.now()) + counterCodeLifetime;
      await this.update(tx, id, 'counter_code = ?, counter_code_until = ?', [
        this.counterCodeHash(code),
        until,
      ]);
      return { code, until };
    });
  }

  /**
   * An official has seen the paper, which also says the name. Once for all: a number that is confirmed is not changed, and
   * the citizen signs in again to see more than before. Throws `CITIZEN.NUMBER_TAKEN`, `CITIZEN.NUMBER_FIXED`.
   */
  async confirmAtCounter(
    tx: Transaction,
    id: string,
    { number, name }: { number: string; name: string },
    detail: { agencyId: string },
  ): Promise<void> {
    // Two officials may have the card in their hands at once.
    const row = await this.row(tx, 'id', id, tx.forUpdate);
    if (!row) throw new DomainError('CITIZEN.NOT_FOUND', 'not-found');
    if (row.identity_hash === this.identityHash(number)) return;
    if (row.identity_hash !== null) throw new DomainError('CITIZEN.NUMBER_FIXED', 'conflict');
    const values = this.confirmed(id, number, 'counter', await tx.now());
    await uniquely(
      () =>
        this.update(
          tx,
          id,
          `name = ?, identity_hash = ?, identity_number = ?, verified_at = ?, verified_how = ?, counter_code = NULL,
           counter_code_until = NULL`,
          [name, values.identity_hash, values.identity_number, values.verified_at, values.verified_how],
        ),
      'CITIZEN.NUMBER_TAKEN',
    );
    await this.sessions.endAll(tx, id);
    this.note(tx, 'citizen.identity-confirmed', id, { detail: { how: 'counter', ...detail } });
  }

  /** Forgets everything personal; the cases stay, for they are not the account's. */
  async close(tx: Transaction, id: string): Promise<void> {
    await this.update(
      tx,
      id,
      `state = 'CLOSED', email = NULL, phone = NULL, name = '', password_hash = '', identity_hash = NULL,
       identity_number = NULL, verified_at = NULL, verified_how = NULL, counter_code = NULL, counter_code_until = NULL`,
      [],
    );
    await this.identities.release(tx, id);
    await this.sessions.endAll(tx, id);
    this.note(tx, 'citizen.closed', id);
  }

  private async update(
    tx: Transaction,
    id: string,
    set: string,
    values: (string | number | null)[],
  ): Promise<void> {
    const { affected } = await tx.execute(
      `UPDATE citizen SET ${set}, version = version + 1 WHERE id = ? AND state = 'ACTIVE'`,
      [...values, id],
    );
    if (affected !== 1) throw new DomainError('CITIZEN.NOT_FOUND', 'not-found');
  }

  private async row(
    reader: Pick<Reader, 'query'>,
    column: 'id' | 'email' | 'identity_hash',
    value: string,
    forUpdate = '',
  ): Promise<CitizenRow | undefined> {
    const [row] = await reader.query<CitizenRow>(
      `${select} WHERE ${column} = ? AND state = 'ACTIVE'${forUpdate}`,
      [value],
    );
    return row;
  }

  private confirmed(id: string, number: string, how: 'counter' | 'oidc', now: number) {
    return {
      identity_hash: this.identityHash(number),
      identity_number: this.keys.encrypt('citizen-identity', id, number),
      verified_at: now,
      verified_how: how,
    };
  }

  private note(
    tx: Transaction,
    action: string,
    id: string,
    more: { actor?: Actor; detail?: Record<string, string> } = {},
  ): void {
    this.audit.done(tx, { action, subject: { type: 'citizen', id }, ...more });
  }

  private identityHash(number: string): string {
    return Citizens.identityHash(this.keys, number);
  }

  private counterCodeHash(code: string): string {
    return this.keys.digest('citizen-counter-code', foldCounterCode(code));
  }
}

const select = `SELECT id, email, phone, name, password_hash, identity_hash, identity_number, verified_at, verified_how,
  created_at, version FROM citizen`;

async function uniquely(write: () => Promise<void>, code: string): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError(code, 'conflict');
    throw error;
  }
}

export const actorOf = ({ id, name }: { id: string; name: string }): Actor => ({
  kind: 'citizen',
  id,
  name,
  roles: ['citizen'],
});

const citizenOf = (row: CitizenRow): Citizen => ({
  id: row.id,
  email: row.email,
  phone: row.phone,
  name: row.name,
  hasPassword: row.password_hash !== '',
  verifiedAt: row.verified_at,
  verifiedHow: row.verified_how,
  createdAt: row.created_at,
  version: row.version,
});
