/** Who acts: a person, a service with a token, or the system itself (timers, relays). */
export interface Actor {
  kind: 'person' | 'service' | 'system';
  id: string;
  name: string;
  roles: string[];
}

export const systemActor: Actor = { kind: 'system', id: 'system', name: 'system', roles: [] };
