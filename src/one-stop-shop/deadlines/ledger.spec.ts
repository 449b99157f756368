import fc from 'fast-check';
import type { ProcedureLimit } from '../../definitions';
import { DomainError } from '../../kernel';
import { defaultModeOf } from '../calendar/counting';
import { dateAt } from '../local-date';
import { nationalCalendar } from '../calendar/shipped-calendars';
import { assertAdmissible } from './clock-event.policy';
import {
  amountsOf,
  carry,
  type ClockEvent,
  type ClockStanding,
  replay,
  type StartFacts,
  unextendedDue,
} from './ledger';

const calendar = nationalCalendar();
/** Another object that says the same. */
const twin = nationalCalendar();
const at = (local: string) => Date.parse(`${local}+07:00`);
const local = (instant: number | null) =>
  instant === null ? null : new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);

const facts = (start: string, limit: ProcedureLimit, more: Partial<StartFacts> = {}): StartFacts => ({
  at: at(start),
  actor: null,
  limit,
  mode: defaultModeOf(limit.unit),
  acceptAfterCutoffCountsNextDay: false,
  warnAtPercent: 80,
  extension: { times: 1, noticeWorkingDays: 1 },
  ...more,
});
const days = (value: number): ProcedureLimit => ({ value, unit: 'working-day' });
const on = (type: 'pause' | 'resume' | 'restart' | 'end', when: string): ClockEvent => ({
  type,
  at: at(when),
  actor: null,
});
const extend = (when: string, until: string): ClockEvent => ({
  type: 'extend',
  at: at(when),
  actor: null,
  until,
});

const standing = (start: StartFacts, ...events: ClockEvent[]): ClockStanding =>
  replay(start, events, calendar, assertAdmissible).standing;
const codeOf = (start: StartFacts, ...events: ClockEvent[]): string => {
  try {
    standing(start, ...events);
  } catch (error) {
    const { code, params } = error as DomainError;
    return `${code} ${String(params.index)} ${String(params.field)}`;
  }
  return 'accepted';
};

