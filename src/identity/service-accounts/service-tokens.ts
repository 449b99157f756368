import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database, Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, currentActing, DomainError, newId } from '../../kernel';
import type { Audit } from '../audit/audit';
import { isWithin, networksOf, roleOf, scopesOf } from './service-token.policy';

/** How long a found token is believed without looking again: the longest a revoked one goes on working. */
const trustFor = 3_000;
const cacheSize = 10_000;
const form = /^mc_[A-Za-z0-9_-]{43}$/;
const day = 86_400_000;
/** How long the token before a rotation still works, so that whoever uses it can change over. */
const overlap = day;

export interface ServiceToken {
  id: string;
  name: string;
  role: string;
  /** Permissions of the role it is narrowed to; empty = all of them. */
  scopes: string[];
  /** Networks in CIDR it may be used from; empty = anywhere. */
  addresses: string[];
  ownerPersonId: string | null;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
  /** Day in UTC, `2026-11-22`; null = never used. */
  lastUsedDay: string | null;
}

export interface NewServiceToken {
  role: string;
  name?: string;
  /** Absent = until it is revoked. */
  expiresInDays?: number;
  scopes?: readonly string[];
  addresses?: readonly string[];
  ownerPersonId?: string;
}

interface TokenRow {
  id: string;
  name: string;
  role: string;
  scopes: string | null;
  addresses: string | null;
  owner_person_id: string | null;
  hash: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  last_used_day: string | null;
}

/** A row with its lists read. */
interface Known {
  row: TokenRow;
  scopes?: string[];
  addresses?: string[];
  lookedAt: number;
}

