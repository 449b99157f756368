import { IsEmail, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class ConfirmCitizenRequest {
  /** Id, key or code of the agency at whose counter the citizen stands. */
  @IsString()
  @MaxLength(100)
  agency: string;

  /** Ten signs, which the citizen shows. Either this or `citizenEmail`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  citizenEmail?: string;

  /** Twelve digits, read from the paper and not from what the citizen says. */
  @IsString()
  @MaxLength(50)
  identityNumber: string;

  /** As on the paper; becomes the name of the account. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name: string;
}

export class ConfirmedCitizenView {
  id: string;
  name: string;
  verifiedAt: string;
}
