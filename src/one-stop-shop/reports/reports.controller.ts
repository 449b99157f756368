import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, Limited, RequirePermission } from '../../identity';
import { type Actor, iso, isoOrNull } from '../../kernel';
import { Reaches } from '../case-files/reach';
import { Organisation } from '../organisation/organisation';
import { type CountedCase, CountedCases } from './counted-cases.queries';
import { csvOf } from './export/csv';
import { PrintReport } from './export/print-report';
import { caseTable, reportTable } from './export/report-table';
import { mostRows, xlsxOf } from './export/xlsx';
import type { Table } from './export/cell';
import type { Dimensions } from './forms/count-cases';
import type { ReportForm } from './forms/form';
import { reportForms } from './forms/forms.data';
import { reportProfiles } from './forms/profiles.data';
import { indexGroups, indicators } from './indicators.data';
import { Ratings } from './ratings.queries';
import {
  CountedCasesPage,
  CountedCasesQuery,
  CountedCaseView,
  RatingsView,
  ReportFileQuery,
  ReportFormView,
  ReportList,
  ReportPeriodQuery,
  ReportQuery,
  ReportView,
  SetTargetRequest,
  TargetSet,
  TargetsQuery,
  TargetsView,
} from './reports.dto';
import { refusals } from './reports.errors';
import { type OpenedReport, Reports } from './reports';
import { Actuals } from './targets/actuals';
import { Targets } from './targets/targets';

const pageSize = 200;

