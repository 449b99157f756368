/** The part of better-sqlite3 that the server uses; the package itself carries no types. */
declare module 'better-sqlite3' {
  namespace Database {
    interface Statement {
      readonly reader: boolean;
      all(...parameters: unknown[]): Record<string, string | number | null | Buffer>[];
      run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
    }
    interface Database {
      readonly open: boolean;
      readonly inTransaction: boolean;
      prepare(sql: string): Statement;
      exec(sql: string): this;
      pragma(text: string, options?: { simple?: boolean }): unknown;
      close(): this;
    }
  }
  const Database: new (
    path: string,
    options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number },
  ) => Database.Database;
  export = Database;
}
