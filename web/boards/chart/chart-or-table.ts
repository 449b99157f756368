import { useSyncExternalStore } from 'react';

type Shown = 'chart' | 'table';
const kept = 'motcua.boards.shown';
const listeners = new Set<() => void>();

function read(): Shown {
  try {
    return localStorage.getItem(kept) === 'table' ? 'table' : 'chart';
  } catch {
    return 'chart';
  }
}

let shown = read();

function show(chosen: Shown): void {
  shown = chosen;
  try {
    localStorage.setItem(kept, chosen);
  } catch {
    // A browser that keeps nothing begins with charts again.
  }
  listeners.forEach((listener) => listener());
}

/** One choice for all figures, kept: who reads tables reads them everywhere. */
export function useChartOrTable(): [Shown, (chosen: Shown) => void] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return [now, show];
}
