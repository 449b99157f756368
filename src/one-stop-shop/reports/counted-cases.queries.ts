import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Row } from '../../database';
import { decodeCursor, encodeCursor } from '../../http';
import type { LocalizedText } from '../../kernel';
import { countCases, dimensionColumns, type Dimensions, scopeConditions } from './forms/count-cases';
import { bound, holds } from './forms/fact-slices';
import { partsOf } from './forms/form';
import { ReportNames } from './report-names';
import { refusals } from './reports.errors';
import type { OpenedReport } from './reports';

/** A case behind a figure, as it was at the end of the period; nothing of its applicant. */
export interface CountedCase {
  caseId: string;
  code: string;
  procedureCode: string;
  procedureName: LocalizedText;
  agencyName: LocalizedText;
  channel: string;
  acceptedAt: number | null;
  dueAt: number | null;
  finishedAt: number | null;
  class: string | null;
}

export interface CountedCasePage {
  items: CountedCase[];
  next: string | null;
}

/** The cases that a figure of a report counts: by the condition it was counted by. */
@Injectable()
export class CountedCases {
  constructor(
    private readonly database: Database,
    private readonly names: ReportNames,
  ) {}

  /** Throws REPORT.NOT_FOUND for a column that counts no cases. */
  async page(
    report: OpenedReport,
    column: string,
    dimensions: Dimensions,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<CountedCasePage> {
    const after = cursor === undefined ? '' : String(decodeCursor(cursor, ['string'])[0]);
    return this.database.read(async (reader) => {
      const rows = await this.rows(reader, report, column, dimensions, after, limit + 1);
      const nameOf = await this.names.read(reader);
      const items = rows.slice(0, limit).map((row) => ({
        caseId: row.case_id as string,
        code: row.code as string,
        procedureCode: row.procedure_code as string,
        procedureName: nameOf('procedure', row.procedure_code as string),
        agencyName: nameOf('lead', row.lead_agency_id as string),
        channel: row.channel as string,
        acceptedAt: row.accepted_at as number | null,
        dueAt: row.due_at as number | null,
        finishedAt: row.finished_at as number | null,
        class: row.end_class as string | null,
      }));
      return {
        items,
        next: rows.length > limit ? encodeCursor([items[items.length - 1].caseId]) : null,
      };
    });
  }

  /**
   * Throws REPORT.TOO_LONG when there may be more than `most`: a case that two parts of a column count is counted twice here. `dimensions`
   * names at most the agency.
   */
  async assertAtMost(
    most: number,
    { columns, scope, period }: OpenedReport,
    column: string,
    { lead }: Dimensions,
  ): Promise<void> {
    const parts = partsOf(columns, column).map(({ key, label, count }) => ({ key, label, count }));
    const counted = await this.database.read((reader) => countCases(reader, parts, 'agency', scope, period));
    const found = counted
      .filter(({ dimensions }) => lead === undefined || dimensions.lead === lead)
      .flatMap(({ counts }) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
    if (found > most) throw refusals.tooLong({ rows: most });
  }

  private rows(
    reader: Reader,
    { columns, scope, period: { from, at, asOf } }: OpenedReport,
    column: string,
    dimensions: Dimensions,
    after: string,
    limit: number,
  ): Promise<Row[]> {
    const parts = partsOf(columns, column);
    if (parts.length === 0) throw refusals.notFound();
    const named = { from, at, asOf };
    const condition = bound(
      `${holds} AND (${parts.map(({ count, sum }) => `(${count}${sum ? ` AND f.${sum} > 0` : ''})`).join(' OR ')})`,
      named,
    );
    const narrowed = scopeConditions(scope);
    const ofRow = Object.entries(dimensions);
    return reader.query(
      `SELECT f.case_id, c.code, f.procedure_code, f.lead_agency_id, f.channel, f.accepted_at, f.due_at, f.finished_at, f.end_class
       FROM case_fact f JOIN case_file c ON c.id = f.case_id
       WHERE f.case_id > ? AND f.valid_to > ? AND f.settled_until >= ? AND ${condition.sql}${narrowed.sql}
       ${ofRow.map(([name]) => `AND ${dimensionColumns[name]} = ?`).join(' ')}
       ORDER BY f.case_id LIMIT ?`,
      [after, at, from, ...condition.values, ...narrowed.values, ...ofRow.map(([, value]) => value), limit],
    );
  }
}
