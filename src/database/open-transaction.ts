import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { expand, insertStatement, type SqlParameter } from './sql';
import type { Row, Session, Store } from './store';
import type { Dialect, SqlValue, Transaction } from './transaction';

const active = new AsyncLocalStorage<{ ended: boolean }>();

/** Runs `work` as the inside of a transaction or snapshot; until `scope.ended`, nothing else may be opened in it. */
export function inside<T>(scope: { ended: boolean }, work: () => Promise<T>): Promise<T> {
  return active.run(scope, work);
}

/**
 * Throws when the caller stands inside an open transaction: what it is about to do would use another connection,
 * not see the transaction's writes, and could wait for the transaction that waits for it.
 */
export function assertOutside(what: string): void {
  if (isInside()) throw new Error(`${what} inside an open transaction: use the transaction that is open`);
}

export function isInside(): boolean {
  const scope = active.getStore();
  return scope !== undefined && !scope.ended;
}

/** Runs `work` as if it had been started outside any transaction. */
export function outside(work: () => void): void {
  active.exit(work);
}

/** The transaction that a command sees; unusable from the moment it ends. */
export class OpenTransaction implements Transaction {
  readonly dialect: Dialect;
  readonly forUpdate: '' | ' FOR UPDATE';
  readonly skipLocked: '' | ' FOR UPDATE SKIP LOCKED';
  readonly committedActions: (() => void)[] = [];
  ended = false;
  private entities?: { manager: EntityManager; close(): void };
  private instant?: Promise<number>;

  constructor(
    private readonly store: Store,
    private readonly session: Session,
    private readonly clock: (() => number) | undefined,
  ) {
    this.dialect = store.dialect;
    this.forUpdate = store.dialect === 'mysql' ? ' FOR UPDATE' : '';
    this.skipLocked = store.dialect === 'mysql' ? ' FOR UPDATE SKIP LOCKED' : '';
  }

  get manager(): EntityManager {
    this.assertOpen();
    this.entities ??= this.session.entityManager();
    return this.entities.manager;
  }

  async query<T = Row>(sql: string, parameters?: readonly SqlParameter[]): Promise<T[]> {
    this.assertOpen();
    return (await this.session.query(expand(sql, parameters))) as T[];
  }

  async execute(
    sql: string,
    parameters?: readonly SqlParameter[],
  ): Promise<{ affected: number; insertId: number }> {
    this.assertOpen();
    return this.session.execute(expand(sql, parameters));
  }

  async insert(table: string, rows: readonly Record<string, SqlValue>[]): Promise<void> {
    this.assertOpen();
    // Both databases bound the placeholders of one statement (SQLite: 32 766).
    const chunk = Math.max(1, Math.floor(20_000 / Math.max(1, Object.keys(rows[0] ?? {}).length)));
    for (let start = 0; start < rows.length; start += chunk)
      await this.session.execute(insertStatement(table, rows.slice(start, start + chunk)));
  }

  now(): Promise<number> {
    this.assertOpen();
    this.instant ??= this.clock ? Promise.resolve(this.clock()) : this.store.now(this.session);
    return this.instant;
  }

  afterCommit(action: () => void): void {
    this.assertOpen();
    this.committedActions.push(action);
  }

  end(): void {
    this.ended = true;
    this.entities?.close();
  }

  private assertOpen(): void {
    if (this.ended)
      throw new Error('the transaction has ended: await everything that a command starts in it');
  }
}
