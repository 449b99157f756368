import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../kernel';
import { failureOf } from './failures';
import { assertOutside, inside } from './open-transaction';
import { expand, type SqlParameter } from './sql';
import type { Row, Store } from './store';
import type { Dialect } from './transaction';

/** Runs queries, and nothing else. */
export interface Reader {
  readonly dialect: Dialect;
  query<T = Row>(sql: string, parameters?: readonly SqlParameter[]): Promise<T[]>;
}

/** The query side: reads what is committed, never waits for a writer, never writes. */
export class Database implements Reader {
  readonly dialect: Dialect;

  constructor(private readonly store: Store) {
    this.dialect = store.dialect;
  }

  /** One statement, outside any transaction. It sees every transaction that was committed before it was sent. */
  query<T = Row>(sql: string, parameters?: readonly SqlParameter[]): Promise<T[]> {
    assertOutside('a read');
    const statement = expand(sql, parameters);
    return persistently(async () => (await this.store.query(statement)) as T[]);
  }

  /** Several statements over one consistent snapshot. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    assertOutside('a read');
    return persistently(() => this.snapshot(work));
  }

  /**
   * While `work` runs, a power cut may undo what was committed, though never damage it: for loads that can be done again. On
   * MySQL and MariaDB nothing is different.
   */
  async loading<T>(work: () => Promise<T>): Promise<T> {
    this.store.setDurable(false);
    try {
      return await work();
    } finally {
      this.store.setDurable(true);
    }
  }

  /** True when the database answers. */
  async isReachable(): Promise<boolean> {
    try {
      await this.store.query({ sql: 'SELECT 1', parameters: [] });
      return true;
    } catch {
      return false;
    }
  }

  private async snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    const session = await this.store.reader();
    const scope = { ended: false };
    const reader: Reader = {
      dialect: this.dialect,
      query: async <R>(sql: string, parameters?: readonly SqlParameter[]) => {
        if (scope.ended) throw new Error('the snapshot has ended: await everything that is started in it');
        return (await session.query(expand(sql, parameters))) as R[];
      },
    };
    let broken = true;
    try {
      await session.begin();
      const result = await inside(scope, () => work(reader));
      await session.rollback();
      broken = false;
      return result;
    } catch (error) {
      broken = await session.rollback().then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      scope.ended = true;
      session.release(broken);
    }
  }
}

/** A read has no effect, so it is simply tried again when the connection or the moment was bad. */
async function persistently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (failureOf(error) === 'other') throw error;
      if (attempt === 4) {
        const refusal = new DomainError('DATABASE.UNAVAILABLE', 'unavailable');
        refusal.cause = error;
        throw refusal;
      }
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}
