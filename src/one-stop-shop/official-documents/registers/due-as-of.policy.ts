import type { LedgerEntry } from '../../deadlines/ledger';

type Moved = Pick<LedgerEntry, 'at' | 'newDue'>;

/**
 * Until when a case was promised as it stood at `until` (epoch ms): what the last entry of its ledgers up to then left. Null while its
 * clock stands still; undefined when nothing was promised yet. Ledgers are only added to, so the answer never changes.
 */
export function dueAsOf(ledgers: readonly (readonly Moved[])[], until: number): number | null | undefined {
  return ledgers
    .flat()
    .filter(({ at }) => at <= until)
    .toSorted((one, other) => one.at - other.at)
    .at(-1)?.newDue;
}
