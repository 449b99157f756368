import { wallPages } from './wall-pages';

describe('the pages of the wall', () => {
  it('are those of which one may see everything', () => {
    expect(wallPages(['province', 'radar', 'handoffs']).map(({ name }) => name)).toEqual([
      'agencies',
      'radar',
    ]);
    expect(wallPages([])).toEqual([]);
  });
});
