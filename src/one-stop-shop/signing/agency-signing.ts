import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { isAllowed } from '../../identity';
import type { Actor, Clock } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { Capacities, type SigningCapacity } from './capacities';
import { SigningKeys } from './keys/signing-keys';
import { Practices } from './practices';
import type { ProviderName } from './providers/signature-provider';
import type { AgencySigningView } from './signing.dto';
import { refusals } from './signing.errors';
import { keyView } from './signing-views';

/**
 * How agencies sign: their seal keys, whether on paper, and in which capacity their leaders sign. An agency's records office looks
 * after its own; who runs the installation, after all.
 */
@Injectable()
export class AgencySigning {
  constructor(
    private readonly organisation: Organisation,
    private readonly keys: SigningKeys,
    private readonly practices: Practices,
    private readonly capacities: Capacities,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<AgencySigningView[]> {
    return Promise.all(this.agenciesOf(actor).map((id) => this.view(id)));
  }

  async get(actor: Actor, agencyId: string): Promise<AgencySigningView> {
    this.assertMay(actor, agencyId);
    return this.view(agencyId);
  }

  async setSeal(
    actor: Actor,
    agencyId: string,
    key: { provider: ProviderName; secret: string; password: string },
  ): Promise<void> {
    this.assertMay(actor, agencyId);
    await this.keys.add(actor, { kind: 'AGENCY', id: agencyId }, key);
  }

  async retireSeal(actor: Actor, agencyId: string): Promise<void> {
    this.assertMay(actor, agencyId);
    await this.keys.retire(actor, { kind: 'AGENCY', id: agencyId });
  }

  async setPractice(actor: Actor, agencyId: string, onPaper: boolean): Promise<void> {
    this.assertMay(actor, agencyId);
    await this.practices.set(actor, agencyId, onPaper);
  }

  async setCapacity(actor: Actor, agencyId: string, personId: string, said: SigningCapacity): Promise<void> {
    this.assertMay(actor, agencyId);
    if (!this.leadersOf(agencyId).includes(personId)) throw refusals.keyNotFound();
    await this.capacities.set(actor, agencyId, personId, said);
  }

  private async view(agencyId: string): Promise<AgencySigningView> {
    const now = this.clock.now().getTime();
    const view = this.organisation.view();
    const set = await this.capacities.ofAgency(agencyId);
    return {
      agencyId,
      agencyName: view.agency(agencyId)?.name.vi ?? '',
      onPaper: await this.practices.signsOnPaper(agencyId),
      seal: keyView(await this.keys.find({ kind: 'AGENCY', id: agencyId }), now),
      signers: this.leadersOf(agencyId).map((personId) => {
        const own = set.find((one) => one.personId === personId);
        return {
          personId,
          personName: view.person(personId)?.name ?? personId,
          capacity: own?.capacity ?? null,
          title: own?.title ?? null,
        };
      }),
    };
  }

  private leadersOf(agencyId: string): string[] {
    const now = this.clock.now().getTime();
    const view = this.organisation.view();
    const posts = view
      .unitsOf(agencyId, this.organisation.localDate(now))
      .flatMap(({ id }) => view.holdersOf(id, 'leader', now));
    return [...new Set(posts.filter(({ insteadOf }) => !insteadOf).map(({ personId }) => personId))];
  }

  private agenciesOf(actor: Actor): string[] {
    const now = this.clock.now().getTime();
    const view = this.organisation.view();
    if (isAllowed(actor, 'signing.manage'))
      return view
        .agencies(this.organisation.localDate(now))
        .filter(({ isExternal }) => !isExternal)
        .map(({ id }) => id);
    return [
      ...new Set(
        view
          .postsOf(actor.id, now)
          .filter(({ role }) => role === 'records-clerk')
          .map(({ agencyId }) => agencyId),
      ),
    ];
  }

  private assertMay(actor: Actor, agencyId: string): void {
    if (!this.agenciesOf(actor).includes(agencyId)) throw refusals.agencyNotFound();
  }
}
