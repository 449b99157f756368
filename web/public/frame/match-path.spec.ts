import { matchPath } from './match-path';

describe('an address of the site', () => {
  it.each([
    ['/public', '/public/', {}],
    ['/public/verify/:id', '/public/verify/7', { id: '7' }],
    ['/public/procedures/:code', '/public/procedures/P02%2Fa', { code: 'P02/a' }],
    ['/public/procedures', '/public/track', undefined],
    ['/public/verify/:id', '/public/verify', undefined],
    ['/public/verify/:id', '/public/verify/%E0%A4%A', undefined],
  ])('%s on %s', (path, pathname, params) => expect(matchPath(path, pathname)).toEqual(params));
});
