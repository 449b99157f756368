import fc from 'fast-check';
import { type Dated, endsOf } from './periods.policy';

const version = (id: string, from: string, deployedAt: number, to: string | null = null): Dated => ({
  id,
  from,
  to,
  deployedAt,
});
const ends = (...versions: Dated[]) => Object.fromEntries(endsOf(versions));

describe('periods of the versions of a procedure', () => {
  it.each<[string, Dated[], Record<string, string | null>]>([
    ['one version is open', [version('a', '2025-07-01', 1)], { a: null }],
    [
      'a newer one closes the older',
      [version('a', '2025-07-01', 1), version('b', '2026-07-01', 2)],
      { a: '2026-07-01', b: null },
    ],
    [
      'an older law entered later ends where the newer begins',
      [version('a', '2026-07-01', 1), version('b', '2025-07-01', 2)],
      { a: null, b: '2026-07-01' },
    ],
    [
      'of the same day the last deployed holds',
      [version('a', '2025-07-01', 1), version('b', '2025-07-01', 2)],
      { a: '2025-07-01', b: null },
    ],
    [
      'of the same day the last deployed holds, however they are listed',
      [version('a', '2025-07-01', 2), version('b', '2025-07-01', 1)],
      { a: null, b: '2025-07-01' },
    ],
    [
      'an end of its own leaves a gap',
      [version('a', '2025-07-01', 1, '2026-01-01'), version('b', '2026-07-01', 2)],
      { a: '2026-01-01', b: null },
    ],
    [
      'an end of its own after the next begins does not matter',
      [version('a', '2025-07-01', 1, '2027-01-01'), version('b', '2026-07-01', 2)],
      { a: '2026-07-01', b: null },
    ],
  ])('%s', (_what, versions, expected) => {
    expect(ends(...versions)).toEqual(expected);
  });

  it('never overlap, in whatever order they were deployed, and the latest begun one is in force', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const versions = fc
      .array(fc.record({ from: day, to: fc.option(day) }), { maxLength: 8 })
      .map((list) =>
        list.map(({ from, to }, index) =>
          version(`v${index}`, from, index, to !== null && to > from ? to : null),
        ),
      );
    fc.assert(
      fc.property(versions, day, (all, date) => {
        const found = endsOf(all);
        const inForce = all.filter(({ id, from }) => {
          const end = found.get(id)!;
          return from <= date && (end === null || end > date);
        });
        expect(inForce.length).toBeLessThanOrEqual(1);
        const begun = all.filter(({ from }) => from <= date);
        const latest = begun.reduce<Dated | undefined>(
          (best, one) => (!best || one.from >= best.from ? one : best),
          undefined,
        );
        const isOver = latest !== undefined && latest.to !== null && latest.to <= date;
        expect(inForce.map(({ id }) => id)).toEqual(latest && !isOver ? [latest.id] : []);
      }),
    );
  });
});
