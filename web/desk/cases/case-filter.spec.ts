import { otherFilters, queryOf, withFilter } from './case-filter';

const of = (search: string) => new URLSearchParams(search);

describe('the address of the list of cases', () => {
  it('asks for open cases, the most urgent first, unless it says otherwise', () => {
    expect(queryOf(of(''))).toEqual({ sort: 'due', open: 'true' });
    expect(queryOf(of('open=false&sort=filed&text=ánh'))).toEqual({
      sort: 'filed',
      open: 'false',
      text: 'ánh',
    });
  });

  it('passes on every filter a board sets, and names it', () => {
    const search = of('class=OVERDUE&attributedTo=a&cause=HOLDER&limit=5&cursor=x');
    expect(queryOf(search)).toMatchObject({ class: 'OVERDUE', attributedTo: 'a', cause: 'HOLDER' });
    expect(queryOf(search)).not.toHaveProperty('cursor');
    expect(otherFilters(search)).toEqual(['attributedTo', 'cause']);
  });

  it('changes one filter and keeps the others', () => {
    expect(withFilter(of('state=IN_PROCESS&text=a'), 'text', 'b').toString()).toBe('state=IN_PROCESS&text=b');
    expect(withFilter(of('state=IN_PROCESS&text=a'), 'text', '').toString()).toBe('state=IN_PROCESS');
  });
});
