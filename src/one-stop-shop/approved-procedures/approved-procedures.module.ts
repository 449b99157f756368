import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { EntityClass } from '../../database';
import { DefinitionsModule, DeploymentChecks, DeploymentListeners } from '../../definitions';
import type { Clock } from '../../kernel';
import { RuntimeModule } from '../../runtime';
import { dateAt } from '../local-date';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { ApprovedProcedureEntity } from './approved-procedure.entity';
import { ApprovedProceduresController } from './approved-procedures.controller';
import { ApproveProcedure } from './approve-procedure';
import { assertEffectiveDate } from './effective-date.policy';
import { PublishedProceduresController } from './published-procedures.controller';
import { PublishedProcedures } from './published-procedures.queries';
import { WithdrawProcedure } from './withdraw-procedure';

export { approvedProceduresMessages } from './approved-procedures.errors';
export const approvedProceduresEntities: EntityClass[] = [ApprovedProcedureEntity];

@Module({
  imports: [DefinitionsModule, RuntimeModule, ProceduresModule, OrganisationModule, OfficialDocumentsModule],
  controllers: [PublishedProceduresController, ApprovedProceduresController],
  providers: [ApproveProcedure, PublishedProcedures, WithdrawProcedure],
})
export class ApprovedProceduresModule implements OnModuleInit {
  constructor(
    private readonly listeners: DeploymentListeners,
    private readonly checks: DeploymentChecks,
    private readonly approve: ApproveProcedure,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** After the catalogue, whose module is imported and so is made ready first. */
  onModuleInit(): void {
    this.listeners.register((tx, versions) => this.approve.follow(tx, versions));
    this.checks.registerForApproval((files) =>
      assertEffectiveDate(files, dateAt(this.clock.now().getTime())),
    );
  }
}
