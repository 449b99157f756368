import { eventsOf, frameAt } from './frames';

const frames = [
  { at: '2026-11-20T01:00:00Z' },
  { at: '2026-11-20T01:30:00Z' },
  { at: '2026-11-20T02:00:00Z' },
];
const event = (at: string) => ({ at, type: 'case.accepted', caseId: 'c', caseCode: 'H' });

describe('the frames of a past day', () => {
  it('hold until the next one', () => {
    const at = (instant: string) => frameAt(frames, Date.parse(instant));
    expect(at('2026-11-20T00:00:00Z')).toBe(0);
    expect(at('2026-11-20T01:29:59Z')).toBe(0);
    expect(at('2026-11-20T01:30:00Z')).toBe(1);
    expect(at('2026-11-21T00:00:00Z')).toBe(2);
  });

  it('take each event once', () => {
    const events = ['00:10', '01:00', '01:00:01', '01:30', '01:59', '02:01'].map((time) =>
      event(`2026-11-20T${time.length === 5 ? `${time}:00` : time}Z`),
    );
    expect(frames.map((_, place) => eventsOf(frames, events, place).length)).toEqual([2, 2, 1]);
  });
});
