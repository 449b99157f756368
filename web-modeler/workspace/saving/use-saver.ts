import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Saver, SaveState } from './saver';

export const SaverContext = createContext<Saver | null>(null);

export function useSaver(): Saver {
  const saver = useContext(SaverContext);
  if (!saver) throw new Error('useSaver is for what stands in an open model');
  return saver;
}

export function useSaveState(): SaveState {
  const saver = useSaver();
  return useSyncExternalStore(saver.listen, saver.getState);
}
