import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { ModelPerson } from '../model.dto';

export class SaveStepTemplateRequest {
  /** The version that was seen; 0: the key is new. */
  @IsInt()
  @Min(0)
  version: number;

  /** JSON; absent: it is taken out of the catalogue. */
  @IsOptional()
  @IsString()
  content?: string;
}

export class StepTemplateView {
  key: string;
  version: number;
  /** It came with the product; a later version may be this installation's. */
  isShipped: boolean;
  /** JSON; null: taken out of the catalogue. */
  content: string | null;
  /** Null: as it came with the product. */
  savedBy: ModelPerson | null;
  /** ISO 8601. */
  savedAt: string | null;
}

export class StepTemplateList {
  items: StepTemplateView[];
}
