import type { EntityManager } from 'typeorm';

export type Dialect = 'sqlite' | 'mysql';

/** A value as both drivers take and give it. Instants are epoch milliseconds UTC in integer/bigint columns read as numbers. */
export type SqlValue = string | number | boolean | null | Buffer;

/**
 * The open transaction of one command. Everything a command writes goes through it; a query beside it is an
 * error on both databases. No I/O but the database while it is open.
 */
export interface Transaction {
  readonly dialect: Dialect;
  readonly manager: EntityManager;
  /** Rows of a SELECT. `?` placeholders; an array as a parameter expands to a list for `IN (?)`. */
  query<Row = Record<string, SqlValue>>(
    sql: string,
    parameters?: readonly (SqlValue | SqlValue[])[],
  ): Promise<Row[]>;
  /** Runs INSERT, UPDATE or DELETE; answers how many rows it changed. */
  execute(
    sql: string,
    parameters?: readonly (SqlValue | SqlValue[])[],
  ): Promise<{ affected: number; insertId: number }>;
  /** One multi-row INSERT; nothing for no rows. Column names are code, never input. */
  insert(table: string, rows: readonly Record<string, SqlValue>[]): Promise<void>;
  /** `SELECT ... FOR UPDATE` on MySQL/MariaDB; on SQLite the write gate already excludes every other writer. */
  readonly forUpdate: '' | ' FOR UPDATE';
  readonly skipLocked: '' | ' FOR UPDATE SKIP LOCKED';
  /** The database's own time, epoch milliseconds: the only clock that leases and due instants are compared with. */
  now(): Promise<number>;
  /** Runs after a successful commit, never after a rollback; for waking relays and dispatchers. Must not throw. */
  afterCommit(action: () => void): void;
}
