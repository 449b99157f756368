import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../../config';
import type { Database, SqlValue, Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, currentActing, newId } from '../../kernel';
import { deviceFamily } from './device.policy';

/** How long a session that was found is believed without looking again: the longest one that was ended goes on working. */
const trustFor = 3_000;
const cacheSize = 10_000;
/** An active session is written to at most this often, so it may end that much before its idle limit. */
const seenEvery = 60_000;

/** As many browsers somebody may be signed in with; the one unused the longest makes room. */
const mostSessions = 20;

/** How somebody has proved who they are. */
export interface Proof {
  how: 'password' | 'oidc';
  secondFactor: boolean;
}

/** A row of a table of sessions (`SessionRecord`) with the columns of its holder. */
export interface SessionRow {
  id: string;
  hash: string;
  holder_id: string;
  how: Proof['how'];
  address: string;
  device: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
  proven_at: number;
  second_factor_at: number | null;
}

/** Of whom sessions are kept: each kind of people has a table of its own, and tokens that say of which kind they are. */
export interface SessionKind<Row extends SessionRow> {
  prefix: 'ms_' | 'mz_';
  table: 'session' | 'citizen_session';
  holder: { table: 'account' | 'citizen'; columns: readonly string[] };
  /** Who the holder is now. Undefined: not let in any more. */
  holderOf(row: Row): { actor: Actor; username: string } | undefined;
}

export interface Session {
  id: string;
  /** Of the token; the key of its row. */
  hash: string;
  /** The account of an official, or the citizen. */
  holderId: string;
  actor: Actor;
  username: string;
  how: Proof['how'];
  /** All times are epoch milliseconds. */
  createdAt: number;
  lastSeenAt: number;
  /** At the latest; earlier when nothing happens for the idle limit. */
  expiresAt: number;
  /** When the first factor was last shown. */
  provenAt: number;
  secondFactorAt: number | null;
  address: string;
  device: string;
}

/**
 * Signed-in people of one kind. The token is a reference of 256 random bits and means nothing by itself. A session that
 * is ended stops working here at once, on other nodes within three seconds.
 */
export class SessionStore<Row extends SessionRow = SessionRow> {
  private readonly cache = new Map<string, { row: Row; lookedAt: number }>();
  private readonly form: RegExp;

  constructor(
    protected readonly database: Database,
    protected readonly unitOfWork: UnitOfWork,
    protected readonly clock: Clock,
    private readonly limits: Pick<Config, 'sessionIdle' | 'sessionLength'>,
    private readonly kind: SessionKind<Row>,
  ) {
    this.form = new RegExp(`^${kind.prefix}[A-Za-z0-9_-]{43}$`);
  }

  /** True of what could be one of these tokens. */
  isToken(token: string): boolean {
    return this.form.test(token);
  }

  /** A new session of somebody who has proved who they are, always with a new token. */
  async insert(tx: Transaction, holderId: string, proof: Proof): Promise<string> {
    const now = await tx.now();
    const { table } = this.kind;
    const token = this.newToken();
    await tx.execute(`DELETE FROM ${table} WHERE holder_id = ? AND (expires_at <= ? OR last_seen_at <= ?)`, [
      holderId,
      now,
      now - this.limits.sessionIdle,
    ]);
    await this.makeRoom(tx, holderId);
    const acting = currentActing();
    await tx.insert(table, [
      {
        hash: hashOf(token),
        id: newId(),
        holder_id: holderId,
        how: proof.how,
        address: (acting?.address ?? '').slice(0, 64),
        device: deviceFamily(acting?.userAgent),
        created_at: now,
        last_seen_at: now,
        expires_at: now + this.limits.sessionLength,
        proven_at: now,
        second_factor_at: proof.secondFactor ? now : null,
      },
    ]);
    return token;
  }

  /** Whose session this is; nobody's when it is unknown, ended or idle too long. With `isUse` it counts as being active. */
  async find(token: string, isUse = true): Promise<Session | undefined> {
    if (!this.isToken(token)) return undefined;
    const row = await this.look(hashOf(token));
    const now = this.clock.now().getTime();
    if (!row || row.expires_at <= now || row.last_seen_at + this.limits.sessionIdle <= now) return undefined;
    const session = this.sessionOf(row);
    if (session && isUse && row.last_seen_at + seenEvery <= now) await this.seen(row, now);
    return session;
  }

  /** All that could still be used, the one used last first. */
  async list(holderId: string): Promise<Session[]> {
    const now = this.clock.now().getTime();
    const rows = await this.database.query<Row>(
      `${this.select} WHERE s.holder_id = ? AND s.expires_at > ? AND s.last_seen_at > ?
       ORDER BY s.last_seen_at DESC, s.id`,
      [holderId, now, now - this.limits.sessionIdle],
    );
    return rows.flatMap((row) => this.sessionOf(row) ?? []);
  }

