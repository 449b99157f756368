import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Presence, PresenceState } from './presence';

/** Null: only looked at by who may not change models, and told to nobody. */
export const PresenceContext = createContext<Presence | null>(null);

const alone: PresenceState = { pages: [] };
const never = () => () => undefined;

export const usePresence = (): Presence | null => useContext(PresenceContext);

export function usePresenceState(): PresenceState {
  const presence = usePresence();
  return useSyncExternalStore(presence?.listen ?? never, presence?.getState ?? (() => alone));
}
