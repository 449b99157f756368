import fc from 'fast-check';
import type { ProcedureLimit } from '../../definitions';
import type { CountingMode } from '../deadlines/clock';
import {
  addWorkingTime,
  closingOf,
  countLimit,
  modesOf,
  nextWorkingDay,
  remainingDue,
  usedSince,
  usedUntil,
  workingTimeBetween,
} from './counting';
import { dateAt, dateOf, dayAt, dayOf, HOUR, startOfDay } from '../local-date';
import { nationalCalendar } from './shipped-calendars';

const vn = nationalCalendar();
const day = 24 * HOUR;
const instants = fc.integer({
  min: Date.parse('2024-01-01T00:00+07:00'),
  max: Date.parse('2026-12-01T00:00+07:00'),
});
const days = fc.integer({ min: 1, max: 60 });
const time = fc.integer({ min: 1, max: 60 * 8 * HOUR });
const spans = fc.integer({ min: 0, max: 40 * day });
const limits: fc.Arbitrary<{ limit: ProcedureLimit; mode: CountingMode }> = fc
  .constantFrom<ProcedureLimit['unit'][]>('minute', 'working-hour', 'working-day', 'calendar-day', 'month')
  .chain((unit) =>
    fc.record({
      mode: fc.constantFrom(...modesOf[unit]),
      limit: fc.record({
        value:
          unit === 'month'
            ? fc.integer({ min: 1, max: 6 })
            : fc.integer({ min: 1, max: 200 }).map((n) => n / 2),
        unit: fc.constant(unit),
      }),
    }),
  );
const options = fc.record({ acceptAfterCutoffCountsNextDay: fc.boolean() });
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>) =>
  fc.assert(property, { numRuns: 500 });

const workingDays = (start: number, value: number) => countLimit(vn, start, { value, unit: 'working-day' });

describe('a limit of days', () => {
  it('of a + b is b after the end of a', () => {
    holds(
      fc.property(instants, days, days, (start, a, b) => {
        expect(workingDays(workingDays(start, a).due, b).due).toBe(workingDays(start, a + b).due);
      }),
    );
  });

  it('is what walking from working day to working day finds, and tells every other day on the way', () => {
    holds(
      fc.property(instants, days, (start, value) => {
        const { due, skipped } = workingDays(start, value);
        let date = dateAt(start);
        for (let n = 0; n < value; n += 1) date = nextWorkingDay(vn, date);
        expect([dateAt(due), due]).toEqual([date, closingOf(vn, date)]);
        expect(skipped).toHaveLength(dayAt(due) - dayAt(start) - value);
        expect(new Set(skipped.map((one) => one.date)).size).toBe(skipped.length);
        expect(skipped.filter((one) => vn.day(dayOf(one.date)).isWorking)).toEqual([]);
      }),
    );
  });
});

describe('a limit of hours', () => {
  /** Period by period, without sums. */
  function walk(at: number, rest: number): number {
    for (let number = dayAt(at); ; number += 1)
      for (const { opens, closes } of vn.day(number).processing) {
        const from = Math.max(at, startOfDay(number) + opens);
        const available = startOfDay(number) + closes - from;
        if (available <= 0) continue;
        if (rest <= available) return from + rest;
        rest -= available;
      }
  }

  it('is what walking through the hours finds', () => {
    holds(fc.property(instants, time, (at, ms) => expect(addWorkingTime(vn, at, ms)).toBe(walk(at, ms))));
  });

  it('can be cut anywhere, to the millisecond', () => {
    holds(
      fc.property(instants, time, time, (at, a, b) => {
        expect(addWorkingTime(vn, addWorkingTime(vn, at, a), b)).toBe(addWorkingTime(vn, at, a + b));
      }),
    );
  });

  it('is the inverse of measuring', () => {
    holds(
      fc.property(instants, time, spans, (at, ms, span) => {
        expect(workingTimeBetween(vn, at, addWorkingTime(vn, at, ms))).toBe(ms);
        const between = workingTimeBetween(vn, at, at + span);
        expect(addWorkingTime(vn, at, between)).toBeLessThanOrEqual(at + span);
        expect(addWorkingTime(vn, at, between + 1)).toBeGreaterThan(at + span);
      }),
    );
  });

  it('adds up over any instant in between', () => {
    holds(
      fc.property(instants, spans, spans, (at, a, b) => {
        expect(workingTimeBetween(vn, at, at + a) + workingTimeBetween(vn, at + a, at + a + b)).toBe(
          workingTimeBetween(vn, at, at + a + b),
        );
      }),
    );
  });
});

