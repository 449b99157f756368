import type { Moment } from './played';
import { asSeen, checkedSteps, proposed } from './propose';

const moment = (open: string[], dueAt: string | null, more: Partial<Moment> = {}): Moment => ({
  at: '2026-10-05T01:00:00.000Z',
  state: 'active',
  tasks: open.map((element) => ({ element, groups: [], dueAt })),
  timers: [],
  messages: ['case.withdrawn'],
  jobs: [],
  reached: [],
  passed: ['s'],
  sent: [],
  incidents: [],
  variables: { ok: true },
  waits: [],
  tokens: [],
  happened: [],
  troubles: [],
  promise: null,
  formProblems: [],
  ...more,
});

describe('proposed expectations', () => {
  const seen = moment(['a'], '2026-10-06T10:00:00.000Z');

  it('are those that are wanted, with instants of Vietnam', () => {
    expect(proposed(seen, new Set(['state', 'open', 'due', 'sent']))).toEqual({
      state: 'active',
      open: ['a'],
      due: { a: '2026-10-06T17:00:00+07:00' },
    });
    expect(proposed(seen, new Set(['variables', 'awaits']))).toEqual({
      awaits: ['case.withdrawn'],
      variables: { ok: true },
    });
  });

  it('name an incident whatever is wanted', () => {
    expect(proposed(moment([], null, { incidents: ['ENGINE.STUCK'] }), new Set())).toEqual({
      incidents: ['ENGINE.STUCK'],
    });
  });

  it('stand at the steps where something has changed, in place of those that stood there', () => {
    const steps = [{ complete: 'a', then: { open: ['old'] } }, { pass: 'PT1M' }, { complete: 'b' }];
    const moments = [seen, moment(['b'], null), moment(['b'], null), moment([], null)];
    expect(checkedSteps(steps, moments)).toEqual([
      { complete: 'a', then: { open: ['b'] } },
      { pass: 'PT1M' },
      { complete: 'b', then: { open: [] } },
    ]);
  });

  it('are none of steps that were not carried out', () => {
    expect(checkedSteps([{ complete: 'a' }], [seen])).toEqual([{ complete: 'a' }]);
  });

  it('are taken over from a run, which of them there are stays', () => {
    const expected = {
      open: ['x'],
      due: { a: 'old', gone: 'old' },
      variables: { 'limits.days': 1, other: 2 },
      notPassed: ['s', 't'],
    };
    expect(asSeen(expected, { ...seen, variables: { limits: { days: 3 }, more: 1 } })).toEqual({
      open: ['a'],
      due: { a: '2026-10-06T17:00:00+07:00' },
      variables: { 'limits.days': 3, other: null },
      notPassed: ['t'],
    });
    expect(asSeen({}, seen)).toEqual({ open: ['a'] });
  });
});
