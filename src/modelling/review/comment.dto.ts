import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ModelPerson } from '../model.dto';

export class WriteCommentRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(4_000)
  text: string;

  /** The comment that it answers; it then stands where that one does. */
  @IsOptional()
  @IsUUID()
  answersId?: string;

  /** The file that it is about; absent: the model as a whole. */
  @IsOptional()
  @IsUUID()
  fileId?: string;

  /** An element of that file. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  elementId?: string;

  /** What the element is called now. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  elementName?: string;
}

export class EditCommentRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(4_000)
  text: string;
}

export class CommentAnswerView {
  id: string;
  text: string;
  writtenBy: ModelPerson;
  /** ISO 8601. */
  writtenAt: string;
  /** When who wrote it last put it right; null: it stands as it was written. */
  editedAt: string | null;
}

export class CommentView extends CommentAnswerView {
  fileId: string | null;
  /** As the file is called now; null: it is about the whole model, or the file is gone. */
  fileName: string | null;
  elementId: string | null;
  elementName: string | null;
  /** Who has settled it; null while it is open. */
  resolvedBy: ModelPerson | null;
  /** ISO 8601. */
  resolvedAt: string | null;
  /** Oldest first. */
  answers: CommentAnswerView[];
}

export class CommentList {
  /** Oldest first. */
  items: CommentView[];
}
