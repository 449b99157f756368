import { filterOf, inboxHref, isNarrowed, isSameFilter, paramsOf } from './inbox-filter';

describe('the filter of the inbox', () => {
  it('goes into the address and comes back the same', () => {
    const filter = filterOf({
      view: 'unit',
      sort: 'created',
      procedure: 'P02',
      text: 'nguyễn & con',
      unassigned: true,
      priority: 5,
      class: 'OVERDUE',
    });
    expect(filterOf(new URLSearchParams(paramsOf(filter).toString()))).toEqual(filter);
    expect(inboxHref(filter, undefined, 'a/b')).toMatch(/^\/desk\/inbox\/a%2Fb\?view=unit&sort=created&/);
  });

  it('is all that may be seen, by due date, when the address says nothing or nonsense', () => {
    const plain = { view: 'all-visible', sort: 'due' };
    expect(filterOf(new URLSearchParams())).toEqual(plain);
    expect(
      filterOf(new URLSearchParams('view=x&sort=y&priority=-1&class=LATE&unassigned=1&other=2')),
    ).toEqual(plain);
    expect(inboxHref({})).toBe('/desk/inbox');
  });

  it('tells equal filters and narrowed ones', () => {
    expect(isSameFilter({ text: 'a', view: 'mine' }, { view: 'mine', text: 'a', sort: 'due' })).toBe(true);
    expect(isSameFilter({ text: 'a' }, { text: 'b' })).toBe(false);
    expect(isNarrowed(filterOf({ view: 'mine' }))).toBe(false);
    expect(isNarrowed(filterOf({ unassigned: true }))).toBe(true);
  });
});
