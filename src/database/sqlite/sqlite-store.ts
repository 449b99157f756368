import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { entityManagerOn } from '../entity-manager';
import { isBusy } from '../failures';
import type { Statement } from '../sql';
import type { Row, Session, Store } from '../store';
import { SqliteConnection } from './sqlite-connection';
import { WriteGate } from './write-gate';

/** How long a command waits for another process (the CLI, a second server) to finish writing. */
const foreignWriterPatience = 10_000;
const snapshotReaders = 4;

/**
 * SQLite: one writing connection behind the gate, and read-only connections that see the last committed state
 * without waiting for the writer (write-ahead log).
 */
export class SqliteStore implements Store {
  readonly dialect = 'sqlite';
  private readonly gate = new WriteGate();
  private readonly write: SqliteConnection;
  private readonly read: SqliteConnection;
  private readonly idle: SqliteConnection[] = [];
  private readonly waiting: ((connection: SqliteConnection) => void)[] = [];
  private readers = 0;

  constructor(
    readonly dataSource: DataSource,
    private readonly path: string,
  ) {
    this.write = new SqliteConnection(
      (dataSource.driver as unknown as { databaseConnection: Sqlite.Database }).databaseConnection,
    );
    this.write.raw.pragma('busy_timeout = 0');
    this.read = this.openReader();
  }

  async writer(): Promise<Session> {
    const leave = await this.gate.enter();
    return this.session(this.write, 'BEGIN IMMEDIATE', leave);
  }

  async reader(): Promise<Session> {
    const connection = await this.borrowReader();
    return this.session(connection, 'BEGIN', () => this.giveBackReader(connection));
  }

  query(statement: Statement): Promise<Row[]> {
    return attempt(() => this.read.query(statement));
  }

  setDurable(isDurable: boolean): void {
    const { raw } = this.write;
    // The log grows to some 80 MB before pages are moved out of it, most of them for the last time.
    raw.pragma(`wal_autocheckpoint = ${isDurable ? 1_000 : 20_000}`);
    raw.pragma(`cache_size = ${isDurable ? -16_000 : -64_000}`);
    raw.pragma(`synchronous = ${isDurable ? 'FULL' : 'NORMAL'}`);
    if (isDurable) raw.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** The database runs inside this process, so its time is ours. */
  now(): Promise<number> {
    return Promise.resolve(Date.now());
  }

  async whileMigrating(work: () => Promise<void>): Promise<void> {
    const lock = new Sqlite(`${this.path}.migration-lock`, { timeout: 0 });
    try {
      await patiently(() => lock.exec('BEGIN EXCLUSIVE'), 60_000);
      await work();
    } finally {
      // Closing ends the lock, and so does the death of the process.
      lock.close();
    }
  }

  selfCheck(): Promise<string[]> {
    const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };
    return Promise.resolve(
      Object.entries(expected)
        .map(([name, wanted]) => [name, wanted, this.write.raw.pragma(name, { simple: true })] as const)
        .filter(([, wanted, found]) => wanted !== found)
        .map(
          ([name, wanted, found]) =>
            `SQLite's ${name} is ${String(found)} instead of ${wanted}: move the data folder to a local disk that supports it.`,
        ),
    );
  }

  async close(): Promise<void> {
    const leave = await this.gate.enter();
    this.read.close();
    for (const connection of this.idle) connection.close();
    await this.dataSource.destroy();
    leave();
  }

  private session(connection: SqliteConnection, begin: string, release: () => void): Session {
    return {
      query: (statement) => attempt(() => connection.query(statement)),
      execute: (statement) => attempt(() => connection.execute(statement)),
      begin: () => patiently(() => connection.execute({ sql: begin, parameters: [] }), foreignWriterPatience),
      commit: () =>
        patiently(() => connection.execute({ sql: 'COMMIT', parameters: [] }), foreignWriterPatience),
      rollback: () =>
        attempt(() => {
          // A full disk or a failed write may have ended the transaction already.
          if (connection.raw.inTransaction) connection.execute({ sql: 'ROLLBACK', parameters: [] });
        }),
      release: () => {
        if (connection.raw.open && connection.raw.inTransaction) connection.raw.exec('ROLLBACK');
        release();
      },
      entityManager: () => entityManagerOn(this.dataSource, connection.raw),
    };
  }

  private openReader(): SqliteConnection {
    return new SqliteConnection(
      new Sqlite(this.path, { readonly: true, fileMustExist: true, timeout: 5_000 }),
    );
  }

  private async borrowReader(): Promise<SqliteConnection> {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.readers < snapshotReaders) {
      this.readers += 1;
      return this.openReader();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBackReader(connection: SqliteConnection): void {
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.idle.push(connection);
  }
}

/** The driver is synchronous; its refusals become rejections. */
async function attempt<T>(work: () => T): Promise<T> {
  return work();
}

/** Waits for a writer in another process without blocking the event loop, as SQLite's own busy handler would. */
async function patiently(work: () => unknown, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await sleep(2 + Math.random() * 20);
    }
  }
}
