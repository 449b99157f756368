import type { DataSource, EntityManager } from 'typeorm';
import type { Statement } from './sql';
import type { Dialect, SqlValue } from './transaction';

export type Row = Record<string, SqlValue>;

/** One connection in the hands of one transaction or one read. */
export interface Session {
  query(statement: Statement): Promise<Row[]>;
  execute(statement: Statement): Promise<{ affected: number; insertId: number }>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Gives the connection back; `broken` throws it away instead. */
  release(broken: boolean): void;
  /** An entity manager on this very connection, for work that is not hot. */
  entityManager(): { manager: EntityManager; close(): void };
}

/** What the two databases do differently, and nothing else. */
export interface Store {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  /** A session that may write; on SQLite there is one at a time. */
  writer(): Promise<Session>;
  /** A session whose `begin` gives one consistent snapshot, beside the writers. */
  reader(): Promise<Session>;
  /** Whether a commit must survive a power cut, or only the end of this process. */
  setDurable(isDurable: boolean): void;
  /** One statement that sees everything committed so far. */
  query(statement: Statement): Promise<Row[]>;
  /** The database's own time, epoch milliseconds. */
  now(session: Session): Promise<number>;
  /** Holds a lock that only one process can hold while it changes the schema. */
  whileMigrating(work: () => Promise<void>): Promise<void>;
  /** Sentences about settings that are not safe; empty when all is well. */
  selfCheck(): Promise<string[]>;
  close(): Promise<void>;
}
