import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { type Clock, DomainError } from '../../kernel';
import { hashOf } from '../accounts/accounts';
import { isPassword } from '../accounts/password-hash';
import { OidcIdentities } from '../oidc/oidc-identities';
import { type Claims, textClaim, verifiedEmailOf } from '../oidc/oidc.policy';
import type { Session } from '../sessions/session-store';
import { SignInAttempts } from '../sessions/sign-in-attempts';
import { CitizenSessions } from './citizen-sessions';
import { foldEmail, isIdentityNumber } from './citizen.policy';
import { type Citizen, Citizens } from './citizens';

/** Citizens who prove who they are, by a password or at their provider. */
@Injectable()
export class SignInCitizen {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly citizens: Citizens,
    private readonly sessions: CitizenSessions,
    private readonly attempts: SignInAttempts,
    private readonly identities: OidcIdentities,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token of a new session. Throws `IDENTITY.WRONG_CREDENTIALS`, `IDENTITY.SIGN_IN_DELAYED`. */
  async withPassword(address: string, password: string): Promise<string> {
    const email = foldEmail(address);
    await this.attempts.begin(secretOf(email));
    const citizen = await this.citizens.findByEmail(this.database, email);
    const hash = await this.citizens.passwordHashOf(citizen?.id ?? '');
    if (!(await isPassword(password, hash))) throw wrongCredentials();
    return this.unitOfWork.run(async (tx) => {
      // Changing it has ended all sessions; none is opened by the old one while it was looked at.
      if (!(await this.citizens.hasStill(tx, citizen!.id, hash))) throw wrongCredentials();
      await this.attempts.forget(tx, secretOf(email));
      return this.sessions.open(tx, citizen!, { how: 'password', secondFactor: false });
    });
  }

  /** Once more, by somebody who is signed in. Passes who has no password and came from the provider just now. */
  async provePassword(citizen: Citizen, session: Session, password: string | undefined): Promise<void> {
    const isFresh = this.clock.now().getTime() - session.provenAt < freshFor;
    if (!citizen.hasPassword && isFresh) return;
    const secret = secretOf(citizen.email ?? citizen.id);
    await this.attempts.begin(secret);
    if (!(await isPassword(password ?? '', await this.citizens.passwordHashOf(citizen.id))))
      throw wrongCredentials();
    await this.unitOfWork.run((tx) => this.attempts.forget(tx, secret));
  }

  /** Another password; other sessions end. Answers another token for this one. */
  async changePassword(citizen: Citizen, session: Session, next: string): Promise<string> {
    const hash = await hashOf(next, citizen.email ?? '');
    return this.unitOfWork.run(async (tx) => {
      await this.citizens.setPassword(tx, citizen.id, hash, session);
      const token = await this.sessions.rotate(tx, session, { password: true });
      if (token === undefined) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
      return token;
    });
  }

  /**
   * Whom the citizens' provider has identified by the personal identification number. Never by an address: families share
   * them. Throws `CITIZEN.NO_NUMBER`, `IDENTITY.OIDC_REFUSED`.
   */
  async withProvider(claims: Claims): Promise<string> {
    const number = textClaim(claims, this.config.citizenOidc!.idClaim) ?? '';
    if (!isIdentityNumber(number)) throw new DomainError('CITIZEN.NO_NUMBER', 'forbidden');
    const citizen = (await this.citizens.findByIdentityNumber(number)) ?? (await this.create(claims, number));
    if (!(await this.identities.bind('citizen', claims, citizen.id)))
      throw new DomainError('IDENTITY.OIDC_REFUSED', 'unauthenticated');
    return this.unitOfWork.run((tx) => this.sessions.open(tx, citizen, { how: 'oidc', secondFactor: false }));
  }

  private async create(claims: Claims, identityNumber: string): Promise<Citizen> {
    // The subject was somebody with another number: it does not get a second account.
    if ((await this.identities.holderOf('citizen', claims)) !== undefined)
      throw new DomainError('IDENTITY.OIDC_REFUSED', 'unauthenticated');
    const address = verifiedEmailOf(claims);
    const email = address && foldEmail(address);
    const isFree = email && !(await this.citizens.findByEmail(this.database, email));
    const name = (textClaim(claims, 'name') ?? identityNumber).slice(0, 200);
    try {
      return await this.unitOfWork.run((tx) =>
        this.citizens.create(tx, { name, identityNumber, ...(isFree && { email }) }),
      );
    } catch (error) {
      // The same citizen through another browser at this moment.
      const citizen = await this.citizens.findByIdentityNumber(identityNumber);
      if (!citizen) throw error;
      return citizen;
    }
  }
}

/** How long ago somebody without a password may have come from the provider, where a password is asked for again. */
const freshFor = 5 * 60_000;

const wrongCredentials = () => new DomainError('IDENTITY.WRONG_CREDENTIALS', 'unauthenticated');

const secretOf = (email: string) => `citizen:${email}`;
