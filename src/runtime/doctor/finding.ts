/** The invariants of SECURITY-relevant state, as the doctor names them. */
export const invariants = {
  I1: 'an acknowledged command has left its answer',
  I3: 'history is numbered 1..n without gaps',
  I4: 'open tasks, jobs and subscriptions are exactly the open waits of the saved state',
  I5: 'no effect key is on two pieces of work',
  I6: 'attempts stay within their limit, or an incident says so; leases are sound',
  I7: 'committed events are numbered densely',
  I9: 'every running instance waits for something, and every called one is awaited',
  I10: 'every saved state loads and is consistent in itself',
} as const;

export type Invariant = keyof typeof invariants;

export interface Finding {
  invariant: Invariant;
  /** What it is about, such as `instance 0198...`. */
  subject: string;
  detail: string;
}
