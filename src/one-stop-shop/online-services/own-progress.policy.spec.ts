import { actsOf, fewestCases, rangeOf, type Standing, turnOf } from './own-progress.policy';

const standing = (more: Partial<Standing>): Standing => ({
  state: 'IN_PROCESS',
  waitingActs: [],
  taskActs: [],
  isRated: false,
  isShadow: false,
  ...more,
});

describe('what an applicant is asked and may do', () => {
  it.each<[Partial<Standing>, string, string[]]>([
    [{}, 'AUTHORITIES', ['withdraw']],
    [{ state: 'AWAITING_SUPPLEMENT' }, 'APPLICANT', ['supplement', 'withdraw']],
    [{ state: 'AWAITING_PAYMENT' }, 'APPLICANT', ['withdraw']],
    [{ waitingActs: ['await-confirmation'] }, 'APPLICANT', ['withdraw', 'confirm']],
    [{ state: 'WITHDRAW_REQUESTED', taskActs: ['withdraw'] }, 'AUTHORITIES', []],
    [{ state: 'RESULT_READY' }, 'APPLICANT', []],
    [{ state: 'RETURNED' }, 'NOBODY', ['rate']],
    [{ state: 'RETURNED', isRated: true }, 'NOBODY', []],
    [{ state: 'WITHDRAWN' }, 'NOBODY', []],
    [{ isShadow: true }, 'AUTHORITIES', []],
  ])('%j', (more, turn, acts) => {
    expect([turnOf(standing(more)), actsOf(standing(more))]).toEqual([turn, acts]);
  });
});

describe('when cases like it were finished', () => {
  it('is said of four in five, and of none when there are few', () => {
    expect(rangeOf(Array.from({ length: fewestCases - 1 }, () => 1))).toBeNull();
    const range = rangeOf(Array.from({ length: 100 }, (_, n) => n + 1))!;
    expect(range).toEqual({ from: 11, to: 91, share: 80 });
  });

  it('holds four in five of the cases it is read off, whatever their order', () => {
    const durations = Array.from({ length: 200 }, (_, n) => (n * 7919) % 1_009);
    const { from, to } = rangeOf(durations)!;
    const inside = durations.filter((one) => one >= from && one <= to).length;
    expect(inside / durations.length).toBeGreaterThanOrEqual(0.8);
    expect(inside / durations.length).toBeLessThan(0.83);
  });
});
