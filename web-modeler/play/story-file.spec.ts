import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asVerb, edited, stepAdded, stepMoved, stepRemoved, storyIn } from './story-file';

const text = `# Vì sao có kịch bản này
title: { vi: Một, en: One }
process: p
given:
  at: '2026-10-05T08:00:00+07:00' # thứ Hai
  caseCode: A
when:
  # tiếp nhận
  - complete: a
    with: { ok: true }
  - pass: 2 working-days
then:
  state: completed
`;

describe('the file of a story', () => {
  it('keeps comments, order and quotes of what is not changed', () => {
    const after = edited(text, ['given', 'caseCode'], 'B: 1');
    expect(after).toBe(text.replace('caseCode: A', 'caseCode: "B: 1"'));
    expect(edited(after, ['given', 'caseCode'], 'A')).toContain("at: '2026-10-05T08:00:00+07:00' # thứ Hai");
  });

  it('takes away what is undefined and writes what was not there', () => {
    expect(edited(text, ['when', 0, 'with'], undefined)).not.toContain('ok');
    expect(storyIn(edited(text, ['given', 'variables'], { n: 1 })).story!.given.variables).toEqual({ n: 1 });
    expect(storyIn(edited('', ['title', 'vi'], 'Mới')).story!.title.vi).toBe('Mới');
  });

  it('adds, moves and removes steps', () => {
    const added = stepAdded(text, 1, { signal: 's' });
    expect(storyIn(added).story!.when.map((step) => Object.keys(step)[0])).toEqual([
      'complete',
      'signal',
      'pass',
    ]);
    const moved = stepMoved(added, 1, 0);
    expect(storyIn(moved).story!.when[0]).toEqual({ signal: 's' });
    expect(moved).toContain('# tiếp nhận');
    expect(storyIn(stepRemoved(moved, 0)).story!.when).toEqual(storyIn(text).story!.when);
    expect(storyIn(stepAdded('process: p', 0, { pass: 'P1D' })).story!.when).toEqual([{ pass: 'P1D' }]);
  });

  it('keeps of a step that becomes another one what goes with both', () => {
    const step = { complete: 'a', as: 'desk', with: { ok: true }, then: { open: [] } };
    expect(asVerb(step, 'work')).toEqual({ work: '', with: { ok: true }, then: { open: [] } });
    expect(asVerb(step, 'pass')).toEqual({ pass: '1 working-day', then: { open: [] } });
  });

  it('says where it cannot be read, and reads what is half done', () => {
    expect(storyIn('title: {').error).toMatch(/line 1/);
    expect(storyIn('- a').story).toBeNull();
    expect(storyIn('when: [1, { pass: P1D }]').story!.when).toEqual([{}, { pass: 'P1D' }]);
  });

  it('reads every story of the shipped procedures, and changes nothing by writing it', () => {
    for (const folder of readdirSync('processes').filter((name) => /^P\d/.test(name)))
      for (const file of readdirSync(join('processes', folder, 'scenarios'))) {
        const content = readFileSync(join('processes', folder, 'scenarios', file), 'utf8');
        const { story } = storyIn(content);
        expect(story!.when.length).toBeGreaterThan(0);
        const same = edited(content, ['process'], story!.process);
        expect(storyIn(same).story).toEqual(story);
      }
  });
});
