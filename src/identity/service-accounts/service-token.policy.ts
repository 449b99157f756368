import ipaddr from 'ipaddr.js';
import { DomainError } from '../../kernel';
import {
  type Permission,
  permissions,
  permissionsOfRole,
  type Role,
  rolesOfServices,
} from '../access/permissions';

/** Days a token lasts at the longest when it is made over the API. */
export const longestLife = 366;

/** Throws `IDENTITY.UNKNOWN_ROLE`. */
export function roleOf(name: string): Role {
  const found = rolesOfServices.find((role) => role === name);
  if (found) return found;
  throw new DomainError('IDENTITY.UNKNOWN_ROLE', 'invalid', {
    role: name,
    roles: rolesOfServices.join(', '),
  });
}

/** What is left of a role; null = all of it. Throws `IDENTITY.SCOPE_NOT_OF_ROLE`. */
export function scopesOf(role: Role, wanted: readonly string[] = []): Permission[] | null {
  for (const scope of wanted)
    if (!(permissionsOfRole[role] as readonly string[]).includes(scope))
      throw new DomainError('IDENTITY.SCOPE_NOT_OF_ROLE', 'invalid', { scope, role });
  return wanted.length === 0 ? null : permissions.filter((one) => wanted.includes(one));
}

/** Networks in CIDR; an address alone is a network of one. Null = anywhere. Throws `IDENTITY.ADDRESS_INVALID`. */
export function networksOf(wanted: readonly string[] = []): string[] | null {
  const networks = wanted.map((text) => {
    try {
      if (text.includes('/')) return ipaddr.parseCIDR(text).join('/');
      const address = ipaddr.process(text);
      return `${address.toString()}/${address.kind() === 'ipv4' ? 32 : 128}`;
    } catch {
      throw new DomainError('IDENTITY.ADDRESS_INVALID', 'invalid', { address: text.slice(0, 100) });
    }
  });
  return networks.length === 0 ? null : [...new Set(networks)];
}

/** Whether an address lies in one of the networks; an unknown address lies in none. */
export function isWithin(address: string | undefined, networks: readonly string[]): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
}
