import { isUniqueViolation, type Reader, type Transaction, VersionConflict } from '../../database';
import { newId } from '../../kernel';
import type { CalendarContent } from './calendar-content';
import type { LocalDate } from '../local-date';

export const versionStatuses = ['PUBLISHED', 'DRAFT'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

export interface CalendarVersion {
  key: string;
  /** 1, 2, 3 ... of its key, drafts included. */
  version: number;
  parent: string | null;
  status: VersionStatus;
  validFrom: LocalDate;
  content: CalendarContent;
  reason: string;
  legalGround: string | null;
  createdBy: string;
  createdAt: number;
}

type Row = Record<keyof CalendarVersion, string | number | null>;

const columns = `calendar_key AS \`key\`, version, parent_key AS parent, status, valid_from AS validFrom, content,
  reason, legal_ground AS legalGround, created_by AS createdBy, created_at AS createdAt`;

const versionOf = (row: Row): CalendarVersion =>
  ({ ...row, content: JSON.parse(row.content as string) as CalendarContent }) as CalendarVersion;

/** Rows are only added, so their number tells whether there is anything new. */
export async function readRevision(reader: Pick<Reader, 'query'>): Promise<number> {
  const [{ n }] = await reader.query<{ n: number }>('SELECT COUNT(*) AS n FROM calendar_version');
  return n;
}

/** The newest published version of every calendar, by key. */
export async function loadPublished(reader: Pick<Reader, 'query'>): Promise<CalendarVersion[]> {
  const rows = await reader.query<Row>(
    `SELECT ${columns} FROM calendar_version JOIN (
       SELECT calendar_key AS newest_key, MAX(version) AS newest FROM calendar_version
       WHERE status = 'PUBLISHED' GROUP BY calendar_key
     ) published ON calendar_key = newest_key AND version = newest ORDER BY calendar_key`,
  );
  return rows.map(versionOf);
}

export async function findVersion(
  reader: Pick<Reader, 'query'>,
  key: string,
  version: number,
): Promise<CalendarVersion | undefined> {
  const [row] = await reader.query<Row>(
    `SELECT ${columns} FROM calendar_version WHERE calendar_key = ? AND version = ?`,
    [key, version],
  );
  return row && versionOf(row);
}

/** Newest first, from `before` on down. */
export async function loadVersions(
  reader: Pick<Reader, 'query'>,
  key: string,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<CalendarVersion[]> {
  const rows = await reader.query<Row>(
    `SELECT ${columns} FROM calendar_version WHERE calendar_key = ? AND version < ?
     ORDER BY version DESC LIMIT ?`,
    [key, before, limit],
  );
  return rows.map(versionOf);
}

export async function findNewest(
  reader: Pick<Reader, 'query'>,
  key: string,
): Promise<CalendarVersion | undefined> {
  return (await loadVersions(reader, key, 1))[0];
}

/** True when somebody changed this calendar here, so that what the product brings along no longer replaces it. */
export async function isEdited(
  reader: Pick<Reader, 'query'>,
  key: string,
  shippedBy: string,
): Promise<boolean> {
  const rows = await reader.query(
    'SELECT version FROM calendar_version WHERE calendar_key = ? AND created_by <> ? LIMIT 1',
    [key, shippedBy],
  );
  return rows.length > 0;
}

/** Two who write the same version: the second one reads again (`VersionConflict`). */
export async function addVersion(tx: Transaction, one: CalendarVersion): Promise<void> {
  try {
    await tx.insert('calendar_version', [
      {
        id: newId(),
        calendar_key: one.key,
        version: one.version,
        parent_key: one.parent,
        status: one.status,
        valid_from: one.validFrom,
        content: JSON.stringify(one.content),
        reason: one.reason,
        legal_ground: one.legalGround,
        created_by: one.createdBy,
        created_at: one.createdAt,
      },
    ]);
  } catch (error) {
    if (isUniqueViolation(error))
      throw new VersionConflict({ table: 'calendar_version', id: `${one.key}@${one.version}` });
    throw error;
  }
}
