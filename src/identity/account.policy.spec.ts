import { assertPassword, assertRoles, assertUsername, delayAfter, foldUsername } from './account.policy';
import { assertDeliberate, isOwnOrigin } from './request-origin';
import { UnknownNames } from './unknown-names';

const codeOf = (act: () => void): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code.replace('IDENTITY.', '');
  }
};

describe('a password', () => {
  it.each([
    ['trời xanh quá', 'accepted'],
    ['a'.repeat(7), 'PASSWORD_TOO_SHORT'],
    ['🙂🙂🙂🙂', 'PASSWORD_TOO_SHORT'],
    ['12345678', 'PASSWORD_TOO_COMMON'],
    ['MatKhau123', 'PASSWORD_TOO_COMMON'],
    ['zzzzzzzzz', 'PASSWORD_TOO_COMMON'],
    ['nguyen.an', 'PASSWORD_HAS_USERNAME'],
    ['Nguyen.An2026!', 'PASSWORD_HAS_USERNAME'],
    ['nguyen.an đi chợ', 'accepted'],
    ['ab cd'.repeat(40), 'accepted'],
    [`${'ab cd'.repeat(40)}x`, 'PASSWORD_TOO_LONG'],
  ])('%p is %s', (password, expected) => {
    expect(codeOf(() => assertPassword(password, 'nguyen.an'))).toBe(expected);
  });
});

describe('a user name', () => {
  it('is one however it is typed', () => {
    expect(foldUsername(' Nguyen.An ')).toBe('nguyen.an');
    expect(foldUsername('ｎguyen')).toBe('nguyen');
  });

  it.each([
    ['an.nguyen', 'accepted'],
    ['an', 'USERNAME_INVALID'],
    ['nguyễn', 'USERNAME_INVALID'],
    ['.an', 'USERNAME_INVALID'],
    ['a'.repeat(101), 'USERNAME_INVALID'],
  ])('%p is %s', (username, expected) => {
    expect(codeOf(() => assertUsername(username))).toBe(expected);
  });

  it('has roles that people may have, at least one', () => {
    expect(codeOf(() => assertRoles(['official', 'supervisor']))).toBe('accepted');
    for (const roles of [[], ['operator'], ['official', 'worker'], ['constructor']])
      expect(codeOf(() => assertRoles(roles))).toBe('ROLE_NOT_FOR_PEOPLE');
  });
});

describe('the delay', () => {
  it('doubles after the fifth attempt up to a minute', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 1_000].map(delayAfter)).toEqual([
      0, 0, 3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });

  it('is the same for names nobody has', () => {
    const names = new UnknownNames();
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(names.attempt('x', 0)).toBe(0);
    expect(names.attempt('x', 1_000)).toBe(2_000);
    expect(names.attempt('y', 1_000)).toBe(0);
    expect(names.attempt('x', 3_000)).toBe(0);
    expect(names.attempt('x', 3_000)).toBe(6_000);
  });
});

describe('a request with a cookie', () => {
  const json = { 'content-type': 'application/json; charset=utf-8', host: 'motcua.example' };
  it.each([
    [{ ...json }, 'accepted'],
    [{ ...json, 'sec-fetch-site': 'same-origin' }, 'accepted'],
    [{ ...json, 'sec-fetch-site': 'none' }, 'accepted'],
    [{ ...json, 'sec-fetch-site': 'same-site' }, 'CROSS_SITE'],
    [{ ...json, 'sec-fetch-site': 'cross-site', origin: 'https://motcua.example' }, 'CROSS_SITE'],
    [{ ...json, origin: 'https://motcua.example' }, 'accepted'],
    [{ ...json, origin: 'https://public.example' }, 'accepted'],
    [{ ...json, origin: 'https://evil.example' }, 'CROSS_SITE'],
    [{ ...json, origin: 'null' }, 'CROSS_SITE'],
    [{ host: 'motcua.example' }, 'CROSS_SITE'],
    [{ 'content-type': 'text/plain' }, 'CROSS_SITE'],
    [{ 'content-type': 'application/jsonx' }, 'CROSS_SITE'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 'CROSS_SITE'],
    [{ 'content-type': 'multipart/form-data; boundary=x', 'x-requested-with': 'motcua' }, 'accepted'],
  ])('and %j is %s', (headers, expected) => {
    expect(codeOf(() => assertDeliberate(headers, 'https://public.example/app'))).toBe(expected);
  });

  it('or without an origin is nobody else’s', () => {
    expect(isOwnOrigin({}, undefined)).toBe(true);
  });
});
