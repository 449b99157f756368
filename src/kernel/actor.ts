/** Who acts: an official, a citizen, a service with a token, or the system itself (timers, relays). */
export interface Actor {
  kind: 'person' | 'citizen' | 'service' | 'system';
  id: string;
  name: string;
  roles: string[];
  /** Of all that the roles permit, only this; absent = all of it. */
  permissions?: readonly string[];
  /** Of a citizen: ids of cases they have just been found, or have proved, to be the applicant or filer of. */
  ownCases?: readonly string[];
  /** What the caller has to set up before anything but their own account is open to them. */
  lacks?: 'second-factor';
}

export const systemActor: Actor = { kind: 'system', id: 'system', name: 'system', roles: [] };

/** Programs: what they may do is in their roles alone; people are limited by their posts, citizens by their cases. */
export const isMachine = ({ kind }: Actor): boolean => kind === 'service' || kind === 'system';
