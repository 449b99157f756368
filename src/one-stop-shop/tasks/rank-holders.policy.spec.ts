import { type Candidate, rankHolders } from './rank-holders.policy';

const one = (personId: string, change: Partial<Candidate> = {}): Candidate => ({
  personId,
  insteadOf: null,
  inTime: 0,
  dueSoon: 0,
  overdue: 0,
  earlierSteps: 0,
  ...change,
});
const order = (...candidates: Candidate[]) => rankHolders(candidates).map(({ personId }) => personId);

describe('the order of holders', () => {
  it.each([
    ['who has less', [one('a', { inTime: 3 }), one('b', { inTime: 2 })], ['b', 'a']],
    ['whose work presses less', [one('a', { overdue: 1 }), one('b', { inTime: 2 })], ['b', 'a']],
    ['who knows the case', [one('a', { inTime: 1 }), one('b', { inTime: 2, earlierSteps: 1 })], ['b', 'a']],
    [
      'who knows the case, but not at any price',
      [one('a'), one('b', { inTime: 3, earlierSteps: 5 })],
      ['a', 'b'],
    ],
    [
      'who has fewer pieces of the same weight',
      [one('a', { inTime: 2 }), one('b', { dueSoon: 1 })],
      ['b', 'a'],
    ],
    ['who holds the post themselves', [one('a', { insteadOf: 'x' }), one('b')], ['b', 'a']],
  ])('puts first %s', (_, candidates, expected) => {
    expect(order(...candidates)).toEqual(expected);
    expect(order(...candidates.toReversed())).toEqual(expected);
  });

  it('says the figures it comes from', () => {
    expect(rankHolders([one('a', { inTime: 1, dueSoon: 1, overdue: 1 })])).toMatchObject([
      { rank: 1, load: 6 },
    ]);
  });
});
