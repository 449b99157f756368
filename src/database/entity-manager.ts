import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

interface OpenRunner {
  databaseConnection: unknown;
  isReleased: boolean;
  isTransactionActive: boolean;
  transactionDepth: number;
}

const createRunner = new WeakMap<DataSource, () => QueryRunner>();

/**
 * From now on TypeORM opens no connection of its own: a query beside the open transaction would wait for a
 * second connection (MySQL) or slip into somebody else's transaction (SQLite), so it is an error at once.
 */
export function seal(dataSource: DataSource): void {
  const driver = dataSource.driver as unknown as {
    createQueryRunner(mode: string): QueryRunner;
    queryRunner?: QueryRunner;
  };
  const original = driver.createQueryRunner.bind(driver);
  createRunner.set(dataSource, () => {
    // The SQLite driver keeps one runner for all; each transaction gets a fresh one.
    driver.queryRunner = undefined;
    return original('master');
  });
  driver.createQueryRunner = () => {
    throw new Error(
      'a query outside the unit of work: use the Transaction of the command, or Database for reads',
    );
  };
}

/** An entity manager inside a transaction that is already open on `connection`. */
export function entityManagerOn(
  dataSource: DataSource,
  connection: unknown,
): { manager: EntityManager; close(): void } {
  const runner = createRunner.get(dataSource)!();
  const open = runner as unknown as OpenRunner;
  open.databaseConnection = connection;
  open.isTransactionActive = true;
  open.transactionDepth = 1;
  return {
    manager: dataSource.createEntityManager(runner),
    close: () => {
      open.isReleased = true;
    },
  };
}
