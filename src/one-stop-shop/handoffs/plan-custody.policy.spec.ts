import fc from 'fast-check';
import { type Chain, moveCustody, type Station, unaccountedFor } from './custody.policy';
import { type CustodyStep, eventsOf, planCustody, type Surroundings, type Work } from './plan-custody.policy';

const station = (name: string): Station => ({ agencyId: `agency-${name[0]}`, unitId: name });
const work = (name: string, more: Partial<Work> = {}): Work => ({
  id: `task-${name}`,
  station: station(name),
  handoff: null,
  isOutside: false,
  ...more,
});
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  work: [],
  isConsulting: false,
  awaitsApplicant: false,
  atWork: [],
  offeredTo: null,
  competentAgencyId: 'agency-z',
  successor: null,
  isClosed: false,
  ...more,
});
const held = (name = 'a1'): Chain => moveCustody(null, { type: 'begin', at: 0, unit: station(name) }).chain;
const travelling = (): Chain =>
  moveCustody(held(), { type: 'offer', at: 1, handoffId: 'h', to: station('b1') }).chain;
const returned = (): Chain =>
  moveCustody(travelling(), { type: 'refuse', at: 2, handoffId: 'h', reasonCode: 'X' }).chain;
const away = (): Chain => moveCustody(held(), { type: 'toApplicant', at: 1 }).chain;
const words = (steps: CustodyStep[]) =>
  steps.map((step) => ('to' in step ? `${step.type} ${step.to?.station.unitId ?? 'back'}` : step.type));
const b1 = station('b1');

describe('what open work does to custody', () => {
  it.each<[string, Chain, Partial<Surroundings>, string[]]>([
    ['the holder still has work', held(), { work: [work('b1'), work('a1')] }, []],
    ['nothing is open and nobody is waited for', held(), {}, []],
    ['the token goes to one other unit', held(), { work: [work('b1')] }, ['offer b1']],
    [
      'it goes to several, one is the lead',
      held(),
      { work: [work('b1'), work('c1', { handoff: 'lead' })] },
      ['offer c1'],
    ],
    [
      'it goes to several, one is of the competent agency',
      held(),
      { work: [work('b1'), work('c1')], competentAgencyId: 'agency-c' },
      ['offer c1'],
    ],
    ['it goes to several alike: the oldest', held(), { work: [work('b1'), work('c1')] }, ['offer b1']],
    ['others only cooperate', held(), { work: [work('b1', { handoff: 'cooperate' })] }, []],
    ['the process waits for the applicant', held(), { awaitsApplicant: true }, ['to-applicant']],
    [
      'it waits for the applicant and a unit works on',
      held(),
      { awaitsApplicant: true, work: [work('a1')] },
      [],
    ],
    [
      'it waits for the applicant while others are asked',
      held(),
      { awaitsApplicant: true, isConsulting: true },
      [],
    ],
    ['the applicant has answered', away(), { work: [work('a1')] }, ['from-applicant back']],
    [
      'the applicant has answered, another unit goes on',
      away(),
      { work: [work('b1')] },
      ['from-applicant b1'],
    ],
    ['the applicant has answered, no task yet', away(), {}, ['from-applicant back']],
    ['the applicant is still waited for', away(), { awaitsApplicant: true }, []],
    ['it is on its way', travelling(), { work: [work('b1')], offeredTo: b1 }, []],
    [
      'the receiver sets to work',
      travelling(),
      { work: [work('b1')], offeredTo: b1, atWork: [b1] },
      ['accept'],
    ],
    [
      'the receiver sets to work and passes on',
      travelling(),
      { work: [work('c1')], offeredTo: b1, atWork: [b1] },
      ['accept', 'offer c1'],
    ],
    [
      'somebody else sets to work',
      travelling(),
      { work: [work('b1'), work('c1')], offeredTo: b1, atWork: [station('c1')] },
      [],
    ],
    [
      'what was sent is not wanted there any more',
      travelling(),
      { work: [work('c1')], offeredTo: b1 },
      ['recall', 'offer c1'],
    ],
    ['it was refused and not decided on', returned(), { work: [work('b1')], offeredTo: b1 }, []],
    [
      'the refuser sets to work after all',
      returned(),
      { work: [work('b1')], offeredTo: b1, atWork: [b1] },
      ['take-up'],
    ],
    [
      'it was refused and then wanted elsewhere',
      returned(),
      { work: [work('c1')], offeredTo: b1 },
      ['recall', 'offer c1'],
    ],
    ['an agency outside is waited for', held(), { work: [work('x1', { isOutside: true })] }, ['offer x1']],
    ['the holder has a successor', held(), { work: [work('s1')], successor: station('s1') }, ['succeed']],
    ['the case is over', travelling(), { isClosed: true, offeredTo: b1 }, ['end']],
    [
      'the receiver ends the case',
      travelling(),
      { isClosed: true, offeredTo: b1, atWork: [b1] },
      ['accept', 'end'],
    ],
  ])('when %s', (_, chain, surroundings, expected) => {
    expect(words(planCustody(chain, around(surroundings)))).toEqual(expected);
  });

  it('takes what goes outside as accepted on sending', () => {
    const [step] = planCustody(held(), around({ work: [work('x1', { isOutside: true })] }));
    expect(eventsOf(held(), step, 5, 'h1', null).map(({ type }) => type)).toEqual(['offer', 'accept']);
  });
});

