import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Definitions, type DeployedProcess, type ProcessGraph } from '../../definitions';
import { type DecisionModel, parseDmn } from '../../expressions';
import { decodeCursor, pageOf } from '../../http';
import { type Clock, DomainError, type Json, type JsonObject } from '../../kernel';
import { foldText } from '../../runtime';
import type { Channel } from '../case-files/case-file';
import { dateAt, findDay, type LocalDate } from '../local-date';
import { type InternalProcedure, internalProcedureOf } from './model/internal-procedure';
import type {
  ProcedurePage,
  ProcedureSummary,
  ProcedureVersionList,
  ProcedureView,
  QuoteView,
} from './procedure.dto';
import type { ProcedureContent, ProcedureVersion } from './procedure-version';
import { type ProcedureReader, Procedures } from './procedures';
import { quoteOf } from './quote';

interface SummaryRow {
  id: string;
  code: string;
  definition_id: string;
  valid_from: string;
  valid_to: string | null;
  content: string;
}

/** What people see of the catalogue. */
@Injectable()
export class ProcedureQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly definitions: Definitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In force on the date, by code. */
  async list(filter: {
    search?: string;
    field?: string;
    level?: string;
    date?: string;
    limit: number;
    cursor?: string;
  }): Promise<ProcedurePage> {
    const date = this.dateOf(filter.date);
    const conditions = ['valid_from <= ?', '(valid_to IS NULL OR valid_to > ?)'];
    const parameters: (string | number)[] = [date, date];
    const where = (condition: string, value: string | undefined) => {
      if (value === undefined) return;
      conditions.push(condition);
      parameters.push(value);
    };
    where('field = ?', filter.field);
    where('level = ?', filter.level);
    for (const word of foldText(filter.search ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 10))
      where("search_text LIKE ? ESCAPE '!'", `%${word.replace(/[!%_]/g, '!$&')}%`);
    if (filter.cursor !== undefined) where('code > ?', String(decodeCursor(filter.cursor, ['string'])[0]));
    const rows = await this.database.query<SummaryRow>(
      `SELECT id, code, definition_id, valid_from, valid_to, content FROM procedure_version
       WHERE ${conditions.join(' AND ')} ORDER BY code LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ code }) => [code],
      (row) =>
        summaryOf(JSON.parse(row.content) as ProcedureContent, {
          id: row.id,
          definitionId: row.definition_id,
          validFrom: row.valid_from,
          validTo: row.valid_to,
        }),
    );
  }

  async get(code: string, date?: string): Promise<ProcedureView> {
    const version = await this.procedures.find(this.database, code, this.dateOf(date));
    const content: Partial<ProcedureVersion> = { ...version };
    delete content.decisions;
    delete content.deploymentId;
    delete content.definitionKey;
    const { graph } = await this.definitions.get(this.database, version.definitionId);
    return {
      ...inFeelText<ProcedureView>(content),
      ...summaryOf(version, version),
      receptionForm: receptionFormOf(graph),
    };
  }

  /** Newest first, those included that never came into force. */
  async versions(code: string): Promise<ProcedureVersionList> {
    const rows = await this.database.query<{
      id: string;
      valid_from: string;
      valid_to: string | null;
      definition_id: string;
      version: number;
      hash: string;
      created_at: number;
    }>(
      `SELECT v.id, v.valid_from, v.valid_to, v.definition_id, p.version, v.hash, v.created_at
       FROM procedure_version v JOIN process_definition p ON p.id = v.definition_id
       WHERE v.code = ? ORDER BY v.valid_from DESC, v.created_at DESC, v.id DESC`,
      [code],
    );
    if (rows.length === 0) throw new DomainError('PROCEDURE.NOT_FOUND', 'not-found', { code });
    return {
      items: rows.map((row) => ({
        id: row.id,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        definitionId: row.definition_id,
        definitionVersion: Number(row.version),
        hash: row.hash,
        deployedAt: new Date(Number(row.created_at)).toISOString(),
      })),
    };
  }

  /** Throws `PROCEDURE.DATA_INVALID` with the fields. */
  async quote(code: string, data: JsonObject, channel: Channel, date?: string): Promise<QuoteView> {
    const version = await this.procedures.find(this.database, code, this.dateOf(date));
    const quote = quoteOf(version, data, channel, this.clock.now().getTime());
    return { procedureVersionId: version.id, ...quote };
  }

  /** Of a version, or of the one in force on the date. */
  async internalProcedure(
    code: string,
    { version: id, date }: { version?: string; date?: string },
  ): Promise<InternalProcedure & { procedure: ProcedureSummary }> {
    return this.database.read(async (reader) => {
      const version =
        id === undefined
          ? await this.procedures.find(reader, code, this.dateOf(date))
          : await this.procedures.get(reader, id);
      if (version.code !== code) throw new DomainError('PROCEDURE.NOT_FOUND', 'not-found', { code, id: id! });
      const table = await this.tableOf(reader, version);
      return { procedure: summaryOf(version, version), ...table };
    });
  }

  /** The steps of a version, also inside the transaction that stores it. */
  async tableOf(reader: ProcedureReader, version: ProcedureVersion): Promise<InternalProcedure> {
    const process = await this.definitions.get(reader, version.definitionId);
    const processes = new Map([[process.key, process.graph]]);
    await this.addCalled(reader, process, processes);
    const models = await this.decisionModels(reader, process);
    return internalProcedureOf(version, process.graph, models, this.clock.now().getTime(), (key) =>
      processes.get(key),
    );
  }

  private async addCalled(
    reader: ProcedureReader,
    caller: DeployedProcess,
    processes: Map<string, ProcessGraph>,
  ): Promise<void> {
    for (const node of Object.values(caller.graph.nodes)) {
      if (node.type !== 'callActivity' || !('literal' in node.calledElement)) continue;
      const key = node.calledElement.literal;
      const called = processes.has(key)
        ? null
        : await this.definitions.findCalled(reader, key, node.binding, caller);
      if (!called) continue;
      processes.set(key, called.graph);
      await this.addCalled(reader, called, processes);
    }
  }

  private async decisionModels(
    reader: ProcedureReader,
    { graph, deploymentId }: DeployedProcess,
  ): Promise<DecisionModel[]> {
    const models: DecisionModel[] = [];
    for (const node of Object.values(graph.nodes)) {
      if (node.type !== 'businessRuleTask' || !node.decision) continue;
      const file = await this.definitions.findDecision(reader, deploymentId, node.decision.decisionRef);
      const { model } = file ? await parseDmn(file.xml) : {};
      if (model) models.push(model);
    }
    return models;
  }

  private dateOf(date: string | undefined): LocalDate {
    if (date === undefined) return dateAt(this.clock.now().getTime());
    if (findDay(date) === undefined) throw new DomainError('PROCEDURE.DATE_INVALID', 'invalid', { date });
    return date;
  }
}

const summaryOf = (
  { code, nationalCode, name, field, level, serviceLevel, channels }: ProcedureContent,
  {
    id,
    definitionId,
    validFrom,
    validTo,
  }: Pick<ProcedureVersion, 'id' | 'definitionId' | 'validFrom' | 'validTo'>,
): ProcedureSummary => ({
  id,
  code,
  nationalCode,
  name,
  field,
  level,
  serviceLevel: {
    value: serviceLevel.value,
    ...(serviceLevel.reason && { reason: serviceLevel.reason }),
  },
  channels,
  validFrom,
  validTo,
  definitionId,
});

/** With expressions as they are written: texts that start with `=`. */
function inFeelText<View>(content: Partial<ProcedureVersion>): View {
  const visit = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value.feel === 'string' && typeof value.bounded === 'boolean') return `=${value.feel}`;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(content as unknown as Json) as unknown as View;
}

function receptionFormOf({ nodes }: ProcessGraph): string | null {
  const receives = Object.values(nodes).find(({ caseStep }) => caseStep?.act === 'receive');
  const user = receives && 'user' in receives ? receives.user : undefined;
  return user?.formKey ?? user?.formRef ?? null;
}
