import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../http';

export class ListDefinitionsQuery extends PageQuery {
  /** Process id of the model. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  key?: string;

  /** Only the newest version of each key. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  latest?: boolean;
}

export class DefinitionView {
  id: string;
  /** Process id of the model. */
  key: string;
  version: number;
  name: string | null;
  versionTag: string | null;
  /** Code of the administrative procedure. */
  procedureCode: string | null;
  /** Which engine core runs it. */
  core: string;
  deploymentId: string;
  /** Name of the BPMN file in the deployment. */
  file: string;
  /** SHA-256 of the compiled graph. */
  hash: string;
  /** ISO 8601. */
  deployedAt: string;
  /** Who proposed it, or the service that sent it. */
  deployedBy: string;
  /** The second person; null for what a service sent. */
  approvedBy: string | null;
  /** The proposal by which it came; null for what a service sent. */
  proposalId: string | null;
  /** Why the designer wanted it. */
  reason: string | null;
  /** The decision by which it is in service, where one was entered at the approval. */
  decisionNumber: string | null;
  /** Local date of that decision, YYYY-MM-DD. */
  decisionDate: string | null;
  /** SHA-256 over names and bytes of all files of the deployment; of a set that came back, also over what it took the place of. */
  contentHash: string;
}

export class DefinitionPage {
  items: DefinitionView[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

export class DeployedDefinition {
  id: string;
  key: string;
  version: number;
  name: string | null;
}

export class BilingualText {
  vi: string;
  en: string;
}

/** A problem or warning in the language of the request, and in both. */
export class ProblemView {
  file: string;
  elementId?: string;
  /** Stable code. */
  rule: string;
  message: string;
  messages: BilingualText;
  /** Elements that lead to the trouble, in order. */
  path?: string[];
}

export class DeploymentView {
  id: string;
  definitions: DeployedDefinition[];
  warnings: ProblemView[];
}

export class VersionReference {
  id: string;
  key: string;
  version: number;
}

export class FieldChangeView {
  /** For instance `events.0.timer.value.literal`. */
  field: string;
  /** Absent when the field is new. */
  before?: unknown;
  /** Absent when the field is gone. */
  after?: unknown;
}

export class ElementChangeView {
  elementId: string;
  /** Node type, `sequenceFlow` or `lane`. */
  type: string;
  name: string | null;
  change: 'added' | 'removed' | 'changed';
  fields: FieldChangeView[];
}

export class FileChangeView {
  name: string;
  change: 'added' | 'removed' | 'changed';
}

export class DefinitionDiff {
  from: VersionReference;
  to: VersionReference;
  elements: ElementChangeView[];
  files: FileChangeView[];
}

export class FormView {
  key: string;
  /** A form-js schema. */
  schema: Record<string, unknown>;
}
