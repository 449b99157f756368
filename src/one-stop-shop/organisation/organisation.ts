import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { BootSequence, CLOCK, Rounds } from '../../config';
import { Database } from '../../database';
import { type Clock, reasonOf } from '../../kernel';
import { buildOrganisationView } from './build-organisation-view';
import { dateAt } from '../local-date';
import { emptyOrganisation, type OrganisationData } from './organisation-data';
import type { OrganisationView } from './organisation-view';
import { loadOrganisation, readRevision } from './organisation.repository';

/** How often the revision is looked at: what another node has changed is known here before two seconds have passed. */
const lookEvery = 1_000;

/** The organisation as this node knows it: in memory, immutable, read again as a whole when its revision changes. */
@Injectable()
export class Organisation implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Organisation');
  private known: { data: OrganisationData; view: OrganisationView } = {
    data: emptyOrganisation,
    view: buildOrganisationView(emptyOrganisation),
  };

  constructor(
    private readonly database: Database,
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.boot.register({ name: 'organisation', order: 50, run: () => this.refresh() });
  }

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: lookEvery,
      run: () => this.refresh(),
      onFailure: (error) => this.logger.warn(`not read: ${reasonOf(error)}`),
    });
  }

  view(): OrganisationView {
    return this.known.view;
  }

  /** The records behind the view. */
  data(): OrganisationData {
    return this.known.data;
  }

  /** The date in Asia/Ho_Chi_Minh at an instant in epoch milliseconds. */
  localDate(at: number): string {
    return dateAt(at);
  }

  today(): string {
    return dateAt(this.clock.now().getTime());
  }

  /** Reads the organisation again when it has changed, and before that nothing. */
  async refresh(): Promise<void> {
    if ((await readRevision(this.database)) === this.known.data.revision) return;
    const data = await this.database.read(loadOrganisation);
    // A slower read that began earlier does not bring the past back.
    if (data.revision > this.known.data.revision) this.known = { data, view: buildOrganisationView(data) };
  }
}
