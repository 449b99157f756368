import { checkRequestOf, isThere, isWhole, otherCode } from './component-checks';

describe('checks of components', () => {
  it('say what was found, without reasons where all is right, and what was brought meanwhile', () => {
    expect(
      checkRequestOf([
        { code: 'application', ok: true, reasonCode: 'UNSIGNED', isBrought: true },
        { code: 'drawings', ok: false, reasonCode: 'UNSIGNED', note: ' Trang 2 ' },
      ]),
    ).toEqual({
      components: [
        { code: 'application', ok: true },
        { code: 'drawings', ok: false, reasonCode: 'UNSIGNED', note: 'Trang 2' },
      ],
      provided: [{ code: 'application', how: 'PAPER' }],
    });
    expect(checkRequestOf([])).toBeNull();
  });

  it('of another document need its name and its rule', () => {
    const other = { code: 'other-1', ok: false, reasonCode: 'MISSING', otherName: 'Bản vẽ', legalBasis: '' };
    expect(isWhole([other])).toBe(false);
    expect(isWhole([{ ...other, legalBasis: 'Luật Xây dựng' }])).toBe(true);
    expect(isWhole([])).toBe(false);
    expect(otherCode([{ code: 'other-1' }], [{ code: 'other-2', ok: false }])).toBe('other-3');
  });

  it('find right only what is there', () => {
    expect(isThere({ how: null }, undefined)).toBe(false);
    expect(isThere({ how: null }, { code: 'a', ok: true, isBrought: true })).toBe(true);
    expect(isThere({ how: 'PAPER' }, undefined)).toBe(true);
  });
});
