import type Sqlite from 'better-sqlite3';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createPlace, openTestDatabase, type TestDatabase } from '../../test/database/test-database';
import { DomainError } from '../kernel';
import { VersionConflict } from './failures';
import { openDatabase } from './open-database';
import { column, createTable } from './table-columns';
import type { Transaction } from './transaction';
import { updateVersioned } from './update-versioned';

class Accounts1763000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'account',
      columns: [
        column.id(),
        column.code('owner'),
        column.integer('balance'),
        column.integer('version', { default: 0 }),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account');
  }
}

const opened: TestDatabase[] = [];
const open = async () => {
  const test = await openTestDatabase({ migrations: [Accounts1763000000000] });
  opened.push(test);
  return test;
};
afterEach(async () => {
  for (const test of opened.splice(0)) await test.close();
});

const put = (tx: Transaction, id: string, balance = 0) =>
  tx.insert('account', [{ id, owner: 'Đơn', balance, version: 1 }]);
const ids = async ({ database }: TestDatabase) =>
  (await database.query<{ id: string }>('SELECT id FROM account ORDER BY id')).map(({ id }) => id);
/** A promise and the function that fulfils it. */
const signal = () => {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
};
const refused = new Error('the command refuses');

describe('a unit of work', () => {
  it('keeps a committed transaction when an overlapping one fails', async () => {
    const test = await open();
    const firstHasWritten = signal();
    const first = test.unitOfWork.run(async (tx) => {
      await put(tx, 'first');
      firstHasWritten.give();
      await new Promise((resolve) => setImmediate(resolve));
    });
    await firstHasWritten.given;
    const second = test.unitOfWork.run(async (tx) => {
      await put(tx, 'second');
      throw refused;
    });
    await first;
    await expect(second).rejects.toBe(refused);
    expect(await ids(test)).toEqual(['first']);
  });

  it('keeps a single write that was acknowledged while another transaction rolled back', async () => {
    const test = await open();
    const opened = signal();
    const fail = signal();
    const failing = test.unitOfWork.run(async (tx) => {
      await put(tx, 'failing');
      opened.give();
      await fail.given;
      throw refused;
    });
    await opened.given;
    const single = test.unitOfWork.run((tx) => put(tx, 'single'));
    expect(await ids(test)).not.toContain('failing');
    fail.give();
    await expect(failing).rejects.toBe(refused);
    await single;
    expect(await ids(test)).toEqual(['single']);
  });

  it('runs fifty transactions that start together, ten of which fail', async () => {
    const test = await open();
    await test.unitOfWork.run((tx) => put(tx, 'sum', 0));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) =>
        test.unitOfWork.run(async (tx) => {
          const [{ balance }] = await tx.query<{ balance: number }>(
            `SELECT balance FROM account WHERE id = ?${tx.forUpdate}`,
            ['sum'],
          );
          await tx.execute('UPDATE account SET balance = ? WHERE id = ?', [balance + 1, 'sum']);
          await put(tx, `row-${number}`);
          if (number % 5 === 0) throw refused;
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect(await ids(test)).toHaveLength(41);
    const [{ balance }] = await test.database.query('SELECT balance FROM account WHERE id = ?', ['sum']);
    expect(balance).toBe(40);
  });

  it('does not let readers wait for an open writer, nor see what it has not committed', async () => {
    const test = await open();
    await test.unitOfWork.run((tx) => put(tx, 'open'));
    const written = signal();
    const finish = signal();
    const writer = test.unitOfWork.run(async (tx) => {
      await put(tx, 'uncommitted');
      written.give();
      await finish.given;
    });
    await written.given;
    expect(await ids(test)).toEqual(['open']);
    finish.give();
    await writer;
    expect(await ids(test)).toEqual(['open', 'uncommitted']);
  });

  it('refuses every query beside its own transaction', async () => {
    const test = await open();
    await test.unitOfWork.run(async () => {
      expect(() => test.database.query('SELECT 1')).toThrow(/inside an open transaction/);
      expect(() => test.database.read(async () => 1)).toThrow(/inside an open transaction/);
      await expect(test.unitOfWork.run(async () => 1)).rejects.toThrow(/inside an open transaction/);
      await expect(test.open.store.dataSource.query('SELECT 1')).rejects.toThrow(/outside the unit of work/);
    });
    await expect(test.open.store.dataSource.query('SELECT 1')).rejects.toThrow(/outside the unit of work/);
  });

  it('refuses a transaction that has ended', async () => {
    const test = await open();
    const escaped = await test.unitOfWork.run(async (tx) => ({ tx, manager: tx.manager }));
    await expect(escaped.tx.query('SELECT 1')).rejects.toThrow(/has ended/);
    await expect(escaped.manager.query('SELECT 1')).rejects.toThrow();
  });

  it('gives entity managers the same transaction', async () => {
    const test = await open();
    await expect(
      test.unitOfWork.run(async (tx) => {
        await put(tx, 'a');
        expect(await tx.manager.query('SELECT id FROM account')).toEqual([{ id: 'a' }]);
        await tx.manager.query("INSERT INTO account (id, owner, balance, version) VALUES ('b', 'x', 0, 1)");
        throw refused;
      }),
    ).rejects.toBe(refused);
    expect(await ids(test)).toEqual([]);
  });

  it('runs afterCommit outside the transaction, and only after a commit', async () => {
    const test = await open();
    const seen: string[] = [];
    await test.unitOfWork.run(async (tx) =>
      tx.afterCommit(() => void test.database.query('SELECT 1').then(() => seen.push('a'))),
    );
    await test.unitOfWork
      .run(async (tx) => {
        tx.afterCommit(() => seen.push('b'));
        throw refused;
      })
      .catch(() => undefined);
    await test.unitOfWork.run(async (tx) =>
      tx.afterCommit(() => {
        throw refused;
      }),
    );
    expect(seen).toEqual(['a']);
  });

  it.each([
    ['a deadlock', { errno: 1213, code: 'ER_LOCK_DEADLOCK' }],
    ['a lock timeout', { errno: 1205, code: 'ER_LOCK_WAIT_TIMEOUT' }],
    ['a snapshot conflict', { errno: 1020, code: 'ER_CHECKREAD' }],
    ['a node that its Galera cluster has lost', { errno: 1047, code: 'ER_UNKNOWN_COM_ERROR' }],
    ['a busy SQLite', { code: 'SQLITE_BUSY_SNAPSHOT' }],
    ['a connection lost before the commit', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }],
  ])('runs the whole command again after %s', async (_, driverError) => {
    const test = await open();
    let runs = 0;
    await test.unitOfWork.run(async (tx) => {
      await put(tx, 'once');
      runs += 1;
      if (runs < 3) throw Object.assign(new Error('driver'), driverError);
    });
    expect(runs).toBe(3);
    expect(await ids(test)).toEqual(['once']);
  });

  it('gives up after eight tries and says that it is unavailable', async () => {
    const test = await open();
    let runs = 0;
    const attempt = test.unitOfWork.run(async () => {
      runs += 1;
      throw Object.assign(new Error('deadlock'), { errno: 1213 });
    });
    await expect(attempt).rejects.toMatchObject({ code: 'DATABASE.BUSY', kind: 'unavailable' });
    expect(runs).toBe(8);
  });

  it('does not run again when the outcome of the commit is unknown', async () => {
    const test = await open();
    const { store } = test.open;
    const writer = store.writer.bind(store);
    store.writer = async () => {
      const session = await writer();
      return {
        ...session,
        commit: async () => {
          await session.commit();
          throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
        },
      };
    };
    let runs = 0;
    const attempt = test.unitOfWork.run(async (tx) => {
      runs += 1;
      await put(tx, 'committed');
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'DATABASE.UNAVAILABLE',
      params: { outcome: 'unknown' },
    });
    expect(runs).toBe(1);
    expect(await ids(test)).toEqual(['committed']);
  });

  it('lets exactly one of many stale writers win, and retries them when asked', async () => {
    const test = await open();
    await test.unitOfWork.run((tx) => put(tx, 'a'));
    const stale = await Promise.allSettled(
      Array.from({ length: 10 }, (_, balance) =>
        test.unitOfWork.run((tx) => updateVersioned(tx, 'account', { id: 'a', version: 1 }, { balance })),
      ),
    );
    expect(stale.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of stale)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(VersionConflict);

    let runs = 0;
    const meet = signal();
    const increments = Array.from({ length: 2 }, () =>
      test.unitOfWork.run(
        async (tx) => {
          const [row] = await tx.query<{ balance: number; version: number }>(
            'SELECT balance, version FROM account',
          );
          runs += 1;
          if (runs === 2) meet.give();
          // On SQLite the gate keeps the second one out, so nobody waits there.
          if (runs === 1 && tx.dialect === 'mysql') await meet.given;
          await updateVersioned(
            tx,
            'account',
            { id: 'a', version: row.version },
            { balance: row.balance + 100 },
          );
        },
        { retryVersionConflict: true },
      ),
    );
    const [{ balance: before }] = await test.database.query<{ balance: number }>(
      'SELECT balance FROM account',
    );
    await Promise.all(increments);
    const [{ balance }] = await test.database.query<{ balance: number }>('SELECT balance FROM account');
    expect(balance % 100).toBe(before % 100);
    expect(Math.floor(balance / 100)).toBe(2);
    expect(runs).toBe(test.database.dialect === 'mysql' ? 3 : 2);
  });

  it('resolves a real deadlock', async () => {
    const test = await open();
    await test.unitOfWork.run(async (tx) => {
      await put(tx, 'a');
      await put(tx, 'b');
    });
    const both = signal();
    let started = 0;
    const move = (from: string, to: string) =>
      test.unitOfWork.run(async (tx) => {
        await tx.execute('UPDATE account SET balance = balance - 1 WHERE id = ?', [from]);
        started += 1;
        if (started === 2) both.give();
        if (started < 2 && tx.dialect === 'mysql') await both.given;
        await tx.execute('UPDATE account SET balance = balance + 1 WHERE id = ?', [to]);
      });
    await Promise.all([move('a', 'b'), move('b', 'a')]);
    expect(await test.database.query('SELECT balance FROM account')).toEqual([
      { balance: 0 },
      { balance: 0 },
    ]);
    if (test.database.dialect === 'mysql') expect(test.unitOfWork.counts.retried).toBeGreaterThan(0);
  });

  it('reads several statements over one snapshot', async () => {
    const test = await open();
    await test.unitOfWork.run((tx) => put(tx, 'before'));
    const count = 'SELECT COUNT(*) AS n FROM account';
    await test.database.read(async (reader) => {
      expect(await reader.query(count)).toEqual([{ n: 1 }]);
      const written = signal();
      setImmediate(() => written.give());
      await written.given;
      expect(await reader.query(count)).toEqual([{ n: 1 }]);
    });
    const started = signal();
    const written = signal();
    const reading = test.database.read(async (reader) => {
      await reader.query(count);
      started.give();
      await written.given;
      return reader.query(count);
    });
    await started.given;
    await test.unitOfWork.run((tx) => put(tx, 'during'));
    written.give();
    expect(await reading).toEqual([{ n: 1 }]);
    expect(await test.database.query(count)).toEqual([{ n: 2 }]);
  });

  it('expands lists, takes booleans, refuses objects, and compares text exactly', async () => {
    const test = await open();
    await test.unitOfWork.run(async (tx) => {
      await tx.insert('account', [
        { id: 'a1', owner: 'đơn', balance: 9007199254740991, version: true },
        { id: 'A1', owner: 'don', balance: 1763000000123, version: 0 },
        { id: 'á1', owner: "O'Nguyễn \\' 🏛", balance: -1, version: 0 },
      ]);
      const list = 'SELECT id FROM account WHERE id IN (?) AND version = ? ORDER BY id LIMIT ?';
      expect(await tx.query(list, [['a1', 'A1', 'x'], true, 5])).toEqual([{ id: 'a1' }]);
      expect(await tx.query(list, [[], true, 5])).toEqual([]);
      expect(await tx.query('SELECT owner FROM account WHERE owner = ?', ['don'])).toEqual([
        { owner: 'don' },
      ]);
      expect(await tx.query('SELECT owner FROM account WHERE balance = ?', [-1])).toEqual([
        { owner: "O'Nguyễn \\' 🏛" },
      ]);
      expect(await tx.query('SELECT balance FROM account WHERE id = ?', ['a1'])).toEqual([
        { balance: 9007199254740991 },
      ]);
      const hostile = { id: 1 } as unknown as string;
      await expect(tx.query('SELECT id FROM account WHERE id = ?', [hostile])).rejects.toThrow(
        /cannot be a parameter/,
      );
      await expect(
        tx.query('SELECT id FROM account WHERE id = ?', [undefined as unknown as null]),
      ).rejects.toThrow();
    });
  });

  it('inserts thousands of rows in one call', async () => {
    const test = await open();
    const rows = Array.from({ length: 12_000 }, (_, n) => ({
      id: `${n}`,
      owner: 'x',
      balance: n,
      version: 0,
    }));
    await test.unitOfWork.run(async (tx) => {
      await tx.insert('account', []);
      await tx.insert('account', rows);
    });
    expect(await test.database.query('SELECT COUNT(*) AS n FROM account')).toEqual([{ n: 12_000 }]);
  });

  it('tells the time of the database, or of the clock it is given', async () => {
    const test = await open();
    const before = Date.now();
    const now = await test.unitOfWork.run((tx) => tx.now());
    expect(Math.abs(now - before)).toBeLessThan(5_000);
    const place = await createPlace();
    const driven = await openDatabase({
      location: place.location,
      entities: [],
      migrations: [],
      clock: () => 42,
    });
    expect(await driven.unitOfWork.run((tx) => tx.now())).toBe(42);
    await driven.close();
    await place.remove();
  });

  it('does each command once or not at all in a storm of conflicts and lost connections', async () => {
    const test = await open();
    const { store } = test.open;
    let random = 4711;
    const strike = () => {
      random = (random * 48271) % 2147483647;
      const fault = [
        { errno: 1213 },
        { errno: 1205 },
        { errno: 1020 },
        { code: 'SQLITE_BUSY' },
        { code: 'EPIPE' },
      ][random % 25];
      if (fault) throw Object.assign(new Error('struck'), fault);
    };
    const writer = store.writer.bind(store);
    store.writer = async () => {
      const session = await writer();
      return {
        ...session,
        query: async (statement) => (strike(), session.query(statement)),
        execute: async (statement) => (strike(), session.execute(statement)),
      };
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        test.unitOfWork.run(async (tx) => {
          await put(tx, `${n}-a`);
          await tx.query('SELECT id FROM account WHERE id = ?', [`${n}-a`]);
          await put(tx, `${n}-b`);
        }),
      ),
    );
    const kept = new Set(await ids(test));
    outcomes.forEach((outcome, n) => {
      const isDone = outcome.status === 'fulfilled';
      expect([n, kept.has(`${n}-a`), kept.has(`${n}-b`)]).toEqual([n, isDone, isDone]);
      if (!isDone) expect(outcome.reason).toMatchObject({ kind: 'unavailable' });
    });
    expect(test.unitOfWork.counts.retried).toBeGreaterThan(20);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(50);
  });

  it('runs again when the server kills its connection', async () => {
    const test = await open();
    if (test.database.dialect === 'sqlite') return;
    let runs = 0;
    await test.unitOfWork.run(async (tx) => {
      runs += 1;
      await put(tx, 'a');
      if (runs === 1) await tx.execute('KILL CONNECTION_ID()').catch(() => undefined);
      await put(tx, 'b');
    });
    expect(runs).toBe(2);
    expect(await ids(test)).toEqual(['a', 'b']);
  });

  it('waits for a writer of another process', async () => {
    const test = await open();
    const other = await openDatabase({ location: test.location, entities: [], migrations: [] });
    const written = signal();
    const finish = signal();
    const foreign = other.unitOfWork.run(async (tx) => {
      await put(tx, 'foreign');
      written.give();
      await finish.given;
    });
    await written.given;
    const own = test.unitOfWork.run((tx) => put(tx, 'own'));
    await new Promise((resolve) => setImmediate(resolve));
    finish.give();
    await Promise.all([foreign, own]);
    expect(await ids(test)).toEqual(['foreign', 'own']);
    await other.close();
  });

  it('says that the storage is full, keeps nothing of the command, and goes on when there is room', async () => {
    const test = await open();
    if (test.database.dialect === 'mysql') return;
    const connection = (
      test.open.store.dataSource.driver as unknown as { databaseConnection: Sqlite.Database }
    ).databaseConnection;
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 2}`);
    const big = test.unitOfWork.run(async (tx) => {
      await put(tx, 'small');
      await tx.insert('account', [{ id: 'big', owner: 'x'.repeat(100_000), balance: 0, version: 1 }]);
    });
    await expect(big).rejects.toMatchObject({ code: 'DATABASE.FULL', kind: 'unavailable' });
    expect(await ids(test)).toEqual([]);
    connection.pragma('max_page_count = 1000000');
    await test.unitOfWork.run((tx) => put(tx, 'small'));
    expect(await ids(test)).toEqual(['small']);
  });

  it('refuses settings under which it could not keep its word', async () => {
    const test = await open();
    const { store } = test.open;
    expect(await store.selfCheck()).toEqual([]);
    if (store.dialect === 'sqlite') {
      const { databaseConnection } = store.dataSource.driver as unknown as {
        databaseConnection: Sqlite.Database;
      };
      databaseConnection.pragma('synchronous = NORMAL');
      expect(await store.selfCheck()).toEqual([
        expect.stringMatching(/^SQLite's synchronous is 1 instead of 2/),
      ]);
      return;
    }
    for (const [setting, complaint] of [
      ['SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ', /READ COMMITTED was asked for/],
      ["SET SESSION time_zone = '+07:00'", /time zone \+07:00 although UTC/],
      ["SET SESSION sql_mode = ''", /not in strict mode/],
    ] as const) {
      const session = await store.writer();
      await session.execute({ sql: setting, parameters: [] });
      session.release(false);
      expect(await store.selfCheck()).toEqual([expect.stringMatching(complaint)]);
      const spoilt = await store.writer();
      spoilt.release(true);
    }
  });

  it('leaves other refusals as they are', async () => {
    const test = await open();
    const refusal = new DomainError('TEST.NO', 'conflict');
    await expect(test.unitOfWork.run(() => Promise.reject(refusal))).rejects.toBe(refusal);
  });
});
