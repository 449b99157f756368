import { addDuration, firstDue, readTimer } from '../../expressions';
import type { TimerValue } from '../../expressions';

/** What a start timer still has to do; the payload of its job. */
export interface StartTimer {
  type: 'date' | 'duration' | 'cycle';
  text: string;
  /** Firings left, this one included; null = without end. */
  left: number | null;
}

/** When a start timer of a version deployed at `now` fires first; null when its text is no timer or lies in the past. */
export function armStartTimer(
  type: StartTimer['type'],
  text: string,
  now: number,
): { dueAt: number; timer: StartTimer } | null {
  const reading = readTimer(type, text, now);
  if (!reading.ok) return null;
  const { value } = reading;
  return { dueAt: firstDue(value, now), timer: { type, text, left: firings(value) } };
}

/** The next firing after the one that was due at `dueAt`; rounds missed while nothing ran are not made up for. */
export function rearmStartTimer(
  timer: StartTimer,
  dueAt: number,
  now: number,
): { dueAt: number; timer: StartTimer } | null {
  if (timer.type !== 'cycle' || timer.left === 1) return null;
  const reading = readTimer('cycle', timer.text, now);
  if (!reading.ok || reading.value.type !== 'cycle') return null;
  const { duration } = reading.value;
  let next = addDuration(dueAt, duration);
  let left = timer.left === null ? null : timer.left - 1;
  while (next <= now && left !== 1) {
    next = addDuration(next, duration);
    if (left !== null) left -= 1;
  }
  return { dueAt: next, timer: { ...timer, left } };
}

const firings = (value: TimerValue): number | null =>
  value.type === 'cycle' ? (value.repetitions ?? null) : 1;
