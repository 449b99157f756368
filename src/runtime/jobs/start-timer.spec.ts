import { armStartTimer, rearmStartTimer } from './start-timer';

const now = Date.parse('2026-03-02T08:00:00+07:00');
const HOUR = 3_600_000;

describe('a start timer', () => {
  it('fires once at its date or after its duration', () => {
    const dated = armStartTimer('date', '2026-03-05T08:00:00+07:00', now)!;
    expect(dated.dueAt).toBe(Date.parse('2026-03-05T08:00:00+07:00'));
    expect(rearmStartTimer(dated.timer, dated.dueAt, dated.dueAt)).toBeNull();
    const later = armStartTimer('duration', 'PT1H', now)!;
    expect(later.dueAt).toBe(now + HOUR);
    expect(rearmStartTimer(later.timer, later.dueAt, later.dueAt)).toBeNull();
  });

  it('repeats as often as its cycle says', () => {
    let armed = armStartTimer('cycle', 'R3/PT1H', now);
    const instants: number[] = [];
    for (let n = 0; armed && n < 10; n += 1) {
      instants.push(armed.dueAt);
      armed = rearmStartTimer(armed.timer, armed.dueAt, armed.dueAt);
    }
    expect(instants).toEqual([now + HOUR, now + 2 * HOUR, now + 3 * HOUR]);
  });

  it('without a count never ends, and does not make up for rounds it slept through', () => {
    const armed = armStartTimer('cycle', 'R/PT1H', now)!;
    const next = rearmStartTimer(armed.timer, armed.dueAt, armed.dueAt + 5.5 * HOUR)!;
    expect(next.dueAt).toBe(armed.dueAt + 6 * HOUR);
    expect(next.timer.left).toBeNull();
  });

  it('is nothing when its text is no timer', () => {
    expect(armStartTimer('cycle', 'R/PT0S', now)).toBeNull();
    expect(armStartTimer('duration', 'soon', now)).toBeNull();
  });
});
