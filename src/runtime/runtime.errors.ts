import { DomainError } from '../kernel';
import type { JsonObject } from '../kernel';
import { EngineRefusal } from './engine/contract';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of this room. The words are in `runtime.messages.ts`. */
export const refusals = {
  definitionNotFound: refusal('DEFINITION.NOT_FOUND', 'not-found'),
  definitionNeedsStart: refusal('INSTANCE.NO_START_EVENT', 'invalid'),
  instanceNotFound: refusal('INSTANCE.NOT_FOUND', 'not-found'),
  instanceEnded: refusal('INSTANCE.ENDED', 'conflict'),
  instanceSuspended: refusal('INSTANCE.SUSPENDED', 'conflict'),
  instanceNotSuspended: refusal('INSTANCE.NOT_SUSPENDED', 'conflict'),
  parentSuspended: refusal('INSTANCE.PARENT_SUSPENDED', 'conflict'),
  instanceIsCalled: refusal('INSTANCE.IS_CALLED', 'conflict'),
  instanceTooLarge: refusal('INSTANCE.TOO_LARGE', 'invalid'),
  badOperation: refusal('INSTANCE.BAD_OPERATION', 'invalid'),
  cannotMigrate: refusal('INSTANCE.CANNOT_MIGRATE', 'invalid'),
  migrationNotFound: refusal('MIGRATION.NOT_FOUND', 'not-found'),
  migrationUndone: refusal('MIGRATION.UNDONE', 'conflict'),
  migrationTooOld: refusal('MIGRATION.TOO_OLD', 'conflict'),
  taskNotFound: refusal('TASK.NOT_FOUND', 'not-found'),
  taskNotOpen: refusal('TASK.NOT_OPEN', 'conflict'),
  taskStale: refusal('TASK.STALE_VERSION', 'conflict'),
  taskClaimed: refusal('TASK.ALREADY_CLAIMED', 'conflict'),
  taskFourEyes: refusal('TASK.FOUR_EYES', 'forbidden'),
  jobNotFound: refusal('JOB.NOT_FOUND', 'not-found'),
  jobLeaseLost: refusal('JOB.LEASE_LOST', 'conflict'),
  jobNotRunnable: refusal('JOB.NOT_RUNNABLE', 'conflict'),
  messageAmbiguous: refusal('MESSAGE.AMBIGUOUS', 'conflict'),
  messageNoReceiver: refusal('MESSAGE.NO_RECEIVER', 'not-found'),
  incidentNotFound: refusal('INCIDENT.NOT_FOUND', 'not-found'),
  incidentResolved: refusal('INCIDENT.ALREADY_RESOLVED', 'conflict'),
  badVariables: refusal('VARIABLES.REFUSED', 'invalid'),
  badDuration: refusal('DURATION.INVALID', 'invalid'),
};

/** A core's refusal as the caller hears it. */
export function fromEngine(error: EngineRefusal): DomainError {
  const kind =
    error.code === 'ENGINE.UNKNOWN_WAIT' || error.code === 'ENGINE.NOT_ACTIVE' ? 'conflict' : 'invalid';
  return new DomainError(error.code, kind, { detail: error.message });
}
