import { useSyncExternalStore } from 'react';

/** Where the kit of the other pages keeps it too: `light`, `dark` or `auto`. */
const kept = 'mantine-color-scheme-value';
const listeners = new Set<() => void>();
const system = matchMedia('(prefers-color-scheme: dark)');

export type Scheme = 'light' | 'dark';

function current(): Scheme {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(kept);
  } catch {
    // Then it is the system's.
  }
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** Marks the page as the kit does, so that all sheets agree. */
export function applyScheme(): void {
  document.documentElement.dataset.mantineColorScheme = current();
  listeners.forEach((listener) => listener());
}

export function chooseScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(kept, scheme);
  } catch {
    // A browser that keeps nothing follows the system.
  }
  applyScheme();
}

system.addEventListener('change', applyScheme);

export const useScheme = (): Scheme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
