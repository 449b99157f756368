import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import type { Actor, Clock, LocalizedText } from '../../kernel';
import type { Reach } from '../case-files/reach';
import { Reaches } from '../case-files/reach';
import { FillCaseFacts } from './facts/fill-case-facts';
import { conditionsOf } from './forms/conditions.policy';
import { countCases, type Scope } from './forms/count-cases';
import type { Column, Grouping, ReportForm } from './forms/form';
import { reportForms } from './forms/forms.data';
import { layOut, type LaidOutRow } from './forms/lay-out.calculator';
import { type ReportProfile, reportProfiles } from './forms/profiles.data';
import { ReportNames } from './report-names';
import { type AskedPeriod, type ReportPeriod, reportPeriod } from './report-period';
import { refusals } from './reports.errors';

/** Which report, of what, when, and as it was known when. */
export interface AskedReport extends AskedPeriod {
  by?: Grouping;
  profile?: string;
  agency?: string;
  field?: string;
  level?: string;
  procedure?: string;
  channel?: string;
}

/** A report that may be read, with everything it is counted by. */
export interface OpenedReport {
  form: ReportForm;
  columns: readonly Column[];
  profile: ReportProfile;
  grouping: Grouping;
  period: ReportPeriod;
  reach: Reach;
  scope: Scope;
}

export interface NamedRow extends LaidOutRow {
  name: LocalizedText;
}

export interface CountedReport extends OpenedReport {
  rows: NamedRow[];
  /** False while the history of cases from before there were facts is still being read. */
  isComplete: boolean;
}

const totalName: LocalizedText = { vi: 'Tổng cộng', en: 'Total' };

/**
 * The statutory reports and the shop's own, of the agencies a caller oversees, for a period and as they were known at an instant. The same
 * question gives the same figures whenever it is asked.
 */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly reaches: Reaches,
    private readonly names: ReportNames,
    private readonly fill: FillCaseFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws REPORT.NOT_FOUND where the caller oversees nothing, or not that agency, and what the question lacks. */
  open(actor: Actor, code: string, asked: AskedReport): OpenedReport {
    const form = reportForms.find((one) => one.code === code);
    if (!form) throw refusals.notFound();
    const reach = this.reachOf(actor, asked.agency);
    const period = this.period(asked);
    const profile = reportProfiles.find(
      (one) => one.code === (asked.profile ?? reportProfiles[0].code) && one.from <= period.untilDate,
    );
    const grouping = asked.by ?? form.groupings[0];
    if (!profile || !form.groupings.includes(grouping)) throw refusals.badGrouping();
    const { field, level, procedure, channel } = asked;
    return {
      form,
      columns: form.columns(conditionsOf(profile, { isApart: form.isApart ?? false })),
      profile,
      grouping,
      period,
      reach,
      scope: {
        agencies: reach.agencies && [...reach.agencies],
        ...(field !== undefined && { field }),
        ...(level !== undefined && { level }),
        ...(procedure !== undefined && { procedure }),
        ...(channel !== undefined && { channel }),
      },
    };
  }

  async count(actor: Actor, code: string, asked: AskedReport): Promise<CountedReport> {
    const opened = this.open(actor, code, asked);
    const { columns, grouping, scope, period } = opened;
    return this.database.read(async (reader) => {
      const counted = await countCases(reader, columns, grouping, scope, period);
      const nameOf = await this.names.read(reader);
      const rows = layOut(columns, counted, (dimension, value) => nameOf(dimension, value).vi);
      return {
        ...opened,
        isComplete: this.fill.isComplete,
        rows: rows.map((row) => ({ ...row, name: nameOfRow(row, nameOf) })),
      };
    });
  }

  /** Throws REPORT.NOT_FOUND. */
  reachOf(actor: Actor, agency?: string): Reach {
    const reach = this.reaches.of(actor, agency);
    if (!reach) throw refusals.notFound();
    return reach;
  }

  period(asked: AskedPeriod): ReportPeriod {
    return reportPeriod(asked, this.clock.now().getTime());
  }
}

function nameOfRow(
  { kind, dimensions }: LaidOutRow,
  nameOf: (dimension: string, value: string) => LocalizedText,
): LocalizedText {
  const last = Object.entries(dimensions).at(-1);
  return kind === 'TOTAL' || !last ? totalName : nameOf(...last);
}
