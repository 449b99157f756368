import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class SupplementedComponentRequest {
  @IsString()
  @MaxLength(100)
  code: string;

  /** Files uploaded before. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  uploadIds: string[];
}

export class SupplementRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SupplementedComponentRequest)
  components: SupplementedComponentRequest[];
}

export class WithdrawalRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class ConfirmationRequest {
  /** False: what was drafted is not right. */
  @IsBoolean()
  confirmed: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}