  /**
   * Gives a session another token, and notes what was proved now or, with `secondFactor: false`, counts no more; what
   * carried the old one is signed out. Undefined: the session has ended.
   */
  async rotate(
    tx: Transaction,
    { hash }: Pick<Session, 'hash'>,
    shown: { password?: boolean; secondFactor?: boolean },
  ): Promise<string | undefined> {
    const token = this.newToken();
    const now = await tx.now();
    const { password, secondFactor } = shown;
    const columns: Record<string, SqlValue> = {
      hash: hashOf(token),
      ...(password && { proven_at: now }),
      ...(secondFactor !== undefined && { second_factor_at: secondFactor ? now : null }),
    };
    const assignments = Object.keys(columns).map((column) => `${column} = ?`);
    const { affected } = await tx.execute(
      `UPDATE ${this.kind.table} SET ${assignments.join(', ')} WHERE hash = ?`,
      [...Object.values(columns), hash],
    );
    tx.afterCommit(() => this.cache.delete(hash));
    return affected === 1 ? token : undefined;
  }

  /** Ending twice changes nothing. */
  async end(token: string): Promise<void> {
    if (!this.isToken(token)) return;
    const hash = hashOf(token);
    await this.unitOfWork.run((tx) => tx.execute(`DELETE FROM ${this.kind.table} WHERE hash = ?`, [hash]));
    this.cache.delete(hash);
  }

  /** Ends the session of this holder with this id. False: there is none. */
  async endOne(tx: Transaction, holderId: string, id: string): Promise<boolean> {
    const { affected } = await tx.execute(`DELETE FROM ${this.kind.table} WHERE holder_id = ? AND id = ?`, [
      holderId,
      id,
    ]);
    tx.afterCommit(() => this.forget(holderId));
    return affected === 1;
  }

  /** Ends every session of this holder, or all but one. Answers how many. */
  async endAll(tx: Transaction, holderId: string, except?: Pick<Session, 'id'>): Promise<number> {
    const { affected } = await tx.execute(`DELETE FROM ${this.kind.table} WHERE holder_id = ? AND id <> ?`, [
      holderId,
      except?.id ?? '',
    ]);
    tx.afterCommit(() => this.forget(holderId));
    return affected;
  }

  /** Looks again at the sessions of this holder. */
  forget(holderId: string): void {
    for (const [hash, { row }] of this.cache) if (row.holder_id === holderId) this.cache.delete(hash);
  }

  private async makeRoom(tx: Transaction, holderId: string): Promise<void> {
    const { table } = this.kind;
    const tooMany = await tx.query<{ hash: string }>(
      `SELECT hash FROM ${table} WHERE holder_id = ? ORDER BY last_seen_at DESC, id DESC LIMIT 100 OFFSET ?`,
      [holderId, mostSessions - 1],
    );
    if (tooMany.length === 0) return;
    await tx.execute(`DELETE FROM ${table} WHERE hash IN (?)`, [tooMany.map(({ hash }) => hash)]);
    tx.afterCommit(() => this.forget(holderId));
  }

  private newToken(): string {
    return `${this.kind.prefix}${randomBytes(32).toString('base64url')}`;
  }

  private get select(): string {
    const { table, holder } = this.kind;
    const columns = holder.columns.map((column) => `h.${column}`).join(', ');
    return `SELECT s.*, ${columns} FROM ${table} s JOIN ${holder.table} h ON h.id = s.holder_id`;
  }

  private sessionOf(row: Row): Session | undefined {
    const holder = this.kind.holderOf(row);
    return (
      holder && {
        ...holder,
        id: row.id,
        hash: row.hash,
        holderId: row.holder_id,
        how: row.how,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
        provenAt: row.proven_at,
        secondFactorAt: row.second_factor_at,
        address: row.address,
        device: row.device,
      }
    );
  }

  private async look(hash: string): Promise<Row | undefined> {
    const known = this.cache.get(hash);
    if (known && performance.now() - known.lookedAt < trustFor) return known.row;
    this.cache.delete(hash);
    const lookedAt = performance.now();
    const [row] = await this.database.query<Row>(`${this.select} WHERE s.hash = ?`, [hash]);
    if (!row) return undefined;
    this.cache.set(hash, { row, lookedAt });
    if (this.cache.size > cacheSize) this.cache.delete(this.cache.keys().next().value!);
    return row;
  }

  private async seen(row: Row, now: number): Promise<void> {
    row.last_seen_at = now;
    await this.unitOfWork.run((tx) =>
      tx.execute(`UPDATE ${this.kind.table} SET last_seen_at = ? WHERE hash = ? AND last_seen_at < ?`, [
        now,
        row.hash,
        now,
      ]),
    );
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
