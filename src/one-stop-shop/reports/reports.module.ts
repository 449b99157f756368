import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { CaseFilesModule } from '../case-files/case-files.module';
import { Reaches } from '../case-files/reach';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { CountedCases } from './counted-cases.queries';
import { EventLogController } from './event-log/event-log.controller';
import { CaseFactEntity } from './facts/case-fact.entity';
import { FillCaseFacts } from './facts/fill-case-facts';
import { ProcedureFacts } from './facts/procedure-facts';
import { RecordCaseFacts } from './facts/record-case-facts';
import { Ratings } from './ratings.queries';
import { PrintReport } from './export/print-report';
import { ReportNames } from './report-names';
import { Reports } from './reports';
import { ReportsController } from './reports.controller';
import { Actuals } from './targets/actuals';
import { ReportTargetEntity } from './targets/report-target.entity';
import { Targets } from './targets/targets';

export { reportsMessages } from './reports.errors';
export const reportsEntities: EntityClass[] = [CaseFactEntity, ReportTargetEntity];

@Module({
  imports: [
    RuntimeModule,
    OrganisationModule,
    DeadlinesModule,
    ProceduresModule,
    CaseFilesModule,
    OfficialDocumentsModule,
  ],
  controllers: [EventLogController, ReportsController],
  providers: [
    Actuals,
    CountedCases,
    FillCaseFacts,
    ProcedureFacts,
    PrintReport,
    Ratings,
    Reaches,
    RecordCaseFacts,
    ReportNames,
    Reports,
    Targets,
  ],
  exports: [FillCaseFacts, Reports],
})
export class ReportsModule {}