/** Statutory reports, targets and ratings of the agencies one oversees. Throws REPORT.NOT_FOUND where that is nothing, or not that agency. */
@ApiTags('reports')
@ApiBearerAuth()
@Limited({ by: 'caller', most: 240, per: 60_000 })
@RequirePermission('report.read')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly cases: CountedCases,
    private readonly print: PrintReport,
    private readonly ratings: Ratings,
    private readonly targets: Targets,
    private readonly actuals: Actuals,
    private readonly reaches: Reaches,
    private readonly organisation: Organisation,
    private readonly database: Database,
  ) {}

  /** The reports there are, the rules for what the law leaves open, and the agencies that can be asked for. */
  @Get()
  list(@CurrentActor() actor: Actor): ReportList {
    this.reports.reachOf(actor);
    const view = this.organisation.view();
    return {
      items: reportForms.map(formView),
      profiles: reportProfiles.map(({ code, name }) => ({ code, name: { vi: name.vi, en: name.en } })),
      agencies: this.reaches.agenciesOf(actor).map((agencyId) => {
        const { name, parentId } = view.agency(agencyId)!;
        return { agencyId, name: { vi: name.vi, en: name.en }, parentId };
      }),
    };
  }

  /** The nine criteria of agencies, and how officials are rated (NĐ 61/2018 ch. V). */
  @Get('ratings')
  async rated(@Query() query: ReportPeriodQuery, @CurrentActor() actor: Actor): Promise<RatingsView> {
    const { agencies } = this.reports.reachOf(actor, query.agency);
    const period = this.reports.period(query);
    const scope = agencies && [...agencies];
    return {
      from: period.fromDate,
      until: period.untilDate,
      agencies: await this.ratings.agencies(scope, period),
      officials: await this.ratings.officials(scope, period),
    };
  }

  /** What was planned for a period against what was reached, and the index after QĐ 766/QĐ-TTg. */
  @Get('targets')
  async planned(@Query() query: TargetsQuery, @CurrentActor() actor: Actor): Promise<TargetsView> {
    const planned = await this.targets.of(this.database, query.period, this.plannedFor(actor, query.agency));
    const { shares, index } = await this.actuals.read(actor, query);
    const { fromDate, untilDate, asOf } = this.reports.period(query);
    const judged = index.filter(({ scored }) => scored !== null);
    const points = judged.reduce((sum, group) => sum + group.points, 0);
    return {
      period: query.period,
      from: fromDate,
      until: untilDate,
      asOf: iso(asOf),
      items: indicators.map(({ code, name }) => {
        const target = planned.find(({ indicator }) => indicator === code);
        return {
          indicator: code,
          name: { vi: name.vi, en: name.en },
          planned: target?.value ?? null,
          actual: shares.get(code) ?? null,
          version: target?.version ?? null,
        };
      }),
      index: indexGroups.map(({ code, name, points: most }, place) => ({
        code,
        name: { vi: name.vi, en: name.en },
        points: most,
        scored: index[place].scored,
      })),
      score: points === 0 ? null : (judged.reduce((sum, { scored }) => sum + scored!, 0) / points) * 100,
    };
  }

  @Put('targets/:indicator')
  @RequirePermission('report.plan')
  setTarget(
    @Param('indicator') indicator: string,
    @Body() { period, agencyId, value, version }: SetTargetRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TargetSet> {
    return this.targets.set(
      { actor, ...(key && { key }) },
      {
        indicator,
        period,
        agencyId: this.plannedFor(actor, agencyId),
        value,
        ...(version !== undefined && { version }),
      },
    );
  }

  /** A report as the form prints it. */
  @Get(':code')
  async read(
    @Param('code') code: string,
    @Query() query: ReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReportView> {
    const { form, profile, grouping, period, columns, rows, isComplete } = await this.reports.count(
      actor,
      code,
      query,
    );
    return {
      form: formView(form),
      profile: profile.code,
      by: grouping,
      from: period.fromDate,
      until: period.untilDate,
      asOf: iso(period.asOf),
      isComplete,
      columns: columns.map(({ key, number, label, group, share }) => ({
        key,
        number: number ?? '',
        label: { vi: label.vi, en: label.en },
        group: group ? { vi: group.vi, en: group.en } : null,
        kind: share ? 'share' : 'count',
        hasCases: !share,
      })),
      rows: rows.map(({ kind, name, dimensions, values }) => ({
        kind,
        name: { vi: name.vi, en: name.en },
        dimensions,
        values,
      })),
    };
  }

  /** The cases behind a figure, as they were at the end of the period. */
  @Get(':code/cases')
  async counted(
    @Param('code') code: string,
    @Query() query: CountedCasesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CountedCasesPage> {
    const report = this.reports.open(actor, code, query);
    const page = await this.cases.page(report, query.column, rowOf(query), query);
    return { items: page.items.map(caseView), next: page.next };
  }

  /** The report as CSV, as a workbook or as the printed form, or the cases behind a column of it as one of the first two. */
  @Get(':code/file')
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
  )
  async file(
    @Param('code') code: string,
    @Query() query: ReportFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { column, language, format } = query;
    const name = [code, column, this.reports.period(query).untilDate].filter(Boolean).join('-');
    if (format === 'pdf') {
      if (column !== undefined) throw refusals.casesNotPrinted();
      return new StreamableFile(
        await this.print.pdf(await this.reports.count(actor, code, query), language),
        {
          type: 'application/pdf',
          disposition: `attachment; filename="${name}.pdf"`,
        },
      );
    }
    const table = await this.tableOf(actor, code, query);
    const [content, type] =
      format === 'csv'
        ? [csvOf(table), 'text/csv; charset=utf-8']
        : [xlsxOf(table), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
    return new StreamableFile(Readable.from(content, { objectMode: true }), {
      type,
      disposition: `attachment; filename="${name}.${format}"`,
    });
  }

  /** Throws REPORT.TOO_LONG for more cases than a workbook holds. */
  private async tableOf(actor: Actor, code: string, query: ReportFileQuery): Promise<Table> {
    const { column, language, format } = query;
    if (column === undefined) return reportTable(await this.reports.count(actor, code, query), language);
    const report = this.reports.open(actor, code, query);
    if (format === 'xlsx') await this.cases.assertAtMost(mostRows, report, column, rowOf(query));
    return this.casesOf(report, column, query);
  }

  private casesOf(report: OpenedReport, column: string, query: ReportFileQuery): Table {
    const { cases } = this;
    async function* all(): AsyncGenerator<CountedCase> {
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await cases.page(report, column, rowOf(query), {
          limit: pageSize,
          ...(cursor !== undefined && { cursor }),
        });
        yield* page.items;
        cursor = page.next;
      }
    }
    return caseTable(report, column, all(), query.language);
  }

  /** Whose targets are meant: of one agency, or of the one above all that the caller oversees. */
  private plannedFor(actor: Actor, agencyId?: string): string {
    const { roots } = this.reports.reachOf(actor, agencyId);
    return agencyId ?? (roots.length === 1 ? roots[0] : '');
  }
}

const rowOf = ({ lead }: { lead?: string }): Dimensions => (lead === undefined ? {} : { lead });

const formView = ({ code, number, name, source, groupings }: ReportForm): ReportFormView => ({
  code,
  number,
  name: { vi: name.vi, en: name.en },
  source,
  groupings: [...groupings],
});

const caseView = ({ acceptedAt, dueAt, finishedAt, ...one }: CountedCase): CountedCaseView => ({
  ...one,
  procedureName: { vi: one.procedureName.vi, en: one.procedureName.en },
  agencyName: { vi: one.agencyName.vi, en: one.agencyName.en },
  acceptedAt: isoOrNull(acceptedAt),
  dueAt: isoOrNull(dueAt),
  finishedAt: isoOrNull(finishedAt),
});
