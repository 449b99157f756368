import { Injectable } from '@nestjs/common';
import { DomainError, type JsonObject } from '../../kernel';
import type { Transaction } from '../../database';
import { decodeBytes } from '../bpmn/decode-bytes';
import { sha256 } from '../deploy/content-hash';
import { baseName } from '../file-names';
import type { CallBinding, ProcessGraph } from '../graph/process-graph';
import { Report } from '../report';
import { LruCache } from './lru-cache';

/** A deployed version of a process. It never changes, so whoever holds one may keep it. */
export interface DeployedProcess {
  id: string;
  key: string;
  version: number;
  name?: string;
  versionTag?: string;
  deploymentId: string;
  /** Deeply frozen. */
  graph: ProcessGraph;
}

export interface DeployedForm {
  key: string;
  /** Deeply frozen. */
  schema: JsonObject;
}

/** An open transaction, or the query side. */
export type DefinitionReader = Pick<Transaction, 'query'>;

interface DefinitionRow {
  id: string;
  definition_key: string;
  version: number;
  name: string | null;
  version_tag: string | null;
  deployment_id: string;
  graph_schema: number;
  graph_hash: string;
  graph: string;
}

const graphSchema = 1;

/**
 * Where running rooms find what was deployed. A version is read, checked against its hash and parsed once and
 * then kept; which version is the latest is asked of the database each time (one indexed query), so that a
 * deployment on another node is seen by the next transaction.
 */
@Injectable()
export class Definitions {
  private readonly processes = new LruCache<DeployedProcess>(200);
  private readonly forms = new LruCache<DeployedForm>(500);

  /** Throws `DEFINITION.NOT_FOUND`; `DEFINITION.ALTERED` when the row is not what was deployed. */
  async get(reader: DefinitionReader, id: string): Promise<DeployedProcess> {
    const cached = this.processes.get(id);
    if (cached) return cached;
    const [row] = await reader.query<DefinitionRow>(
      `SELECT id, definition_key, version, name, version_tag, deployment_id, graph_schema, graph_hash, graph
       FROM process_definition WHERE id = ?`,
      [id],
    );
    if (!row) throw new DomainError('DEFINITION.NOT_FOUND', 'not-found', { id });
    const process = opened(row);
    this.processes.set(id, process);
    return process;
  }

  async findLatest(reader: DefinitionReader, key: string): Promise<DeployedProcess | null> {
    return this.first(
      reader,
      'SELECT id FROM process_definition WHERE definition_key = ? ORDER BY version DESC LIMIT 1',
      [key],
    );
  }

  /** The version that a call activity of `caller` binds to; null when there is none. */
  async findCalled(
    reader: DefinitionReader,
    key: string,
    binding: CallBinding,
    caller: Pick<DeployedProcess, 'deploymentId'>,
  ): Promise<DeployedProcess | null> {
    switch (binding.kind) {
      case 'latest':
        return this.findLatest(reader, key);
      case 'deployment':
        return this.first(
          reader,
          'SELECT id FROM process_definition WHERE deployment_id = ? AND definition_key = ?',
          [caller.deploymentId, key],
        );
      case 'version':
        return this.first(
          reader,
          'SELECT id FROM process_definition WHERE definition_key = ? AND version = ?',
          [key, binding.version],
        );
      case 'versionTag':
        return this.first(
          reader,
          `SELECT id FROM process_definition WHERE definition_key = ? AND version_tag = ?
           ORDER BY version DESC LIMIT 1`,
          [key, binding.versionTag],
        );
    }
  }

  /**
   * The DMN text in which a process of this deployment finds a decision: its own deployment's, else the newest
   * one that was there when it was deployed. Null when there is none.
   */
  async findDecision(
    reader: DefinitionReader,
    deploymentId: string,
    decisionRef: string,
  ): Promise<{ xml: string; hash: string } | null> {
    const file = await this.fileOf(reader, 'decision_definition', deploymentId, [decisionRef]);
    return file && { xml: xmlOf(file.content), hash: file.hash };
  }

