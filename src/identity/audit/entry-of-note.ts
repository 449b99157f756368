import { createHash } from 'node:crypto';
import type { Write } from '../../database';
import { type Acting, newId, systemActor } from '../../kernel';
import type { AuditNote, AuditOutcome } from './audit';
import { canonicalJson, sha256 } from './canonical-json';
import type { AuditEntry } from './entry';

/** Everything but its id and instant, which it gets when it is written. */
export type NotedEntry = Omit<AuditEntry, 'id' | 'at'>;

export const asWritten = (noted: NotedEntry, at: number): AuditEntry => ({ id: newId(), at, ...noted });

export const actorOf = (
  acting: Acting | undefined,
  note?: AuditNote,
): { kind: AuditEntry['actorKind']; id: string } =>
  note?.actor ?? (acting ? (acting.actor ?? anonymous) : systemActor);

/** Who is not signed in, for instance while signing in. */
const anonymous = { kind: 'anonymous', id: '' } as const;

export function entryOf(note: AuditNote, outcome: AuditOutcome, acting: Acting | undefined): NotedEntry {
  const actor = actorOf(acting, note);
  // An act says itself which case it is about: one request can act on several.
  const caseId = note.caseId ?? (outcome === 'done' ? undefined : acting?.caseId);
  return {
    actorKind: actor.kind,
    actorId: cut(actor.id, 100),
    onBehalfOf: note.onBehalfOf === undefined ? null : cut(note.onBehalfOf, 100),
    requestId: acting?.requestId ? cut(acting.requestId, 64) : null,
    door: cut(acting?.door || 'server', 200),
    action: cut(note.action, 100),
    subjectType: cut(note.subject.type, 60),
    subjectId: cut(note.subject.id, 255),
    caseId: caseId === undefined ? null : cut(caseId, 36),
    outcome,
    reason: note.reason === undefined ? null : cut(note.reason, 2_000),
    beforeHash: hashOf(note.before),
    afterHash: hashOf(note.after),
    detail: note.detail ?? null,
  };
}

/** What is said of a transaction of which nobody has said anything: the tables it wrote, and a digest of what it told or wrote. */
export function generalEntry(writes: readonly Write[], acting: Acting | undefined): NotedEntry {
  const tables: Record<string, number> = {};
  for (const { table } of writes) tables[table] = (tables[table] ?? 0) + 1;
  const [first] = Object.keys(tables).filter((table) => table !== 'outbox_event');
  const note = {
    action: 'data.written',
    subject: { type: 'table', id: first ?? 'outbox_event' },
    detail: { tables },
  };
  return { ...entryOf(note, 'done', acting), afterHash: digestOf(writes) };
}

/** Of the events, which say what it was all for; without any, of every statement and its values. */
function digestOf(writes: readonly Write[]): string {
  const events = writes.filter(({ table }) => table === 'outbox_event');
  const hash = createHash('sha256');
  for (const { statement } of events.length > 0 ? events : writes)
    hash.update(`${statement.sql}\n${JSON.stringify(statement.parameters)}\n`);
  return hash.digest('hex');
}

function hashOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return sha256(typeof value === 'string' ? value : canonicalJson(value));
}

/** Too much is no reason to refuse an act; what is not Unicode would come back as something else. */
const cut = (text: string, length: number): string =>
  Buffer.from([...text.slice(0, length * 2)].slice(0, length).join('')).toString('utf8');
