import type { UnitOfWork } from '../../src/database';
import type { Session, Store } from '../../src/database/store';
import type { Statement } from '../../src/database/sql';
import { Dice } from './tally';

export interface StormOptions {
  seed: number;
  /** Of all statements of writing transactions, how many are struck. */
  statements: number;
  /** Of all commits, how many lose their connection, before the commit or after it and before its answer. */
  commits: number;
}

/** What databases say that want the transaction again. */
const conflicts = [
  { name: 'deadlock 1213', errno: 1213 },
  { name: 'lock wait 1205', errno: 1205 },
  { name: 'record changed 1020', errno: 1020 },
] as const;

/** Faults between a running server and its database, by a seed, until it is over. */
export class Storm {
  /** How many of each kind so far. */
  readonly faults: Record<string, number> = {};
  private readonly dice: Dice;
  private readonly store: Store;
  private readonly calm: Store['writer'];

  constructor(
    unitOfWork: UnitOfWork,
    private readonly options: StormOptions,
  ) {
    this.dice = new Dice(options.seed);
    this.store = (unitOfWork as unknown as { store: Store }).store;
    this.calm = this.store.writer.bind(this.store);
    this.store.writer = async () => this.struck(await this.calm());
  }

  over(): void {
    this.store.writer = this.calm;
  }

  private struck(session: Session): Session {
    const { statements, commits } = this.options;
    const strike = async <T>(statement: Statement, run: (statement: Statement) => Promise<T>): Promise<T> => {
      if (this.dice.roll() >= statements) return run(statement);
      if (this.store.dialect === 'mysql' && this.dice.roll() < 0.1) {
        // The server really ends the connection; what follows fails by itself.
        this.count('connection killed');
        await session.execute({ sql: 'KILL CONNECTION_ID()', parameters: [] }).catch(() => undefined);
        return run(statement);
      }
      const { name, errno } = this.dice.pick(conflicts);
      this.count(name);
      // Some fail when they come, some when they have done their work.
      if (this.dice.roll() < 0.5) await run(statement);
      throw Object.assign(new Error(name), { errno });
    };
    return {
      ...session,
      query: (statement) => strike(statement, (one) => session.query(one)),
      execute: (statement) => strike(statement, (one) => session.execute(one)),
      commit: async () => {
        if (this.dice.roll() >= commits) return session.commit();
        const isTooLate = this.dice.roll() < 0.5;
        this.count(isTooLate ? 'connection lost after the commit' : 'connection lost before the commit');
        if (isTooLate) await session.commit();
        throw Object.assign(new Error('the connection is gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
      },
    };
  }

  private count(kind: string): void {
    this.faults[kind] = (this.faults[kind] ?? 0) + 1;
  }
}
