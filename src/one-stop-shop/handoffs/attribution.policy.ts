import type { OpenSegment, Segment, SegmentKind, Station } from './custody.policy';

/** HOLDER: the unit that has it. RECEIVER: one whose clock runs since the case was sent to it. CONSULTED: one that is asked and late itself. */
export type LatenessCause = 'HOLDER' | 'RECEIVER' | 'CONSULTED';

export interface AskedUnit {
  station: Station;
  dueAt: number;
  askedAt: number;
}

/**
 * To whom it is put down that a case passes due. A receiver gains no time by not accepting: while the case is on its way it
 * is the receiver's. The holder answers for everything else, unless it waits for an opinion that is itself overdue; of
 * several the one that is overdue longest.
 */
export function attribute(
  open: OpenSegment,
  asked: readonly AskedUnit[],
  at: number,
): { cause: LatenessCause; station: Station } {
  if (open.kind === 'TRANSIT') return { cause: 'RECEIVER', station: open.to! };
  const [late] = asked
    .filter(({ dueAt }) => dueAt < at)
    .toSorted((one, other) => one.dueAt - other.dueAt || one.askedAt - other.askedAt);
  return late ? { cause: 'CONSULTED', station: late.station } : { cause: 'HOLDER', station: open.unit };
}

export interface Overrun {
  kind: SegmentKind;
  station: Station;
  milliseconds: number;
}

/** Who had the case how long after it was due: per unit, in transit the receiver, with the applicant nobody's fault. */
export function overrunOf(segments: readonly Segment[], dueAt: number, until: number): Overrun[] {
  const sums = new Map<string, Overrun>();
  for (const { kind, unit, to, from, until: end } of segments) {
    const milliseconds = Math.min(end, until) - Math.max(from, dueAt);
    if (milliseconds <= 0) continue;
    const station = kind === 'TRANSIT' ? to! : unit;
    const key = `${kind} ${station.unitId}`;
    const known = sums.get(key);
    if (known) known.milliseconds += milliseconds;
    else sums.set(key, { kind, station, milliseconds });
  }
  return [...sums.values()];
}
