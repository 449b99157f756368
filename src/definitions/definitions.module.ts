import { Module } from '@nestjs/common';
import { DeployAtBoot } from './deploy/deploy-at-boot';
import { Deployer, LINT } from './deploy/deployer';
import { DeploymentChecks } from './deploy/deployment-checks';
import { DeploymentListeners } from './deploy/deployment-listeners';
import { DeploymentProposals } from './deploy/deployment-proposals';
import { DeploymentsController } from './deploy/deployments.controller';
import { SendDeployment } from './deploy/send-deployment';
import { lintDeployment } from './lint';
import { DefinitionQueries } from './versions/definition.queries';
import { Definitions } from './versions/definitions';
import { DefinitionsController } from './versions/definitions.controller';

@Module({
  controllers: [DeploymentsController, DefinitionsController],
  providers: [
    Definitions,
    DefinitionQueries,
    Deployer,
    DeploymentChecks,
    DeploymentListeners,
    DeploymentProposals,
    SendDeployment,
    { provide: LINT, useValue: lintDeployment },
  ],
  exports: [Definitions, DefinitionQueries, Deployer, DeploymentChecks, DeploymentListeners, SendDeployment],
})
export class DefinitionsModule {}

/** Deploys `processes/` at start: part of the server, not of every test. */
@Module({ imports: [DefinitionsModule], providers: [DeployAtBoot] })
export class DeployAtBootModule {}
