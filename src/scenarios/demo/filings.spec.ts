import { nationalCalendar } from '../../one-stop-shop/calendar/shipped-calendars';
import { fateOfCase } from './fate';
import { filingAt } from './filings';
import { filingsOf } from './past';

const many = Array.from({ length: 15_000 }, (_, number) => filingAt(2026, String(number)));
const codes = many.map(({ procedure }, number) => ({ procedure, code: `H99.60.01-261005-${number}` }));
const share = (holds: boolean[]) => (holds.filter(Boolean).length / holds.length) * 100;

describe('what people of the demo want', () => {
  it('comes online, to a counter and by post as it does in a province', () => {
    expect(share(many.map(({ channel }) => channel === 'ONLINE'))).toBeCloseTo(60, -0.5);
    expect(share(many.map(({ channel }) => channel === 'COUNTER'))).toBeCloseTo(35, -0.5);
    expect(share(many.map(({ channel }) => channel === 'POST'))).toBeCloseTo(5, -0.5);
  });

  it('passes between agencies in about 15 % of all cases', () => {
    const passes = codes.map(
      ({ procedure, code }) =>
        /^P0[16]/.test(procedure) || (procedure.startsWith('P02') && fateOfCase(code, procedure).consults),
    );
    expect(share(passes)).toBeGreaterThan(15);
    expect(share(passes)).toBeLessThan(23);
  });

  it('meets the fates of the demo parameters', () => {
    const fates = codes.map(({ code, procedure }) => fateOfCase(code, procedure));
    const near = (holds: boolean[], wanted: number) =>
      expect(Math.abs(share(holds) - wanted)).toBeLessThan(0.8);
    near(
      fates.map(({ reception }) => reception === 'SUPPLEMENT'),
      9,
    );
    near(
      fates.map(({ reception, isRefused }) => reception === 'REFUSED' || isRefused),
      2,
    );
    near(
      fates.map(({ isWithdrawn }) => isWithdrawn),
      1,
    );
    near(
      fates.map(({ isExtended }) => isExtended),
      0.5,
    );
    near(
      fates.map(({ pace }) => pace === 'LATE'),
      1.3,
    );
  });

  it('comes on the same days of the same seed, and on others of another', () => {
    const span = {
      from: Date.parse('2026-10-05T00:00:00+07:00'),
      until: Date.parse('2026-10-18T23:00:00+07:00'),
      daily: 20,
    };
    const ofSeed = (seed: number) => filingsOf({ ...span, seed }, nationalCalendar());
    expect(ofSeed(1)).toEqual(ofSeed(1));
    expect(ofSeed(1)).not.toEqual(ofSeed(2));
    expect(ofSeed(1).length).toBeGreaterThan(150);
    const atCounters = ofSeed(1).filter(({ filing }) => filing.channel === 'COUNTER');
    for (const { at } of atCounters) expect([0, 6]).not.toContain(new Date(at + 7 * 3_600_000).getUTCDay());
  });
});
