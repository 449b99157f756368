import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { EntityClass } from '../../database';
import { DefinitionsModule, DeploymentChecks, DeploymentListeners } from '../../definitions';
import type { MessageCatalogue } from '../../http';
import type { Clock } from '../../kernel';
import { CatalogueProcedures } from './catalogue-procedures';
import { checkProcedure } from './checks/check-procedure';
import { ProceduresController } from './procedures.controller';
import { ProcedureQueries } from './procedure.queries';
import { procedureMessages } from './procedure.errors';
import { ProcedureVersionEntity } from './procedure-version.entity';
import { Procedures } from './procedures';

export const proceduresEntities: EntityClass[] = [ProcedureVersionEntity];
export const proceduresMessages: MessageCatalogue = procedureMessages;

@Module({
  imports: [DefinitionsModule],
  controllers: [ProceduresController],
  providers: [Procedures, CatalogueProcedures, ProcedureQueries],
  exports: [Procedures, ProcedureQueries, CatalogueProcedures],
})
export class ProceduresModule implements OnModuleInit {
  constructor(
    private readonly checks: DeploymentChecks,
    private readonly listeners: DeploymentListeners,
    private readonly catalogue: CatalogueProcedures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Deployments are checked, and those of procedures enter the catalogue, from the start of the server on. */
  onModuleInit(): void {
    this.checks.register((files) => checkProcedure(files, this.clock.now().getTime()));
    this.listeners.register((tx, versions) => this.catalogue.catalogue(tx, versions));
  }
}
