import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { UnitOfWork } from '../../database';
import { DomainError } from '../../kernel';
import { type Account, Accounts } from '../accounts/accounts';
import { People } from '../accounts/people';
import { Sessions } from '../sessions/sessions';
import { SignIn } from '../sessions/sign-in';
import { OidcIdentities } from './oidc-identities';
import {
  type Claims,
  hasSecondFactor,
  rolesOf,
  textClaim,
  usernamesFor,
  verifiedEmailOf,
} from './oidc.policy';

/**
 * Lets in whom the officials' provider has identified. What they may be is said there, anew at each sign-in; who they are
 * is said by the organisation here. A person without an account gets one.
 */
@Injectable()
export class SignInOfficial {
  constructor(
    private readonly config: Config,
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: OidcIdentities,
  ) {}

  /**
   * The token of a new session, or of a pending sign-in where the account has a second factor that the provider has not seen.
   * Throws `IDENTITY.OIDC_NO_ROLE`, `OIDC_NO_PERSON`, `OIDC_DISABLED`.
   */
  async execute(claims: Claims): Promise<string> {
    const roles = rolesOf(claims, this.config.oidc!);
    if (roles.length === 0) throw new DomainError('IDENTITY.OIDC_NO_ROLE', 'forbidden');
    const personId = await this.personOf(claims);
    if (personId === undefined || !(await this.identities.bind('official', claims, personId)))
      throw new DomainError('IDENTITY.OIDC_NO_PERSON', 'forbidden');
    const account =
      (await this.accounts.findByPerson(personId)) ?? (await this.create(claims, personId, roles));
    if (account.state !== 'ACTIVE') throw new DomainError('IDENTITY.OIDC_DISABLED', 'forbidden');
    if (!haveSameRoles(account.roles, roles)) await this.accounts.change(account.id, { roles });
    const known = { ...account, roles };
    return this.unitOfWork.run((tx) =>
      hasSecondFactor(claims)
        ? this.sessions.openIn(tx, known, { how: 'oidc', secondFactor: true })
        : this.signIn.afterFirstFactor(tx, known, 'oidc'),
    );
  }

  /** By the subject when it was here before, else by the key of the person, else by an address that only they have. */
  private async personOf(claims: Claims): Promise<string | undefined> {
    const known = await this.identities.holderOf('official', claims);
    if (known !== undefined) return this.people.nameOf(known) === undefined ? undefined : known;
    const { personClaim } = this.config.oidc!;
    const key = personClaim === undefined ? undefined : textClaim(claims, personClaim);
    if (key !== undefined) return this.people.byCode(key);
    const email = verifiedEmailOf(claims);
    const found = email === undefined ? [] : this.people.byEmail(email);
    return found.length === 1 ? found[0] : undefined;
  }

  private async create(claims: Claims, personId: string, roles: string[]): Promise<Account> {
    for (const username of usernamesFor(claims, personId)) {
      try {
        return await this.accounts.createForPerson({ personId, username, roles });
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'IDENTITY.ACCOUNT_EXISTS') throw error;
        // The name is somebody else's, or the same person came through another browser at this moment.
        const account = await this.accounts.findByPerson(personId);
        if (account) return account;
      }
    }
    throw new Error(`no user name is free for the person ${personId}`);
  }
}

const haveSameRoles = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((role) => others.includes(role));
