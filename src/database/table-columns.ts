import { type QueryRunner, Table, TableColumn, type TableColumnOptions, type TableOptions } from 'typeorm';

type Options = Pick<TableColumnOptions, 'isNullable' | 'default' | 'isPrimary'>;

/**
 * The columns of `column-types.ts` for migrations. Text columns are utf8mb4_bin on MySQL, so that `a1`, `A1` and
 * `á1` are three codes there too.
 */
export const column = {
  id: (name = 'id'): TableColumnOptions => ({ name, type: 'varchar', length: '36', isPrimary: true }),
  reference: (name: string, options: Options = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: '36',
    ...options,
  }),
  code: (name: string, length = 255, options: Options = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: String(length),
    ...options,
  }),
  text: (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'longtext', ...options }),
  json: (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'longtext', ...options }),
  instant: (name: string, options: Options = {}): TableColumnOptions => ({
    name,
    type: 'bigint',
    ...options,
  }),
  integer: (name: string, options: Options = {}): TableColumnOptions => ({
    name,
    type: 'bigint',
    ...options,
  }),
  flag: (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'tinyint', ...options }),
  bytes: (name: string, options: Options = {}): TableColumnOptions => ({
    name,
    type: 'longblob',
    ...options,
  }),
  /** Counted up by the database. Entity: `@PrimaryGeneratedColumn({ name, type: 'bigint', primaryKeyConstraintName })`. */
  counter: (name: string): TableColumnOptions => ({
    name,
    type: 'bigint',
    isPrimary: true,
    isGenerated: true,
    generationStrategy: 'increment',
  }),
};

/** Creates a table from portable columns; foreign keys get the explicit `onUpdate` that both databases report back. */
export async function createTable(runner: QueryRunner, options: TableOptions): Promise<void> {
  await runner.createTable(
    new Table({
      ...options,
      columns: options.columns?.map((one) => portable(runner, one)),
      foreignKeys: options.foreignKeys?.map((key) => ({
        onUpdate: 'NO ACTION',
        onDelete: 'NO ACTION',
        ...key,
      })),
    }),
    true,
  );
}

/** Adds a portable column to a table that exists. */
export async function addColumn(runner: QueryRunner, table: string, one: TableColumnOptions): Promise<void> {
  await runner.addColumn(table, new TableColumn(portable(runner, one)));
}

function portable(runner: QueryRunner, one: TableColumnOptions): TableColumnOptions {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  if (isSqlite) return one.type === 'bigint' || one.type === 'tinyint' ? { ...one, type: 'integer' } : one;
  return one.type === 'varchar' || one.type === 'longtext'
    ? { ...one, charset: 'utf8mb4', collation: 'utf8mb4_bin' }
    : one;
}
