import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ProblemView } from '../../definitions';
import { QuoteRequest, StepTableView } from '../../one-stop-shop';
import { UnsavedFile } from '../model.dto';

/** What a procedure says while it is drawn. */
export class DrawnProcedureView {
  /** Name of its `procedure.yaml`; null: the model has none. */
  file: string | null;
  /** What the catalogue would refuse; `path` is the place in `procedure.yaml`. */
  problems: ProblemView[];
  /** What would travel with it. */
  warnings: ProblemView[];
  /** Null while `procedure.yaml` has problems of its own or its process is missing. */
  table: StepTableView | null;
}

export class DrawnQuoteRequest extends QuoteRequest {
  /** What is drawn and not saved yet, in place of the files of these names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UnsavedFile)
  files?: UnsavedFile[];
}
