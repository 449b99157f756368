import type { Transaction } from '../../database';
import type { Actor, JsonObject } from '../../kernel';

export type AuditOutcome = 'done' | 'read' | 'denied';

/** One act, as the audit log keeps it: who and what, by ids; never the data itself. */
export interface AuditNote {
  /** Dotted: `account.changed`, `case.accepted`, `personal-data.read`. */
  action: string;
  subject: { type: string; id: string };
  caseId?: string;
  /** Who acts; absent = who the request is from. */
  actor?: Actor;
  /** Whose place the actor takes: the person substituted, or who delegated. */
  onBehalfOf?: string;
  reason?: string;
  /** The subject before and after; only the SHA-256 of its canonical JSON is kept. A text is hashed as it is. */
  before?: unknown;
  after?: unknown;
  /** Ids, codes and numbers. No names, no addresses, nothing of a dossier. */
  detail?: JsonObject;
}

/** Where every act leaves its proof. */
export abstract class Audit {
  /** Written with the transaction's other rows, or not at all. */
  abstract done(tx: Transaction, note: AuditNote): void;
  /** A read of personal data. Resolves when it is written; answer afterwards. Rejects with AUDIT.UNAVAILABLE. */
  abstract read(note: AuditNote): Promise<void>;
  /** A refusal. Does not fail the request when it cannot be written; that is logged. */
  abstract denied(note: AuditNote): void;
}
