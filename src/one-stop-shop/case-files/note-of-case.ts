import { type AuditNote, canonicalJson } from '../../identity';
import { type JsonObject, isoOrNull, iso } from '../../kernel';
import type { CaseRow, StoredCase } from './stored-case';

/**
 * What is printed on the receipt (NĐ 61/2018 Art. 17; Form 01 of TT 03/2025) and names nobody: the citizen's copy can be held
 * against the log by whoever has it.
 */
export interface Receipt {
  code: string;
  procedureCode: string;
  receivingAgencyId: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** When the result is promised; null before the dossier is accepted. */
  dueAt: string | null;
}

/** The acts that a citizen gets a receipt of. */
export const receiptActions = ['case.accepted', 'case.submitted'] as const;

/** An act on a case for the audit log. That of a receipt is about the receipt: its hash is what the citizen's copy proves. */
export function noteOfCase(
  action: string,
  file: StoredCase,
  change: { before: CaseRow | null; after: CaseRow; insteadOf: string | null },
): AuditNote {
  const isReceipt = (receiptActions as readonly string[]).includes(action);
  const receipt = isReceipt ? receiptOf(file) : undefined;
  return {
    action,
    subject: { type: 'case', id: file.id },
    caseId: file.id,
    ...(change.insteadOf !== null && { onBehalfOf: change.insteadOf }),
    ...(change.before && { before: Object.values(change.before).join('\n') }),
    after: receipt ? canonicalJson(receipt) : Object.values(change.after).join('\n'),
    detail: {
      state: file.state,
      version: file.version,
      ...(receipt && { receipt: { ...receipt } as JsonObject }),
    },
  };
}

const receiptOf = (file: StoredCase): Receipt => ({
  code: file.code,
  procedureCode: file.procedureCode,
  receivingAgencyId: file.receivingAgencyId,
  receivedAt: iso(file.acceptedAt ?? file.filedAt),
  dueAt: isoOrNull(file.dueAt),
});
