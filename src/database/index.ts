export * from './column-types';
export { Database, type Reader } from './database';
export { isUniqueViolation, VersionConflict } from './failures';
export { loadMigrations } from './load-migrations';
export { isInside as isInsideTransaction } from './open-transaction';
export {
  type DatabaseOptions,
  type EntityClass,
  type MigrationClass,
  type OpenDatabase,
  openDatabase,
  openStore,
} from './open-database';
export type { SqlParameter } from './sql';
export type { Row } from './store';
export {
  contentsOf,
  dropTables,
  isHalfLoaded,
  TableLoader,
  type TableShape,
  tableShapes,
} from './table-contents';
export { addColumn, column, createTable } from './table-columns';
export type { Dialect, SqlValue, Transaction } from './transaction';
export { type BeforeCommit, type EndingTransaction, type RunOptions, UnitOfWork } from './unit-of-work';
export { updateVersioned } from './update-versioned';
export type { Write } from './writes';
export { DatabaseModule } from './database.module';
export { databaseMessages } from './messages';
