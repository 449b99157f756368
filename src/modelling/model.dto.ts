import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ArrayMaxSize,
  ValidateNested,
} from 'class-validator';
import { ProblemView, VersionReference } from '../definitions';
import { PageQuery } from '../http';
import { FileComparisonView } from './review/comparison.dto';

export class ListModelsQuery extends PageQuery {
  /** Words of the name, without accents too. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;

  /** Those that were put away instead of those that are worked on. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  archived?: boolean;
}

export class CreateModelRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  name: string;

  /** A version in service: the model begins with the files of its deployment. */
  @IsOptional()
  @IsUUID()
  definitionId?: string;
}

export class RenameModelRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  name: string;
}

export class SaveFileRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @IsString()
  content: string;

  /** The revision that this one began from; absent: the file is new. */
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;

  /** The open window that saves. */
  @IsOptional()
  @IsUUID()
  pageId?: string;
}

export class RemoveFileQuery {
  /** The revision that was seen. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision: number;
}

export const pageWishes = ['LOOK', 'EDIT', 'TAKE_OVER', 'LEAVE'] as const;

/** A sign of life of an open window, every 15 seconds. */
export class PageSignRequest {
  @IsIn(pageWishes)
  wants: (typeof pageWishes)[number];

  /** The file that it shows. */
  @IsOptional()
  @IsUUID()
  fileId?: string;
}

export class UnsavedFile {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @IsString()
  content: string;
}

/** A question about a model as it is drawn. */
export class CheckModelRequest {
  /** What is drawn and not saved yet, in place of the files of these names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UnsavedFile)
  files?: UnsavedFile[];
}

export class ProposeModelRequest {
  /** Why, for who approves it. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason: string;
}

export class ModelPerson {
  id: string;
  name: string;
}

export class ModelSummary {
  id: string;
  name: string;
  /** The deployment that it began from. */
  basisId: string | null;
  /** The proposal by which it was last sent for approval. */
  proposalId: string | null;
  /** How that proposal stands: OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
  proposalState: string | null;
  fileCount: number;
  createdBy: ModelPerson;
  /** ISO 8601. */
  createdAt: string;
  changedBy: ModelPerson;
  /** ISO 8601. */
  changedAt: string;
  /** ISO 8601; null while it is worked on. */
  archivedAt: string | null;
}

export class ModelPage {
  items: ModelSummary[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

export class ModelFileSummary {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  revision: number;
  changedBy: ModelPerson;
  /** ISO 8601. */
  changedAt: string;
}

export class ModelFileView extends ModelFileSummary {
  content: string;
}

/** An open window on the model. */
export class PageView {
  id: string;
  person: ModelPerson;
  fileId: string | null;
  /** ISO 8601: since when it edits the file; null: it looks. */
  editsSince: string | null;
}

export class ModelView extends ModelSummary {
  files: ModelFileSummary[];
  /** Who is here. */
  pages: PageView[];
}

export class PageSignView {
  /** Whether this window edits the file now. */
  mayEdit: boolean;
  pages: PageView[];
}

export class RevisionSummary {
  revision: number;
  /** Name of the file then. */
  name: string;
  savedBy: ModelPerson;
  /** ISO 8601: the first and the last save that are in it. */
  begunAt: string;
  savedAt: string;
  isRemoval: boolean;
}

export class RevisionList {
  /** Newest first. */
  items: RevisionSummary[];
}

export class RemovedFileView {
  id: string;
  /** As it was called last. */
  name: string;
  /** The revision in which it was removed; its history is under its id. */
  revision: number;
  removedBy: ModelPerson;
  /** ISO 8601. */
  removedAt: string;
}

export class RemovedFileList {
  /** What was removed last first. */
  items: RemovedFileView[];
}

export class RevisionView extends RevisionSummary {
  /** Null: the file was removed. */
  content: string | null;
}

export class FindingsView {
  /** What would refuse it. */
  problems: ProblemView[];
  /** What would travel with it. */
  warnings: ProblemView[];
}

export class CompareModelRequest extends CheckModelRequest {
  /** A version in service; absent: what the model began from. */
  @IsOptional()
  @IsUUID()
  definitionId?: string;
}

export class ModelComparison {
  /** The deployment that it is compared with; null: there is none, everything is new. */
  deploymentId: string | null;
  /** The versions of that deployment. */
  before: VersionReference[];
  files: FileComparisonView[];
  /** Instances that run on versions of that deployment and go on as they began. */
  running: number;
}
