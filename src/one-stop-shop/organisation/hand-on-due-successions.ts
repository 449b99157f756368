import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { systemActor } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { hasDueSuccessions } from './due-successions';
import { Organisation } from './organisation';

const lookEvery = 5_000;

/** Hands open cases on when the date of a succession that was entered beforehand has come. */
@Injectable()
export class HandOnDueSuccessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Organisation');
  private looking?: NodeJS.Timeout;
  private underWay?: Promise<void>;

  constructor(
    private readonly organisation: Organisation,
    private readonly change: ChangeOrganisation,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => {
      if (this.underWay) return;
      this.underWay = this.run()
        .catch((error: unknown) => this.logger.error(`open cases were not handed on: ${String(error)}`))
        .finally(() => (this.underWay = undefined));
    }, lookEvery).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    await this.underWay;
  }

  /** Costs nothing while nothing is due. */
  async run(): Promise<void> {
    if (!hasDueSuccessions(this.organisation.data(), this.organisation.today())) return;
    await this.change.execute({ actor: systemActor }, () => null);
  }
}
