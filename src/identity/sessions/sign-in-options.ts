import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import type { LocalizedText } from '../../kernel';
import { AccountCodes } from '../accounts/account-codes';
import type { SignInOptionsView } from './session.dto';

/** An account whose password is no secret, because everything behind it is made up. */
export interface DemoAccount {
  username: string;
  password: string;
  post: LocalizedText;
  does: LocalizedText;
}

/** What the sign-in page may offer, before anybody has said who they are. */
@Injectable()
export class SignInOptions {
  private demoAccounts: readonly DemoAccount[] = [];

  constructor(
    private readonly config: Config,
    private readonly codes: AccountCodes,
  ) {}

  /** For the demo alone; ignored by a server that was not started as one. */
  offerDemoAccounts(accounts: readonly DemoAccount[]): void {
    if (this.config.demo) this.demoAccounts = accounts;
  }

  view(): SignInOptionsView {
    const { oidc, publicUrl } = this.config;
    return {
      hasProvider: oidc !== undefined && publicUrl !== undefined,
      canSendMail: this.codes.canSendMail,
      demoAccounts: this.demoAccounts.map(({ post, does, ...account }) => ({
        ...account,
        post: { ...post },
        does: { ...does },
      })),
    };
  }
}
