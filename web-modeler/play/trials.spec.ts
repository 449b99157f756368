import type { PlayedStory } from './played';
import { begun, dropped, grown, shownOf, type Trials, upTo, wentThrough, withStep } from './trials';
import type { Story } from './story';

const story: Story = {
  title: { vi: 'a', en: 'a' },
  process: 'p',
  given: { at: '2026-10-05T08:00:00+07:00', caseCode: 'A' },
  when: [{ complete: 'a' }, { complete: 'b' }],
  then: {},
};
const played = (moments: number) => ({ moments: Array(moments).fill({}) }) as unknown as PlayedStory;
const empty: Trials = { all: [], shown: undefined, model: undefined };

describe('trials', () => {
  it('grow by a step, and only when the engine has carried it out', () => {
    const longer = withStep(story, { pass: 'P1D' });
    expect(longer.when).toHaveLength(3);
    expect(story.when).toHaveLength(2);
    expect(wentThrough(longer, played(3))).toBe(false);
    expect(wentThrough(longer, played(4))).toBe(true);
  });

  it('branch without losing where they came from', () => {
    const first = begun(empty, { story, played: played(3), drawn: 'x' });
    const branched = begun(first, {
      story: upTo(story, 1),
      played: played(2),
      drawn: 'x',
      from: { no: 1, step: 1 },
    });
    expect(branched.all.map(({ no, story: { when } }) => [no, when.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(shownOf(branched)?.no).toBe(2);
    const further = grown(branched, 2, { story, played: played(3), drawn: 'y' });
    expect(shownOf(further)).toMatchObject({ no: 2, drawn: 'y', from: { no: 1, step: 1 } });
    const left = dropped(further, 2);
    expect(shownOf(left)?.no).toBe(1);
    expect(begun(dropped(left, 1), { story, played: played(3), drawn: 'x' }).all.map(({ no }) => no)).toEqual(
      [1],
    );
  });
});
