import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '../../config';
import { systemActor, reasonOf } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { hasDueSuccessions } from './due-successions';
import { Organisation } from './organisation';

const lookEvery = 5_000;

/** Hands open cases on when the date of a succession that was entered beforehand has come. */
@Injectable()
export class HandOnDueSuccessions implements OnApplicationBootstrap {
  private readonly logger = new Logger('Organisation');

  constructor(
    private readonly organisation: Organisation,
    private readonly change: ChangeOrganisation,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: lookEvery,
      run: () => this.run(),
      onFailure: (error) => this.logger.error(`open cases were not handed on: ${reasonOf(error)}`),
    });
  }

  /** Costs nothing while nothing is due. */
  async run(): Promise<void> {
    if (!hasDueSuccessions(this.organisation.data(), this.organisation.today())) return;
    await this.change.execute({ actor: systemActor }, () => null);
  }
}
