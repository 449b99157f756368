import type { Database } from '../../database';
import { type AuditReport, verifyAudit, type VerifyOptions } from './verify-audit';

export const auditInvariants = {
  I8: 'the audit log is whole: entries, chain, signatures and daily roots',
} as const;

/** The audit log as the doctor tells of it. */
export async function examineAudit(
  database: Database,
  options: VerifyOptions,
): Promise<{
  findings: { invariant: 'I8'; subject: string; detail: string }[];
  looked: AuditReport['looked'];
}> {
  const { findings, looked } = await verifyAudit(database, options);
  return {
    findings: findings.map(({ kind, subject, detail }) => ({
      invariant: 'I8',
      subject: `audit ${subject}`,
      detail: `${kind}: ${detail}`,
    })),
    looked,
  };
}
