import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { type Actor, type Clock, DomainError, type LocalizedText } from '../../kernel';
import { Letters } from '../letters/letters';
import { Limits } from '../limits/limits';
import { citizenLetters } from './citizen-letters';
import { foldEmail, identityNumberFrom } from './citizen.policy';
import { type Citizen, Citizens } from './citizens';

const hour = 3_600_000;

export interface ConfirmCitizenInput {
  /** What the citizen shows; else the address of the account. */
  code?: string;
  email?: string;
  /** As the paper says. */
  identityNumber: string;
  name: string;
  agency: { id: string; name: LocalizedText };
}

/** Binds the number of an identity card, which an official has in their hands, to the account of who brought it. */
@Injectable()
export class ConfirmCitizen {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly citizens: Citizens,
    private readonly letters: Letters,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * That the official may act for the agency is for the caller to know. The citizen is told by letter. Throws `CITIZEN.WHO`,
   * `CITIZEN.NOT_FOUND`, `CITIZEN.NUMBER_*`, `LIMIT.EXCEEDED`.
   */
  async execute(official: Actor, input: ConfirmCitizenInput): Promise<Citizen> {
    const { agency, name } = input;
    const number = identityNumberFrom(input.identityNumber);
    // Nobody tries which addresses have accounts.
    await this.limits.take(`citizen-confirmation:${official.id}`, { most: 60, per: hour });
    const citizen = await this.find(input);
    if (!citizen) throw new DomainError('CITIZEN.NOT_FOUND', 'not-found');
    await this.unitOfWork.run(async (tx) => {
      await this.citizens.confirmAtCounter(tx, citizen.id, { number, name }, { agencyId: agency.id });
      if (citizen.email !== null)
        await this.letters.post(tx, {
          key: `citizen-confirmed:${citizen.id}`,
          to: citizen.email,
          ...citizenLetters.numberConfirmed(agency.name),
          language: 'vi',
        });
    });
    return this.citizens.get(citizen.id);
  }

  private find({ code, email }: ConfirmCitizenInput): Promise<Citizen | undefined> {
    if ((code === undefined) === (email === undefined)) throw new DomainError('CITIZEN.WHO', 'invalid');
    return code === undefined
      ? this.citizens.findByEmail(this.database, foldEmail(email!))
      : this.citizens.findByCounterCode(code, this.clock.now().getTime());
  }
}
