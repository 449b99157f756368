import { parse } from 'yaml';
import { fileNameOf, localInstant, nextMorning, storyQuestion, storyText, type Story } from './story';

const story: Story = {
  title: { vi: 'Bổ sung: đúng hạn', en: 'In time' },
  process: 'permit',
  given: { at: '2026-10-05T08:00:00+07:00', caseCode: 'H42-1', variables: {} },
  when: [
    { complete: 'receive', with: { note: 'có # và : trong chữ', n: 1 }, then: { open: [] } },
    { pass: '2 working-days', with: {} },
  ],
  then: { state: 'completed' },
};

describe('a story', () => {
  it('says the same in its file and in its question, without what is empty', () => {
    expect(parse(storyQuestion(story))).toEqual(story);
    const { given, when, ...rest } = parse(storyText(story)) as Story;
    expect(rest).toEqual({ title: story.title, process: 'permit', then: { state: 'completed' } });
    expect(given).toEqual({ at: story.given.at, caseCode: 'H42-1' });
    expect(when).toEqual([story.when[0], { pass: '2 working-days' }]);
  });

  it('keeps its instants texts', () => {
    expect(storyText(story)).toMatch(/at: ["']?2026-10-05T08:00:00\+07:00/);
    expect(typeof (parse(storyText(story)) as Story).given.at).toBe('string');
  });

  it.each([
    ['a Monday', '2026-11-23T10:00:00+07:00', '2026-11-24T08:00:00+07:00'],
    ['a Friday', '2026-11-20T10:00:00+07:00', '2026-11-23T08:00:00+07:00'],
    ['late on a Thursday, in UTC the same day', '2026-11-19T23:30:00+07:00', '2026-11-20T08:00:00+07:00'],
    ['just after a local midnight', '2026-11-19T00:10:00+07:00', '2026-11-20T08:00:00+07:00'],
  ])('begins on the next morning after %s', (_, now, begins) => {
    expect(localInstant(nextMorning(Date.parse(now)))).toBe(begins);
  });

  it('is called by its number and words', () => {
    expect(fileNameOf('Từ chối: đã có giấy!', ['process.bpmn', 'scenarios/07-a.yaml'])).toBe(
      'scenarios/08-tu-choi-da-co-giay.yaml',
    );
    expect(fileNameOf('???', [])).toBe('scenarios/01-story.yaml');
  });
});
