import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database, UnitOfWork } from '../database';
import { type Actor, type Clock, DomainError, newId } from '../kernel';
import { isRole, roles } from './permissions';

/** How long a found token is believed without looking again: the longest a revoked one goes on working. */
const trustFor = 3_000;
const cacheSize = 10_000;
const form = /^mc_[A-Za-z0-9_-]{43}$/;
const day = 86_400_000;

export interface ServiceToken {
  id: string;
  name: string;
  role: string;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
}

interface TokenRow {
  id: string;
  name: string;
  role: string;
  hash: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

/** Service accounts: each is one token with one role. */
export class ServiceTokens {
  private readonly cache = new Map<string, { row: TokenRow; lookedAt: number }>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Makes a token of 256 random bits and answers it; it cannot be shown again. */
  async create(options: {
    role: string;
    name?: string;
    expiresInDays?: number;
  }): Promise<{ id: string; token: string }> {
    if (!isRole(options.role))
      throw new DomainError('IDENTITY.UNKNOWN_ROLE', 'invalid', {
        role: options.role,
        roles: roles.join(', '),
      });
    const token = `mc_${randomBytes(32).toString('base64url')}`;
    const id = newId();
    const now = this.clock.now().getTime();
    await this.unitOfWork.run((tx) =>
      tx.insert('service_token', [
        {
          id,
          name: options.name ?? options.role,
          role: options.role,
          hash: hashOf(token),
          created_at: now,
          expires_at: options.expiresInDays === undefined ? null : now + options.expiresInDays * day,
          revoked_at: null,
        },
      ]),
    );
    return { id, token };
  }

  async list(): Promise<ServiceToken[]> {
    const rows = await this.database.query<TokenRow>('SELECT * FROM service_token ORDER BY created_at, id');
    return rows.map(({ id, name, role, created_at, expires_at, revoked_at }) => ({
      id,
      name,
      role,
      createdAt: created_at,
      expiresAt: expires_at,
      revokedAt: revoked_at,
    }));
  }

  /** From now on refused by this node, and within three seconds by the others. Revoking twice changes nothing. */
  async revoke(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<TokenRow>('SELECT * FROM service_token WHERE id = ?', [id]);
      if (!row) throw new DomainError('IDENTITY.TOKEN_NOT_FOUND', 'not-found', { id });
      await tx.execute('UPDATE service_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [
        this.clock.now().getTime(),
        id,
      ]);
    });
    this.cache.clear();
  }

  /** Who holds this token; nobody when it is unknown, expired or revoked. */
  async authenticate(token: string): Promise<Actor | undefined> {
    if (!form.test(token)) return undefined;
    const hash = hashOf(token);
    const row = await this.find(hash);
    if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
    const now = this.clock.now().getTime();
    if (row.revoked_at !== null || (row.expires_at !== null && row.expires_at <= now)) return undefined;
    return { kind: 'service', id: row.id, name: row.name, roles: [row.role] };
  }

  private async find(hash: string): Promise<TokenRow | undefined> {
    const known = this.cache.get(hash);
    if (known && performance.now() - known.lookedAt < trustFor) return known.row;
    this.cache.delete(hash);
    const lookedAt = performance.now();
    const [row] = await this.database.query<TokenRow>('SELECT * FROM service_token WHERE hash = ?', [hash]);
    if (!row) return undefined;
    this.cache.set(hash, { row, lookedAt });
    if (this.cache.size > cacheSize) this.cache.delete(this.cache.keys().next().value!);
    return row;
  }
}

/** The token is random enough that a plain hash cannot be guessed back. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
