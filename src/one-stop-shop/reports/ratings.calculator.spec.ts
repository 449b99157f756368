import {
  agencyBand,
  agencyScore,
  type AgencyService,
  nineCriteria,
  officialBand,
  officialScore,
  type RatingSums,
} from './ratings.calculator';

const sums: RatingSums = {
  cases: 4,
  totalTime: 8,
  agencyTime: 7,
  contacts: 6,
  agencies: 8,
  publicity: 8,
  attitude: 5,
};
const service: AgencyService = { feedback: 4, feedbackInTime: 1, accepted: 100, online: 50 };

describe('the nine criteria', () => {
  it('are averages of what was rated and 2, 1 or 0 for what the shop knows', () => {
    expect(nineCriteria(sums, service)).toEqual([2, 1.75, 1.5, 2, null, 2, 1.25, 0, 2]);
    // 12.5 of 16 points, told out of 18.
    expect(agencyScore(nineCriteria(sums, service))).toBe(14.1);
  });

  it('give no score before anybody has rated', () => {
    expect(agencyScore(nineCriteria({ ...sums, cases: 0 }, service))).toBeNull();
  });

  it('have no value where nothing was to be done, and are left out of the score', () => {
    const quiet = { feedback: 0, feedbackInTime: 0, accepted: 0, online: 0 };
    const criteria = nineCriteria(sums, quiet);
    expect(criteria.slice(4)).toEqual([null, 2, 1.25, null, null]);
    expect(agencyScore(criteria)).toBe(15.8);
    const best = {
      ...sums,
      totalTime: 8,
      agencyTime: 8,
      contacts: 8,
      agencies: 8,
      publicity: 8,
      attitude: 8,
    };
    expect(agencyScore(nineCriteria(best, quiet))).toBe(18);
  });

  it.each([
    [18, 'EXCELLENT'],
    [15, 'EXCELLENT'],
    [14.9, 'GOOD'],
    [12, 'GOOD'],
    [11.9, 'FAIR'],
    [9, 'FAIR'],
    [8.9, 'AVERAGE'],
    [6, 'AVERAGE'],
    [5.9, 'WEAK'],
  ])('band an agency of %s as %s', (score, band) => expect(agencyBand(score)).toBe(band));

  it.each([
    [6, 'COMPLETED'],
    [5, 'COMPLETED'],
    [4.9, 'PARTLY'],
    [3.5, 'PARTLY'],
    [3.4, 'NOT_COMPLETED'],
  ])('band an official of %s as %s', (score, band) => expect(officialBand(score)).toBe(band));

  it('of an official are those that depend on them', () => {
    expect(officialScore(sums)).toBe(4.5);
  });
});