/** Service accounts: each is one token with one role, or a part of it. */
export class ServiceTokens {
  private readonly cache = new Map<string, Known>();
  private readonly looking = new Map<string, Promise<Known | undefined>>();
  /** Used on a day that is not written down yet: id to day. */
  private readonly used = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit?: Audit,
  ) {}

  /**
   * Makes a token of 256 random bits and answers it; it cannot be shown again. Throws `IDENTITY.UNKNOWN_ROLE`,
   * `IDENTITY.SCOPE_NOT_OF_ROLE`, `IDENTITY.ADDRESS_INVALID`.
   */
  async create(options: NewServiceToken): Promise<{ id: string; token: string }> {
    const role = roleOf(options.role);
    const now = this.clock.now().getTime();
    const row = {
      name: options.name ?? role,
      role,
      scopes: listed(scopesOf(role, options.scopes)),
      addresses: listed(networksOf(options.addresses)),
      owner_person_id: options.ownerPersonId ?? null,
      created_at: now,
      expires_at: options.expiresInDays === undefined ? null : now + options.expiresInDays * day,
    };
    return this.unitOfWork.run((tx) => this.insert(tx, row, 'token.created'));
  }

  /**
   * A new token in the place of one that is valid, with the same rights and the same length of life. The old one works for
   * a day more, so that nothing stands still while it is exchanged. Throws `IDENTITY.TOKEN_NOT_FOUND`, `IDENTITY.TOKEN_ENDED`.
   */
  async rotate(id: string): Promise<{ id: string; token: string }> {
    const made = await this.unitOfWork.run(async (tx) => {
      const { name, role, scopes, addresses, owner_person_id, ...old } = await get(tx, id, tx.forUpdate);
      const now = this.clock.now().getTime();
      if (old.revoked_at !== null || (old.expires_at !== null && old.expires_at <= now))
        throw new DomainError('IDENTITY.TOKEN_ENDED', 'conflict', { id });
      const life = old.expires_at === null ? null : old.expires_at - old.created_at;
      await tx.execute('UPDATE service_token SET expires_at = ? WHERE id = ?', [
        Math.min(old.expires_at ?? Infinity, now + overlap),
        id,
      ]);
      return this.insert(
        tx,
        { name, role, scopes, addresses, owner_person_id, created_at: now, expires_at: life && now + life },
        'token.rotated',
        id,
      );
    });
    this.cache.clear();
    return made;
  }

  async list(): Promise<ServiceToken[]> {
    const rows = await this.database.query<TokenRow>('SELECT * FROM service_token ORDER BY created_at, id');
    return rows.map(viewOf);
  }

  /** Throws `IDENTITY.TOKEN_NOT_FOUND`. */
  async find(id: string): Promise<ServiceToken> {
    return viewOf(await get(this.database, id));
  }

  /** From now on refused by this node, and within three seconds by the others. Revoking twice changes nothing. */
  async revoke(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await get(tx, id);
      const { affected } = await tx.execute(
        'UPDATE service_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
        [this.clock.now().getTime(), id],
      );
      if (affected > 0) this.audit?.done(tx, { action: 'token.revoked', subject: { type: 'token', id } });
    });
    this.cache.clear();
  }

  /**
   * Who holds this token; nobody when it is unknown, expired, revoked, or shown from where it may not be used. `address`
   * is that of the running request unless it is given.
   */
  async authenticate(token: string, address = currentActing()?.address): Promise<Actor | undefined> {
    if (!form.test(token)) return undefined;
    const hash = hashOf(token);
    const known = await this.look(hash);
    if (!known || !timingSafeEqual(Buffer.from(known.row.hash), Buffer.from(hash))) return undefined;
    const { row, scopes, addresses } = known;
    const now = this.clock.now();
    if (row.revoked_at !== null || (row.expires_at !== null && row.expires_at <= now.getTime()))
      return undefined;
    if (addresses && !isWithin(address, addresses)) return undefined;
    const today = now.toISOString().slice(0, 10);
    if (row.last_used_day !== today) this.used.set(row.id, (row.last_used_day = today));
    return {
      kind: 'service',
      id: row.id,
      name: row.name,
      roles: [row.role],
      ...(scopes && { permissions: scopes }),
    };
  }

  /** Writes down which tokens were used on a new day: one small write for all of them, and not while somebody waits. */
  async noteUses(): Promise<void> {
    const used = [...this.used];
    if (used.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      for (const [id, last] of used)
        await tx.execute(
          'UPDATE service_token SET last_used_day = ? WHERE id = ? AND (last_used_day IS NULL OR last_used_day < ?)',
          [last, id, last],
        );
    });
    for (const [id, last] of used) if (this.used.get(id) === last) this.used.delete(id);
  }

  private async insert(
    tx: Transaction,
    row: Omit<TokenRow, 'id' | 'hash' | 'revoked_at' | 'last_used_day'>,
    action: string,
    before?: string,
  ): Promise<{ id: string; token: string }> {
    const token = `mc_${randomBytes(32).toString('base64url')}`;
    const id = newId();
    await tx.insert('service_token', [
      { id, ...row, hash: hashOf(token), revoked_at: null, last_used_day: null },
    ]);
    this.audit?.done(tx, {
      action,
      subject: { type: 'token', id },
      after: row,
      detail: {
        role: row.role,
        expiresAt: row.expires_at,
        ...(row.scopes !== null && { scopes: JSON.parse(row.scopes) as string[] }),
        ...(before !== undefined && { before }),
      },
    });
    return { id, token };
  }

  /** Many requests at once with one token look once. */
  private async look(hash: string): Promise<Known | undefined> {
    const known = this.cache.get(hash);
    if (known && performance.now() - known.lookedAt < trustFor) return known;
    const looking = this.looking.get(hash) ?? this.read(hash).finally(() => this.looking.delete(hash));
    this.looking.set(hash, looking);
    return looking;
  }

  private async read(hash: string): Promise<Known | undefined> {
    const lookedAt = performance.now();
    this.cache.delete(hash);
    const [row] = await this.database.query<TokenRow>('SELECT * FROM service_token WHERE hash = ?', [hash]);
    if (!row) return undefined;
    const known = { row, lookedAt, scopes: read(row.scopes), addresses: read(row.addresses) };
    this.cache.set(hash, known);
    if (this.cache.size > cacheSize) this.cache.delete(this.cache.keys().next().value!);
    return known;
  }
}

async function get(reader: Pick<Transaction, 'query'> | Database, id: string, lock = ''): Promise<TokenRow> {
  const [row] = await reader.query<TokenRow>(`SELECT * FROM service_token WHERE id = ?${lock}`, [id]);
  if (!row) throw new DomainError('IDENTITY.TOKEN_NOT_FOUND', 'not-found', { id });
  return row;
}

const viewOf = (row: TokenRow): ServiceToken => ({
  id: row.id,
  name: row.name,
  role: row.role,
  scopes: read(row.scopes) ?? [],
  addresses: read(row.addresses) ?? [],
  ownerPersonId: row.owner_person_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedDay: row.last_used_day,
});

const listed = (list: readonly string[] | null): string | null => list && JSON.stringify(list);
const read = (text: string | null): string[] | undefined =>
  text === null ? undefined : (JSON.parse(text) as string[]);

/** The token is random enough that a plain hash cannot be guessed back. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
