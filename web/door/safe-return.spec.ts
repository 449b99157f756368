import { homeOf, safeReturn } from './safe-return';

const origin = 'https://motcua.example';

describe('safeReturn', () => {
  it.each([
    ['/desk/inbox?view=mine#x', '/desk/inbox?view=mine#x'],
    ['/signed-in', '/signed-in'],
    [null, '/home'],
    ['', '/home'],
    ['desk', '/home'],
    ['https://evil.example/', '/home'],
    ['//evil.example/', '/home'],
    ['/\\evil.example', '/home'],
    ['/\t/evil.example', '/home'],
    ['/.//evil.example', '/home'],
    ['javascript:alert(1)', '/home'],
    ['/sign-in?to=/desk', '/home'],
    ['/api/v1/me', '/home'],
  ])('%s leads to %s', (wanted, to) => {
    expect(safeReturn(wanted, origin, '/home')).toBe(to);
  });
});

describe('homeOf', () => {
  it('is the boards for who supervises, the modeler for who designs or controls, else the desk', () => {
    expect(homeOf(['official', 'designer'])).toBe('/modeler');
    expect(homeOf(['controller'])).toBe('/modeler');
    expect(homeOf(['official', 'supervisor'])).toBe('/boards');
    expect(homeOf(['official'])).toBe('/desk');
  });
});
