import { inReach } from '../board-context';
import type { Reach } from '../reach';
import type { ClassedFile, StandingConsultation, StandingHandoff } from '../standing/standing-case';
import { entryOf, type Tally, type TallyFor } from './tally';

/** What lies between agencies: open handoffs and consultations that one of a reach sends, receives, asks or answers. */
export class LinkTally implements Tally {
  readonly handoffs = new Map<string, StandingHandoff>();
  readonly byPair = new Map<string, PairOfAgencies>();
  readonly consultations = new Map<string, StandingConsultation>();
  private readonly reach: Reach;

  constructor({ reach }: TallyFor) {
    this.reach = reach;
  }

  count({ handoffs, consultations }: ClassedFile, by: 1 | -1): void {
    for (const one of handoffs)
      if (inReach(this.reach, one.fromAgencyId) || inReach(this.reach, one.toAgencyId))
        this.countHandoff(one, by);
    for (const one of consultations)
      if (inReach(this.reach, one.askingAgencyId) || inReach(this.reach, one.askedAgencyId))
        if (by === 1) this.consultations.set(one.id, one);
        else this.consultations.delete(one.id);
  }

  private countHandoff(one: StandingHandoff, by: 1 | -1): void {
    if (by === 1) this.handoffs.set(one.id, one);
    else this.handoffs.delete(one.id);
    const { fromAgencyId, toAgencyId, state } = one;
    const key = `${fromAgencyId} ${toAgencyId}`;
    const pair = entryOf(this.byPair, key, () => ({
      fromAgencyId,
      toAgencyId,
      inTransit: 0,
      accepted: 0,
      returned: 0,
    }));
    if (state === 'SENT') pair.inTransit += by;
    if (state === 'ACCEPTED') pair.accepted += by;
    if (state === 'REFUSED') pair.returned += by;
    if (pair.inTransit + pair.accepted + pair.returned === 0) this.byPair.delete(key);
  }
}

/** What is open from one agency to another. */
export interface PairOfAgencies {
  fromAgencyId: string;
  toAgencyId: string;
  inTransit: number;
  accepted: number;
  returned: number;
}
