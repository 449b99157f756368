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

export class SecondFactorRequest {
  /** Of the authenticator app, or a recovery code. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;
}

export class ResetRequest {
  /** User name or e-mail address. */
  @IsString()
  @MinLength(1)
  @MaxLength(254)
  account: string;
}

export class ResetAnswer {
  /** False: this installation sends no mail; ask an administrator. Says nothing of the account. */
  canSendMail: boolean;
}

export class SetPasswordRequest {
  /** From the letter. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;

  @IsString()
  @MaxLength(400)
  password: string;
}

export class DemoAccountText {
  vi: string;
  en: string;
}

export class DemoAccountView {
  username: string;
  password: string;
  /** What the person is. */
  post: DemoAccountText;
  /** What the person does in the demo. */
  does: DemoAccountText;
}

export class SignInOptionsView {
  /** There is an identity provider to sign in at: `GET /session/oidc`. */
  hasProvider: boolean;
  /** A forgotten password can be reset by letter. */
  canSendMail: boolean;
  /** Empty, unless the server was started as a demo. */
  demoAccounts: DemoAccountView[];
}

export class SignedInPerson {
  id: string;
  name: string;
}

export class SessionView {
  /**
   * `needed`: signed in only after `POST /session/second-factor`, and all else is absent. `to-set-up`: nothing but
   * `/me/...` is open before the role's second factor is shown. `shown`, `none`: signed in with it, or without.
   */
  secondFactor: 'needed' | 'to-set-up' | 'shown' | 'none';
  person?: SignedInPerson;
  username?: string;
  roles?: string[];
  /** At the latest; earlier when nothing happens for a while. */
  expiresAt?: string;
}
