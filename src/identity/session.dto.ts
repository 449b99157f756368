import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  username: string;

  @IsString()
  @MinLength(1)
  @MaxLength(400)
  password: string;
}

export class SignedInPerson {
  id: string;
  name: string;
}

export class SessionView {
  person: SignedInPerson;
  username: string;
  roles: string[];
  /** At the latest; earlier after half an hour without a request. */
  expiresAt: string;
}
