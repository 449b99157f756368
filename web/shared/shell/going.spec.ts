import { isToAnotherPage, isTooLate } from './going';

describe('a way', () => {
  const panes = ['/desk/inbox'];

  it.each([
    ['/desk/cases', '/desk/cases/17', true],
    ['/desk/cases/17', '/desk/cases/17/print', true],
    ['/desk/inbox/4', '/desk/cases', true],
    ['/boards/on-time', '/boards/province', true],
    ['/desk/cases/17', '/desk/cases/18', false],
    ['/desk/cases', '/desk/cases', false],
  ])('%s → %s leads to another page: %s', (from, to, is) => {
    expect(isToAnotherPage(from, to, panes)).toBe(is);
  });

  it('stays within panes that are shown side by side', () => {
    expect(isToAnotherPage('/desk/inbox', '/desk/inbox/4', panes)).toBe(false);
    expect(isToAnotherPage('/desk/inbox', '/desk/inbox/4', [])).toBe(true);
  });

  it('from the beginning is no way from a page: there is nothing to go on showing', () => {
    expect(isToAnotherPage('/desk', '/desk/inbox', panes)).toBe(false);
    expect(isToAnotherPage('/desk/', '/desk/cases', panes)).toBe(false);
  });

  it('is not undone by what the page that is left wanted to write into its address', () => {
    const [list, one] = ['/desk/cases', '/desk/cases/17'];
    expect(isTooLate(list, one, `${list}?text=an`, true)).toBe(true);
    expect(isTooLate(list, list, `${list}?text=an`, true)).toBe(false);
    expect(isTooLate(list, one, '/desk/inbox', true)).toBe(false);
    expect(isTooLate(list, one, `${list}?text=an`, false)).toBe(false);
  });
});
