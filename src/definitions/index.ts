export * from './graph/process-graph';
export { expressionsIn } from './graph/compile';
export { compileBpmn, type CompiledFile } from './compile-bpmn';
export * from './parsed-file';
export * from './problem';
export { type LintContext, lintDeployment } from './lint';
export { joinTroublesFrom, type JoinTrouble } from './lint/soundness/from-marking';
export { DefinitionsModule, DeployAtBootModule } from './definitions.module';
export { definitionEntities } from './deploy/deployment.entities';
export { definitionMessages, DeploymentRefused } from './deploy/definition.errors';
export { type Approval, type DeploymentCheck, DeploymentChecks } from './deploy/deployment-checks';
export { type DeploymentListener, DeploymentListeners, type NewVersion } from './deploy/deployment-listeners';
export {
  type DefinitionReader,
  type DeployedProcess,
  Definitions,
  formKeyOf,
  xmlOf,
} from './versions/definitions';
export { type DeploymentResult, Deployer, LINT, type LintDeployment } from './deploy/deployer';
export { proceduresFolder } from './deploy/deploy-at-boot';
export { filesOfFolder, proceduresIn } from './deploy/deploy-folder';
export { compareFiles } from './diff/compare-files';
export { parseFiles, type SourceFile } from './deploy/parse-files';
export { fileLimits, isFileName } from './file-names';
export { SendDeployment } from './deploy/send-deployment';
export {
  DefinitionView,
  DeploymentView,
  ElementChangeView,
  ProblemView,
  VersionReference,
} from './dto/definition.dto';
export { DefinitionQueries } from './versions/definition.queries';
export { DEPLOYMENT } from './deploy/deployment-proposals';
export { inWordsOf, problemView } from './problem-view';
export { LruCache } from './versions/lru-cache';
