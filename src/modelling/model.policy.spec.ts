import { afterSign } from './model-pages';
import { joinsLastRevision, oneRevision, type OpenPage, pageIsGoneAfter } from './model.policy';

const now = 1_000_000;
const page = (pageId: string, personId: string, more: Partial<OpenPage> = {}): OpenPage => ({
  pageId,
  personId,
  fileId: 'f',
  editsSince: null,
  heardAt: now - 1_000,
  ...more,
});
const editors = (pages: readonly OpenPage[]) =>
  pages.filter(({ editsSince }) => editsSince !== null).map(({ pageId }) => pageId);

describe('the history of a file', () => {
  const last = { savedBy: 'an', begunAt: now, isRemoval: false };
  it.each([
    ['the same person soon after', last, 'an', now + oneRevision - 1, true],
    ['the same person later', last, 'an', now + oneRevision, false],
    ['somebody else', last, 'binh', now + 1, false],
    ['after a removal', { ...last, isRemoval: true }, 'an', now + 1, false],
    ['the first save', undefined, 'an', now, false],
  ])('%s', (_, before, person, at, joins) => {
    expect(joinsLastRevision(before, person, at)).toBe(joins);
  });
});

describe('a sign of a page', () => {
  const sign = (before: OpenPage[], personId: string, wants: 'LOOK' | 'EDIT' | 'TAKE_OVER' | 'LEAVE') =>
    afterSign(before, { actor: { id: personId }, pageId: 'mine', sign: { wants, fileId: 'f' }, now });

  it('begins to edit where nobody does, and keeps since when', () => {
    const first = sign([], 'an', 'EDIT');
    expect(first).toEqual([page('mine', 'an', { editsSince: now, heardAt: now })]);
    const later = afterSign(first, {
      actor: { id: 'an' },
      pageId: 'mine',
      sign: { wants: 'EDIT', fileId: 'f' },
      now: now + 15_000,
    });
    expect(later[0]).toMatchObject({ editsSince: now, heardAt: now + 15_000 });
  });

  it('looks while somebody else edits, and edits when that page is gone', () => {
    const other = page('other', 'binh', { editsSince: now - 60_000 });
    expect(editors(sign([other], 'an', 'EDIT'))).toEqual(['other']);
    expect(editors(sign([{ ...other, heardAt: now - pageIsGoneAfter }], 'an', 'EDIT'))).toEqual(['mine']);
  });

  it('takes over when it says so, and from a window of the same person', () => {
    const editing = (person: string) => page('other', person, { editsSince: now - 60_000 });
    expect(editors(sign([editing('binh')], 'an', 'TAKE_OVER'))).toEqual(['mine']);
    expect(editors(sign([editing('an')], 'an', 'EDIT'))).toEqual(['mine']);
  });

  it('leaves, or stops editing', () => {
    const own = page('mine', 'an', { editsSince: now - 60_000 });
    expect(sign([own, page('other', 'binh')], 'an', 'LEAVE').map(({ pageId }) => pageId)).toEqual(['other']);
    expect(editors(sign([own], 'an', 'LOOK'))).toEqual([]);
  });

  it('that changes the file edits the new one from now on', () => {
    const own = page('mine', 'an', { fileId: 'g', editsSince: now - 60_000 });
    expect(sign([own], 'an', 'EDIT')[0]).toMatchObject({ fileId: 'f', editsSince: now });
  });
});
