import type { KeptDraft } from './draft-store';
import { leftOverOf, type Stored } from './left-over';

const draft = (more: Partial<KeptDraft> = {}): KeptDraft => ({
  modelId: 'm',
  fileId: 'f',
  pageId: 'p',
  ownerId: 'an',
  name: 'a.bpmn',
  content: 'drawn',
  revision: 3,
  at: 10,
  ...more,
});
const stored = (more: Partial<Stored> = {}): Stored => ({
  id: 'f',
  name: 'a.bpmn',
  content: 'saved',
  revision: 3,
  changedBy: { id: 'an' },
  ...more,
});
const fate = (one: KeptDraft, file?: Stored) => {
  const { takenUp, collided, done } = leftOverOf([one], file ? [file] : []);
  return takenUp.length ? 'taken up' : collided.length ? 'collided' : done.length ? 'done' : 'nothing';
};

describe('what a window has left', () => {
  it.each<[string, KeptDraft, Stored | undefined, string]>([
    ['goes on from what is stored', draft(), stored(), 'taken up'],
    ['is there already', draft(), stored({ content: 'drawn', revision: 4 }), 'done'],
    ['is there under another name', draft({ name: 'b.bpmn', content: 'saved' }), stored(), 'taken up'],
    ['was on its way, and more was drawn', draft(), stored({ revision: 4 }), 'taken up'],
    ['somebody else saved', draft(), stored({ revision: 4, changedBy: { id: 'binh' } }), 'collided'],
    ['is old', draft(), stored({ revision: 5 }), 'collided'],
    ['is a new file', draft({ revision: 0 }), undefined, 'taken up'],
    ['is of a file that was removed elsewhere', draft(), undefined, 'collided'],
    ['is a removal', draft({ content: null }), stored(), 'taken up'],
    ['is a removal that was done', draft({ content: null }), undefined, 'done'],
    ['is a removal of what went on', draft({ content: null }), stored({ revision: 4 }), 'done'],
  ])('%s', (_, one, file, expected) => {
    expect(fate(one, file)).toBe(expected);
  });

  it('by two windows is the newest; the other one waits', () => {
    const older = draft({ pageId: 'q', content: 'older', at: 5 });
    const newer = draft();
    expect(leftOverOf([older, newer], [stored()])).toEqual({ takenUp: [newer], collided: [], done: [] });
  });
});
