import fc from 'fast-check';
import { OnTimeTally, OnTimeTrend, type PromisedCase } from './on-time.calculator';

const period = {
  from: Date.parse('2026-09-01T00:00:00+07:00'),
  until: Date.parse('2026-10-01T00:00:00+07:00'),
};
const lists = {
  received: {},
  receivedOnline: {},
  carriedOver: {},
  inProcess: {},
  inProcessOverdue: {},
  extended: {},
};
const noLists = { list: {}, lists };
const tally = () => new OnTimeTally('total', { vi: '', en: '' }, noLists, period);

const classes = fc.constantFrom('EARLY', 'ON_TIME', 'LATE', null);
const promised: fc.Arbitrary<PromisedCase> = fc.record({
  leadAgencyId: fc.constant('a'),
  procedureCode: fc.constant('P'),
  versionId: fc.constant('v'),
  isOnline: fc.boolean(),
  acceptedAt: fc.integer({ min: period.from - 40 * 86_400_000, max: period.until + 20 * 86_400_000 }),
  endClass: classes,
  originalClass: classes,
  wasOverdueAt: fc.boolean().map((is) => () => is),
  finishedAt: fc.option(fc.integer({ min: 0, max: 60 * 86_400_000 })),
}) as fc.Arbitrary<PromisedCase>;
const cases = fc.array(
  promised.map((one) => ({
    ...one,
    finishedAt: one.finishedAt === null ? null : one.acceptedAt + one.finishedAt,
  })),
);

describe('the figures of a period', () => {
  it('add up: received and carried over are finished or in process', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const row = tally();
        all.forEach((one) => row.add(one));
        const { received, carriedOver, finished, inProcess, early, onTime, late, ...rest } = row.result();
        expect(received + carriedOver).toBe(finished + inProcess);
        expect(early + onTime + late).toBeLessThanOrEqual(finished);
        expect(rest.receivedOnline).toBeLessThanOrEqual(received);
        expect(rest.inProcessOverdue).toBeLessThanOrEqual(inProcess);
        expect(rest.extended).toBeLessThanOrEqual(early + onTime);
      }),
    );
  });

  it('add up over parts: what the days of the trend have is what the row has', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const row = tally();
        const trend = new OnTimeTrend(period);
        for (const one of all) {
          row.add(one);
          trend.add(one);
        }
        const sum = (figure: 'received' | 'finished' | 'late') =>
          trend.result().reduce((total, point) => total + point[figure], 0);
        const { received, finished, late } = row.result();
        expect([sum('received'), sum('finished'), sum('late')]).toEqual([received, finished, late]);
        expect(trend.result()).toHaveLength(30);
      }),
    );
  });

  it('has no share where nothing with a date was finished', () => {
    expect(tally().result().onTimeShare).toBeNull();
  });
});
