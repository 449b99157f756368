import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { JsonObject } from '../../kernel';

export class AuditQuery {
  /** How many entries at most. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  /** Id of the person, citizen or service. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  actor?: string;

  /** For instance `case.accepted`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  subjectType?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  subjectId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  caseId?: string;

  @IsOptional()
  @IsIn(['done', 'read', 'denied'])
  outcome?: 'done' | 'read' | 'denied';

  /** The route or job, for instance `GET /case-files/:id`. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  door?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  requestId?: string;

  /** From this instant on, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Before this instant, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class AuditActorView {
  kind: string;
  id: string;
  /** As the person is called today; null when nobody knows. */
  name: string | null;
}

export class AuditSubjectView {
  type: string;
  id: string;
}

export class AuditEntryView {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  actor: AuditActorView;
  onBehalfOf: string | null;
  requestId: string | null;
  door: string;
  action: string;
  subject: AuditSubjectView;
  caseId: string | null;
  outcome: string;
  reason: string | null;
  beforeHash: string | null;
  afterHash: string | null;
  detail: JsonObject | null;
}

export class AuditPage {
  items: AuditEntryView[];
  next?: string;
}

export class PathStepView {
  side: 'left' | 'right';
  hash: string;
}

export class CheckpointView {
  id: string;
  fromSeq: number;
  toSeq: number;
  merkleRoot: string;
  headHash: string;
  previous: string;
  at: number;
}

/** Everything that scripts/verify-receipt.mjs needs, in the form that was hashed. */
export class AuditProofView {
  entry: JsonObject;
  seq: number;
  path: PathStepView[];
  checkpoint: CheckpointView;
  signature: string;
  publicKey: string;
}

export class AuditEntryWithProof extends AuditEntryView {
  proof: AuditProofView;
}

export class PublicKeyView {
  /** Ed25519, SPKI in PEM. */
  publicKey: string;
}

export class AuditRootView {
  day: string;
  firstSeq: number | null;
  lastSeq: number | null;
  count: number;
  headHash: string;
  merkleRoot: string;
  previousRoot: string;
  publicKey: string;
  signature: string;
}

export class AuditRoots {
  items: AuditRootView[];
}
