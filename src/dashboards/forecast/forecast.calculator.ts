/*
 * How likely an open case misses its date, by what became of cases that stood where it stands. Plain statistics over recorded
 * history, no fitted model: everything can be recounted by hand. Times are milliseconds of working time, by the calendar of the
 * agency that held the step.
 */

/** A step that a finished case went through. */
export interface Spell {
  /** Epoch milliseconds: nothing that was not known before an instant may speak of it. */
  knownAt: number;
  /** From the opening of the step to its end. */
  step: number;
  /** Of that, before somebody took it; null where nobody said when. */
  wait: number | null;
  /** From the end of the step to the result. */
  after: number;
  /** Open work per active officer of the unit when the step opened. */
  load: number;
}

/** Where an open case stands. */
export interface Standing {
  /** Working time since the step was opened. */
  elapsed: number;
  load: number;
}

/** Fewer say nothing: then the wider basis speaks. */
export const fewest = 20;

/** However full a desk is, the past is not stretched beyond this. */
const stretch = { least: 0.5, most: 3 };

/**
 * What remained of the past cases that had stood in this step at least as long as this one has: rest of the step, stretched as
 * much as the unit's desk is fuller than theirs was, and the way from there to the result. Ascending.
 */
export function remainingTimes(spells: readonly Spell[], { elapsed, load }: Standing): number[] {
  const remaining: number[] = [];
  for (const { step, after, load: before } of spells)
    if (step >= elapsed) remaining.push((step - elapsed) * stretchOf(load, before) + after);
  return remaining.sort((one, other) => one - other);
}

/** The same when somebody takes the step up now and does nothing else before: only spells whose waiting is known. */
export function remainingTimesIfTaken(spells: readonly Spell[]): number[] {
  return spells
    .flatMap(({ step, wait, after }) => (wait === null ? [] : [step - wait + after]))
    .sort((one, other) => one - other);
}

const stretchOf = (now: number, before: number): number =>
  Math.min(stretch.most, Math.max(stretch.least, now / Math.max(before, 0.1)));

/**
 * The share that would end after `left`, in [0, 1]; by Jeffreys' rule, so that few cases never claim certainty.
 * `remaining` ascends; `left` is negative for what is late already.
 */
export function chanceOfMissing(remaining: readonly number[], left: number): number {
  if (left < 0) return 1;
  return (remaining.length - countUpTo(remaining, left) + 0.5) / (remaining.length + 1);
}

/** The value below which this share of the ascending values lies. */
export function quantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  const next = values[Math.min(below + 1, values.length - 1)]!;
  return values[below]! + (next - values[below]!) * (place - below);
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (values[middle]! <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
