import { commonPasswords } from './common-passwords';
import { assertPassword } from './password.policy';

const common = (folded: string) => list.has(folded);
let list: ReadonlySet<string>;
beforeAll(async () => (list = await commonPasswords()));

const verdictOn = (password: string): string => {
  try {
    assertPassword(password, 'nguyen.an', common);
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code.replace('IDENTITY.PASSWORD_', '');
  }
};

describe('a password', () => {
  it.each([
    ['trời xanh quá', 'accepted'],
    ['correct horse battery staple', 'accepted'],
    ['xem-thu-2026', 'accepted'],
    ['a'.repeat(7), 'TOO_SHORT'],
    ['🙂🙂🙂🙂', 'TOO_SHORT'],
    ['12345678', 'TOO_COMMON'],
    ['PassWord', 'TOO_COMMON'],
    ['１２３４５６７８', 'TOO_COMMON'],
    ['MatKhau123', 'TOO_COMMON'],
    ['anhyeuem123', 'TOO_COMMON'],
    ['motcua@2026', 'TOO_COMMON'],
    ['Một Cửa 2026', 'TOO_COMMON'],
    ['zzzzzzzzz', 'TOO_COMMON'],
    ['nguyen.an', 'HAS_USERNAME'],
    ['Nguyen.An2026!', 'HAS_USERNAME'],
    ['nguyen.an đi chợ', 'accepted'],
    ['ab cd'.repeat(40), 'accepted'],
    [`${'ab cd'.repeat(40)}x`, 'TOO_LONG'],
  ])('%p is %s', (password, expected) => {
    expect(verdictOn(password)).toBe(expected);
  });

  it('is none of the first 3 000 long enough ones that everybody tries', () => {
    const tried = [...list].filter((one) => one.length >= 8);
    expect(tried.length).toBeGreaterThan(3_000);
    for (const one of tried.slice(0, 3_000)) expect([one, verdictOn(one)]).not.toEqual([one, 'accepted']);
  });
});
