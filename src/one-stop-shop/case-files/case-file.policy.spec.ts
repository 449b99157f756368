import fc from 'fast-check';
import { type CaseState, caseStates } from './case-file';
import {
  actNeeds,
  caseActs,
  type CaseFacts,
  deliveryTransitions,
  endStates,
  isAllowed,
  isEnd,
  nationalStatus,
  type NationalStatus,
  nationalTransitions,
  pathTo,
  paymentTransitions,
  synchronisationTransitions,
  transitions,
} from './case-file.policy';

const facts = (isAccepted: boolean, isRecallApproved = false): CaseFacts => ({
  isAccepted,
  isRecallApproved,
});
const anyFacts = [facts(false), facts(true), facts(false, true), facts(true, true)];

describe('the national statuses', () => {
  it.each<[CaseState, number]>([
    ['SUBMITTED', 1],
    ['ACCEPTED', 2],
    ['REJECTED_AT_INTAKE', 3],
    ['IN_PROCESS', 4],
    ['IN_TRANSIT', 4],
    ['CONSULTING', 4],
    ['FIELD_CHECK', 4],
    ['AWAITING_SIGN', 4],
    ['AWAITING_ISSUE', 4],
    ['AWAITING_SUPPLEMENT', 5],
    ['AWAITING_PAYMENT', 6],
    ['WITHDRAW_REQUESTED', 7],
    ['WITHDRAWN', 7],
    ['SUSPENDED', 8],
    ['TERMINATED', 8],
    ['RESULT_READY', 9],
    ['RETURNED', 10],
  ])('%s is shown as %i', (state, code) => {
    expect(nationalStatus[state]).toBe(code);
  });

  it('become what the portal lets them become, and nothing else', () => {
    const base: Record<number, number[]> = {
      1: [2, 3, 5, 7],
      2: [4, 5, 6, 7, 8],
      3: [],
      4: [5, 6, 7, 8, 9],
      5: [1, 4],
      6: [4, 7, 8],
      7: [],
      8: [4, 9],
      9: [4, 10],
      10: [],
    };
    const moved: Record<number, Set<number>> = {};
    for (const { from, to } of transitions)
      if (nationalStatus[from] !== nationalStatus[to])
        (moved[nationalStatus[from]] ??= new Set()).add(nationalStatus[to]);
    for (let code = 1; code <= 10; code += 1) {
      expect([...nationalTransitions[code as NationalStatus]].sort((a, b) => a - b)).toEqual(base[code]);
      expect([...(moved[code] ?? [])].sort((a, b) => a - b)).toEqual(base[code]);
    }
  });
});

describe('every pair of states', () => {
  const pairs = caseStates.flatMap((from) => caseStates.map((to) => [from, to] as const));
  it.each(pairs)('%s -> %s is decided by the table', (from, to) => {
    for (const one of anyFacts) {
      const sameCode = nationalStatus[from] === nationalStatus[to];
      const byPortal = !isEnd(from) && nationalTransitions[nationalStatus[from]].includes(nationalStatus[to]);
      const inside =
        (nationalStatus[from] === 4 && sameCode && from !== to) ||
        (from === 'WITHDRAW_REQUESTED' && to === 'WITHDRAWN') ||
        (from === 'SUSPENDED' && to === 'TERMINATED');
      const isGuarded =
        (from === 'AWAITING_SUPPLEMENT' && (to === 'SUBMITTED' ? one.isAccepted : !one.isAccepted)) ||
        (from === 'RESULT_READY' && to !== 'RETURNED' && !one.isRecallApproved);
      expect(isAllowed(from, to, one)).toBe((byPortal || inside) && !isGuarded);
    }
  });

  it.each(endStates)('%s is the end', (from) => {
    for (const to of caseStates)
      for (const one of anyFacts) if (from !== to) expect(pathTo(from, to, one)).toBeNull();
  });
});

describe('ways of several steps', () => {
  it.each<[CaseState, CaseState, CaseFacts, CaseState[] | null]>([
    ['AWAITING_SUPPLEMENT', 'REJECTED_AT_INTAKE', facts(false), ['SUBMITTED', 'REJECTED_AT_INTAKE']],
    ['AWAITING_SUPPLEMENT', 'RESULT_READY', facts(true), ['IN_PROCESS', 'RESULT_READY']],
    ['AWAITING_SUPPLEMENT', 'WITHDRAWN', facts(true), ['IN_PROCESS', 'WITHDRAWN']],
    ['ACCEPTED', 'RESULT_READY', facts(true), ['IN_PROCESS', 'RESULT_READY']],
    ['SUSPENDED', 'AWAITING_PAYMENT', facts(true), ['IN_PROCESS', 'AWAITING_PAYMENT']],
    ['SUBMITTED', 'IN_PROCESS', facts(false), null],
    ['SUBMITTED', 'RESULT_READY', facts(false), null],
    ['SUBMITTED', 'SUSPENDED', facts(false), null],
    ['RESULT_READY', 'WITHDRAWN', facts(true), null],
    ['RESULT_READY', 'IN_PROCESS', facts(true), null],
    ['RESULT_READY', 'IN_PROCESS', facts(true, true), ['IN_PROCESS']],
    ['SUSPENDED', 'RETURNED', facts(true), null],
  ])('%s -> %s', (from, to, one, path) => {
    expect(pathTo(from, to, one)).toEqual(path);
  });

  it('whatever is asked of a case in whatever order, it moves by the table alone and stays where it ends', () => {
    const wish = fc.record({ to: fc.constantFrom(...caseStates), isRecallApproved: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        let state: CaseState = 'SUBMITTED';
        let isAccepted = false;
        let end: CaseState | null = null;
        for (const { to, isRecallApproved } of wishes) {
          for (const next of pathTo(state, to, { isAccepted, isRecallApproved }) ?? []) {
            expect(isAllowed(state, next, { isAccepted, isRecallApproved })).toBe(true);
            const [from, into] = [nationalStatus[state], nationalStatus[next]];
            if (from !== into) expect(nationalTransitions[from]).toContain(into);
            state = next;
            if (state === 'ACCEPTED') isAccepted = true;
          }
          if (end) expect(state).toBe(end);
          if (isEnd(state)) end = state;
          // Nothing of the work of an agency is reached without acceptance.
          if (nationalStatus[state] === 4 || state === 'RESULT_READY' || state === 'RETURNED')
            expect(isAccepted).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the other dimensions', () => {
  it.each([
    ['payment', paymentTransitions],
    ['delivery', deliveryTransitions],
    ['synchronisation', synchronisationTransitions],
  ])('%s moves among its own states only, and never to where it is', (_, table) => {
    const states = Object.keys(table);
    for (const [from, tos] of Object.entries(table as Record<string, readonly string[]>)) {
      expect(tos.every((to) => states.includes(to) && to !== from)).toBe(true);
    }
  });

  it('start at NONE and never return there after money or result have passed', () => {
    expect(paymentTransitions.PAID).not.toContain('NONE');
    expect(deliveryTransitions.RETURNED).not.toContain('NONE');
  });
});

describe('what acts need', () => {
  it.each(caseActs)('%s is never done on a case that has ended otherwise', (act) => {
    for (const state of actNeeds[act].states)
      if (isEnd(state))
        expect([act, state]).toEqual([expect.stringMatching(/correct-result|record-payment/), 'RETURNED']);
  });

  it('cannot stop or withdraw a case whose result is ready', () => {
    for (const act of ['withdraw', 'suspend', 'terminate', 'extend'] as const)
      expect(actNeeds[act].states).not.toContain('RESULT_READY');
  });
});
