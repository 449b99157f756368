import { newId } from '../../src/kernel';

declare const database: 'sqlite' | 'mariadb';

/** The URL of a database no test has used yet, or undefined for SQLite (each server has its own folder). */
export function freshDatabase(): string | undefined {
  if (database === 'sqlite') return undefined;
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('TEST_MARIADB_URL is not set: run through jest');
  return `${server}fault_${newId().replaceAll('-', '')}`;
}
