import { DomainError } from '../../kernel';

/** A unit of an agency, as one who can hold a case. */
export interface Station {
  agencyId: string;
  unitId: string;
}

/**
 * AGENCY: a unit has the case. TRANSIT: one unit has sent it and the other has not taken it yet; the sender still
 * answers for it. APPLICANT: everybody waits for the applicant to supplement, pay or confirm.
 */
export const segmentKinds = ['AGENCY', 'TRANSIT', 'APPLICANT'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** A stretch of custody that is not over. Instants are epoch milliseconds. */
export interface OpenSegment {
  kind: SegmentKind;
  /** Answers for the case: the holder, in transit the sender, while the applicant has it the unit that asked. */
  unit: Station;
  /** In transit: for whom. */
  to: Station | null;
  from: number;
}

/** `[from, until)`; never empty. */
export interface Segment extends OpenSegment {
  until: number;
}

/** The custody of one case: its open segment, and what the closed ones add up to. */
export interface Chain {
  beganAt: number;
  endedAt: number | null;
  /** Null exactly when the case is over. */
  open: OpenSegment | null;
  /** The handoff by which `open.unit` got the case; null = it was filed there. */
  heldBy: string | null;
  /** The handoff on its way or, when `isReturned`, refused and not yet decided on. */
  offer: string | null;
  isReturned: boolean;
  /** Milliseconds of the closed segments, by kind. */
  held: Record<SegmentKind, number>;
}

export type CustodyEvent =
  | { type: 'begin'; at: number; unit: Station }
  /** Sends the case on. The receiver gets it by `accept`. */
  | { type: 'offer'; at: number; handoffId: string; to: Station }
  | { type: 'accept'; at: number; handoffId: string }
  | { type: 'refuse'; at: number; handoffId: string; reasonCode: string }
  /** What was sent is not wanted there any more; the sender has it. */
  | { type: 'recall'; at: number; handoffId: string }
  /** After a refusal: the same receiver again, under a new handoff. */
  | { type: 'resend'; at: number; handoffId: string; to: Station }
  /** After a refusal: another receiver. */
  | { type: 'redirect'; at: number; handoffId: string; to: Station }
  | { type: 'toApplicant'; at: number }
  /** Back to the unit that asked; or, with a `handoffId`, on to another one. */
  | { type: 'fromApplicant'; at: number; to: Station; handoffId?: string }
  /** The unit that answers is no more: its successor by law holds what it held. */
  | { type: 'succeed'; at: number; unit: Station }
  | { type: 'end'; at: number };

export interface CustodyMove {
  chain: Chain;
  /** The segment this event has ended, unless it had no length. */
  closed: Segment | null;
}

const refusal = (code: string, params = {}) => new DomainError(`CUSTODY.${code}`, 'conflict', params);

export const isSameStation = (one: Station, other: Station): boolean => one.unitId === other.unitId;

/**
 * The one way custody changes. Exactly one segment is open from `begin` to `end`, segments touch without gap or
 * overlap, and so their lengths add up to the life of the case, to the millisecond. Throws `CUSTODY.*` when the event
 * does not fit, and nothing has changed.
 */
export function moveCustody(chain: Chain | null, event: CustodyEvent): CustodyMove {
  if (event.type === 'begin') {
    if (chain) throw refusal('BEGUN_ALREADY');
    return { chain: firstHeldBy(event.unit, event.at), closed: null };
  }
  if (!chain) throw refusal('NOT_BEGUN');
  const { open } = chain;
  if (!open) throw refusal('ENDED');
  if (event.at < open.from) throw refusal('TIME_RUNS_BACK', { at: event.at, after: open.from });
  switch (event.type) {
    case 'offer':
      assertKind(open, 'AGENCY');
      assertAnother(open, event.to);
      return send(chain, open, event);
    case 'accept':
      assertOnItsWay(chain, open, event.handoffId);
      return cut(chain, event.at, agency(open.to!, event.at), { heldBy: event.handoffId, offer: null });
    case 'refuse':
      assertOnItsWay(chain, open, event.handoffId);
      if (event.reasonCode === '') throw refusal('NO_REASON');
      return cut(chain, event.at, agency(open.unit, event.at), { isReturned: true });
    case 'recall':
      if (chain.offer !== event.handoffId) throw refusal('ANOTHER_HANDOFF');
      return cut(chain, event.at, agency(open.unit, event.at), { offer: null, isReturned: false });
    case 'resend':
    case 'redirect':
      assertKind(open, 'AGENCY');
      if (!chain.isReturned) throw refusal('NOT_RETURNED');
      assertAnother(open, event.to);
      return send(chain, open, event);
    case 'toApplicant':
      assertKind(open, 'AGENCY');
      return cut(
        chain,
        event.at,
        { kind: 'APPLICANT', unit: open.unit, to: null, from: event.at },
        { offer: null, isReturned: false },
      );
    case 'fromApplicant':
      assertKind(open, 'APPLICANT');
      if (isSameStation(open.unit, event.to)) return cut(chain, event.at, agency(open.unit, event.at), {});
      if (event.handoffId === undefined) throw refusal('NO_HANDOFF');
      return send(chain, open, { ...event, handoffId: event.handoffId });
    case 'succeed':
      if (open.to && isSameStation(open.to, event.unit)) throw refusal('HOLDS_IT_ALREADY');
      return cut(chain, event.at, { ...open, unit: event.unit, from: event.at }, {});
    case 'end':
      return cut(chain, event.at, null, { endedAt: event.at, offer: null, isReturned: false });
  }
}

/** Milliseconds by kind up to `at`, the open segment included; they add up to `at - beganAt`. */
export function heldUntil(chain: Chain, at: number): Record<SegmentKind, number> {
  const { open, held } = chain;
  return open ? { ...held, [open.kind]: held[open.kind] + (at - open.from) } : held;
}

/** The difference between the life of the case and what its segments add up to; anything but 0 is a fault. */
export function unaccountedFor(chain: Chain, at: number): number {
  const held = heldUntil(chain, at);
  return (chain.endedAt ?? at) - chain.beganAt - held.AGENCY - held.TRANSIT - held.APPLICANT;
}

const firstHeldBy = (unit: Station, at: number): Chain => ({
  beganAt: at,
  endedAt: null,
  open: agency(unit, at),
  heldBy: null,
  offer: null,
  isReturned: false,
  held: { AGENCY: 0, TRANSIT: 0, APPLICANT: 0 },
});

const agency = (unit: Station, from: number): OpenSegment => ({ kind: 'AGENCY', unit, to: null, from });

const send = (
  chain: Chain,
  open: OpenSegment,
  { at, handoffId, to }: { at: number; handoffId: string; to: Station },
): CustodyMove =>
  cut(chain, at, { kind: 'TRANSIT', unit: open.unit, to, from: at }, { offer: handoffId, isReturned: false });

/** Ends the open segment where the next one begins. The same kind with the same unit is no new segment. */
function cut(chain: Chain, at: number, next: OpenSegment | null, changes: Partial<Chain>): CustodyMove {
  const open = chain.open!;
  if (next && isContinued(open, next)) return { chain: { ...chain, ...changes }, closed: null };
  const length = at - open.from;
  return {
    chain: {
      ...chain,
      ...changes,
      open: next,
      held: { ...chain.held, [open.kind]: chain.held[open.kind] + length },
    },
    closed: length === 0 ? null : { ...open, until: at },
  };
}

const isContinued = (open: OpenSegment, next: OpenSegment): boolean =>
  open.kind === next.kind &&
  open.unit.unitId === next.unit.unitId &&
  open.unit.agencyId === next.unit.agencyId &&
  open.to?.unitId === next.to?.unitId;

function assertKind(open: OpenSegment, kind: SegmentKind): void {
  if (open.kind === kind) return;
  if (kind === 'APPLICANT') throw refusal('NOT_WITH_APPLICANT');
  throw refusal(open.kind === 'TRANSIT' ? 'IN_TRANSIT' : 'WITH_APPLICANT');
}

function assertAnother(open: OpenSegment, to: Station): void {
  if (isSameStation(open.unit, to)) throw refusal('HOLDS_IT_ALREADY');
}

function assertOnItsWay({ offer }: Chain, open: OpenSegment, handoffId: string): void {
  if (open.kind !== 'TRANSIT') throw refusal('NOT_IN_TRANSIT');
  if (offer !== handoffId) throw refusal('ANOTHER_HANDOFF');
}
