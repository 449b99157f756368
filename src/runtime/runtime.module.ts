import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { BootSequence, CLOCK, Config } from '../config';
import { Database, UnitOfWork } from '../database';
import { DefinitionsModule, Definitions, DeploymentChecks, DeploymentListeners } from '../definitions';
import { systemClock, reasonOf } from '../kernel';
import type { Clock } from '../kernel';
import { checkChosenCores } from './check-chosen-cores';
import { cores } from './cores';
import { createExecutor, Sandbox } from './engine/sandbox';
import { EventsController } from './events/events.controller';
import { Execution } from './execution';
import { IncidentQueries } from './incidents/incident.queries';
import { IncidentsController } from './incidents/incidents.controller';
import { RetryIncident } from './incidents/retry-incident.command';
import { CancelInstance } from './instances/cancel-instance.command';
import { CommandRunner } from './instances/command-runner';
import { InstanceListeners } from './instances/instance-listeners';
import { InstanceQueries } from './instances/instance.queries';
import { InstancesController } from './instances/instances.controller';
import { ModifyInstance } from './instances/modify-instance.command';
import { ResumeInstance } from './instances/resume-instance.command';
import { SetVariables } from './instances/set-variables.command';
import { StartInstance } from './instances/start-instance.command';
import { SuspendInstance } from './instances/suspend-instance.command';
import { AnswerServiceJob } from './jobs/answer-service-job.command';
import { ClaimServiceJobs } from './jobs/claim-service-jobs.command';
import { FailJob } from './jobs/fail-job.command';
import { FireStartTimer } from './jobs/fire-start-timer.command';
import { FireTimer } from './jobs/fire-timer.command';
import { JobQueries } from './jobs/job.queries';
import { JobRunner } from './jobs/job-runner';
import { JobsController } from './jobs/jobs.controller';
import { RecomputeTimers } from './jobs/recompute-timers.command';
import { RetryJob } from './jobs/retry-job.command';
import { RunJobNow } from './jobs/run-job-now.command';
import { RunServiceHandler } from './jobs/run-service-handler';
import { ServiceHandlers } from './jobs/service-handlers';
import { ServiceJobsController } from './jobs/service-jobs.controller';
import { BroadcastSignal } from './messages/broadcast-signal.command';
import { CorrelateMessage } from './messages/correlate-message.command';
import { DeliverMessage } from './messages/deliver-message.command';
import { DeliverSignal } from './messages/deliver-signal.command';
import { MessageQueries } from './messages/message.queries';
import { MessagesController } from './messages/messages.controller';
import { StartSubscriptions } from './messages/start-subscriptions';
import { SweepMessages } from './messages/sweep-messages.command';
import { CarryOnMigration } from './migration/carry-on-migration.command';
import { MigrateInstance } from './migration/migrate-instance.command';
import { MigrationQueries } from './migration/migration.queries';
import { MigrationsController } from './migration/migrations.controller';
import { MoveInstance } from './migration/move-instance';
import { RehearseMigration } from './migration/rehearse-migration';
import { RehearsePlan } from './migration/rehearse-plan';
import { StartMigration } from './migration/start-migration.command';
import { UndoMigration } from './migration/undo-migration.command';
import { RepairProposals } from './repairs/repair-proposals';
import { RuntimeSettings } from './settings';
import { ClaimTask } from './tasks/claim-task.command';
import { CompleteTask } from './tasks/complete-task.command';
import { DelegateTask } from './tasks/delegate-task.command';
import { TaskQueries } from './tasks/task.queries';
import { TasksController } from './tasks/tasks.controller';
import { UnclaimTask } from './tasks/unclaim-task.command';

