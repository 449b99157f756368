import fc from 'fast-check';
import { DomainError } from '../../kernel';
import {
  type Chain,
  type CustodyEvent,
  heldUntil,
  moveCustody,
  type Segment,
  type Station,
  unaccountedFor,
} from './custody.policy';

const station = (name: string): Station => ({ agencyId: `agency-${name[0]}`, unitId: name });
const a = station('a1');
const b = station('b1');
const c = station('c1');

/** Applies events in turn; answers the chain and the segments it has left behind. */
function play(...events: CustodyEvent[]): { chain: Chain; segments: Segment[] } {
  let chain: Chain | null = null;
  const segments: Segment[] = [];
  for (const event of events) {
    const move = moveCustody(chain, event);
    chain = move.chain;
    if (move.closed) segments.push(move.closed);
  }
  return { chain: chain!, segments };
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'accepted';
};

const begun: CustodyEvent = { type: 'begin', at: 0, unit: a };
const sent: CustodyEvent = { type: 'offer', at: 10, handoffId: 'h1', to: b };
const accepted: CustodyEvent = { type: 'accept', at: 30, handoffId: 'h1' };
const refused: CustodyEvent = { type: 'refuse', at: 30, handoffId: 'h1', reasonCode: 'NOT_COMPETENT' };

describe('custody', () => {
  it('passes by offer and acceptance; in transit the sender answers for the case', () => {
    expect(play(begun, sent).chain.open).toEqual({ kind: 'TRANSIT', unit: a, to: b, from: 10 });
    const { chain, segments } = play(begun, sent, accepted, { type: 'end', at: 100 });
    expect(segments).toEqual([
      { kind: 'AGENCY', unit: a, to: null, from: 0, until: 10 },
      { kind: 'TRANSIT', unit: a, to: b, from: 10, until: 30 },
      { kind: 'AGENCY', unit: b, to: null, from: 30, until: 100 },
    ]);
    expect(chain).toMatchObject({
      open: null,
      endedAt: 100,
      held: { AGENCY: 80, TRANSIT: 20, APPLICANT: 0 },
    });
    expect(unaccountedFor(chain, 100)).toBe(0);
  });

  it('comes back to the sender when it is refused, and goes on from there', () => {
    const { chain } = play(begun, sent, refused);
    expect(chain).toMatchObject({
      open: { kind: 'AGENCY', unit: a, from: 30 },
      offer: 'h1',
      isReturned: true,
    });
    const redirected = play(begun, sent, refused, { type: 'redirect', at: 40, handoffId: 'h2', to: c });
    expect(redirected.chain).toMatchObject({
      open: { kind: 'TRANSIT', to: c },
      offer: 'h2',
      isReturned: false,
    });
  });

  it('goes to the applicant and straight back to the unit that asked, to another one by a handoff', () => {
    const asked: CustodyEvent[] = [begun, { type: 'toApplicant', at: 10 }];
    expect(play(...asked, { type: 'fromApplicant', at: 60, to: a }).chain).toMatchObject({
      open: { kind: 'AGENCY', unit: a, from: 60 },
      held: { AGENCY: 10, APPLICANT: 50 },
    });
    expect(
      play(...asked, { type: 'fromApplicant', at: 60, to: b, handoffId: 'h1' }).chain.open,
    ).toMatchObject({ kind: 'TRANSIT', unit: a, to: b });
    expect(codeOf(() => play(...asked, { type: 'fromApplicant', at: 60, to: b }))).toBe('CUSTODY.NO_HANDOFF');
  });

  it('keeps no segment without length', () => {
    const { segments, chain } = play(begun, sent, { ...accepted, at: 10 });
    expect(segments).toHaveLength(1);
    expect(chain.open).toEqual({ kind: 'AGENCY', unit: b, to: null, from: 10 });
  });

  it.each<[string, CustodyEvent[]]>([
    ['CUSTODY.NOT_BEGUN', [sent]],
    ['CUSTODY.BEGUN_ALREADY', [begun, begun]],
    ['CUSTODY.ENDED', [begun, { type: 'end', at: 5 }, sent]],
    ['CUSTODY.TIME_RUNS_BACK', [begun, sent, { ...accepted, at: 9 }]],
    ['CUSTODY.HOLDS_IT_ALREADY', [begun, { ...sent, to: a } as CustodyEvent]],
    ['CUSTODY.IN_TRANSIT', [begun, sent, { ...sent, handoffId: 'h2' } as CustodyEvent]],
    ['CUSTODY.WITH_APPLICANT', [begun, { type: 'toApplicant', at: 5 }, sent]],
    ['CUSTODY.NOT_IN_TRANSIT', [begun, accepted]],
    ['CUSTODY.NOT_IN_TRANSIT', [begun, sent, accepted, { ...refused }]],
    ['CUSTODY.ANOTHER_HANDOFF', [begun, sent, { ...accepted, handoffId: 'h9' } as CustodyEvent]],
    ['CUSTODY.ANOTHER_HANDOFF', [begun, { type: 'recall', at: 1, handoffId: 'h9' }]],
    ['CUSTODY.NO_REASON', [begun, sent, { ...refused, reasonCode: '' } as CustodyEvent]],
    ['CUSTODY.NOT_RETURNED', [begun, { type: 'resend', at: 1, handoffId: 'h2', to: b }]],
    ['CUSTODY.NOT_WITH_APPLICANT', [begun, { type: 'fromApplicant', at: 1, to: a }]],
  ])('refuses with %s', (code, events) => {
    expect(codeOf(() => play(...events))).toBe(code);
  });
});

