import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class CitizenLetterRequest {
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Of the letter; default Vietnamese. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

export class MailboxProofRequest {
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Six digits, from the letter. */
  @IsString()
  @Matches(/^\d{6}$/)
  code: string;
}

/** What stands for something proved, for a while; it is told once. */
export class CitizenPassView {
  token: string;
  /** ISO 8601. */
  expiresAt: string;
}

export class CitizenPasswordByCodeRequest {
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Six digits, from the letter. */
  @IsString()
  @Matches(/^\d{6}$/)
  code: string;

  @IsString()
  @MaxLength(400)
  password: string;
}

export class CitizenSignUpRequest extends CitizenPasswordByCodeRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name: string;

  @IsOptional()
  @Matches(/^[+\d][\d .-]{5,28}\d$/)
  phone?: string;
}

export class CitizenSignInRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(254)
  email: string;

  @IsString()
  @MinLength(1)
  @MaxLength(400)
  password: string;
}

export class ChangeCitizenPasswordRequest {
  /** Absent for who has none and has just signed in at the provider. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  current?: string;

  @IsString()
  @MaxLength(400)
  password: string;
}

export class CloseCitizenRequest {
  /** Absent for who has none and has just signed in at the provider. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  password?: string;
}

export class CitizenView {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  hasPassword: boolean;
  /** When the personal identification number was confirmed; null = not yet, and no cases are shown. */
  verifiedAt: string | null;
  /** counter or oidc */
  verifiedHow: string | null;
}

export class CitizenSessionView extends CitizenView {
  /** At the latest; earlier when nothing happens for a while. */
  expiresAt: string;
}

export class CounterCodeView {
  /** To be shown at the counter of a one-stop. */
  code: string;
  until: string;
}

export class LetterOnItsWay {
  /** A letter goes to the address, whatever is known of it. */
  isOnItsWay: boolean;
}
