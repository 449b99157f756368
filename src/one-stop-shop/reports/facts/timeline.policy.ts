import { endOfTime, type CaseFact, isSameFact, type RecordedFact } from './case-fact';

/** What a new fact does to the rows that are known of a case. */
export interface TimelineChange {
  /** Rows that never were seen by anybody: written and overtaken at the same instant. */
  removed: RecordedFact[];
  /** Rows with a new end, of validity or of knowledge; their keys stay. */
  changed: RecordedFact[];
  added: RecordedFact[];
}

const nothing: TimelineChange = { removed: [], changed: [], added: [] };

/**
 * From `validFrom` on the case is as `fact` says, which becomes known at `now`. `known`: the rows that are believed, in the order
 * of their validity.
 *
 * What happens now only ends the validity of the row before: as of an earlier instant nobody asks for a later one. What becomes
 * known afterwards (a message of another system about last week) leaves the old rows for those who ask as of before, and replaces
 * them for those who ask as of later.
 */
export function changeTimeline(
  known: readonly RecordedFact[],
  caseId: string,
  fact: CaseFact,
  validFrom: number,
  now: number,
): TimelineChange {
  const newest = known.at(-1);
  if (newest && isSameFact(newest.fact, fact)) return nothing;
  const from = Math.min(validFrom, now);
  const added: RecordedFact = {
    caseId,
    validFrom: from,
    validTo: endOfTime,
    recordedFrom: now,
    recordedTo: endOfTime,
    fact,
  };
  if (!newest) return { ...nothing, added: [added] };
  if (from >= now) return follow(newest, added, now);
  const change: TimelineChange = { removed: [], changed: [], added: [added] };
  for (const row of known) {
    if (row.validTo <= from) continue;
    const stays = row.validFrom < from;
    if (row.recordedFrom >= now) {
      if (stays) change.changed.push({ ...row, validTo: from });
      else change.removed.push(row);
      continue;
    }
    change.changed.push({ ...row, recordedTo: now });
    if (stays) change.added.push({ ...row, validTo: from, recordedFrom: now });
  }
  return change;
}

/** A clock that is behind another node's never turns time back: the new row begins where the old one does, at the earliest. */
function follow(newest: RecordedFact, added: RecordedFact, now: number): TimelineChange {
  const at = Math.max(now, newest.validFrom, newest.recordedFrom);
  const next = { ...added, validFrom: at, recordedFrom: at };
  if (newest.validFrom === at) return { removed: [newest], changed: [], added: [next] };
  return { removed: [], changed: [{ ...newest, validTo: at }], added: [next] };
}
