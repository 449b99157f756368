import type { TableShape } from '../../database';
import { DomainError } from '../../kernel';

export const format = 1;

/** The first entry of a backup: what it is and where it comes from. */
export interface Manifest {
  format: number;
  product: 'motcua';
  /** Of the program that wrote it. */
  version: string;
  /** ISO 8601, UTC. Everything that was acknowledged before is inside. */
  madeAt: string;
  dialect: string;
  /** The migrations the database had seen, oldest first. */
  migrations: string[];
  tables: TableShape[];
  /** Fingerprint of the installation's keys. */
  keys: string;
  /** Whether the keys themselves are inside. */
  withKeys: boolean;
}

/** Behind the tables and files: how much there was. */
export interface Contents {
  rows: Record<string, number>;
  files: number;
  /** Attachments whose row is inside and whose file was not in the store. */
  missing: string[];
  /** Attachments whose file in the store is not what was attached. */
  altered: string[];
}

/** Throws when this program cannot restore it; `migrations` are those it knows. */
export function assertReadable(
  manifest: Manifest,
  ours: { version: string; migrations: readonly string[] },
): void {
  if (manifest.product !== 'motcua' || manifest.format !== format)
    throw new DomainError('BACKUP.OTHER_FORMAT', 'invalid', {
      format: String(manifest.format),
      known: format,
    });
  const unknown = manifest.migrations.find((name) => !ours.migrations.includes(name));
  if (unknown !== undefined || isNewer(manifest.version, ours.version))
    throw new DomainError('BACKUP.NEWER_VERSION', 'invalid', {
      version: String(manifest.version),
      own: ours.version,
      migration: unknown ?? '',
    });
}

function isNewer(one: string, other: string): boolean {
  const [left, right] = [one, other].map((version) => version.split(/[.+-]/).map(Number));
  for (let place = 0; place < 3; place += 1)
    if (left[place] !== right[place]) return left[place] > right[place];
  return false;
}
