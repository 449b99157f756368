import { pathOf } from './qr-path';

describe('pathOf', () => {
  it('draws each run of dark modules once', () => {
    expect(
      pathOf([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toBe('M0 0h2v1H0zM3 0h1v1H3zM1 2h3v1H1z');
  });

  it('draws nothing where nothing is dark', () => {
    expect(pathOf([[false], [false]])).toBe('');
  });
});
