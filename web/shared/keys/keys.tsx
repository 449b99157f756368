import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** One key of a page and what it does, as `?` shows it. */
export interface KeyAct {
  /** `j`, `Enter`, `/`, `?`, `mod+k` (Ctrl or ⌘), `alt+1`, `g i` (one after the other). */
  key: string;
  says: string;
  act: (event: KeyboardEvent) => void;
  /** Also while a field has the focus; only for keys with mod or alt. */
  inFields?: boolean;
  isOff?: boolean;
}

let acts: readonly (readonly KeyAct[])[] = [];
const listeners = new Set<() => void>();
const change = (next: typeof acts) => {
  acts = next;
  listeners.forEach((listener) => listener());
};

/** Binds keys for as long as the component stands, from the moment it is seen; what came last goes first. */
export function useKeys(wanted: readonly KeyAct[]): void {
  const newest = useRef(wanted);
  newest.current = wanted;
  const shape = wanted.map(({ key, says, isOff }) => `${key}\n${says}\n${isOff}`).join('\n\n');
  useLayoutEffect(() => {
    const bound = newest.current.map((one, place) => ({
      ...one,
      act: (event: KeyboardEvent) => newest.current[place]?.act(event),
    }));
    change([...acts, bound]);
    return () => change(acts.filter((group) => group !== bound));
  }, [shape]);
}

/** All keys that work now, for the help. */
export const useBoundKeys = (): readonly KeyAct[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => flat(acts),
  );

let flatOf: typeof acts = [];
let flatActs: readonly KeyAct[] = [];
function flat(groups: typeof acts): readonly KeyAct[] {
  if (groups !== flatOf) {
    flatOf = groups;
    flatActs = groups.flat().filter(({ isOff }) => !isOff);
  }
  return flatActs;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type));

/** Enter and Space on a button or a link that leads somewhere else press it, whatever else they may do on the page. */
const isPressing = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest(
    'a[href]:not([aria-current]), button, summary, select, [role="button"], [role="menuitem"]',
  ) !== null;

const nameOf = (event: KeyboardEvent): string =>
  [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.key.length === 1 ? event.key.toLowerCase() : event.key,
  ]
    .filter(Boolean)
    .join('+');

let before = '';
let beforeAt = 0;

/** Once for the page, in a layout effect: a key that is pressed as soon as the page is seen is not lost. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isPressing(event)) return;
    const name = nameOf(event);
    const pair = event.timeStamp - beforeAt < 1_000 ? `${before} ${name}` : '';
    before = name;
    beforeAt = event.timeStamp;
    const inField = isField(event.target);
    // A dialog has the page's keys to itself.
    const dialog = document.querySelector('[role="dialog"]');
    const groups = [...acts].reverse();
    // `g c` is meant as one: its second key does not do what it would do alone.
    for (const wanted of [pair, name])
      for (const { key, act, inFields, isOff } of groups.flat()) {
        if (isOff || key !== wanted || (inField && !inFields)) continue;
        if (dialog && !dialog.contains(event.target as Node) && key !== 'mod+k') continue;
        event.preventDefault();
        act(event);
        return;
      }
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
