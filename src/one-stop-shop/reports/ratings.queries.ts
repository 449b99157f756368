import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../database';
import type { LocalizedText } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { conditionsOf, online } from './forms/conditions.policy';
import { countCases } from './forms/count-cases';
import type { Column } from './forms/form';
import { reportProfiles } from './forms/profiles.data';
import {
  agencyBand,
  type AgencyBand,
  agencyScore,
  type AgencyService,
  type NineCriteria,
  nineCriteria,
  officialBand,
  type OfficialBand,
  officialScore,
  type RatingSums,
} from './ratings.calculator';
import { ReportNames } from './report-names';
import type { ReportPeriod } from './report-period';

export interface RatedAgency {
  agencyId: string;
  name: LocalizedText;
  cases: number;
  criteria: NineCriteria;
  score: number | null;
  band: AgencyBand | null;
}

export interface RatedOfficial {
  personId: string;
  name: string;
  agencyName: LocalizedText;
  cases: number;
  score: number;
  band: OfficialBand;
}

const none: RatingSums = {
  cases: 0,
  totalTime: 0,
  agencyTime: 0,
  contacts: 0,
  agencies: 0,
  publicity: 0,
  attitude: 0,
};

const sumsSql = `COUNT(*) AS cases, SUM(r.total_time) AS total_time, SUM(r.agency_time) AS agency_time,
  SUM(r.contacts) AS contacts, SUM(r.agencies) AS agencies, SUM(r.publicity) AS publicity, SUM(r.attitude) AS attitude`;

/** What citizens and the shop's own figures say of agencies and officials in a period (NĐ 61/2018 ch. V). */
@Injectable()
export class Ratings {
  constructor(
    private readonly database: Database,
    private readonly names: ReportNames,
    private readonly organisation: Organisation,
  ) {}

  agencies(agencies: readonly string[] | null, period: ReportPeriod): Promise<RatedAgency[]> {
    return this.database.read(async (reader) => {
      const rated = await this.sums(reader, 'agency_id', agencies, period);
      const served = await this.services(reader, agencies, period);
      const nameOf = await this.names.read(reader);
      const ids = [...new Set([...rated.keys(), ...served.keys()])];
      return ids
        .map((agencyId): RatedAgency => {
          const sums = rated.get(agencyId) ?? none;
          const criteria = nineCriteria(sums, served.get(agencyId) ?? nothing);
          const score = agencyScore(criteria);
          return {
            agencyId,
            name: nameOf('lead', agencyId),
            cases: sums.cases,
            criteria,
            score,
            band: score === null ? null : agencyBand(score),
          };
        })
        .toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1) || other.cases - one.cases);
    });
  }

  officials(agencies: readonly string[] | null, period: ReportPeriod): Promise<RatedOfficial[]> {
    return this.database.read(async (reader) => {
      const rows = await this.sums(reader, 'official_id', agencies, period);
      const nameOf = await this.names.read(reader);
      const view = this.organisation.view();
      return [...rows].map(([personId, { agencyId, ...sums }]): RatedOfficial => {
        const score = officialScore(sums);
        return {
          personId,
          name: view.person(personId)?.name ?? personId,
          agencyName: nameOf('lead', agencyId),
          cases: sums.cases,
          score,
          band: officialBand(score),
        };
      });
    });
  }

  /** Of all that could be given, the share that was; null before anybody has rated. */
  async satisfaction(
    reader: Reader,
    agencies: readonly string[] | null,
    period: ReportPeriod,
  ): Promise<number | null> {
    const rows = [...(await this.sums(reader, 'agency_id', agencies, period)).values()];
    const cases = rows.reduce((sum, row) => sum + row.cases, 0);
    const given = rows.reduce((sum, row) => sum + row.attitude + row.publicity + row.contacts, 0);
    return cases === 0 ? null : given / (cases * 6);
  }

  private async sums(
    reader: Reader,
    by: 'agency_id' | 'official_id',
    agencies: readonly string[] | null,
    { from, at }: ReportPeriod,
  ): Promise<Map<string, RatingSums & { agencyId: string }>> {
    const rows = await reader.query(
      `SELECT r.${by} AS id, MAX(r.agency_id) AS agency, ${sumsSql}
       FROM case_rating r WHERE r.rated_at >= ? AND r.rated_at <= ? AND r.${by} IS NOT NULL
       ${agencies ? 'AND r.agency_id IN (?)' : ''} GROUP BY r.${by} ORDER BY r.${by}`,
      [from, at, ...(agencies ? [[...agencies]] : [])],
    );
    return new Map(
      rows.map((row) => [
        row.id as string,
        {
          agencyId: row.agency as string,
          cases: Number(row.cases),
          totalTime: Number(row.total_time),
          agencyTime: Number(row.agency_time),
          contacts: Number(row.contacts),
          agencies: Number(row.agencies),
          publicity: Number(row.publicity),
          attitude: Number(row.attitude),
        },
      ]),
    );
  }

  private async services(
    reader: Reader,
    agencies: readonly string[] | null,
    period: ReportPeriod,
  ): Promise<Map<string, AgencyService>> {
    const is = conditionsOf(reportProfiles[0]);
    const columns: Column[] = [
      { key: 'accepted', label: noLabel, count: is.accepted },
      { key: 'online', label: noLabel, count: `${is.accepted} AND ${online}` },
    ];
    const rows = await countCases(reader, columns, 'agency', { agencies }, period);
    const served = new Map<string, AgencyService>(
      rows.map(({ dimensions, counts }) => [
        dimensions.lead,
        { ...nothing, accepted: counts.accepted, online: counts.online },
      ]),
    );
    for (const { id, handled, in_time: inTime } of await this.feedback(reader, agencies, period))
      served.set(id, {
        ...(served.get(id) ?? nothing),
        feedback: Number(handled),
        feedbackInTime: Number(inTime),
      });
    return served;
  }

  /** What was answered in the period, and what should have been by its end (NĐ 61/2018 ch. V, criterion 8). */
  private feedback(
    reader: Reader,
    agencies: readonly string[] | null,
    { from, at }: ReportPeriod,
  ): Promise<{ id: string; handled: number; in_time: number }[]> {
    return reader.query(
      `SELECT f.agency_id AS id, COUNT(*) AS handled,
         SUM(CASE WHEN k.ended_at <= ? AND k.end_class IN ('EARLY', 'ON_TIME') THEN 1 ELSE 0 END) AS in_time
       FROM feedback f JOIN clock k ON k.id = f.clock_id
       WHERE f.state <> 'CANCELLED' AND (k.ended_at BETWEEN ? AND ? OR (k.due_at <= ? AND (k.ended_at IS NULL OR k.ended_at > ?)))
       ${agencies ? 'AND f.agency_id IN (?)' : ''} GROUP BY f.agency_id ORDER BY f.agency_id`,
      [at, from, at, at, at, ...(agencies ? [[...agencies]] : [])],
    );
  }
}

const noLabel: LocalizedText = { vi: '', en: '' };
const nothing: AgencyService = { feedback: 0, feedbackInTime: 0, accepted: 0, online: 0 };
