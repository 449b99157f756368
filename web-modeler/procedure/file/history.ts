/** The texts that a file has been since it was opened here. */
export interface History {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** Where the last change was, and when: what is typed at one place without a pause is taken back at once. */
  readonly last?: { readonly place: string; readonly at: number };
}

const pause = 1_000;
const most = 300;

export const begun = (present: string): History => ({ past: [], present, future: [] });

/** `at`: milliseconds of any clock. */
export function changed(history: History, present: string, place: string, at: number): History {
  if (present === history.present) return history;
  const goesOn = history.last?.place === place && at - history.last.at < pause && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-most);
  return { past, present, future: [], last: { place, at } };
}

export function undone({ past, present, future }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone({ past, present, future }: History): History {
  const [after, ...rest] = future;
  return after === undefined
    ? { past, present, future }
    : { past: [...past, present], present: after, future: rest };
}
