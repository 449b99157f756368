import { IsString, MaxLength } from 'class-validator';
import { ModelPerson } from '../model.dto';

export class VersionHistoryParams {
  /** Process id of the model. */
  @IsString()
  @MaxLength(255)
  key: string;
}

/** The document by which a version was approved, or that is made of it: where it stands. */
export class VersionDocument {
  id: string;
  /** DRAFT | SIGNED | NUMBERED | SEALED | ISSUED | REVOKED | SUPERSEDED | DISCARDED */
  state: string;
  /** As it is written; null while it waits for its number. */
  number: string | null;
}

/** The decision that withdraws a version. */
export class VersionWithdrawal {
  number: string;
  /** Local dates; `from` is the first day on which no case is received by it. */
  date: string;
  from: string;
  reason: string;
}

/** One version of a process in service: who, when, why. */
export class VersionView {
  /** Of the definition. */
  id: string;
  version: number;
  name: string | null;
  /** Code of the administrative procedure. */
  procedureCode: string | null;
  proposedBy: ModelPerson;
  /** The second person; null for what a service sent. */
  approvedBy: ModelPerson | null;
  /** ISO 8601. */
  deployedAt: string;
  reason: string | null;
  decisionNumber: string | null;
  /** Local date `YYYY-MM-DD`. */
  decisionDate: string | null;
  proposalId: string | null;
  /** In the catalogue of procedures, where it was approved by a decision: what is withdrawn. */
  approvedVersionId: string | null;
  document: VersionDocument | null;
  withdrawal: VersionWithdrawal | null;
  /** Local dates on which new cases are received by it; null: it is no procedure, or never is. */
  validFrom: string | null;
  /** First day without it; null: open. */
  validTo: string | null;
  /** Instances that run on it. */
  running: number;
}

export class VersionHistory {
  key: string;
  /** Newest first. */
  items: VersionView[];
}

export class VersionFileView {
  name: string;
  content: string;
}

export class VersionFiles {
  /** All files of the deployment, by name. */
  items: VersionFileView[];
}
