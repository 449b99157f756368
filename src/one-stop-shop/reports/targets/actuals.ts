import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../database';
import type { Actor } from '../../../kernel';
import { countCases } from '../forms/count-cases';
import { valuesOf } from '../forms/lay-out.calculator';
import { indexGroups, indicators } from '../indicators.data';
import { Ratings } from '../ratings.queries';
import type { AskedPeriod } from '../report-period';
import { Reports } from '../reports';

export interface IndexGroup {
  code: string;
  points: number;
  scored: number | null;
}

/** What was reached of what is planned. */
@Injectable()
export class Actuals {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly ratings: Ratings,
  ) {}

  /** Shares by indicator; null where there is nothing to have a share of. */
  async read(
    actor: Actor,
    asked: AskedPeriod & { agency?: string },
  ): Promise<{ shares: Map<string, number | null>; index: IndexGroup[] }> {
    return this.database.read(async (reader) => {
      const shares = new Map<string, number | null>();
      for (const code of new Set(indicators.map(({ form }) => form))) {
        const { columns, scope, period } = this.reports.open(actor, code, asked);
        const rows = await countCases(reader, columns, 'agency', scope, period);
        const sums: Record<string, number> = {};
        for (const { counts } of rows)
          for (const [key, count] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + count;
        const values = valuesOf(columns, sums);
        for (const { code: indicator, column, form } of indicators)
          if (form === code) shares.set(indicator, values[columns.findIndex(({ key }) => key === column)]);
      }
      const { scope, period } = this.reports.open(actor, 'on-time', asked);
      const parts = new Map(shares)
        .set('published', await published(reader))
        .set('satisfaction', await this.ratings.satisfaction(reader, scope.agencies, period));
      return { shares, index: indexGroups.map((group) => ({ ...group, scored: scored(group, parts) })) };
    });
  }
}

/** Points in the measure of the shares that are known. */
function scored(
  { points, of }: { points: number; of: readonly string[] },
  shares: ReadonlyMap<string, number | null>,
): number | null {
  const known = of.map((code) => shares.get(code) ?? null).filter((share) => share !== null);
  if (known.length === 0) return null;
  return (points * known.reduce((sum, share) => sum + share, 0)) / known.length;
}

/** Procedures in force that are in the national catalogue; null without any. */
async function published(reader: Reader): Promise<number | null> {
  const rows = await reader.query<{ code: string; national: string | null }>(
    'SELECT code, MAX(national_code) AS national FROM procedure_version WHERE valid_to IS NULL GROUP BY code',
  );
  return rows.length === 0 ? null : rows.filter(({ national }) => national !== null).length / rows.length;
}
