import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/app.module';
import type { Database } from '../../src/database';

export type Fingerprint = Record<string, string>;

/** Being refused may be written down, and using a session is. */
const notes = /^(audit_|session$|citizen_session$|limit|rate_|request_|sign_in_|known_device)/;

/** How many rows every table has, and the sum of their versions: equal before and after what must not have happened. */
export async function fingerprintOf(database: Database): Promise<Fingerprint> {
  const rows = await database.query<{ name: string; n: number; versions: number | null }>(statement());
  return Object.fromEntries(rows.map(({ name, n, versions }) => [name, `${n} ${versions ?? 0}`]));
}

let text: string | undefined;
function statement(): string {
  const storage = getMetadataArgsStorage();
  const isOurs = (target: unknown) => (entities as unknown[]).includes(target);
  text ??= storage.tables
    .filter(({ target, name }) => isOurs(target) && name !== undefined && !notes.test(name))
    .map(({ target, name }) => {
      const hasVersion = storage.columns.some(
        (column) => column.target === target && (column.options.name ?? column.propertyName) === 'version',
      );
      return `SELECT '${name}' AS name, COUNT(*) AS n, ${hasVersion ? 'SUM(version)' : '0'} AS versions FROM ${name}`;
    })
    .join(' UNION ALL ');
  return text;
}
