import { IsOptional, IsString, MaxLength } from 'class-validator';

export class BeginOidcQuery {
  /** Path of this system to go to afterwards; default `/`. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  returnTo?: string;
}
