import { HistoryEvent } from './instances/history-event.entity';
import { ProcessInstance } from './instances/process-instance.entity';
import { Incident } from './incidents/incident.entity';
import { Job } from './jobs/job.entity';
import { InstanceMigration, InstanceMigrationItem } from './migration/migration.entity';
import { BufferedMessage } from './messages/buffered-message.entity';
import { Subscription } from './messages/subscription.entity';
import { TaskCandidate } from './tasks/task-candidate.entity';
import { Task } from './tasks/task.entity';

export { RuntimeModule } from './runtime.module';
export { runtimeMessages } from './runtime.messages';
export { RuntimeSettings } from './settings';
export { WorkingTime } from './working-time';

export { type Caller, CommandRunner } from './instances/command-runner';
export {
  type ClosedTask,
  type InstanceChange,
  type InstanceListener,
  InstanceListeners,
  type ListeningCommand,
  type OpenedTaskRow,
} from './instances/instance-listeners';
export type { RunningCommand, TreeAndMember } from './instances/running-command';
export type { RuntimeEvent } from './instances/runtime-event';
export { StartInstance } from './instances/start-instance.command';
export { CancelInstance } from './instances/cancel-instance.command';
export { SuspendInstance } from './instances/suspend-instance.command';
export { ResumeInstance } from './instances/resume-instance.command';
export { ModifyInstance } from './instances/modify-instance.command';
export { SetVariables } from './instances/set-variables.command';
export { forgetContent } from './instances/forget-content';
export { type InstanceContent, readContent } from './instances/read-content';
export { InstanceQueries } from './instances/instance.queries';
export { type MigrationOutlook, RehearseMigration } from './migration/rehearse-migration';
export { ClaimTask } from './tasks/claim-task.command';
export { UnclaimTask } from './tasks/unclaim-task.command';
export { DelegateTask } from './tasks/delegate-task.command';
export { CompleteTask } from './tasks/complete-task.command';
export { foldText } from './tasks/fold-text';
export type { CompletedTaskView } from './tasks/task-view.dto';
export { TaskQueries } from './tasks/task.queries';
export { CorrelateMessage } from './messages/correlate-message.command';
export { BroadcastSignal } from './messages/broadcast-signal.command';
export { AnswerServiceJob } from './jobs/answer-service-job.command';
export { ClaimServiceJobs } from './jobs/claim-service-jobs.command';
export { heldServiceJob } from './jobs/held-job';
export { RunJobNow } from './jobs/run-job-now.command';
export { RecomputeTimers } from './jobs/recompute-timers.command';
export { JobRunner } from './jobs/job-runner';
export { JobQueries } from './jobs/job.queries';
export {
  BpmnError,
  PermanentFailure,
  type ServiceContext,
  type ServiceHandler,
  ServiceHandlers,
  type ServiceInput,
} from './jobs/service-handlers';
export { examine } from './doctor/examine';
export { invariants } from './doctor/finding';
export { RetryIncident } from './incidents/retry-incident.command';
export { IncidentQueries } from './incidents/incident.queries';

/** What the rooms to the right may know of execution itself: the seam, the core, and a host without a database. */
export * from './engine/contract';
export { tokenCore } from './engine/token-core';
export * from './engine/in-memory-host';
export { type CoreRefusal, secondOpinion, type SecondOpinion } from './engine/second-opinion';

export const runtimeEntities = [
  ProcessInstance,
  HistoryEvent,
  Task,
  TaskCandidate,
  Job,
  Subscription,
  BufferedMessage,
  Incident,
  InstanceMigration,
  InstanceMigrationItem,
];
