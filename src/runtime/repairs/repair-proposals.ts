import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database';
import { Definitions } from '../../definitions';
import { type Consent, ProposalKinds } from '../../identity';
import type { JsonObject, LocalizedText } from '../../kernel';
import { CancelInstance } from '../instances/cancel-instance.command';
import type { Caller } from '../instances/command-runner';
import { InstanceQueries } from '../instances/instance.queries';
import { ModifyInstance, type ModifyInstanceInput } from '../instances/modify-instance.command';
import { SetVariables, type SetVariablesInput } from '../instances/set-variables.command';
import { JobQueries } from '../jobs/job.queries';
import { RunJobNow } from '../jobs/run-job-now.command';
import { MigrateInstance } from '../migration/migrate-instance.command';
import { MigrationQueries } from '../migration/migration.queries';
import { routeOf } from '../migration/route-of';
import { StartMigration } from '../migration/start-migration.command';
import { UndoMigration } from '../migration/undo-migration.command';
import { refusals } from '../runtime.errors';
import { assertVariables } from '../variables.policy';
import type { MigrateAllInput, MigrateInput, OfInstance, OfJob, OfMigration } from './repairs';

/**
 * Repairs change what a case has come to, past the rules of its process; so a person only proposes one, and somebody else
 * who operates approves it. The histories of the instance and of its case keep both names, the reason, and before and
 * after. Holding an instance and letting it go on changes nothing it has come to, and is done alone, in time.
 */
@Injectable()
export class RepairProposals implements OnModuleInit {
  constructor(
    private readonly kinds: ProposalKinds,
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly instances: InstanceQueries,
    private readonly jobs: JobQueries,
    private readonly cancelInstance: CancelInstance,
    private readonly modifyInstance: ModifyInstance,
    private readonly migrateInstance: MigrateInstance,
    private readonly startMigration: StartMigration,
    private readonly undoMigration: UndoMigration,
    private readonly migrations: MigrationQueries,
    private readonly setVariables: SetVariables,
    private readonly runJobNow: RunJobNow,
  ) {}

