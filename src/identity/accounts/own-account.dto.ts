import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class ProofRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(400)
  password: string;
}

export class ChangePasswordRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(400)
  current: string;

  @IsString()
  @MaxLength(400)
  password: string;
}

export class CodeRequest {
  /** Of the authenticator app, or a recovery code. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;
}

export class RemoveSecondFactorRequest extends CodeRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(400)
  password: string;
}

export class EndSessionsQuery {
  /** `true`: this one as well. */
  @IsOptional()
  @IsIn(['true', 'false'])
  all: string = 'false';
}

export class OwnSessionView {
  id: string;
  /** This is the one that asks. */
  isThis: boolean;
  /** password or oidc */
  how: string;
  secondFactor: boolean;
  /** `Firefox, Windows`; empty when unknown. */
  device: string;
  /** Where it was opened from. */
  address: string;
  openedAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export class OwnSessions {
  items: OwnSessionView[];
}

export class SecondFactorView {
  isSet: boolean;
  since?: string;
  recoveryCodesLeft?: number;
}

export class SecondFactorSetUpView {
  /** Base 32, for apps that cannot read the picture. */
  secret: string;
  /** `otpauth://totp/...`, for the picture. */
  uri: string;
}

export class RecoveryCodesView {
  /** Each opens the account once. They are not shown again. */
  recoveryCodes: string[];
}
