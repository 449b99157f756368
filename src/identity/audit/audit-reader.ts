import type { Database, SqlParameter } from '../../database';
import type { People } from '../accounts/people';
import { type AuditEntry, entryColumns, type EntryRow, toEntry } from './entry';

export interface AuditFilter {
  actorId?: string;
  action?: string;
  subjectType?: string;
  subjectId?: string;
  caseId?: string;
  outcome?: string;
  door?: string;
  requestId?: string;
  /** Epoch milliseconds; from inclusive, to exclusive. */
  from?: number;
  to?: number;
}

/** Names are looked up when an entry is shown; the log has none. */
export type ShownEntry = AuditEntry & { actorName: string | null };

export class AuditReader {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** Newest first. `before` is the id of the last entry of the page before. */
  async list(
    filter: AuditFilter,
    limit: number,
    before?: string,
  ): Promise<{ items: ShownEntry[]; next?: string }> {
    const conditions: string[] = [];
    const parameters: SqlParameter[] = [];
    const narrow = (condition: string, parameter: SqlParameter | undefined) => {
      if (parameter === undefined) return;
      conditions.push(condition);
      parameters.push(parameter);
    };
    narrow('id < ?', before);
    narrow('actor_id = ?', filter.actorId);
    narrow('action = ?', filter.action);
    narrow('subject_type = ?', filter.subjectType);
    narrow('subject_id = ?', filter.subjectId);
    narrow('case_id = ?', filter.caseId);
    narrow('outcome = ?', filter.outcome);
    narrow('door = ?', filter.door);
    narrow('request_id = ?', filter.requestId);
    narrow('at >= ?', filter.from);
    narrow('at < ?', filter.to);
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const rows = await this.database.query<EntryRow>(
      `SELECT ${entryColumns.join(', ')} FROM audit_entry ${where} ORDER BY id DESC LIMIT ?`,
      [...parameters, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => this.shown(toEntry(row)));
    return { items, ...(rows.length > limit && { next: items[items.length - 1].id }) };
  }

  shown(entry: AuditEntry): ShownEntry {
    const isPerson = entry.actorKind === 'person';
    return { ...entry, actorName: (isPerson && this.people.nameOf(entry.actorId)) || null };
  }
}
