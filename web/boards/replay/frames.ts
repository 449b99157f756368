import type { ReplayEvent, ReplayFrame } from '../../../src/dashboards/contract';

/** The last frame at or before an instant, by its place; the first one when all are later. */
export function frameAt(frames: readonly Pick<ReplayFrame, 'at'>[], instant: number): number {
  let place = 0;
  for (const [index, { at }] of frames.entries()) if (Date.parse(at) <= instant) place = index;
  return place;
}

/** What happened after one frame and up to the next: the events that made it what it is. */
export function eventsOf(
  frames: readonly Pick<ReplayFrame, 'at'>[],
  events: readonly ReplayEvent[],
  place: number,
): ReplayEvent[] {
  const until = Date.parse(frames[place]?.at ?? '');
  const from = place > 0 ? Date.parse(frames[place - 1]!.at) : Number.NEGATIVE_INFINITY;
  return events.filter(({ at }) => Date.parse(at) > from && Date.parse(at) <= until);
}
