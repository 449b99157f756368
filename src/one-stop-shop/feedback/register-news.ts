import { isAllowed, type Permission, type Topics } from '../../identity';
import type { CaseAccess } from '../case-files/case-access';

/** A register that can be followed live: each gets what concerns the agencies whose cases they may know of. */
export function followRegister(
  topics: Topics,
  access: CaseAccess,
  { name, permission, begin }: { name: string; permission: Permission; begin: string },
): void {
  topics.register({
    name,
    permission,
    scopeOf: (actor) => (events) => {
      const seen = isAllowed(actor, permission) ? access.seenAgencies(actor) : [];
      return events.filter(
        ({ type, agency }) =>
          type.startsWith(begin) && (seen === null || (typeof agency === 'string' && seen.includes(agency))),
      );
    },
  });
}
