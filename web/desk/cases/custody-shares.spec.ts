import type { Custody } from './case-queries';
import { sharesOf, spanText } from './custody-shares';

const segment = (kind: 'AGENCY' | 'TRANSIT' | 'APPLICANT', agencyId: string, milliseconds: number) => ({
  kind,
  unit: { agencyId, agencyName: { vi: agencyId, en: agencyId }, unitId: `${agencyId}/u`, unitName: null },
  to: null,
  milliseconds,
});

describe('shares of custody', () => {
  it('add up to the total, each agency once', () => {
    const segments = [
      segment('AGENCY', 'a', 90),
      segment('TRANSIT', 'a', 10),
      segment('AGENCY', 'b', 200),
      segment('APPLICANT', 'b', 600),
      segment('AGENCY', 'a', 100),
    ];
    const shares = sharesOf({
      segments,
      totals: { total: { milliseconds: 1_000, minutes: 0 } },
    } as unknown as Custody);
    expect(shares.map(({ key, milliseconds }) => [key, milliseconds])).toEqual([
      ['a', 190],
      ['TRANSIT', 10],
      ['b', 200],
      ['APPLICANT', 600],
    ]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('show whole minutes that add up to the whole minutes of the total', () => {
    const segments = ['a', 'b', 'c'].map((agency) => segment('AGENCY', agency, 100_000));
    const totals = { total: { milliseconds: 300_000, minutes: 5 } };
    const shares = sharesOf({ segments, totals } as unknown as Custody);
    expect(shares.map(({ minutes }) => minutes)).toEqual([1, 2, 2]);
  });

  it('has no shares of no time', () => {
    const none = {
      segments: [segment('AGENCY', 'a', 0)],
      totals: { total: { milliseconds: 0, minutes: 0 } },
    };
    expect(sharesOf(none as unknown as Custody)[0].share).toBe(0);
  });
});

it.each([
  [0, 'dưới 1 phút'],
  [59_999, 'dưới 1 phút'],
  [5 * 60_000, '5 phút'],
  [3_600_000, '1 giờ'],
  [(26 * 60 + 5) * 60_000, '1 ngày 2 giờ'],
  [(24 * 60 + 5) * 60_000, '1 ngày 5 phút'],
])('says %i ms as %s', (milliseconds, said) => expect(spanText(milliseconds, 'vi')).toBe(said));
