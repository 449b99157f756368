import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { expand, insertStatement, type SqlParameter, type Statement } from './sql';
import type { Row, Session, Store } from './store';
import type { Dialect, SqlValue, Transaction } from './transaction';
import { unknownTable, type Write, writeOf } from './writes';

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
  /** What it has changed so far, in order. */
  readonly writes: Write[] = [];
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
    if (!this.entities) {
      this.entities = this.session.entityManager();
      // What an entity manager writes goes past `execute`.
      this.writes.push({ verb: 'update', table: unknownTable, statement: { sql: '', parameters: [] } });
    }
    return this.entities.manager;
  }

  async query<T = Row>(sql: string, parameters?: readonly SqlParameter[]): Promise<T[]> {
    this.assertOpen();
    const statement = expand(sql, parameters);
    const rows = (await this.session.query(statement)) as T[];
    this.note(statement);
    return rows;
  }

  async execute(
    sql: string,
    parameters?: readonly SqlParameter[],
  ): Promise<{ affected: number; insertId: number }> {
    this.assertOpen();
    const statement = expand(sql, parameters);
    const result = await this.session.execute(statement);
    if (result.affected > 0) this.note(statement);
    return result;
  }

  async insert(table: string, rows: readonly Record<string, SqlValue>[]): Promise<void> {
    this.assertOpen();
    // Both databases bound the placeholders of one statement (SQLite: 32 766).
    const chunk = Math.max(1, Math.floor(20_000 / Math.max(1, Object.keys(rows[0] ?? {}).length)));
    for (let start = 0; start < rows.length; start += chunk) {
      const statement = insertStatement(table, rows.slice(start, start + chunk));
      await this.session.execute(statement);
      this.writes.push({ verb: 'insert', table, statement });
    }
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

  private note(statement: Statement): void {
    const write = writeOf(statement);
    if (write) this.writes.push(write);
  }

  private assertOpen(): void {
    if (this.ended)
      throw new Error('the transaction has ended: await everything that a command starts in it');
  }
}
