import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { CaseAccessModule } from '../case-files/case-access.module';
import { CaseFilesModule } from '../case-files/case-files.module';
import { CountersModule } from '../counters/counters.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { ApplicantQueries } from './applicants.queries';
import { ReceptionController } from './reception.controller';
import { ReceptionDraftEntity } from './reception-draft.entity';
import { ReceptionDrafts } from './reception-drafts';

export { receptionMessages } from './reception.errors';
export const receptionEntities: EntityClass[] = [ReceptionDraftEntity];

@Module({
  imports: [CaseAccessModule, CaseFilesModule, CountersModule, OrganisationModule, ProceduresModule],
  controllers: [ReceptionController],
  providers: [ApplicantQueries, ReceptionDrafts],
  exports: [ReceptionDrafts],
})
export class ReceptionModule {}