/** Ties the runtime to the life of the server: what deployments start, which jobs run, what ends with it. */
@Injectable()
class RuntimeLifetime implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly boot: BootSequence,
    private readonly listeners: DeploymentListeners,
    private readonly checks: DeploymentChecks,
    private readonly handlers: ServiceHandlers,
    private readonly starts: StartSubscriptions,
    private readonly commands: CommandRunner,
    private readonly runner: JobRunner,
    private readonly sandbox: Sandbox,
    private readonly settings: RuntimeSettings,
  ) {}

  onModuleInit(): void {
    this.commands.listen(this.runner);
    this.checks.register(checkChosenCores);
    this.checks.provideServiceHandlers(() => new Set(this.handlers.names()));
    this.listeners.register(async (tx, versions) => {
      const now = await tx.now();
      for (const { definition } of versions) {
        const due = await this.starts.replace(tx, definition);
        if (due !== null) tx.afterCommit(() => this.runner.armed(due, now));
      }
    });
    this.boot.register({
      name: 'start the job runner',
      order: 200,
      run: () => {
        this.handlers.freeze();
        if (this.settings.runsJobs) this.runner.start();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
    await this.sandbox.close();
  }
}

const commands = [
  StartInstance,
  CancelInstance,
  SuspendInstance,
  ResumeInstance,
  ModifyInstance,
  MigrateInstance,
  StartMigration,
  CarryOnMigration,
  UndoMigration,
  SetVariables,
  ClaimTask,
  UnclaimTask,
  DelegateTask,
  CompleteTask,
  CorrelateMessage,
  BroadcastSignal,
  DeliverMessage,
  DeliverSignal,
  SweepMessages,
  FireTimer,
  FireStartTimer,
  AnswerServiceJob,
  ClaimServiceJobs,
  FailJob,
  RunJobNow,
  RecomputeTimers,
  RetryJob,
  RetryIncident,
];
const queries = [
  InstanceQueries,
  TaskQueries,
  JobQueries,
  MessageQueries,
  IncidentQueries,
  RehearseMigration,
  MigrationQueries,
];

/** Needs a global provider of `WorkingTime`: calendars are the business of a room to the right. */
@Module({
  imports: [DefinitionsModule],
  controllers: [
    InstancesController,
    MigrationsController,
    TasksController,
    MessagesController,
    JobsController,
    ServiceJobsController,
    IncidentsController,
    EventsController,
  ],
  providers: [
    ...commands,
    ...queries,
    CommandRunner,
    MoveInstance,
    RehearsePlan,
    InstanceListeners,
    StartSubscriptions,
    RunServiceHandler,
    ServiceHandlers,
    RepairProposals,
    RuntimeLifetime,
    {
      provide: RuntimeSettings,
      inject: [Config, CLOCK],
      useFactory: ({ leaseSeconds, jobWorkers }: Config, clock: Clock) =>
        Object.assign(new RuntimeSettings(), {
          lease: leaseSeconds * 1_000,
          concurrency: jobWorkers,
          // On a driven clock whoever drives it also says when jobs run.
          runsJobs: clock === systemClock,
        }),
    },
    {
      provide: Sandbox,
      inject: [Config],
      useFactory: ({ sandboxWorkers }: Config) => new Sandbox({ workers: sandboxWorkers }),
    },
    {
      provide: Execution,
      inject: [Sandbox, Definitions],
      useFactory: (sandbox: Sandbox, definitions: Definitions) =>
        new Execution(createExecutor({ cores, sandbox }), cores, definitions),
    },
    {
      provide: JobRunner,
      inject: [
        Database,
        UnitOfWork,
        RuntimeSettings,
        FireTimer,
        FireStartTimer,
        RunServiceHandler,
        DeliverMessage,
        DeliverSignal,
        SweepMessages,
        CarryOnMigration,
        FailJob,
      ],
      useFactory: (
        database: Database,
        unitOfWork: UnitOfWork,
        settings: RuntimeSettings,
        fireTimer: FireTimer,
        fireStartTimer: FireStartTimer,
        runServiceHandler: RunServiceHandler,
        deliverMessage: DeliverMessage,
        deliverSignal: DeliverSignal,
        sweepMessages: SweepMessages,
        carryOnMigration: CarryOnMigration,
        failJob: FailJob,
      ) => {
        const logger = new Logger('Jobs');
        const work = {
          fireTimer,
          fireStartTimer,
          runServiceHandler,
          deliverMessage,
          deliverSignal,
          sweepMessages,
          carryOnMigration,
          failJob,
        };
        return new JobRunner(database, unitOfWork, settings, work, (error) => logger.warn(reasonOf(error)));
      },
    },
  ],
  exports: [
    ...commands,
    ...queries,
    CommandRunner,
    InstanceListeners,
    ServiceHandlers,
    RuntimeSettings,
    JobRunner,
    Execution,
  ],
})
export class RuntimeModule {}
