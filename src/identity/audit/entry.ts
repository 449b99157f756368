import type { Actor, JsonObject } from '../../kernel';
import type { SqlValue } from '../../database';
import type { AuditOutcome } from './audit';
import { canonicalJson, sha256 } from './canonical-json';

/** What the log keeps of one act. Nobody's name: who the ids belong to is looked up when it is shown. */
export interface AuditEntry {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  actorKind: Actor['kind'] | 'anonymous';
  actorId: string;
  onBehalfOf: string | null;
  requestId: string | null;
  /** Which route, job or command it came in by. */
  door: string;
  action: string;
  subjectType: string;
  subjectId: string;
  caseId: string | null;
  outcome: AuditOutcome;
  reason: string | null;
  /** SHA-256 of what was acted on, before and after. */
  beforeHash: string | null;
  afterHash: string | null;
  detail: JsonObject | null;
}

export type EntryRow = Record<string, SqlValue>;

export const entryColumns = [
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'on_behalf_of',
  'request_id',
  'door',
  'action',
  'subject_type',
  'subject_id',
  'case_id',
  'outcome',
  'reason',
  'before_hash',
  'after_hash',
  'detail',
  'content_hash',
] as const;

export const contentHash = (entry: AuditEntry): string => sha256(canonicalJson(entry));

export const toRow = (entry: AuditEntry): EntryRow => ({
  id: entry.id,
  at: entry.at,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  on_behalf_of: entry.onBehalfOf,
  request_id: entry.requestId,
  door: entry.door,
  action: entry.action,
  subject_type: entry.subjectType,
  subject_id: entry.subjectId,
  case_id: entry.caseId,
  outcome: entry.outcome,
  reason: entry.reason,
  before_hash: entry.beforeHash,
  after_hash: entry.afterHash,
  detail: entry.detail === null ? null : canonicalJson(entry.detail),
  content_hash: contentHash(entry),
});

export const toEntry = (row: EntryRow): AuditEntry => ({
  id: row.id as string,
  at: Number(row.at),
  actorKind: row.actor_kind as AuditEntry['actorKind'],
  actorId: row.actor_id as string,
  onBehalfOf: row.on_behalf_of as string | null,
  requestId: row.request_id as string | null,
  door: row.door as string,
  action: row.action as string,
  subjectType: row.subject_type as string,
  subjectId: row.subject_id as string,
  caseId: row.case_id as string | null,
  outcome: row.outcome as AuditOutcome,
  reason: row.reason as string | null,
  beforeHash: row.before_hash as string | null,
  afterHash: row.after_hash as string | null,
  detail: row.detail === null ? null : (JSON.parse(row.detail as string) as JsonObject),
});

/** False when any column is not as it was written. */
export function isUnaltered(row: EntryRow): boolean {
  try {
    const entry = toEntry(row);
    const text = entry.detail === null ? null : canonicalJson(entry.detail);
    return text === row.detail && contentHash(entry) === row.content_hash;
  } catch {
    return false;
  }
}
