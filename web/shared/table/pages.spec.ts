import { hasMore, type Pages, nextRound, rowsOf, wantedPage, withPage } from './pages';

interface Row {
  taskId: string;
}
/** A server with rows `a`, `b`, ...: a cursor is the row after which a page begins. */
const server = (names: string) => ({
  names: [...names],
  read(after: string, size = 3) {
    const begin = after === '' ? 0 : this.names.filter((name) => name <= after).length;
    const items = this.names.slice(begin, begin + size).map((taskId) => ({ taskId }));
    return { after, items, next: begin + size < this.names.length ? items.at(-1)!.taskId : null };
  },
});
const idOf = ({ taskId }: Row): string => taskId;
type Server = ReturnType<typeof server>;

function settled(from: Server, known: Pages<Row> | undefined, first: number, last: number) {
  const asked: string[] = [];
  for (let after; (after = wantedPage(known, { first, last })) !== null;) {
    asked.push(after);
    known = withPage(known, from.read(after), idOf);
    if (asked.length > 100) throw new Error('it never settles');
  }
  return { known: known!, asked };
}
const textOf = (known: Pages<Row>) =>
  rowsOf(known)
    .map(({ taskId }) => taskId)
    .join('');

/** All of `a` to `z`, 26 rows in nine pages, gone through to the end. */
const all = () => {
  const letters = server('abcdefghijklmnopqrstuvwxyz');
  return { letters, known: settled(letters, undefined, 0, 25).known };
};

describe('the pages of a list', () => {
  it('come one behind the other until the end', () => {
    const { known } = all();
    expect(textOf(known)).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(hasMore(known)).toBe(false);
  });

  it('are read again only in sight', () => {
    const { letters, known } = all();
    const { asked, known: now } = settled(letters, nextRound(known), 9, 10);
    expect(asked).toEqual(['i']);
    expect(settled(letters, now, 9, 10).asked).toEqual([]);
    expect(settled(letters, now, 8, 13).asked).toEqual(['f', 'l']);
  });

  it('close up over a row that has gone', () => {
    const { letters, known } = all();
    letters.names.splice(10, 1);
    const { known: now } = settled(letters, nextRound(known), 9, 10);
    expect(textOf(now)).toBe('abcdefghijlmnopqrstuvwxyz');
  });

  it('have the rows that a new one pushes out again as soon as they come into sight', () => {
    const { letters, known } = all();
    letters.names.splice(1, 0, 'aa');
    const { known: now } = settled(letters, nextRound(known), 0, 2);
    expect(
      rowsOf(now)
        .slice(0, 3)
        .map(({ taskId }) => taskId),
    ).toEqual(['a', 'aa', 'b']);
    const { known: later } = settled(letters, now, 2, 6);
    expect(
      rowsOf(later)
        .slice(0, 8)
        .map(({ taskId }) => taskId),
    ).toEqual([...'a', 'aa', ...'bcdefg']);
  });

  it('show no row twice that has come from behind', () => {
    const { letters, known } = all();
    const read = { after: '', items: [{ taskId: 'a' }, { taskId: 'x' }, { taskId: 'b' }], next: 'b' };
    const moved = withPage(nextRound(known), read, idOf);
    expect(textOf(moved)).toBe('axbdefghijklmnopqrstuvwyz');
    expect(textOf(settled(letters, moved, 0, 25).known)).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('end where the server ends', () => {
    const { letters, known } = all();
    letters.names.splice(4);
    expect(textOf(settled(letters, nextRound(known), 0, 5).known)).toBe('abcd');
  });

  it('begin again from nothing', () => {
    const nobody = server('');
    const { known } = settled(nobody, undefined, 0, 0);
    expect(rowsOf(known)).toEqual([]);
    nobody.names.push('a');
    expect(textOf(settled(nobody, nextRound(known), 0, 0).known)).toBe('a');
  });

  it('become the truth when everything has been in sight, whatever happened', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 200; run += 1) {
      const { letters } = all();
      let { known } = all();
      for (let change = 0; change < 6; change += 1) {
        if (random(2)) letters.names.splice(random(letters.names.length), 1);
        else letters.names.push(`${'abcdefghijklmnopqrstuvwxyz'[random(26)]}${run}${change}`);
        letters.names.sort();
        const first = random(26);
        known = settled(letters, nextRound(known), first, first + 4).known;
        const ids = rowsOf(known).map(({ taskId }) => taskId);
        expect(new Set(ids).size).toBe(ids.length);
      }
      known = settled(letters, nextRound(known), 0, 60).known;
      expect(rowsOf(known).map(({ taskId }) => taskId)).toEqual(letters.names);
    }
  });
});