  onModuleInit(): void {
    const permissionToApprove = 'instance.operate' as const;
    this.kinds.register('instance.cancel', {
      permissionToApprove,
      isReasonNeeded: true,
      describe: ({ instanceId }: OfInstance) =>
        this.describe(instanceId, { vi: 'Hủy quy trình', en: 'Cancel the process' }),
      run: (input: OfInstance, consent) =>
        this.cancelInstance.execute(callerOf(consent), { ...input, reason: consent.reason }),
    });
    this.kinds.register('instance.modify', {
      permissionToApprove,
      isReasonNeeded: true,
      describe: ({ instanceId, variables }: OfInstance & JsonObject) => {
        if (variables) assertVariables(variables as JsonObject);
        return this.describe(instanceId, {
          vi: 'Chuyển bước quy trình',
          en: 'Move the tokens of the process',
        });
      },
      run: (input: OfInstance & JsonObject, consent) =>
        this.modifyInstance.execute(callerOf(consent), {
          ...(input as unknown as Omit<ModifyInstanceInput, 'reason'>),
          reason: consent.reason,
        }),
    });
    this.kinds.register('instance.migrate', {
      permissionToApprove,
      isReasonNeeded: true,
      describe: async ({ instanceId, targetDefinitionId }: MigrateInput) => {
        const { key, version } = await this.definitions.get(this.database, targetDefinitionId);
        const description = await this.describe(instanceId, {
          vi: `Chuyển sang phiên bản ${version} của quy trình`,
          en: `Go on in version ${version} of the process`,
        });
        if (description.details.definitionKey !== key)
          throw refusals.cannotMigrate({ problems: [{ elementId: key, reason: 'other-process' }] });
        return description;
      },
      run: (input: MigrateInput, consent) =>
        this.migrateInstance.execute(callerOf(consent), { ...input, reason: consent.reason }),
    });
    this.kinds.register('instance.migrate-all', {
      permissionToApprove,
      isReasonNeeded: true,
      describe: async ({ sourceDefinitionId, targetDefinitionId, mapping, instanceIds }: MigrateAllInput) => {
        const { source, target } = await routeOf(
          this.definitions,
          this.database,
          sourceDefinitionId,
          targetDefinitionId,
          mapping ?? {},
        );
        const { key } = source;
        const which = {
          vi: instanceIds ? `${instanceIds.length}` : 'tất cả',
          en: `${instanceIds?.length ?? 'all'}`,
        };
        return {
          subject: { type: 'process-definition', id: source.id },
          title: {
            vi: `Chuyển ${which.vi} hồ sơ quy trình ${key} từ phiên bản ${source.version} sang ${target.version}`,
            en: `Move ${which.en} instances of ${key} from version ${source.version} to ${target.version}`,
          },
          details: {
            definitionKey: key,
            sourceVersion: source.version,
            targetVersion: target.version,
            mapping: { ...mapping },
            instances: instanceIds?.length ?? null,
          },
        };
      },
      run: (input: MigrateAllInput, consent) =>
        this.startMigration.execute(callerOf(consent), { ...input, reason: consent.reason }),
    });
    this.kinds.register('instance.migration-undo', {
      permissionToApprove,
      isReasonNeeded: true,
      describe: async ({ migrationId }: OfMigration) => {
        const { source, target, progress, state } = await this.migrations.get(migrationId, { limit: 1 });
        return {
          subject: { type: 'migration', id: migrationId },
          title: {
            vi: `Hoàn tác việc chuyển ${source.key} từ phiên bản ${source.version} sang ${target.version}`,
            en: `Undo moving ${source.key} from version ${source.version} to ${target.version}`,
          },
          details: { definitionKey: source.key, state, progress: { ...progress } },
        };
      },
      run: (input: OfMigration, consent) =>
        this.undoMigration.execute(callerOf(consent), { ...input, reason: consent.reason }),
    });
    this.kinds.register('instance.set-variables', {
      permissionToApprove,
      describe: ({ instanceId, variables }: OfInstance & JsonObject) => {
        assertVariables(variables as JsonObject);
        return this.describe(instanceId, {
          vi: 'Sửa dữ liệu quy trình',
          en: 'Write variables of the process',
        });
      },
      run: (input: OfInstance & JsonObject, consent) =>
        this.setVariables.execute(callerOf(consent), {
          ...(input as unknown as SetVariablesInput),
          ...(consent.reason !== '' && { reason: consent.reason }),
        }),
    });
    this.kinds.register('job.run-now', {
      permissionToApprove,
      describe: async ({ jobId }: OfJob) => {
        const { kind, elementId, dueAt, processInstanceId } = await this.jobs.get(jobId);
        return {
          subject: { type: 'job', id: jobId },
          title: {
            vi: `Chạy ngay việc ${kind} tại ${elementId}`,
            en: `Carry out the ${kind} at ${elementId} now`,
          },
          details: { kind, elementId, dueAt, processInstanceId },
        };
      },
      run: ({ jobId }: OfJob, consent) => this.runJobNow.execute(callerOf(consent), jobId),
    });
  }

  /** Where the instance stands, without anything it holds: who operates need not read cases. */
  private async describe(instanceId: string, what: LocalizedText) {
    const { definitionKey, definitionVersion, state, version, tokens } = await this.instances.get(instanceId);
    return {
      subject: { type: 'process-instance', id: instanceId },
      title: { vi: `${what.vi} ${definitionKey}`, en: `${what.en} ${definitionKey}` },
      details: { definitionKey, definitionVersion, state, version, tokens },
    };
  }
}

const callerOf = (consent: Consent): Caller => ({
  actor: consent.actor,
  isWaiting: true,
  consent,
  ...(consent.key && { key: consent.key }),
});
