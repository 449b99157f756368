import type mysql from 'mysql2';
import type { DataSource } from 'typeorm';
import { entityManagerOn } from '../entity-manager';
import type { Statement } from '../sql';
import type { Row, Session, Store } from '../store';

/**
 * What every connection is set to before its first statement. READ COMMITTED, because the default REPEATABLE
 * READ makes two claimers of due work deadlock; UTC, because instants are; `||` joins text as it does in SQLite.
 */
export const sessionSettings = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10,
   sql_mode = 'STRICT_ALL_TABLES,PIPES_AS_CONCAT,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
];

/** MySQL, MariaDB and what speaks like them. */
export class MysqlStore implements Store {
  readonly dialect = 'mysql';
  private readonly pool: mysql.Pool;

  constructor(readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { pool: mysql.Pool }).pool;
  }

  async writer(): Promise<Session> {
    return this.session(await this.connection(), ['START TRANSACTION']);
  }

  async reader(): Promise<Session> {
    return this.session(await this.connection(), [
      'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
      'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
    ]);
  }

  query(statement: Statement): Promise<Row[]> {
    return send<Row[]>(this.pool, statement);
  }

  /** Durability is the server's own setting, for everybody who uses it. */
  setDurable(): void {}

  async now(session: Session): Promise<number> {
    const [{ now }] = await session.query({
      sql: 'SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) AS now',
      parameters: [],
    });
    return Number(now);
  }

  async whileMigrating(work: () => Promise<void>): Promise<void> {
    const connection = await this.connection();
    const name = `motcua:${(await send<Row[]>(connection, text('SELECT DATABASE() AS name')))[0].name}`.slice(
      0,
      64,
    );
    try {
      const [{ held }] = await send<Row[]>(connection, {
        sql: 'SELECT GET_LOCK(?, 120) AS held',
        parameters: [name],
      });
      if (held !== 1)
        throw new Error(
          'another node has been migrating the database for two minutes; start again when it is done',
        );
      await work();
    } finally {
      // The lock belongs to the connection: ending the connection ends it, whatever went wrong.
      connection.destroy();
    }
  }

  async selfCheck(): Promise<string[]> {
    const connection = await this.connection();
    try {
      const isolation = await this.isolation(connection);
      const [{ zone, skew, strict }] = await send<Row[]>(
        connection,
        text(
          `SELECT @@session.time_zone AS zone, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()) AS skew,
                  @@session.sql_mode LIKE '%STRICT_ALL_TABLES%' AS strict`,
        ),
      );
      return [
        isolation !== 'READ-COMMITTED' &&
          `The database runs transactions at ${isolation} although READ COMMITTED was asked for: let the account change its session's isolation level.`,
        (zone !== '+00:00' || Math.abs(Number(skew)) > 1) &&
          `The database session is in the time zone ${zone} although UTC was asked for: let the account change its session's time_zone.`,
        strict !== 1 &&
          "The database is not in strict mode and would cut off long values: let the account change its session's sql_mode.",
      ].filter((sentence) => typeof sentence === 'string');
    } finally {
      connection.release();
    }
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  /** MariaDB before 11.1 knows the variable only under its old name. */
  private async isolation(connection: mysql.PoolConnection): Promise<string> {
    const rows = await send<Row[]>(
      connection,
      text("SHOW SESSION VARIABLES WHERE Variable_name IN ('transaction_isolation', 'tx_isolation')"),
    );
    return String(rows[0]?.Value);
  }

  private connection(): Promise<mysql.PoolConnection> {
    return new Promise((resolve, reject) =>
      this.pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))),
    );
  }

  private session(connection: mysql.PoolConnection, begin: string[]): Session {
    return {
      query: (statement) => send<Row[]>(connection, statement),
      execute: async (statement) => {
        const { affectedRows, insertId } = await send<mysql.ResultSetHeader>(connection, statement);
        return { affected: affectedRows, insertId };
      },
      begin: async () => {
        for (const sql of begin) await send(connection, text(sql));
      },
      commit: async () => void (await send(connection, text('COMMIT'))),
      rollback: async () => void (await send(connection, text('ROLLBACK'))),
      release: (broken) => (broken ? connection.destroy() : connection.release()),
      entityManager: () => entityManagerOn(this.dataSource, connection),
    };
  }
}

const text = (sql: string): Statement => ({ sql, parameters: [] });

function send<T>(
  connection: Pick<mysql.Pool, 'query'> | mysql.PoolConnection,
  { sql, parameters }: Statement,
): Promise<T> {
  return new Promise((resolve, reject) =>
    (connection as mysql.Pool).query(sql, parameters, (error, result) =>
      error ? reject(error) : resolve(result as T),
    ),
  );
}
