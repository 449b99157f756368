import { aProcess, end, feel, start, user } from '../../../test/builders/a-process';
import type { LimitSource } from '../../definitions';
import { shippedCalendars } from '../calendar/shipped-calendars';
import { buildCalendars } from '../calendar/build-calendars';
import { answerOf, isTimedOut } from './answer.policy';
import { attribute, overrunOf } from './attribution.policy';
import type { Segment } from './custody.policy';
import { forwardDueOf } from './forwarding.policy';
import { refusalReasonsOn, rulesFor } from './handoff-rules';
import { shapeOf } from './handoff-shape.policy';
import { unitLimit } from './unit-limit.policy';

const at = (local: string) => Date.parse(`${local}+07:00`);
const station = (name: string) => ({ agencyId: `agency-${name[0]}`, unitId: name });
const national = buildCalendars(shippedCalendars().map((one) => ({ ...one, version: 1 }))).get('vn')!;

describe('the time of a unit', () => {
  const step = (unit: string, value: number | 'n', of: LimitSource['unit'] = 'working-day') =>
    user({ user: { unit, processingTime: { value: value === 'n' ? feel('n') : value, unit: of } } });
  const limitOf = (nodes: Record<string, object>, flows: string[], n?: number) =>
    unitLimit(aProcess({ s: start(), e: end(), ...nodes }, flows), 'a', ({ value }) =>
      typeof value === 'number' ? value : n,
    );

  it('is the longest way over its own steps, up to where the case leaves it', () => {
    const nodes = { a: step('u', 0.1), b: step('u', 0.2), c: step('u', 2), d: step('v', 9), f: step('u', 5) };
    expect(limitOf(nodes, ['s > a > b > d > f > e', 'a > c > d'])).toEqual({
      value: 2.1,
      unit: 'working-day',
    });
    expect(limitOf({ a: step('u', 0.1), b: step('u', 0.2) }, ['s > a > b > e'])).toEqual({
      value: 0.3,
      unit: 'working-day',
    });
  });

  it('counts a loop once and survives a ladder of branches', () => {
    expect(limitOf({ a: step('u', 1), b: step('u', 2) }, ['s > a > b > e', 'b > a'])).toEqual({
      value: 3,
      unit: 'working-day',
    });
    const rungs = Array.from({ length: 60 }, (_, n) => n);
    const nodes = Object.fromEntries(
      rungs.flatMap((n) => [
        [n === 0 ? 'a' : `n${n}`, step('u', 1)],
        [`l${n}`, step('u', 1)],
        [`r${n}`, step('u', 2)],
      ]),
    );
    const id = (n: number) => (n === 0 ? 'a' : n === rungs.length ? 'e' : `n${n}`);
    const flows = rungs.flatMap((n) => [
      `${id(n)} > l${n} > ${id(n + 1)}`,
      `${id(n)} > r${n} > ${id(n + 1)}`,
    ]);
    expect(limitOf(nodes, ['s > a', ...flows])).toEqual({ value: 180, unit: 'working-day' });
  });

  it('adds hours to days, and nothing that does not add up', () => {
    expect(limitOf({ a: step('u', 2, 'working-hour'), b: step('u', 1) }, ['s > a > b > e'])).toEqual({
      value: 1.25,
      unit: 'working-day',
    });
    expect(limitOf({ a: step('u', 3, 'calendar-day'), b: step('u', 1) }, ['s > a > b > e'])).toBeNull();
    expect(limitOf({ a: step('u', 1), b: step('u', 'n') }, ['s > a > b > e'])).toBeNull();
    expect(limitOf({ a: step('u', 1), b: step('u', 'n') }, ['s > a > b > e'], 4)).toEqual({
      value: 5,
      unit: 'working-day',
    });
    expect(limitOf({ a: user({ user: { unit: 'u' } }) }, ['s > a > e'])).toBeNull();
  });
});

describe('the duty to forward', () => {
  it.each([
    ['in the morning: the same day', '2026-11-20T09:00', '2026-11-20T17:00'],
    ['at 15:00 sharp: the same day', '2026-11-20T15:00', '2026-11-20T17:00'],
    ['later: the first hour of the next working day', '2026-11-20T15:01', '2026-11-23T08:30'],
    ['before a holiday', '2026-11-23T16:00', '2026-11-25T08:30'],
    ['on a day off', '2026-11-21T09:00', '2026-11-23T08:30'],
  ])('%s', (_, received, due) => {
    expect(forwardDueOf(national, at(received), { hoursAfterOpening: 1 })).toBe(at(due));
  });
});

