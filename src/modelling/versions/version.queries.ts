import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { Definitions } from '../../definitions';
import { People } from '../../identity';
import { DomainError, iso } from '../../kernel';
import { personOf } from '../model-person';
import type { VersionFiles, VersionHistory, VersionView } from './version.dto';

interface Row {
  id: string;
  version: number;
  name: string | null;
  procedure_code: string | null;
  created_at: number;
  created_by: string;
  approved_by: string | null;
  proposal_id: string | null;
  reason: string | null;
  decision_number: string | null;
  decision_date: string | null;
  valid_from: string | null;
  valid_to: string | null;
  approved_id: string | null;
  document_id: string | null;
  document_state: string | null;
  document_number: string | null;
  withdrawal_number: string | null;
  withdrawal_date: string | null;
  withdrawn_from: string | null;
  withdrawal_reason: string | null;
  running: number;
}

/** What was in service and what is: every version of a process with its people, reasons and periods. */
@Injectable()
export class VersionQueries {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly people: People,
  ) {}

  /** Throws DEFINITION.NOT_FOUND. */
  async history(key: string): Promise<VersionHistory> {
    const rows = await this.database.query<Row>(
      `SELECT p.id, p.version, p.name, p.procedure_code, p.created_at, d.created_by, d.approved_by, d.proposal_id, d.reason,
         d.decision_number, d.decision_date, v.valid_from, v.valid_to,
         a.version_id AS approved_id, o.id AS document_id, o.state AS document_state, o.number AS document_number,
         a.withdrawal_number, a.withdrawal_date, a.withdrawn_from, a.withdrawal_reason,
         (SELECT COUNT(*) FROM process_instance i WHERE i.definition_id = p.id AND i.state IN ('active', 'suspended')) AS running
       FROM process_definition p JOIN deployment d ON d.id = p.deployment_id
         LEFT JOIN procedure_version v ON v.definition_id = p.id
         LEFT JOIN approved_procedure a ON a.version_id = v.id
         LEFT JOIN official_document o ON o.id = a.document_id
       WHERE p.definition_key = ? ORDER BY p.version DESC`,
      [key],
    );
    if (rows.length === 0) throw new DomainError('DEFINITION.NOT_FOUND', 'not-found', { key });
    return { key, items: rows.map((row) => this.view(row)) };
  }

  /** Throws DEFINITION.NOT_FOUND. */
  async files(definitionId: string): Promise<VersionFiles> {
    const { deploymentId } = await this.definitions.get(this.database, definitionId);
    const files = await this.definitions.files(this.database, deploymentId);
    return { items: files.map(({ name, content }) => ({ name, content })) };
  }

  private view(row: Row): VersionView {
    return {
      id: row.id,
      version: Number(row.version),
      name: row.name,
      procedureCode: row.procedure_code,
      proposedBy: personOf(this.people, row.created_by),
      approvedBy: row.approved_by === null ? null : personOf(this.people, row.approved_by),
      deployedAt: iso(Number(row.created_at)),
      reason: row.reason,
      decisionNumber: row.decision_number,
      decisionDate: row.decision_date,
      proposalId: row.proposal_id,
      approvedVersionId: row.approved_id,
      document:
        row.document_id === null
          ? null
          : { id: row.document_id, state: row.document_state!, number: row.document_number },
      withdrawal:
        row.withdrawal_number === null
          ? null
          : {
              number: row.withdrawal_number,
              date: row.withdrawal_date!,
              from: row.withdrawn_from!,
              reason: row.withdrawal_reason!,
            },
      validFrom: row.valid_from,
      validTo: row.valid_to,
      running: Number(row.running),
    };
  }
}
