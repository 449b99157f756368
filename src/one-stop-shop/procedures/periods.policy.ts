export interface Dated {
  id: string;
  /** First local day, as its file says. */
  from: string;
  /** First day without it, as its file says. */
  to: string | null;
  /** When it was deployed, epoch milliseconds. */
  deployedAt: number;
}

/**
 * The first day on which each version of a procedure is not in force any more (null = open), so that no two are in force
 * together: a version ends where the next later one begins, or where its file says, whichever is earlier. Of versions
 * with the same first day the one deployed last holds, and the others never come into force.
 */
export function endsOf(versions: readonly Dated[]): Map<string, string | null> {
  const ordered = [...versions].sort(
    (a, b) => compare(a.from, b.from) || a.deployedAt - b.deployedAt || compare(a.id, b.id),
  );
  return new Map(
    ordered.map(({ id, from, to }, index) => {
      const next = ordered[index + 1]?.from ?? null;
      const end = next === null ? to : to === null || next < to ? next : to;
      return [id, end !== null && end < from ? from : end];
    }),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