/** Any event at any time, fitting or not. */
const anyStation = fc.constantFrom('a1', 'a2', 'b1', 'c1').map(station);
const anyHandoff = fc.constantFrom('h1', 'h2', 'h3');
const step = fc.nat({ max: 3 });
const anyEvent = fc.oneof(
  fc.record({ type: fc.constant('begin' as const), wait: step, unit: anyStation }),
  fc.record({
    type: fc.constantFrom('offer', 'resend', 'redirect'),
    wait: step,
    handoffId: anyHandoff,
    to: anyStation,
  }),
  fc.record({ type: fc.constantFrom('accept', 'recall'), wait: step, handoffId: anyHandoff }),
  fc.record({
    type: fc.constant('refuse' as const),
    wait: step,
    handoffId: anyHandoff,
    reasonCode: fc.constantFrom('', 'NOT_COMPETENT'),
  }),
  fc.record({ type: fc.constant('toApplicant' as const), wait: step }),
  fc.record(
    { type: fc.constant('fromApplicant' as const), wait: step, to: anyStation, handoffId: anyHandoff },
    { requiredKeys: ['type', 'wait', 'to'] },
  ),
  fc.record({ type: fc.constant('succeed' as const), wait: step, unit: anyStation }),
  fc.record({ type: fc.constantFrom('end'), wait: fc.constant(-1) }),
);

describe('custody, in 10 000 random histories with events that fit and events that do not', () => {
  it('has exactly one holder from begin to end, and accounts for every millisecond after every event', () => {
    let taken = 0;
    let refusedEvents = 0;
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (history) => {
        let now = 0;
        let chain: Chain | null = null;
        const segments: Segment[] = [];
        for (const { wait, ...rest } of [{ type: 'begin' as const, wait: 0, unit: a }, ...history]) {
          // A negative wait: an event that claims to have happened before the last one, or the end, rarely.
          if (rest.type === 'end' && segments.length < 5) continue;
          now += Math.max(wait, 0);
          const before: string = JSON.stringify(chain);
          const event = { ...rest, at: now } as CustodyEvent;
          try {
            const move = moveCustody(chain, event);
            chain = move.chain;
            if (move.closed) segments.push(move.closed);
            taken += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            expect(error.code).toMatch(/^CUSTODY\.[A-Z_]+$/);
            expect(JSON.stringify(chain)).toBe(before);
            refusedEvents += 1;
          }
          assertSound(chain!, segments, now);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(20_000);
    expect(refusedEvents).toBeGreaterThan(20_000);
  });
});

/** Written against the rows, not against the sums that the core keeps. */
function assertSound(chain: Chain, segments: Segment[], now: number): void {
  const sums = { AGENCY: 0, TRANSIT: 0, APPLICANT: 0 };
  let from = chain.beganAt;
  for (const segment of segments) {
    if (segment.from !== from || segment.until <= segment.from) throw new Error('a gap or an overlap');
    sums[segment.kind] += segment.until - segment.from;
    from = segment.until;
  }
  if ((chain.open === null) !== (chain.endedAt !== null)) throw new Error('open after the end');
  if ((chain.open?.from ?? chain.endedAt) !== from) throw new Error('the last segment does not touch');
  if (chain.open) sums[chain.open.kind] += now - chain.open.from;
  if ((chain.open?.kind === 'TRANSIT') !== (chain.open !== null && chain.open.to !== null))
    throw new Error('in transit to nobody');
  if (chain.open?.kind === 'TRANSIT' && (chain.offer === null || chain.isReturned))
    throw new Error('in transit by no handoff');
  if (chain.isReturned && (chain.open?.kind !== 'AGENCY' || chain.offer === null))
    throw new Error('returned to nobody');
  const end = chain.endedAt ?? now;
  if (sums.AGENCY + sums.TRANSIT + sums.APPLICANT !== end - chain.beganAt)
    throw new Error('minutes are lost');
  if (JSON.stringify(heldUntil(chain, end)) !== JSON.stringify(sums)) throw new Error('the sums differ');
  if (unaccountedFor(chain, end) !== 0) throw new Error('unaccounted for');
}
