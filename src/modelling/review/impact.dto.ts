export class RunningVersionView {
  definitionId: string;
  version: number;
  running: number;
}

export class BlockedView {
  /** As in the rehearsal of a migration: missing, other-scope, other-incoming-flows, join-starves, unreadable, and others. */
  reason: string;
  instances: number;
}

export class StepImpactView {
  elementId: string;
  name: string | null;
  /** Running instances that stand here. */
  instances: number;
  /** Those of them that could not go on in the new version because of this step. */
  blocked: BlockedView[];
}

export class ProcessImpactView {
  /** Process id. */
  key: string;
  name: string | null;
  /** Whether the new set of files still has the process. */
  isKept: boolean;
  versions: RunningVersionView[];
  running: number;
  /** How many were looked at: at most 20,000, the newest. */
  examined: number;
  /** Of those looked at: could be moved to the new version as they are. */
  goesOn: number;
  blocked: number;
  steps: StepImpactView[];
}

export class ImpactView {
  /** ISO 8601: what is said holds at this moment. */
  at: string;
  /** Each process of the new files and of the version before. Running instances go on in their own version unless somebody moves them. */
  processes: ProcessImpactView[];
}
