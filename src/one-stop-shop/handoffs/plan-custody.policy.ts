import type { Chain, CustodyEvent, Station } from './custody.policy';
import { isSameStation } from './custody.policy';

/** What one open task, or a wait for an agency outside, asks of a unit. */
export interface Work {
  /** The task or wait; in the order they were opened. */
  id: string;
  station: Station;
  /** `lead` takes custody before the others; `cooperate` never does. */
  handoff: 'lead' | 'cooperate' | null;
  /** Nobody there uses this system: what is sent there counts as taken. */
  isOutside: boolean;
}

export interface Surroundings {
  /** Open work, without side tasks and consultations, oldest first. */
  work: readonly Work[];
  /** Consulted units are still asked. */
  isConsulting: boolean;
  /** The process waits for the applicant. */
  awaitsApplicant: boolean;
  /** Units whose people have claimed, assigned or completed their work in this command. */
  atWork: readonly Station[];
  /** Where the returned or travelling handoff goes. */
  offeredTo: Station | null;
  /** Among several, the one of this agency takes custody. */
  competentAgencyId: string;
  /** The unit that has taken over from the accountable one by law, when that one is no more. */
  successor: Station | null;
  isClosed: boolean;
}

export type CustodyStep =
  | { type: 'accept' }
  | { type: 'recall' }
  | { type: 'offer'; to: Work }
  /** The refused receiver has set to work after all. */
  | { type: 'take-up' }
  | { type: 'to-applicant' }
  /** Null: back to the unit that asked. */
  | { type: 'from-applicant'; to: Work | null }
  | { type: 'succeed'; unit: Station }
  | { type: 'end' };

/**
 * Derives from the open work of a case what happens to its custody: a token that passes between units is a handoff,
 * no designer has to remember it. Answers the steps in order; none when custody stays where it is.
 */
export function planCustody(chain: Chain, around: Surroundings): CustodyStep[] {
  if (!chain.open) return [];
  const steps: CustodyStep[] = [];
  let { kind, unit } = chain.open;
  let isReturned = chain.isReturned;
  const { offeredTo } = around;
  const isAtWork = (station: Station) => around.atWork.some((one) => isSameStation(one, station));

  if (offeredTo && isAtWork(offeredTo)) {
    if (kind === 'TRANSIT') steps.push({ type: 'accept' });
    else if (isReturned) steps.push({ type: 'take-up' });
    if (steps.length > 0) {
      kind = 'AGENCY';
      unit = offeredTo;
      isReturned = false;
    }
  }
  if (around.isClosed) return [...steps, { type: 'end' }];

  const wants = (station: Station) => around.work.some((work) => isSameStation(work.station, station));
  if (around.successor && steps.length === 0) {
    if (offeredTo && isSameStation(offeredTo, around.successor)) {
      steps.push({ type: 'recall' });
      kind = 'AGENCY';
      isReturned = false;
    }
    steps.push({ type: 'succeed', unit: around.successor });
    unit = around.successor;
  }
  const isLedBy = (station: Station) =>
    around.work.some((work) => work.handoff !== 'cooperate' && isSameStation(work.station, station));
  if ((kind === 'TRANSIT' || isReturned) && !isLedBy(offeredTo!)) {
    steps.push({ type: 'recall' });
    kind = 'AGENCY';
    isReturned = false;
  }
  if (kind === 'TRANSIT') return steps;

  const isIdle = around.awaitsApplicant && around.work.length === 0 && !around.isConsulting;
  if (isIdle) return kind === 'AGENCY' ? [...steps, { type: 'to-applicant' }] : steps;
  const target = wants(unit) ? undefined : nextHolder(around);
  if (kind === 'APPLICANT') return [...steps, { type: 'from-applicant', to: target ?? null }];
  return target && !isReturned ? [...steps, { type: 'offer', to: target }] : steps;
}

/**
 * The events a step is made of. `handoffId` names the handoff that it opens, if it opens one; `offeredTo` is the
 * receiver that has refused.
 */
export function eventsOf(
  chain: Chain,
  step: CustodyStep,
  at: number,
  handoffId: string,
  offeredTo: Station | null,
): CustodyEvent[] {
  const accepted: CustodyEvent = { type: 'accept', at, handoffId };
  switch (step.type) {
    case 'accept':
      return [{ type: 'accept', at, handoffId: chain.offer! }];
    case 'recall':
      return [{ type: 'recall', at, handoffId: chain.offer! }];
    case 'offer': {
      const { station, isOutside } = step.to;
      return [{ type: 'offer', at, handoffId, to: station }, ...(isOutside ? [accepted] : [])];
    }
    case 'take-up':
      return [{ type: 'resend', at, handoffId, to: offeredTo! }, accepted];
    case 'to-applicant':
      return [{ type: 'toApplicant', at }];
    case 'from-applicant': {
      if (!step.to) return [{ type: 'fromApplicant', at, to: chain.open!.unit }];
      const { station, isOutside } = step.to;
      return [{ type: 'fromApplicant', at, to: station, handoffId }, ...(isOutside ? [accepted] : [])];
    }
    case 'succeed':
      return [{ type: 'succeed', at, unit: step.unit }];
    case 'end':
      return [{ type: 'end', at }];
  }
}

/** The one named lead, else the only one, else that of the competent agency, else the oldest. */
function nextHolder({ work, competentAgencyId }: Surroundings): Work | undefined {
  const candidates = work.filter(({ handoff }) => handoff !== 'cooperate');
  return (
    candidates.find(({ handoff }) => handoff === 'lead') ??
    candidates.find(({ station }) => station.agencyId === competentAgencyId) ??
    candidates[0]
  );
}