describe('a clock', () => {
  const tenDays = facts('2026-11-02T09:00', days(10));

  it('is due when its limit ends', () => {
    expect(local(standing(tenDays).due)).toBe('2026-11-16T17:00');
  });

  it('counts the whole limit again from a restart, with or without a pause before it', () => {
    const restarted = standing(tenDays, on('pause', '2026-11-05T10:00'), on('restart', '2026-11-12T10:00'));
    expect(local(restarted.due)).toBe('2026-11-27T17:00');
    expect(local(restarted.originalDue)).toBe('2026-11-16T17:00');
    expect(restarted).toMatchObject({ round: 2, state: 'RUNNING' });
    expect(standing(tenDays, on('restart', '2026-11-12T10:00')).due).toBe(restarted.due);
  });

  it('keeps what was used over a pause', () => {
    const paused = standing(tenDays, on('pause', '2026-11-05T10:00'));
    expect(paused).toMatchObject({ state: 'PAUSED', due: null, dueSoonAt: null });
    expect(amountsOf(paused.left)).toEqual({
      used: { value: 3, unit: 'working-day' },
      remaining: { value: 7, unit: 'working-day' },
    });
    const resumed = standing(tenDays, on('pause', '2026-11-05T10:00'), on('resume', '2026-11-12T10:00'));
    expect(local(resumed.due)).toBe('2026-11-23T17:00');
  });

  it('is not moved by a pause of an hour', () => {
    const { due } = standing(tenDays, on('pause', '2026-11-05T10:00'), on('resume', '2026-11-05T11:00'));
    expect(local(due)).toBe('2026-11-16T17:00');
  });

  it('does not come back in time by a pause after it was due', () => {
    const { due } = standing(tenDays, on('pause', '2026-11-17T10:00'), on('resume', '2026-11-19T10:00'));
    expect(local(due)).toBe('2026-11-16T17:00');
  });

  it('is due at the closing of the agreed day after an extension', () => {
    expect(local(standing(tenDays, extend('2026-11-13T16:59', '2026-11-20')).due)).toBe('2026-11-20T17:00');
    expect(local(standing(tenDays, extend('2026-11-13T16:59', '2026-11-24')).due)).toBe('2026-11-25T17:00');
    const further: ClockEvent = { type: 'extend', at: at('2026-11-13T10:00'), actor: null, limit: days(3) };
    expect(local(standing(tenDays, further).due)).toBe('2026-11-19T17:00');
  });

  it.each([
    ['one working day before due', '2026-11-13T17:30', 'accepted'],
    ['on the weekend between', '2026-11-15T09:00', 'DEADLINE.EXTENSION_TOO_LATE 0 at'],
    ['on the due day', '2026-11-16T08:00', 'DEADLINE.EXTENSION_TOO_LATE 0 at'],
    ['after it', '2026-11-17T08:00', 'DEADLINE.EXTENSION_TOO_LATE 0 at'],
  ])('asked for an extension %s', (_, when, answer) => {
    expect(codeOf(tenDays, extend(when, '2026-11-20'))).toBe(answer);
  });

  it.each<[string, ClockEvent[], string]>([
    [
      'a second extension',
      [extend('2026-11-05T08:00', '2026-11-20'), extend('2026-11-06T08:00', '2026-11-25')],
      'DEADLINE.EXTENDED_ALREADY 1 type',
    ],
    [
      'an extension to the due date itself',
      [extend('2026-11-05T08:00', '2026-11-16')],
      'DEADLINE.EXTENSION_NOT_LATER 0 until',
    ],
    [
      'an extension while it is paused',
      [on('pause', '2026-11-05T08:00'), extend('2026-11-05T09:00', '2026-11-20')],
      'DEADLINE.EXTENSION_WHILE_PAUSED 1 type',
    ],
    ['a resume without a pause', [on('resume', '2026-11-05T08:00')], 'DEADLINE.NOT_PAUSED 0 type'],
    [
      'a pause in a pause',
      [on('pause', '2026-11-05T08:00'), on('pause', '2026-11-06T08:00')],
      'DEADLINE.ALREADY_PAUSED 1 type',
    ],
    ['an event before the start', [on('pause', '2026-11-01T08:00')], 'DEADLINE.EVENTS_OUT_OF_ORDER 0 at'],
    [
      'events in the wrong order',
      [on('pause', '2026-11-06T08:00'), on('resume', '2026-11-05T08:00')],
      'DEADLINE.EVENTS_OUT_OF_ORDER 1 at',
    ],
    [
      'anything after the end',
      [on('end', '2026-11-06T08:00'), on('pause', '2026-11-07T08:00')],
      'DEADLINE.CLOCK_ENDED 1 type',
    ],
  ])('refuses %s', (_, events, answer) => {
    expect(codeOf(tenDays, ...events)).toBe(answer);
  });

  it('remembers the date it would have had without the extension', () => {
    const events = [extend('2026-11-13T10:00', '2026-11-20'), on('end', '2026-11-18T10:00')];
    expect(local(unextendedDue(tenDays, events, calendar))).toBe('2026-11-16T17:00');
    expect(local(standing(tenDays, ...events).due)).toBe('2026-11-20T17:00');
  });

  it('ended while paused is measured as if it had gone on at that instant', () => {
    const { due, state } = standing(tenDays, on('pause', '2026-11-05T10:00'), on('end', '2026-11-12T10:00'));
    expect([local(due), state]).toEqual(['2026-11-23T17:00', 'ENDED']);
  });

  it('measures on in hours after an extension to a day', () => {
    const hours = facts('2026-11-20T10:00', { value: 12, unit: 'working-hour' });
    expect(local(standing(hours).due)).toBe('2026-11-23T15:30');
    const { due, left } = standing(
      hours,
      extend('2026-11-20T11:00', '2026-11-25'),
      on('pause', '2026-11-23T07:00'),
    );
    expect(due).toBeNull();
    expect(amountsOf(left)).toMatchObject({ used: { value: 5.5 }, remaining: { value: 16 } });
  });
});

describe('due soon', () => {
  const soon = (start: StartFacts, ...events: ClockEvent[]) => local(standing(start, ...events).dueSoonAt);

  it('is one working day before due when that comes before 80 percent', () => {
    expect(soon(facts('2026-11-23T09:00', days(3)))).toBe('2026-11-26T17:00');
  });

  it('is at 80 percent of a long limit', () => {
    // 20 percent of 86.5 working hours before the closing of 16 November.
    expect(soon(facts('2026-11-02T09:00', days(10)))).toBe('2026-11-12T15:42');
  });

  it('goes by percent only when the limit is no longer than a day', () => {
    expect(soon(facts('2026-11-20T07:30', { value: 4, unit: 'working-hour' }))).toBe('2026-11-20T10:42');
  });

  it('follows a pause', () => {
    const start = facts('2026-11-02T09:00', days(10));
    expect(soon(start, on('pause', '2026-11-05T10:00'), on('resume', '2026-11-12T10:00'))).toBe(
      '2026-11-19T15:42',
    );
  });
});

