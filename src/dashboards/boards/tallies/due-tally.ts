import { dayAt, HOUR, startOfDay } from '../../../one-stop-shop';
import type { ClassedFile, StandingFile, StandingLateness } from '../standing/standing-case';
import { addTo, entryOf, type Tally } from './tally';

/** Hours are counted from the beginning of day 0, so that 24 of them are a local day. */
export const hourAt = (instant: number): number => Math.floor((instant - startOfDay(0)) / HOUR);
export const startOfHour = (hour: number): number => startOfDay(0) + hour * HOUR;

/** When cases fall due, and those that are late or soon will be. */
export class DueTally implements Tally {
  /** By hour of the date: in process and not late. */
  readonly byHour = new Map<number, number>();
  readonly byLead = new Map<string, { overdue: number; byDay: Map<number, number> }>();
  readonly overdue = new Map<string, ClassedFile>();
  readonly soon = new Map<string, ClassedFile>();
  /** To whom it is put down that open cases are late. */
  readonly attributions = new Map<string, Attributed>();

  count(one: ClassedFile, by: 1 | -1): void {
    const { figure, file } = one;
    if (figure !== 'overdue' && figure !== 'inTime' && figure !== 'dueSoon') return;
    const lead = entryOf(this.byLead, file.leadAgencyId, () => ({ overdue: 0, byDay: new Map() }));
    if (figure === 'overdue') lead.overdue += by;
    if (figure === 'overdue') {
      keep(this.overdue, one, by);
      this.attribute(latenessOf(one), by);
    }
    if (figure === 'dueSoon') keep(this.soon, one, by);
    const dueAt = file.clock?.dueAt ?? null;
    if (figure !== 'overdue' && dueAt !== null) {
      addTo(this.byHour, hourAt(dueAt), by);
      addTo(lead.byDay, dayAt(dueAt), by);
    }
    if (lead.overdue === 0 && lead.byDay.size === 0) this.byLead.delete(file.leadAgencyId);
  }

  private attribute(lateness: StandingLateness | null, by: 1 | -1): void {
    if (!lateness) return;
    const { agencyId, cause } = lateness;
    const key = `${agencyId} ${cause}`;
    const row = entryOf(this.attributions, key, () => ({ agencyId, cause, cases: 0 }));
    row.cases += by;
    if (row.cases === 0) this.attributions.delete(key);
  }
}

export interface Attributed {
  agencyId: string;
  cause: string;
  cases: number;
}

/** Of the date that stands; what an earlier one was put down to says nothing of this one. */
export function latenessOf({ file, lateness }: StandingFile): StandingLateness | null {
  const dueAt = file.clock?.dueAt ?? null;
  return lateness && (dueAt === null || lateness.dueAt === dueAt) ? lateness : null;
}

function keep(all: Map<string, ClassedFile>, one: ClassedFile, by: 1 | -1): void {
  if (by === 1) all.set(one.file.id, one);
  else all.delete(one.file.id);
}