describe('every limit in every mode', () => {
  it('is due no earlier when it begins later', () => {
    holds(
      fc.property(instants, spans, limits, options, (start, later, { limit, mode }, rule) => {
        expect(countLimit(vn, start + later, limit, mode, rule).due).toBeGreaterThanOrEqual(
          countLimit(vn, start, limit, mode, rule).due,
        );
      }),
    );
  });

  it('is due no earlier when it is longer, and never before it begins', () => {
    holds(
      fc.property(instants, fc.nat({ max: 50 }), limits, options, (start, more, { limit, mode }, rule) => {
        const whole = { ...limit, value: Math.ceil(limit.value) };
        const { due } = countLimit(vn, start, whole, mode, rule);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(
          countLimit(vn, start, { ...whole, value: whole.value + more }, mode, rule).due,
        ).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('ends at a closing time unless it is counted in time', () => {
    holds(
      fc.property(instants, limits, options, (start, { limit, mode }, rule) => {
        const { measure } = usedUntil(vn, start, start, limit, mode, rule);
        const { due } = countLimit(vn, start, limit, mode, rule);
        if (measure.endsWith('DAYS')) expect(due).toBe(closingOf(vn, dateAt(due)));
      }),
    );
  });

  it('has nothing to do with the zone of the machine', () => {
    const zoned = ['Date', 'Day', 'FullYear', 'Hours', 'Minutes', 'Month', 'TimezoneOffset'] as const;
    const used = zoned.map((part) =>
      jest.spyOn(Date.prototype, `get${part}`).mockImplementation(() => {
        throw new Error('the zone of the machine was asked for');
      }),
    );
    try {
      holds(
        fc.property(instants, limits, options, (start, { limit, mode }, rule) => {
          const counted = countLimit(vn, start, limit, mode, rule);
          expect(counted.countedFrom <= dateOf(dayAt(counted.due))).toBe(true);
        }),
      );
    } finally {
      for (const one of used) one.mockRestore();
    }
  });
});

describe('a pause', () => {
  it('that ends at once changes nothing, whenever it is', () => {
    holds(
      fc.property(instants, spans, limits, options, (start, after, { limit, mode }, rule) => {
        const left = usedUntil(vn, start, start + after, limit, mode, rule);
        expect(remainingDue(vn, start + after, left).due).toBe(countLimit(vn, start, limit, mode, rule).due);
      }),
    );
  });

  it('while nobody works changes nothing that is counted in working days or hours', () => {
    const closed = fc
      .constantFrom('2026-02-14', '2026-04-25', '2026-08-29', '2026-11-24', '2025-01-25', '2024-09-02')
      .map((date) => {
        const from = startOfDay(dayOf(date));
        return { from, to: startOfDay(dayOf(nextWorkingDay(vn, date))) - 1 };
      });
    holds(
      fc.property(
        closed,
        spans,
        fc.nat(),
        fc.nat(),
        days,
        fc.boolean(),
        (off, before, x, y, value, inHours) => {
          const at = off.from + (x % (off.to - off.from));
          const until = at + (y % (off.to - at + 1));
          const start = off.from - before;
          const limit: ProcedureLimit = { value, unit: inHours ? 'working-hour' : 'working-day' };
          const left = usedUntil(vn, start, at, limit);
          expect(remainingDue(vn, until, left).due).toBe(countLimit(vn, start, limit).due);
        },
      ),
    );
  });

  it('never makes it due earlier, and what is used and what remains are the whole', () => {
    holds(
      fc.property(instants, spans, spans, limits, options, (start, after, length, { limit, mode }, rule) => {
        const at = start + after;
        const whole = usedUntil(vn, start, start, limit, mode, rule);
        const left = usedUntil(vn, start, at, limit, mode, rule);
        expect([whole.used, left.used + left.remaining]).toEqual([0, whole.remaining]);
        expect(remainingDue(vn, at + length, left).due).toBeGreaterThanOrEqual(
          countLimit(vn, start, limit, mode, rule).due,
        );
      }),
    );
  });

  it('after another adds up', () => {
    holds(
      fc.property(instants, spans, spans, spans, limits, (start, a, b, c, { limit, mode }) => {
        const first = usedUntil(vn, start, start + a, limit, mode);
        const second = usedSince(vn, start + a + b, start + a + b + c, first);
        expect(second.used + second.remaining).toBe(first.used + first.remaining);
        expect(remainingDue(vn, start + a + b + c, second).due).toBe(
          remainingDue(vn, start + a + b, first).due,
        );
      }),
    );
  });
});
