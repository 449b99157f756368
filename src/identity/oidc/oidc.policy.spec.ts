import * as fc from 'fast-check';
import { DomainError } from '../../kernel';
import {
  assertReturnTo,
  type Claims,
  hasSecondFactor,
  rolesOf,
  usernamesFor,
  verifiedEmailOf,
} from './oidc.policy';

const claims = (more: object): Claims => ({ iss: 'https://sso.example', sub: 'x', ...more });

describe('where a sign-in goes on', () => {
  it.each([
    ['/', '/'],
    ['/app/cases?open=1#first', '/app/cases?open=1#first'],
    ['/a/../b', '/b'],
    ['/.//evil.example', '/evil.example'],
    ['/a/..//evil.example', '/evil.example'],
  ])('%s is %s', (given, expected) => {
    expect(assertReturnTo(given)).toBe(expected);
  });

  it('is a path of ours, whatever is given', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      'evil.example',
      'http',
      '%2f',
      '%5c',
      '?',
      '#',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts).map((some) => some.join('')),
          fc.string(),
        ),
        (given) => {
          let path: string;
          try {
            path = assertReturnTo(given);
          } catch (error) {
            return error instanceof DomainError && error.code === 'IDENTITY.OIDC_RETURN_TO';
          }
          return new URL(path, 'https://motcua.example').origin === 'https://motcua.example';
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('roles', () => {
  const mapping = {
    rolesClaim: 'groups',
    roles: { staff: 'official', heads: 'supervisor', more: 'official' },
  };
  it.each([
    [
      ['staff', 'heads', 'more'],
      ['official', 'supervisor'],
    ],
    ['staff', ['official']],
    [['constructor', '__proto__', 'toString', 7, null, ['staff']], []],
    [undefined, []],
    [{ staff: true }, []],
  ])('of %j are %j', (groups, roles) => {
    expect(rolesOf(claims({ groups }), mapping)).toEqual(roles);
  });
});

it.each([
  [{ email: 'an@x.vn', email_verified: true }, 'an@x.vn'],
  [{ email: 'an@x.vn', email_verified: 'true' }, undefined],
  [{ email: 'an@x.vn' }, undefined],
  [{ email: ['an@x.vn'], email_verified: true }, undefined],
])('the address of %j is %p', (more, email) => {
  expect(verifiedEmailOf(claims(more))).toBe(email);
});

it.each([
  [['pwd', 'otp'], true],
  [['mfa'], true],
  [['pwd'], false],
  ['mfa', false],
  [undefined, false],
])('methods %j are a second factor: %p', (amr, expected) => {
  expect(hasSecondFactor(claims({ amr }))).toBe(expected);
});

it('user names are those that people may have, and one is left in any case', () => {
  const given = { preferred_username: 'Nguyễn An', email: 'An@x.vn', email_verified: true };
  expect(usernamesFor(claims(given), 'P1')).toEqual(['an@x.vn', 'sso-p1']);
});