const anyWork = fc.record({
  id: fc.uuid(),
  station: fc.constantFrom('a1', 'a2', 'b1', 'c1', 'x1').map(station),
  handoff: fc.constantFrom('lead', 'cooperate', null, null, null),
  isOutside: fc.boolean(),
}) as fc.Arbitrary<Work>;
const anyTurn = fc.record({
  wait: fc.nat({ max: 5 }),
  work: fc.array(anyWork, { maxLength: 3 }),
  awaitsApplicant: fc.boolean(),
  isConsulting: fc.boolean(),
  atWork: fc.array(fc.constantFrom('a1', 'a2', 'b1', 'c1').map(station), { maxLength: 2 }),
  refuses: fc.boolean(),
  successor: fc.option(fc.constantFrom('s1', 'a1').map(station), { freq: 20 }),
});

describe('a random process', () => {
  it('never leads custody into a step that does not fit, and never leaves work without a way to it', () => {
    let turns = 0;
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 20 }), (life) => {
        let chain = held();
        let now = 0;
        let offeredTo: Station | null = null;
        let handoffs = 0;
        const apply = (steps: CustodyStep[]) => {
          for (const step of steps) {
            handoffs += 1;
            for (const event of eventsOf(chain, step, now, `h${handoffs}`, offeredTo)) {
              chain = moveCustody(chain, event).chain;
              if ('to' in event) offeredTo = chain.open?.to ?? offeredTo;
              if (chain.offer === null) offeredTo = null;
            }
          }
        };
        for (const { wait, refuses, successor, ...turn } of life) {
          turns += 1;
          now += wait;
          if (refuses && chain.open?.kind === 'TRANSIT')
            chain = moveCustody(chain, {
              type: 'refuse',
              at: now,
              handoffId: chain.offer!,
              reasonCode: 'X',
            }).chain;
          const surroundings = around({
            ...turn,
            offeredTo,
            successor: successor && successor.unitId !== chain.open!.unit.unitId ? successor : null,
          });
          apply(planCustody(chain, surroundings));
          expect(unaccountedFor(chain, now)).toBe(0);
          const again = around({ ...turn, atWork: [], offeredTo });
          expect(planCustody(chain, again)).toEqual([]);
          const main = turn.work.filter(({ handoff }) => handoff !== 'cooperate');
          if (main.length > 0) {
            const reached = [chain.open!.to ?? chain.open!.unit, ...(chain.isReturned ? [offeredTo!] : [])];
            expect(chain.open!.kind).not.toBe('APPLICANT');
            expect(
              main.some(({ station }) => reached.some(({ unitId }) => unitId === station.unitId)) ||
                turn.work.some(({ station }) => station.unitId === chain.open!.unit.unitId),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 3_000 },
    );
    expect(turns).toBeGreaterThan(10_000);
  });
});
