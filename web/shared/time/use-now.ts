import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock';

const every = 30_000;
let now = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** The server's time, for texts that change as it passes: one timer for the whole page, twice a minute. */
export const useNow = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => {
        now = serverNow();
        listeners.forEach((one) => one());
      }, every);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
    () => {
      if (timer === undefined && Math.abs(serverNow() - now) > 1_000) now = serverNow();
      return now;
    },
  );
