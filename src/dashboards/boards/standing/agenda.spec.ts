import fc from 'fast-check';
import { Agenda } from './agenda';

describe('an agenda', () => {
  it('gives what is due in the order of time, and nothing before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 50 }), now: fc.integer({ min: 0, max: 50 }) })),
        (steps) => {
          const agenda = new Agenda<number>();
          let waiting: number[] = [];
          for (const { at, now } of steps) {
            agenda.add(at, at);
            waiting.push(at);
            expect(agenda.next).toBe(Math.min(...waiting));
            const taken: number[] = [];
            for (let one = agenda.take(now); one !== undefined; one = agenda.take(now)) taken.push(one);
            expect(taken).toEqual(waiting.filter((one) => one <= now).toSorted((a, b) => a - b));
            waiting = waiting.filter((one) => one > now);
            expect(agenda.size).toBe(waiting.length);
            expect(agenda.next).toBe(Math.min(Infinity, ...waiting));
          }
        },
      ),
    );
  });

  it('does not keep what never comes', () => {
    const agenda = new Agenda<string>();
    agenda.add(Infinity, 'never');
    expect([agenda.size, agenda.take(Infinity)]).toEqual([0, undefined]);
  });
});
