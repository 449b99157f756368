import { readShare, targetPeriod, targetPeriods } from './target-period';

describe('the periods of targets', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
  ])('%s lasts from %s to %s', (key, from, until) => {
    expect(targetPeriod(key, '2026-11-22')).toEqual({ key, from, until });
  });

  it('are those of today where the address says nothing that makes sense', () => {
    expect(targetPeriod('2026-13', '2026-11-22').key).toBe('2026-11');
    expect(targetPeriod(null, '2026-11-22').key).toBe('2026-11');
  });

  it('are offered up to today', () => {
    const offered = targetPeriods('2026-02-03');
    expect(offered.slice(0, 4)).toEqual(['2026', '2026-Q1', '2026-02', '2026-01']);
    expect(offered).toHaveLength(4 + 1 + 4 + 12);
  });
});

it.each([
  ['98,5 %', 985],
  ['100', 1_000],
  ['0.1', 1],
  ['', null],
  ['101', undefined],
  ['9,75', undefined],
  ['many', undefined],
])('%p is read as %p thousandths', (text, value) => expect(readShare(text)).toBe(value));
