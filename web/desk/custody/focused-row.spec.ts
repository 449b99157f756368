import { meantRows } from './focused-row';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const meant = (chosen: string[], focused?: string, of = rows) =>
  meantRows(of, ({ id }) => id, new Set(chosen), focused).map(({ id }) => id);

describe('rows an act is meant for', () => {
  it('are those that are chosen, in their order', () => expect(meant(['c', 'a'], 'b')).toEqual(['a', 'c']));
  it('is the one with the focus when none is chosen', () => expect(meant([], 'b')).toEqual(['b']));
  it('is the only one there is', () => expect(meant([], undefined, [{ id: 'a' }])).toEqual(['a']));
  it('is none when several could be meant', () => expect(meant([])).toEqual([]));
});
