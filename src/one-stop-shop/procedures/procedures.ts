import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import { Definitions, LruCache } from '../../definitions';
import { type DecisionModel, decisionsOf, parseDmn } from '../../expressions';
import { DomainError } from '../../kernel';
import type { LocalDate } from '../local-date';
import type { Fee, ProcedureContent, ProcedureVersion } from './procedure-version';

/** An open transaction, or the query side. */
export type ProcedureReader = Pick<Transaction, 'query'>;

interface PeriodRow {
  id: string;
  valid_from: string;
  valid_to: string | null;
}

interface VersionRow {
  id: string;
  definition_id: string;
  definition_key: string;
  deployment_id: string;
  content: string;
  hash: string;
}

/** What never changes of a version; its period is read each time. */
export type ProcedureText = Omit<ProcedureVersion, 'validFrom' | 'validTo'>;

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * Where cases find the procedure they are about. What a version says is read, checked against its hash and parsed once
 * and then kept; its period costs one indexed query, so that a version that took over on another node is seen at once.
 */
@Injectable()
export class Procedures {
  private readonly opened = new LruCache<ProcedureText>(500);

  constructor(private readonly definitions: Definitions) {}

  /** The version in force on a local date. Throws `PROCEDURE.NOT_FOUND`. */
  async find(reader: ProcedureReader, code: string, date: LocalDate): Promise<ProcedureVersion> {
    return this.only(
      reader,
      await reader.query<PeriodRow>(
        `SELECT id, valid_from, valid_to FROM procedure_version
         WHERE code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
        [code, date, date],
      ),
      { code, date },
    );
  }

  /** A version by its id, in force or not. Throws `PROCEDURE.NOT_FOUND`, `PROCEDURE.ALTERED`. */
  async get(reader: ProcedureReader, id: string): Promise<ProcedureVersion> {
    return this.only(
      reader,
      await reader.query<PeriodRow>('SELECT id, valid_from, valid_to FROM procedure_version WHERE id = ?', [
        id,
      ]),
      { id },
    );
  }

  /** What a version says, for whom its period is nothing: read once. Throws as `get`. */
  async textOf(reader: ProcedureReader, id: string): Promise<ProcedureText> {
    return this.opened.get(id) ?? (await this.open(reader, id));
  }

  /** The procedure whose cases this definition moves; null for a plain process. */
  async ofDefinition(reader: ProcedureReader, definitionId: string): Promise<ProcedureVersion | null> {
    const rows = await reader.query<PeriodRow>(
      'SELECT id, valid_from, valid_to FROM procedure_version WHERE definition_id = ?',
      [definitionId],
    );
    return rows.length > 0 ? this.only(reader, rows, { definitionId }) : null;
  }

  private async only(
    reader: ProcedureReader,
    [row]: PeriodRow[],
    asked: Record<string, string>,
  ): Promise<ProcedureVersion> {
    if (!row) throw new DomainError('PROCEDURE.NOT_FOUND', 'not-found', asked);
    return { ...(await this.textOf(reader, row.id)), validFrom: row.valid_from, validTo: row.valid_to };
  }

  private async open(reader: ProcedureReader, id: string): Promise<ProcedureText> {
    const [row] = await reader.query<VersionRow>(
      `SELECT id, definition_id, definition_key, deployment_id, content, hash FROM procedure_version WHERE id = ?`,
      [id],
    );
    if (!row) throw new DomainError('PROCEDURE.NOT_FOUND', 'not-found', { id });
    if (hashOf(row.content) !== row.hash) throw new DomainError('PROCEDURE.ALTERED', 'bug', { id });
    const content = JSON.parse(row.content) as ProcedureContent;
    const models: DecisionModel[] = [];
    for (const decision of decisionsIn(content.fees)) {
      const file = await this.definitions.findDecision(reader, row.deployment_id, decision);
      const { model } = file ? await parseDmn(file.xml) : {};
      if (model) models.push(model);
    }
    const opened: ProcedureText = {
      ...content,
      id,
      definitionId: row.definition_id,
      definitionKey: row.definition_key,
      deploymentId: row.deployment_id,
      hash: row.hash,
      decisions: decisionsOf(models),
    };
    this.opened.set(id, opened);
    return opened;
  }
}

/** The decision tables that fees are read off. */
export const decisionsIn = (fees: readonly Fee[]): string[] => [
  ...new Set(
    fees.flatMap(({ amount }) =>
      typeof amount === 'object' && 'decision' in amount ? [amount.decision] : [],
    ),
  ),
];
