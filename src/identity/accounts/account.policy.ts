import { DomainError } from '../../kernel';
import type { Role } from '../access/permissions';

/** What people may be; the other roles are for services. */
export const rolesOfPeople = [
  'official',
  'supervisor',
  'controller',
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

const freeAttempts = 5;

/**
 * How long no password is looked at after so many sign-ins that did not succeed; milliseconds. Never more than two
 * minutes, so that a stranger cannot keep anybody out for long, and enough that 14 guesses fit in ten minutes.
 */
export const delayAfter = (attempts: number): number =>
  attempts < freeAttempts ? 0 : Math.min(120_000, 3_000 * 2 ** (attempts - freeAttempts));
