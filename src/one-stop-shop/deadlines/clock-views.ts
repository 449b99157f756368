import { type FinishedClass, reportedClass } from './classify';
import type { LedgerEntryView, ClockDetailView, ClockView } from './clock-view.dto';
import { explain, explainEntry } from './explain';
import type { LedgerEntry } from './ledger';
import { isoLocal } from '../local-date';
import { type StoredClock, toClock } from './stored-clock';

const instant = (at: number | null): string | null => (at === null ? null : isoLocal(at));

export function ledgerView(entry: LedgerEntry): LedgerEntryView {
  const { at, oldDue, newDue, documentId, ...rest } = entry;
  return {
    ...rest,
    at: isoLocal(at),
    ...(documentId !== undefined && { document: documentId }),
    oldDue: instant(oldDue),
    newDue: instant(newDue),
    explanation: explainEntry(entry),
  };
}

export function clockView(stored: StoredClock, now: number): ClockView {
  const clock = toClock(stored, now);
  const { entries } = stored.ledger;
  const left = stored.state === 'PAUSED' ? entries.findLast(({ remaining }) => remaining) : undefined;
  return {
    ...clock,
    startedAt: isoLocal(clock.startedAt),
    originalDueAt: isoLocal(clock.originalDueAt),
    dueAt: instant(clock.dueAt),
    dueSoonAt: instant(clock.dueSoonAt),
    endedAt: instant(clock.endedAt),
    reportedClass:
      clock.originalClass &&
      reportedClass({
        class: clock.class as FinishedClass,
        originalClass: clock.originalClass,
        extensions: clock.extensions,
      }),
    ...(left && { used: left.used, remaining: left.remaining }),
  };
}

export function clockDetailView(stored: StoredClock, now: number): ClockDetailView {
  const { entries } = stored.ledger;
  return { ...clockView(stored, now), ledger: entries.map(ledgerView), explanation: explain(entries) };
}
