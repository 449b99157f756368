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

  it('shows all that a board has counted, what is closed too', () => {
    expect(queryOf(of('finishedFrom=2026-09-01T00:00:00Z&class=LATE'))).not.toHaveProperty('open');
    expect(queryOf(of('lead=a&open=true'))).toHaveProperty('open', 'true');
    expect(queryOf(of('open=any'))).not.toHaveProperty('open');
    expect(queryOf(of('class=LATE'))).toHaveProperty('open', 'true');
  });

  it('changes one filter and keeps the others', () => {
    expect(withFilter(of('state=IN_PROCESS&text=a'), 'text', 'b').toString()).toBe('state=IN_PROCESS&text=b');
    expect(withFilter(of('state=IN_PROCESS&text=a'), 'text', '').toString()).toBe('state=IN_PROCESS');
  });
});
