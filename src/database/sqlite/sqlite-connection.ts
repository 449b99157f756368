import type Sqlite from 'better-sqlite3';
import type { Statement } from '../sql';
import type { Row } from '../store';

const cacheSize = 500;

/** A better-sqlite3 connection that keeps its prepared statements. */
export class SqliteConnection {
  private readonly statements = new Map<string, Sqlite.Statement>();

  constructor(readonly raw: Sqlite.Database) {}

  query({ sql, parameters }: Statement): Row[] {
    return this.prepared(sql).all(...parameters);
  }

  execute({ sql, parameters }: Statement): { affected: number; insertId: number } {
    const { changes, lastInsertRowid } = this.prepared(sql).run(...parameters);
    return { affected: changes, insertId: Number(lastInsertRowid) };
  }

  close(): void {
    this.statements.clear();
    this.raw.close();
  }

  private prepared(sql: string): Sqlite.Statement {
    let statement = this.statements.get(sql);
    if (statement) this.statements.delete(sql);
    else statement = this.raw.prepare(sql);
    // Re-inserted at the end, so that the first key is the one unused for longest.
    this.statements.set(sql, statement);
    if (this.statements.size > cacheSize) this.statements.delete(this.statements.keys().next().value!);
    return statement;
  }
}
