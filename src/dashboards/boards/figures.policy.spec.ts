import fc from 'fast-check';
import { figureOf, nextChangeOf } from './figures.policy';
import type { StandingCase } from './standing/standing-case';

const aCase = (more: Partial<StandingCase> = {}): StandingCase => ({
  id: 'c',
  code: 'H99.01-1',
  procedureCode: 'P',
  versionId: 'v',
  state: 'IN_PROCESS',
  leadAgencyId: 'a',
  participants: ['a'],
  ownerUnitId: 'u',
  ownerPersonId: null,
  hasNextAction: true,
  hasNextDate: true,
  filedAt: 0,
  acceptedAt: 1,
  finishedAt: null,
  closedAt: null,
  extensions: 0,
  isShadow: false,
  clock: { state: 'RUNNING', dueAt: 100, dueSoonAt: 80, hasLapsed: false, endClass: null },
  acceptanceDueAt: null,
  custody: null,
  ...more,
});

describe('in which figure a case counts', () => {
  it.each([
    ['before anybody is warned', 79, 'inTime'],
    ['from the warning on', 80, 'dueSoon'],
    ['at the due instant itself', 100, 'dueSoon'],
    ['after it', 101, 'overdue'],
  ])('%s', (_, now, figure) => {
    expect(figureOf(aCase(), now)).toBe(figure);
  });

  it('waiting, while it is not accepted, and late from the instant after', () => {
    const waiting = aCase({ acceptedAt: null, clock: null, acceptanceDueAt: 50 });
    expect([figureOf(waiting, 50), figureOf(waiting, 51)]).toEqual(['waitingInTime', 'waitingLate']);
    expect(figureOf({ ...waiting, acceptanceDueAt: null }, 1_000)).toBe('waitingInTime');
  });

  it('to be returned once it is finished, and nowhere once it is closed', () => {
    expect(figureOf(aCase({ finishedAt: 120 }), 130)).toBe('toReturn');
    expect(figureOf(aCase({ finishedAt: 120, closedAt: 125 }), 130)).toBeUndefined();
  });

  it('stopped, but late when the date had passed before', () => {
    const clock = {
      state: 'PAUSED',
      dueAt: null,
      dueSoonAt: null,
      hasLapsed: false,
      endClass: null,
    } as const;
    expect(figureOf(aCase({ clock }), 500)).toBe('paused');
    expect(figureOf(aCase({ clock: { ...clock, hasLapsed: true } }), 500)).toBe('overdue');
  });

  it('without a clock of ours it has no class', () => {
    expect(figureOf(aCase({ clock: null }), 500)).toBe('untimed');
  });

  it('changes by time alone exactly at the instants that are foretold', () => {
    const instant = fc.integer({ min: 2, max: 300 });
    fc.assert(
      fc.property(
        instant,
        instant,
        instant,
        fc.boolean(),
        fc.boolean(),
        (one, other, now, isAccepted, isPaused) => {
          const [dueSoonAt, dueAt] = [Math.min(one, other), Math.max(one, other)];
          const found = aCase(
            isAccepted
              ? {
                  clock: isPaused
                    ? { state: 'PAUSED', dueAt: null, dueSoonAt: null, hasLapsed: false, endClass: null }
                    : { state: 'RUNNING', dueAt, dueSoonAt, hasLapsed: false, endClass: null },
                }
              : { acceptedAt: null, clock: null, acceptanceDueAt: dueAt },
          );
          const next = nextChangeOf(found, now);
          for (let at = now; at < Math.min(next, 310); at += 1)
            expect(figureOf(found, at)).toBe(figureOf(found, now));
          if (next < Infinity) expect(figureOf(found, next)).not.toBe(figureOf(found, next - 1));
        },
      ),
    );
  });
});
