import type { LegalLimit } from '../facts/facts';
import { shareOfLimit } from './share-of-limit';

const of = (time: string, unit: string, limits: LegalLimit[], values = {}) =>
  shareOfLimit(time, unit, { procedure: { units: [], variables: [], limits }, sample: { values } });
const seven: LegalLimit = { value: 7, unit: 'working-day', source: 'NĐ 217/2026' };

describe('the share of the limit', () => {
  it('counts a day as eight hours', () => {
    expect(of('3.5', 'working-day', [seven])).toBe(
      'Chiếm 50% thời hạn giải quyết 7 ngày làm việc (NĐ 217/2026).',
    );
    expect(of('28', 'working-hour', [seven])).toContain('50%');
  });

  it('is a range where the limit depends on the case', () => {
    expect(of('1', 'working-day', [seven, { value: 10, unit: 'working-day' }])).toContain('10%–14%');
  });

  it('says when a step alone is too long', () => {
    expect(of('8', 'working-day', [seven])).toContain('Vượt');
  });

  it('is worked out with sample data where the time is an expression', () => {
    expect(of('=limits.days', 'working-day', [seven], { limits: { days: 7 } })).toContain('100%');
    expect(of('=limits.days', 'working-day', [seven])).toBeUndefined();
  });

  it('does not compare working time with days of the calendar', () => {
    expect(of('3', 'calendar-day', [seven])).toBeUndefined();
  });
});