  /**
   * A form by its key, its file name or a reference such as `camunda-forms:deployment:forms/a.form`; as for decisions. What a
   * deployment finds under a name never changes, so it is read and parsed once.
   */
  async findForm(
    reader: DefinitionReader,
    deploymentId: string,
    reference: string,
  ): Promise<DeployedForm | null> {
    const name = `${deploymentId} ${reference}`;
    const cached = this.forms.get(name);
    if (cached) return cached;
    const key = formKeyOf(reference);
    const file = await this.fileOf(reader, 'form_definition', deploymentId, [reference, key]);
    if (!file) return null;
    const schema = deepFreeze(JSON.parse(file.content.toString('utf8')) as JsonObject);
    const form = { key: file.key, schema };
    this.forms.set(name, form);
    return form;
  }

  /** A stored file, unaltered. */
  async getFile(
    reader: DefinitionReader,
    deploymentId: string,
    name: string,
  ): Promise<{ content: Buffer; hash: string }> {
    const [row] = await reader.query<{ content: Buffer; hash: string }>(
      'SELECT content, hash FROM deployment_file WHERE deployment_id = ? AND name = ?',
      [deploymentId, name],
    );
    if (!row) throw new DomainError('DEFINITION.NOT_FOUND', 'not-found', { deploymentId, file: name });
    if (sha256(row.content) !== row.hash) throw altered({ deploymentId, file: name });
    return row;
  }

  /** Every file of a deployment as text, unaltered, by name. */
  async files(reader: DefinitionReader, deploymentId: string): Promise<{ name: string; content: string }[]> {
    const rows = await reader.query<{ name: string }>(
      'SELECT name FROM deployment_file WHERE deployment_id = ? ORDER BY name',
      [deploymentId],
    );
    const files: { name: string; content: string }[] = [];
    for (const { name } of rows)
      files.push({ name, content: xmlOf((await this.getFile(reader, deploymentId, name)).content) });
    return files;
  }

  private async first(
    reader: DefinitionReader,
    sql: string,
    parameters: (string | number)[],
  ): Promise<DeployedProcess | null> {
    const [row] = await reader.query<{ id: string }>(sql, parameters);
    return row ? this.get(reader, row.id) : null;
  }

  private async fileOf(
    reader: DefinitionReader,
    table: 'decision_definition' | 'form_definition',
    deploymentId: string,
    keys: string[],
  ): Promise<{ key: string; content: Buffer; hash: string } | null> {
    interface Row {
      definition_key: string;
      deployment_id: string;
      file: string;
    }
    let [row] = await reader.query<Row>(
      `SELECT definition_key, deployment_id, file FROM ${table} WHERE deployment_id = ? AND definition_key IN (?)`,
      [deploymentId, keys],
    );
    if (!row && table === 'form_definition') {
      const forms = await reader.query<Row>(
        `SELECT definition_key, deployment_id, file FROM ${table} WHERE deployment_id = ?`,
        [deploymentId],
      );
      [row] = forms.filter(({ file }) => keys.includes(baseName(file)));
    }
    row ??= (
      await reader.query<Row>(
        `SELECT definition_key, deployment_id, file FROM ${table}
         WHERE definition_key IN (?) AND created_at <= (SELECT created_at FROM deployment WHERE id = ?)
         ORDER BY version DESC LIMIT 1`,
        [keys, deploymentId],
      )
    )[0];
    if (!row) return null;
    return { key: row.definition_key, ...(await this.getFile(reader, row.deployment_id, row.file)) };
  }
}

/** The text of a stored XML file, whatever its encoding. */
export function xmlOf(content: Buffer): string {
  const xml = decodeBytes(content, new Report(''));
  if (xml === undefined) throw altered({});
  return xml;
}

/** `camunda-forms:deployment:forms/application.form` and `forms/application.form` name the form `application`. */
export const formKeyOf = (reference: string): string =>
  baseName(reference.replace(/^(embedded:|camunda-forms:)?(deployment:|app:)?/, ''));

function opened(row: DefinitionRow): DeployedProcess {
  if (sha256(row.graph) !== row.graph_hash) throw altered({ id: row.id });
  if (row.graph_schema !== graphSchema)
    throw new DomainError('DEFINITION.UNKNOWN_SCHEMA', 'unavailable', {
      id: row.id,
      schema: row.graph_schema,
    });
  return {
    id: row.id,
    key: row.definition_key,
    version: row.version,
    ...(row.name !== null && { name: row.name }),
    ...(row.version_tag !== null && { versionTag: row.version_tag }),
    deploymentId: row.deployment_id,
    graph: deepFreeze(JSON.parse(row.graph) as ProcessGraph),
  };
}

const altered = (what: JsonObject) => new DomainError('DEFINITION.ALTERED', 'bug', what);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
