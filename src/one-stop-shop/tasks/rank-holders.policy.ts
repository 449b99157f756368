/** Somebody who could do a piece of work, with the work they have. */
export interface Candidate {
  personId: string;
  insteadOf: string | null;
  /** Their open items: in time, due soon, overdue. */
  inTime: number;
  dueSoon: number;
  overdue: number;
  /** Earlier steps of the same case that they have done. */
  earlierSteps: number;
}

export interface Ranked extends Candidate {
  rank: number;
  load: number;
}

/** What an open item weighs: one that presses takes the time of several. */
export const weights = { inTime: 1, dueSoon: 2, overdue: 3 };
/** Knowing the case is worth this much load, whether one has done one step of it or more. */
export const familiarity = 2;

const loadOf = ({ inTime, dueSoon, overdue }: Candidate): number =>
  inTime * weights.inTime + dueSoon * weights.dueSoon + overdue * weights.overdue;

/** Least load first, counting knowledge of the case; equal ones by fewer items, then in a fixed order. */
export function rankHolders(candidates: readonly Candidate[]): Ranked[] {
  const effort = (one: Candidate) => loadOf(one) - (one.earlierSteps > 0 ? familiarity : 0);
  const items = ({ inTime, dueSoon, overdue }: Candidate) => inTime + dueSoon + overdue;
  return candidates
    .toSorted(
      (one, other) =>
        effort(one) - effort(other) ||
        items(one) - items(other) ||
        Number(one.insteadOf !== null) - Number(other.insteadOf !== null) ||
        (one.personId < other.personId ? -1 : 1),
    )
    .map((one, place) => ({ ...one, rank: place + 1, load: loadOf(one) }));
}
