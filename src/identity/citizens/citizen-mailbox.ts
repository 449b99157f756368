import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database';
import { currentActing, DomainError, newId } from '../../kernel';
import { hashOf } from '../accounts/accounts';
import { Letters } from '../letters/letters';
import { addressRange } from '../limits/address-range';
import { Limits } from '../limits/limits';
import { CitizenCodes, type CodePurpose } from './citizen-codes';
import { citizenLetters } from './citizen-letters';
import { type CitizenPass, CitizenPasses } from './citizen-passes';
import { CitizenSessions } from './citizen-sessions';
import { type Citizen, Citizens } from './citizens';
import { foldEmail } from './citizen.policy';

const hour = 3_600_000;
/** Letters to one address, whoever asks for them. */
const perMailbox = { most: 5, per: hour };
/** Letters asked for from one network: a counter or a school has many people behind it. */
const perNetwork = { most: 30, per: hour };

export type Language = 'vi' | 'en';

/**
 * Accounts and passwords by a code that is sent to an address. Whether the address has an account is told to the address
 * alone: the answer, the limits and the work are the same.
 */
@Injectable()
export class CitizenMailbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly citizens: Citizens,
    private readonly codes: CitizenCodes,
    private readonly sessions: CitizenSessions,
    private readonly passes: CitizenPasses,
    private readonly letters: Letters,
    private readonly limits: Limits,
  ) {}

  /** Throws `LIMIT.EXCEEDED`. */
  requestSignUp(email: string, language: Language): Promise<void> {
    return this.send('sign-up', email, language, (citizen, code) =>
      citizen ? citizenLetters.alreadyThere() : citizenLetters.signUp(code),
    );
  }

  requestPassword(email: string, language: Language): Promise<void> {
    return this.send('password', email, language, (citizen, code) =>
      citizen ? citizenLetters.newPassword(code) : citizenLetters.noAccount(),
    );
  }

  /** A code that proves the address and nothing else; with an account or without one. */
  requestProof(email: string, language: Language): Promise<void> {
    return this.send('mailbox', email, language, (_, code) => citizenLetters.mailbox(code));
  }

  /** A pass for the address. Throws `CITIZEN.CODE_WRONG`. */
  async prove(address: string, code: string): Promise<CitizenPass> {
    const email = foldEmail(address);
    await this.proveBy('mailbox', email, code);
    return this.unitOfWork.run((tx) => this.passes.issue(tx, { kind: 'MAILBOX', email }));
  }

  /** Answers the token of a first session. Throws `CITIZEN.CODE_WRONG`, `IDENTITY.PASSWORD_*`. */
  async signUp(input: {
    email: string;
    code: string;
    name: string;
    phone?: string;
    password: string;
  }): Promise<string> {
    const email = foldEmail(input.email);
    const passwordHash = await hashOf(input.password, email);
    await this.proveBy('sign-up', email, input.code);
    const { name, phone } = input;
    return this.unitOfWork.run(async (tx) => {
      const citizen = await this.citizens.create(tx, { name, phone, email, passwordHash });
      return this.sessions.open(tx, citizen, { how: 'password', secondFactor: false });
    });
  }

  /** Ends all sessions. Throws like `signUp`. */
  async setPassword(input: { email: string; code: string; password: string }): Promise<void> {
    const email = foldEmail(input.email);
    const passwordHash = await hashOf(input.password, email);
    await this.proveBy('password', email, input.code);
    await this.unitOfWork.run(async (tx) => {
      const citizen = await this.citizens.findByEmail(tx, email);
      if (!citizen) throw wrongCode();
      await this.citizens.setPassword(tx, citizen.id, passwordHash);
      await this.letters.post(tx, {
        key: `citizen-password:${newId()}`,
        to: email,
        ...citizenLetters.passwordChanged(),
        language: 'vi',
      });
    });
  }

  private async send(
    purpose: CodePurpose,
    address: string,
    language: Language,
    words: (citizen: Citizen | undefined, code: string) => ReturnType<typeof citizenLetters.alreadyThere>,
  ): Promise<void> {
    const email = foldEmail(address);
    await this.limits.take(`citizen-letter:network:${addressRange(currentActing()?.address)}`, perNetwork);
    await this.limits.take(`citizen-letter:${purpose}:${email}`, perMailbox);
    await this.unitOfWork.run(async (tx) => {
      const citizen = await this.citizens.findByEmail(tx, email);
      const isOpen = purpose === 'mailbox' || (purpose === 'sign-up') === (citizen === undefined);
      const code = await this.codes.issue(tx, purpose, email, isOpen);
      await this.letters.post(tx, {
        key: `citizen-${purpose}:${newId()}`,
        to: email,
        ...words(citizen, code),
        language,
      });
    });
  }

  private async proveBy(purpose: CodePurpose, email: string, code: string): Promise<void> {
    if (!(await this.codes.take(purpose, email, code))) throw wrongCode();
  }
}

const wrongCode = () => new DomainError('CITIZEN.CODE_WRONG', 'invalid', { field: 'code' });
