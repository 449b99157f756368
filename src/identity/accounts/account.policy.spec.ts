import { assertRoles, assertUsername, delayAfter, foldUsername } from './account.policy';
import { assertDeliberate, isOwnOrigin } from '../sessions/request-origin';

const codeOf = (act: () => void): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code.replace('IDENTITY.', '');
  }
};

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
  it('doubles after the fifth attempt up to two minutes', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 1_000].map(delayAfter)).toEqual([
      0, 0, 3_000, 6_000, 12_000, 24_000, 48_000, 96_000, 120_000,
    ]);
  });

  it('lets no more than 15 guesses through in any ten minutes', () => {
    const instants: number[] = [];
    for (let now = 0, free = 0, attempts = 0; now < 3_600_000; now += 1_000)
      while (now >= free && instants.push(now)) free = now + delayAfter((attempts += 1));
    for (const from of instants)
      expect(instants.filter((at) => at >= from && at < from + 600_000).length).toBeLessThanOrEqual(15);
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
