import { DomainError } from '../kernel';
import type { Role } from './permissions';

/** What people may be; the other roles are for services. */
export const rolesOfPeople = [
  'official',
  'supervisor',
  'administrator',
  'designer',
] as const satisfies Role[];

/** One spelling of a name, whatever keyboard and case it is typed with. */
export const foldUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

export function assertUsername(username: string): void {
  if (!/^[a-z0-9][a-z0-9._@-]{2,99}$/.test(username))
    throw new DomainError('IDENTITY.USERNAME_INVALID', 'invalid', { field: 'username' });
}

export function assertRoles(given: readonly string[]): void {
  const allowed: readonly string[] = rolesOfPeople;
  const wrong = given.find((role) => !allowed.includes(role));
  if (given.length === 0 || wrong !== undefined)
    throw new DomainError('IDENTITY.ROLE_NOT_FOR_PEOPLE', 'invalid', {
      field: 'roles',
      role: (wrong ?? '').slice(0, 50),
      roles: allowed.join(', '),
    });
}

export const shortestPassword = 8;
export const longestPassword = 200;

/** The first guesses of anybody; names of the place and the product are added to them. */
const commonest = new Set(
  `12345678 123456789 1234567890 0123456789 87654321 987654321 11111111 00000000 88888888 66668888 12341234 11223344
  password password1 password12 password123 passw0rd p@ssw0rd p@ssword1 matkhau1 matkhau12 matkhau123 matkhau@123
  qwertyui qwerty12 qwerty123 qwertyuiop asdfghjk asdfghjkl 1qaz2wsx 1q2w3e4r q1w2e3r4 qazwsxedc abcd1234 abc12345
  abc@1234 abcd@1234 admin123 admin1234 admin@123 administrator iloveyou anhyeuem emyeuanh khongbiet vietnam1
  vietnam123 vietnam@123 hanoi123 saigon123 motcua123 motcua@123 hanhchinhcong dichvucong welcome1 welcome123 letmein1
  changeme changeme1 trustno1 sunshine football superman 12345678a a12345678 a123456789 aa123456 123456aA@`
    .toLowerCase()
    .split(/\s+/),
);

/** NIST SP 800-63B: long enough, not guessed first, not the name itself; no rules about kinds of characters. */
export function assertPassword(password: string, username: string): void {
  const normalised = password.normalize('NFKC');
  const length = [...normalised].length;
  const folded = normalised.toLowerCase();
  const refuse = (rule: string) => {
    throw new DomainError(`IDENTITY.PASSWORD_${rule}`, 'invalid', {
      field: 'password',
      minimum: shortestPassword,
      maximum: longestPassword,
    });
  };
  if (length < shortestPassword) refuse('TOO_SHORT');
  if (length > longestPassword) refuse('TOO_LONG');
  if (folded === username || lettersOf(folded) === lettersOf(username)) refuse('HAS_USERNAME');
  if (commonest.has(folded) || /^(.)\1*$/u.test(folded)) refuse('TOO_COMMON');
}

/** Without the digits and signs that people put around a word. */
const lettersOf = (text: string): string => text.replace(/^\P{L}+|\P{L}+$/gu, '');

const freeAttempts = 5;

/** How long no password is looked at after so many sign-ins that did not succeed; milliseconds. Never more than a minute. */
export const delayAfter = (attempts: number): number =>
  attempts < freeAttempts ? 0 : Math.min(60_000, 3_000 * 2 ** (attempts - freeAttempts));

export const idleLimit = 30 * 60_000;
export const absoluteLimit = 12 * 3_600_000;
