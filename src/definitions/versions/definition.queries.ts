import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { DomainError } from '../../kernel';
import { decodeCursor, pageOf } from '../../http';
import { diffGraphs } from '../diff/diff-graphs';
import type { DefinitionDiff, DefinitionPage, DefinitionView, FormView } from '../dto/definition.dto';
import { Definitions, xmlOf } from './definitions';

interface Row {
  id: string;
  definition_key: string;
  version: number;
  name: string | null;
  version_tag: string | null;
  procedure_code: string | null;
  core: string;
  deployment_id: string;
  file: string;
  graph_hash: string;
  created_at: number;
  created_by: string;
  approved_by: string | null;
  proposal_id: string | null;
  reason: string | null;
  decision_number: string | null;
  decision_date: string | null;
  hash: string;
}

const columns = `p.id, p.definition_key, p.version, p.name, p.version_tag, p.procedure_code, p.core,
  p.deployment_id, p.file, p.graph_hash, p.created_at, d.created_by, d.approved_by, d.hash,
  d.proposal_id, d.reason, d.decision_number, d.decision_date
  FROM process_definition p JOIN deployment d ON d.id = p.deployment_id`;

/** What people see of deployed versions. */
@Injectable()
export class DefinitionQueries {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
  ) {}

  /** By key, newest version first. */
  async list(filter: {
    key?: string;
    latest?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<DefinitionPage> {
    const conditions: string[] = [];
    const parameters: (string | number)[] = [];
    if (filter.key !== undefined) {
      conditions.push('p.definition_key = ?');
      parameters.push(filter.key);
    }
    if (filter.latest)
      conditions.push(
        'p.version = (SELECT MAX(n.version) FROM process_definition n WHERE n.definition_key = p.definition_key)',
      );
    if (filter.cursor !== undefined) {
      const [key, version] = decodeCursor(filter.cursor, ['string', 'number']);
      conditions.push('(p.definition_key > ? OR (p.definition_key = ? AND p.version < ?))');
      parameters.push(key, key, version);
    }
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const rows = await this.database.query<Row>(
      `SELECT ${columns} ${where} ORDER BY p.definition_key, p.version DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, (row) => [row.definition_key, row.version], viewOf);
  }

  async get(id: string): Promise<DefinitionView> {
    const [row] = await this.database.query<Row>(`SELECT ${columns} WHERE p.id = ?`, [id]);
    if (!row) throw new DomainError('DEFINITION.NOT_FOUND', 'not-found', { id });
    return viewOf(row);
  }

  /** The BPMN file as text, with the diagram. */
  async xml(id: string): Promise<string> {
    const { deploymentId, file } = await this.get(id);
    const { content } = await this.definitions.getFile(this.database, deploymentId, file);
    return xmlOf(content);
  }

  async form(id: string, key: string): Promise<FormView> {
    const { deploymentId } = await this.get(id);
    const form = await this.definitions.findForm(this.database, deploymentId, key);
    if (!form) throw new DomainError('DEFINITION.FORM_NOT_FOUND', 'not-found', { id, key });
    return form;
  }

  /** What is different in `otherId` against `id`. */
  async diff(id: string, otherId: string): Promise<DefinitionDiff> {
    const from = await this.definitions.get(this.database, id);
    const to = await this.definitions.get(this.database, otherId);
    const before = await this.fileHashes(from.deploymentId);
    const after = await this.fileHashes(to.deploymentId);
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    const short = ({ id, key, version }: typeof from) => ({ id, key, version });
    return {
      from: short(from),
      to: short(to),
      elements: diffGraphs(from.graph, to.graph),
      files: names.flatMap((name) => {
        if (before.get(name) === after.get(name)) return [];
        const change = !before.has(name) ? 'added' : !after.has(name) ? 'removed' : 'changed';
        return [{ name, change } as const];
      }),
    };
  }

  private async fileHashes(deploymentId: string): Promise<Map<string, string>> {
    const rows = await this.database.query<{ name: string; hash: string }>(
      'SELECT name, hash FROM deployment_file WHERE deployment_id = ?',
      [deploymentId],
    );
    return new Map(rows.map(({ name, hash }) => [name, hash]));
  }
}

const viewOf = (row: Row): DefinitionView => ({
  id: row.id,
  key: row.definition_key,
  version: row.version,
  name: row.name,
  versionTag: row.version_tag,
  procedureCode: row.procedure_code,
  core: row.core,
  deploymentId: row.deployment_id,
  file: row.file,
  hash: row.graph_hash,
  deployedAt: new Date(row.created_at).toISOString(),
  deployedBy: row.created_by,
  approvedBy: row.approved_by,
  proposalId: row.proposal_id,
  reason: row.reason,
  decisionNumber: row.decision_number,
  decisionDate: row.decision_date,
  contentHash: row.hash,
});
