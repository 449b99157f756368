import { chosenIn, comparisonOf, periodStateOf, toggled } from './choice';

const versions = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];

describe('versions to compare', () => {
  it('are at most two, the older before', () => {
    expect(comparisonOf(versions, ['b'])).toBeNull();
    expect(comparisonOf(versions, ['c', 'a'])).toBe('/modeler/compare?before=a&after=c');
    expect(toggled(['a', 'b'], 'c')).toEqual(['b', 'c']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('are those of the address that there are', () => {
    expect(chosenIn(versions, 'a,x,a,c,b')).toEqual(['a', 'c']);
    expect(chosenIn(versions, null)).toEqual([]);
  });
});

describe('the period of a version', () => {
  const state = (validFrom: string | null, validTo: string | null, procedureCode: string | null = 'P') =>
    periodStateOf({ id: 'a', validFrom, validTo, procedureCode }, '2026-11-22');

  it('is told by the day', () => {
    expect(state('2026-11-22', null)).toBe('CURRENT');
    expect(state('2026-11-23', null)).toBe('COMING');
    expect(state('2026-01-01', '2026-11-22')).toBe('PAST');
    expect(state('2026-01-01', '2026-11-23')).toBe('CURRENT');
    expect(state('2026-11-22', '2026-11-22')).toBe('NONE');
  });

  it('is none for what is no procedure', () => {
    expect(state(null, null, null)).toBeNull();
    expect(state(null, null)).toBe('NONE');
  });
});
