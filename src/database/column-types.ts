import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/*
 * Columns that mean the same on both databases. Text compares byte by byte (utf8mb4_bin on MySQL), instants are
 * epoch milliseconds UTC, JSON is text. Property names are camelCase, column names snake_case and written out.
 */

type Options = Pick<ColumnOptions, 'nullable' | 'default'>;

const number = {
  from: (value: string | number | null) => (value === null ? null : Number(value)),
  to: (value: number | null) => value,
};
const json = {
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
};

/** UUID primary key made by the application. */
export const IdColumn = (name = 'id') => PrimaryColumn({ name, type: 'varchar', length: 36 });

/** Reference to another row's UUID. */
export const ReferenceColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'varchar', length: 36, ...options });

/** Codes, names, keys: compared exactly, case and accents included. */
export const CodeColumn = (name: string, length = 255, options: Options = {}) =>
  Column({ name, type: 'varchar', length: String(length), ...options });

/** Text of any length. */
export const TextColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'longtext', ...options });

/** Plain JSON as text. */
export const JsonColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'longtext', transformer: json, ...options });

/** An instant: epoch milliseconds UTC. */
export const InstantColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'bigint', transformer: number, ...options });

/** A whole number up to 2^53. */
export const IntegerColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'bigint', transformer: number, ...options });

/** Bytes of any length. */
export const BytesColumn = (name: string, options: Options = {}) =>
  Column({ name, type: 'longblob', ...options });
