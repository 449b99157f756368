import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { CitizenIdentitiesController } from './citizen-identities.controller';
import { OwnCasesController } from './own-cases.controller';
import { OwnCasesQueries } from './own-cases.queries';

@Module({
  imports: [OrganisationModule, ProceduresModule],
  controllers: [OwnCasesController, CitizenIdentitiesController],
  providers: [OwnCasesQueries],
  exports: [OwnCasesQueries],
})
export class OwnCasesModule {}