/** `expect` costs too much for a million checks. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

describe('random histories', () => {
  const limits: fc.Arbitrary<ProcedureLimit> = fc.oneof(
    fc.record({
      value: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('working-day', 'calendar-day'),
    }),
    fc.record({ value: fc.integer({ min: 1, max: 90 }), unit: fc.constant('working-hour' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 20_000 }), unit: fc.constant('minute' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }),
  );
  const start = at('2025-06-01T00:00');
  const history = fc.record({
    limit: limits,
    startsAfter: fc.integer({ min: 0, max: 500 * 24 * 60 }),
    acceptAfterCutoffCountsNextDay: fc.boolean(),
    events: fc.array(
      fc.record({
        type: fc.constantFrom(
          'pause' as const,
          'resume' as const,
          'restart' as const,
          'extend' as const,
          'end' as const,
        ),
        after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 * 24 * 60 })),
        by: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 10 },
    ),
  });

  it('keep the invariants of a clock, 10,000 of them', () => {
    const seen = { pause: 0, resume: 0, restart: 0, extend: 0, end: 0, refused: 0 };
    fc.assert(
      fc.property(history, ({ limit, startsAfter, acceptAfterCutoffCountsNextDay, events }) => {
        const begun = facts('2025-06-01T00:00', limit, {
          at: start + startsAfter * 60_000,
          acceptAfterCutoffCountsNextDay,
        });
        let clock = replay(begun, [], calendar).standing;
        let whole = clock.left.used + clock.left.remaining;
        const admitted: ClockEvent[] = [];
        let [restarts, extensions, now] = [0, 0, begun.at];
        for (const { type, after, by } of events) {
          now += after * 60_000;
          const event: ClockEvent =
            type === 'extend'
              ? { type, at: now, actor: null, limit: days(by) }
              : { type, at: now, actor: null };
          try {
            assertAdmissible(begun, clock, event, calendar);
          } catch (error) {
            must(error instanceof DomainError, 'a refusal is a DomainError');
            seen.refused += 1;
            continue;
          }
          const { standing: next, entry } = carry(begun, clock, event, calendar);
          const { left } = next;
          seen[type] += 1;
          admitted.push(event);
          if (type === 'restart') {
            restarts += 1;
            must(left.used === 0, 'a restart begins with nothing used');
          }
          if (type === 'extend') {
            extensions += 1;
            must(next.due! > clock.due!, 'an extension is longer');
            must(dateAt(now) < dateAt(clock.due!), 'an extension comes before the due date');
          }
          if (type === 'restart' || type === 'extend') whole = left.used + left.remaining;
          must(left.used + left.remaining === whole, 'used and remaining are the limit');
          must(type === 'restart' || left.used >= clock.left.used, 'what is used stays used');
          must(left.remaining >= 0, 'nothing less than nothing is left');
          must(entry.oldDue === clock.due && entry.newDue === next.due, 'the ledger says what moved');
          must((next.due === null) === (next.state === 'PAUSED'), 'only a paused clock has no due date');
          must(next.round === 1 + restarts, 'rounds are restarts');
          must(next.extensions === extensions && extensions <= 1, 'extended at most once');
          must(next.originalDue === clock.originalDue, 'the first promise stays');
          if (next.state === 'RUNNING') {
            const warned = next.dueSoonAt!;
            must(
              warned >= next.from && warned <= Math.max(next.due!, next.from),
              'due soon comes before due',
            );
          }
          clock = next;
        }
        const again = replay(begun, admitted, calendar, assertAdmissible);
        must(
          JSON.stringify(again.standing) === JSON.stringify(clock),
          'a replay stands where the clock stands',
        );
        must(
          JSON.stringify(replay(begun, admitted, twin)) === JSON.stringify(again),
          'the same calendar gives the same ledger',
        );
      }),
      { numRuns: 10_000, seed: 312 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300);
  }, 120_000);
});
