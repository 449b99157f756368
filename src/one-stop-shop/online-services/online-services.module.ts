import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { CalendarModule } from '../calendar/calendar.module';
import { CaseFilesModule } from '../case-files/case-files.module';
import { DocumentsModule } from '../documents/documents.module';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { OwnCasesModule } from '../own-cases/own-cases.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { ReceptionModule } from '../reception/reception.module';
import { Applications } from './applications';
import { ApplicationsController } from './applications.controller';
import { CaseLetters } from './case-letters';
import { CaseLookUp } from './case-look-up';
import { CaseRatingEntity } from './case-rating.entity';
import { CatalogueController } from './catalogue.controller';
import { CatalogueQueries } from './catalogue.queries';
import { OnlineSubmissionEntity } from './online-submission.entity';
import { OwnActsController } from './own-acts.controller';
import { OwnDocuments } from './own-documents';
import { OwnDocumentsController } from './own-documents.controller';
import { OwnProgressQueries } from './own-progress.queries';
import { RateByToken } from './rate-by-token';
import { RateCase } from './rate-case.command';
import { RatingController } from './rating.controller';
import { Tracking } from './tracking';
import { TrackingController } from './tracking.controller';

export { onlineServicesMessages } from './online-services.errors';
export const onlineServicesEntities: EntityClass[] = [OnlineSubmissionEntity, CaseRatingEntity];

@Module({
  imports: [
    RuntimeModule,
    OrganisationModule,
    CalendarModule,
    ProceduresModule,
    DocumentsModule,
    CaseFilesModule,
    OwnCasesModule,
    OfficialDocumentsModule,
    ReceptionModule,
  ],
  controllers: [
    CatalogueController,
    ApplicationsController,
    TrackingController,
    OwnActsController,
    OwnDocumentsController,
    RatingController,
  ],
  providers: [
    CatalogueQueries,
    Applications,
    CaseLetters,
    CaseLookUp,
    Tracking,
    OwnProgressQueries,
    OwnDocuments,
    RateCase,
    RateByToken,
  ],
})
export class OnlineServicesModule {}
