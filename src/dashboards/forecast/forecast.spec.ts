import fc from 'fast-check';
import { calibrationOf } from './calibration.calculator';
import { DeskLoad, loadOf } from './desk-load';
import {
  chanceOfMissing,
  quantile,
  remainingTimes,
  remainingTimesIfTaken,
  type Spell,
} from './forecast.calculator';

const hour = 3_600_000;
const spell = (step: number, after = 0, load = 1, wait: number | null = null): Spell => ({
  knownAt: 0,
  step: step * hour,
  after: after * hour,
  load,
  wait: wait === null ? null : wait * hour,
});
const inHours = (times: number[]) => times.map((time) => time / hour);

describe('what remained of past cases', () => {
  it('leaves out those that had left the step by then', () => {
    const spells = [spell(2), spell(4, 1), spell(8)];
    expect(inHours(remainingTimes(spells, { elapsed: 3 * hour, load: 1 }))).toEqual([2, 5]);
  });

  it('stretches the rest of the step, not the way after it, as much as the desk is fuller', () => {
    expect(inHours(remainingTimes([spell(4, 10, 2)], { elapsed: 0, load: 4 }))).toEqual([18]);
    expect(inHours(remainingTimes([spell(4, 10, 2)], { elapsed: 0, load: 1_000 }))).toEqual([22]);
    expect(inHours(remainingTimes([spell(4, 10, 2)], { elapsed: 0, load: 0 }))).toEqual([12]);
  });

  it('begins at once when somebody takes it up, where the waiting is known', () => {
    expect(inHours(remainingTimesIfTaken([spell(8, 1, 1, 6), spell(8)]))).toEqual([3]);
  });
});

describe('the chance of missing', () => {
  it('is the share that took longer, never quite certain', () => {
    const remaining = [1, 2, 3, 4].map((hours) => hours * hour);
    expect(chanceOfMissing(remaining, 2 * hour)).toBeCloseTo(2.5 / 5);
    expect(chanceOfMissing(remaining, 9 * hour)).toBeCloseTo(0.1);
    expect(chanceOfMissing(remaining, 0)).toBeCloseTo(0.9);
  });

  it('is one for what is late, and one half where nothing is known', () => {
    expect(chanceOfMissing([hour], -1)).toBe(1);
    expect(chanceOfMissing([], hour)).toBe(0.5);
  });

  it('never grows with more time, nor shrinks with a fuller desk', () => {
    const spells = fc.array(
      fc.record({
        knownAt: fc.constant(0),
        step: fc.integer({ min: 1, max: 1_000 }),
        after: fc.integer({ min: 0, max: 1_000 }),
        load: fc.integer({ min: 1, max: 20 }),
        wait: fc.constant(null),
      }),
      { maxLength: 60 },
    );
    const amount = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(
        spells,
        amount,
        amount,
        fc.integer({ min: 1, max: 50 }),
        amount,
        (past, one, other, load, elapsed) => {
          const now = remainingTimes(past, { elapsed, load });
          expect(chanceOfMissing(now, Math.max(one, other))).toBeLessThanOrEqual(
            chanceOfMissing(now, Math.min(one, other)),
          );
          const fuller = remainingTimes(past, { elapsed, load: load + 5 });
          expect(chanceOfMissing(fuller, one)).toBeGreaterThanOrEqual(chanceOfMissing(now, one));
        },
      ),
    );
  });
});

it('finds the place below which a share of the values lies', () => {
  expect(quantile([10, 20, 30], 0.5)).toBe(20);
  expect(quantile([10, 20], 0.25)).toBe(12.5);
  expect(quantile([7], 0.9)).toBe(7);
});

describe('the load of a desk', () => {
  const day = 86_400_000;

  it('is open work by those who finished something in four weeks', () => {
    const load = new DeskLoad();
    load.note('u', 0, 2 * day, 'a');
    load.note('u', day, 3 * day, 'b');
    load.note('u', 2 * day, null, null);
    expect(load.standing('u', 1.5 * day)).toEqual({ open: 2, officers: 0 });
    expect(load.standing('u', 4 * day)).toEqual({ open: 1, officers: 2 });
    expect(load.at('u', 4 * day)).toBe(1);
    expect(loadOf({ open: 6, officers: 0 })).toBe(6);
  });

  it('forgets who has done nothing for long', () => {
    const load = new DeskLoad();
    load.note('u', 0, day, 'a');
    load.note('u', 40 * day, 41 * day, 'b');
    expect(load.standing('u', 42 * day)).toEqual({ open: 0, officers: 1 });
    expect(load.standing('elsewhere', day)).toEqual({ open: 0, officers: 0 });
  });
});

describe('calibration', () => {
  it('sets what was said beside what happened', () => {
    const judged = [
      { chance: 0.05, missed: false, inRange: true },
      { chance: 0.07, missed: true, inRange: true },
      { chance: 1, missed: true, inRange: false },
      { chance: 0.96, missed: true, inRange: true },
    ];
    const { bins, ...rest } = calibrationOf(judged);
    expect(rest.baseRate).toBe(0.75);
    expect(rest.rangesHeld).toBe(0.75);
    expect(rest.brierOfBaseRate).toBeCloseTo(0.1875);
    expect(rest.brier).toBeCloseTo((0.0025 + 0.8649 + 0 + 0.0016) / 4);
    expect(bins).toHaveLength(10);
    expect(bins[0]).toEqual({
      from: 0,
      to: 0.1,
      count: 2,
      said: expect.closeTo(0.06) as number,
      happened: 0.5,
    });
    expect(bins[9]).toMatchObject({ count: 2, happened: 1 });
    expect(bins[4]).toMatchObject({ count: 0, said: null, happened: null });
  });

  it('says nothing of nothing', () => {
    expect(calibrationOf([])).toMatchObject({ forecasts: 0, brier: null, baseRate: null, rangesHeld: null });
  });
});
