import { assert, array, constantFrom, integer, property, record } from 'fast-check';
import { priorityClasses, priorityClassesOn } from './priority-classes.data';
import {
  aheadOf,
  byTurn,
  expectedWait,
  labelOf,
  nextAt,
  type QueuedTicket,
  rankOf,
  seriesOf,
  stateAfter,
  ticketActs,
  ticketStates,
} from './queue.policy';

const MINUTE = 60_000;
/** By then everybody is there. */
const later = 100_000 * MINUTE;
const ticket = (label: string, drawn: number, more: Partial<QueuedTicket & { headStart: number }> = {}) => ({
  id: label,
  label,
  serviceId: 'a',
  counterId: null,
  drawnAt: drawn * MINUTE,
  rankAt: rankOf(drawn * MINUTE, more.headStart === undefined ? undefined : { headStart: more.headStart }),
  ...more,
});

describe('the states of a ticket', () => {
  it('move as the table says, and ended ones stay', () => {
    expect(stateAfter('WAITING', 'call')).toBe('CALLED');
    expect(stateAfter('CALLED', 'call')).toBe('CALLED');
    expect(stateAfter('CALLED', 'serve')).toBe('SERVING');
    expect(stateAfter('SERVING', 'skip')).toBeUndefined();
    expect(stateAfter('SKIPPED', 'put-back')).toBe('WAITING');
    for (const act of ticketActs)
      for (const state of ['FINISHED', 'ABANDONED'] as const) expect(stateAfter(state, act)).toBeUndefined();
  });

  it('can all come to an end', () => {
    for (const start of ticketStates) {
      const reached = new Set([start]);
      for (const state of reached)
        for (const act of ticketActs) {
          const next = stateAfter(state, act);
          if (next) reached.add(next);
        }
      expect([...reached].some((state) => state === 'FINISHED' || state === 'ABANDONED')).toBe(true);
    }
  });
});

describe('whose turn it is', () => {
  const all = { id: '1', services: [] };

  it('is not yet that of who comes at a later hour, and then theirs by that hour', () => {
    const agreed = ticket('A001', 10, { appointedAt: 10 * MINUTE });
    const waiting = [agreed, ticket('A002', 12)];
    expect(nextAt(all, [agreed], 9 * MINUTE)).toBeUndefined();
    expect(nextAt(all, waiting, 9 * MINUTE)?.label).toBe('A002');
    expect(nextAt(all, waiting, 10 * MINUTE)?.label).toBe('A001');
  });

  it('is the order of arrival', () => {
    expect(nextAt(all, [ticket('A002', 2), ticket('A001', 1)], later)?.label).toBe('A001');
  });

  it('comes earlier by the head start of the class, and not before who has waited longer than that', () => {
    const elderly = ticket('AU001', 40, { headStart: 30 });
    expect(nextAt(all, [ticket('A009', 15), elderly], later)?.label).toBe('AU001');
    expect(nextAt(all, [ticket('A001', 5), elderly], later)?.label).toBe('A001');
  });

  it('keeps to the services of the counter, and to the counter a ticket was passed on to', () => {
    const land = { id: '2', services: ['b'] };
    const other = ticket('B001', 9, { serviceId: 'b' });
    expect(nextAt(land, [ticket('A001', 1), other], later)?.label).toBe('B001');
    const passedOn = ticket('A003', 3, { counterId: '2' });
    expect(nextAt(land, [passedOn, other], later)?.label).toBe('A003');
    expect(nextAt(all, [passedOn], later)).toBeUndefined();
    expect(nextAt({ id: '3', services: ['c'] }, [other], later)).toBeUndefined();
  });

  it('is one order for any queue: nobody is passed by somebody of no more right who came later', () => {
    const any = record({ drawn: integer({ min: 0, max: 500 }), headStart: constantFrom(0, 0, 30, 60) });
    assert(
      property(array(any, { minLength: 1, maxLength: 40 }), (drawn) => {
        const queue = drawn.map(({ drawn: at, headStart }, place) =>
          ticket(labelOf('A', place + 1), at, { headStart }),
        );
        const called: QueuedTicket[] = [];
        for (let left = [...queue]; left.length > 0; left = left.filter((one) => one !== called.at(-1)))
          called.push(nextAt(all, left, later)!);
        expect(called).toEqual([...queue].sort(byTurn));
        called.forEach((one, place) => {
          expect(aheadOf(one, queue)).toBe(place);
          // Nobody is called before somebody who had waited an hour longer.
          for (const earlier of called.slice(0, place))
            expect(earlier.drawnAt - one.drawnAt).toBeLessThanOrEqual(60 * MINUTE);
        });
      }),
    );
  });
});

it('numbers priority apart, and goes on after 999', () => {
  expect(labelOf(seriesOf('A', false), 7)).toBe('A007');
  expect(labelOf(seriesOf('A', true), 12)).toBe('AU012');
  expect(labelOf('B', 1_000)).toBe('B1000');
});

it('says how long it takes only when something was measured and somebody serves', () => {
  expect(expectedWait(4, 5 * MINUTE, 2)).toBe(10);
  expect(expectedWait(0, 5 * MINUTE, 2)).toBe(0);
  expect(expectedWait(4, null, 2)).toBeNull();
  expect(expectedWait(4, 5 * MINUTE, 0)).toBeNull();
});

it('knows the classes of priority of a date, each with its ground', () => {
  expect(priorityClassesOn('2009-01-01')).toEqual([]);
  expect(priorityClassesOn('2026-11-22')).toHaveLength(priorityClasses.length);
  for (const { ground, vi, en, headStart } of priorityClasses) {
    expect([ground, vi, en].every((text) => text.length > 3)).toBe(true);
    expect(headStart).toBeGreaterThan(0);
  }
});
