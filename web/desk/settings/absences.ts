/** A period of local dates, `YYYY-MM-DD`; `validTo` is the first day after it. */
interface Dated {
  validFrom: string;
  validTo: string | null;
}

export type Phase = 'now' | 'coming' | 'over';

export function phaseOf({ validFrom, validTo }: Dated, today: string): Phase {
  if (validTo !== null && validTo <= (today > validFrom ? today : validFrom)) return 'over';
  return validFrom > today ? 'coming' : 'now';
}

const order: Readonly<Record<Phase, number>> = { now: 0, coming: 1, over: 2 };

/** What holds now first, then what comes, the next one first, then what is over, the newest first. */
export const sortAbsences = <One extends Dated>(all: readonly One[], today: string): One[] =>
  [...all].sort((one, other) => {
    const [phase, otherPhase] = [phaseOf(one, today), phaseOf(other, today)];
    if (phase !== otherPhase) return order[phase] - order[otherPhase];
    const later = one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0;
    return phase === 'over' ? -later : later;
  });