describe('lateness', () => {
  const holding = { kind: 'AGENCY' as const, unit: station('a1'), to: null, from: 0 };

  it('is the receiver’s while the case is on its way, the holder’s otherwise', () => {
    expect(attribute({ ...holding, kind: 'TRANSIT', to: station('b1') }, [], 10)).toEqual({
      cause: 'RECEIVER',
      station: station('b1'),
    });
    expect(attribute(holding, [], 10)).toEqual({ cause: 'HOLDER', station: station('a1') });
  });

  it('is that of a consulted unit only when it is late itself, of the longest late first', () => {
    const asked = (name: string, dueAt: number) => ({ station: station(name), dueAt, askedAt: 0 });
    expect(attribute(holding, [asked('c1', 10)], 10).cause).toBe('HOLDER');
    expect(attribute(holding, [asked('c1', 8), asked('d1', 5), asked('e1', 20)], 10)).toEqual({
      cause: 'CONSULTED',
      station: station('d1'),
    });
  });

  it('is divided among those who had the case after it was due', () => {
    const segments: Segment[] = [
      { ...holding, until: 10 },
      { kind: 'TRANSIT', unit: station('a1'), to: station('b1'), from: 10, until: 14 },
      { ...holding, unit: station('b1'), from: 14, until: 20 },
      { ...holding, kind: 'APPLICANT', unit: station('b1'), from: 20, until: 30 },
      { ...holding, unit: station('a1'), from: 30, until: 99 },
    ];
    expect(
      overrunOf(segments, 7, 40).map(({ kind, station: { unitId }, milliseconds }) => [
        kind,
        unitId,
        milliseconds,
      ]),
    ).toEqual([
      ['AGENCY', 'a1', 13],
      ['TRANSIT', 'b1', 4],
      ['AGENCY', 'b1', 6],
      ['APPLICANT', 'b1', 10],
    ]);
    expect(overrunOf(segments, 200, 300)).toEqual([]);
  });
});

describe('the shape of a handoff', () => {
  it.each([
    ['COMMUNE', 'COMMUNE', false, 'SEQUENTIAL'],
    ['COMMUNE', 'COMMUNE', true, 'PARALLEL'],
    ['COMMUNE', 'PROVINCE', true, 'CROSS_LEVEL'],
    ['COMMUNE', 'EXTERNAL', false, 'SEQUENTIAL'],
  ] as const)('from %s to %s, one of several: %s', (from, to, isOneOfSeveral, shape) => {
    expect(shapeOf({ tier: from }, { tier: to }, isOneOfSeveral)).toBe(shape);
  });
});

describe('an answer', () => {
  const { consultation } = rulesFor('2026-03-02', 'P02', undefined);
  const set = (name: string, value: string | null, elementId = 't') => ({
    type: 'variable.set' as const,
    elementId,
    executionId: 'x',
    data: { name, value },
  });

  it.each([
    [
      [set('answer', 'AGREED_WITH_CONDITIONS'), set('opinionText', 'có điều kiện')],
      'CONSENT',
      'có điều kiện',
    ],
    [[set('answer', 'OBJECTED')], 'DISAGREE', null],
    [[set('answer', 'không có ý kiến gì thêm')], null, 'không có ý kiến gì thêm'],
    [[set('answer', 'CONSENT', 'another task')], null, null],
    [[set('answer', 'toString')], null, 'toString'],
    [[set('answer', null)], null, null],
  ])('%j means %s', (history, outcome, text) => {
    expect(answerOf(history, 't', consultation)).toEqual({ outcome, text });
  });

  it('is waited for until the task’s own timer fires, no other', () => {
    const graph = aProcess(
      {
        s: start(),
        t: user(),
        other: user(),
        late: { type: 'boundaryEvent', attachedTo: 't', events: [{ kind: 'timer' }] },
        error: { type: 'boundaryEvent', attachedTo: 't', events: [{ kind: 'error' }] },
        e: end(),
      },
      ['s > t > other > e', 'late > e', 'error > e'],
    );
    const fired = (elementId: string) => [
      { type: 'activity.completed' as const, elementId, executionId: 'x' },
    ];
    expect(isTimedOut(fired('late'), 't', graph)).toBe(true);
    expect(isTimedOut(fired('late'), 'other', graph)).toBe(false);
    expect(isTimedOut(fired('error'), 't', graph)).toBe(false);
    expect(isTimedOut([], 't', graph)).toBe(false);
  });
});

describe('the rules', () => {
  it('are those in force, and what is said for a procedure goes before what is said for all', () => {
    expect(rulesFor('2026-03-02', 'P02', undefined).acceptance).toEqual({ value: 4, unit: 'working-hour' });
    expect(rulesFor('2026-03-02', 'P09-certified-copy', 'xa').acceptance).toEqual({
      value: 1,
      unit: 'working-hour',
    });
    expect(() => rulesFor('2017-01-01', 'P02', undefined)).toThrow('no handoff rules are in force');
    expect(refusalReasonsOn('2017-01-01')).toEqual([]);
    expect(refusalReasonsOn('2026-01-01').map(({ code }) => code)).toContain('NOT_COMPETENT');
  });

  it('have a rung for every cause, and texts in both languages', () => {
    const { ladder, roles } = rulesFor('2026-03-02', 'P02', undefined);
    for (const cause of ['due-soon', 'overdue', 'not-accepted', 'not-decided'])
      expect(ladder.some((rung) => rung.cause === cause)).toBe(true);
    for (const { to } of ladder) expect(roles[to].length).toBeGreaterThan(0);
    for (const { vi, en } of refusalReasonsOn('2026-01-01')) expect(vi && en).toBeTruthy();
  });
});
