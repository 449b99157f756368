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
const service: AgencyService = {
  procedures: 20,
  plannedProcedures: 30,
  feedback: 4,
  feedbackInTime: 1,
  accepted: 100,
  online: 50,
  plannedOnline: null,
};

describe('the nine criteria', () => {
  it('are averages of what was rated and 2, 1 or 0 for what the shop knows', () => {
    expect(nineCriteria(sums, service)).toEqual([2, 1.75, 1.5, 2, 1, 2, 1.25, 0, 2]);
    expect(agencyScore(nineCriteria(sums, service))).toBe(13.5);
  });

  it('give no score before anybody has rated, and full points where there was nothing to do', () => {
    const nobody = { ...sums, cases: 0 };
    expect(agencyScore(nineCriteria(nobody, service))).toBeNull();
    const quiet = {
      ...service,
      feedback: 0,
      feedbackInTime: 0,
      accepted: 0,
      online: 0,
      plannedProcedures: null,
    };
    expect(nineCriteria(sums, quiet).slice(4)).toEqual([2, 2, 1.25, 2, 2]);
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
