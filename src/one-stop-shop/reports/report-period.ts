import { dateAt, DAY, dayOf, isLocalDate, type LocalDate, startOfDay } from '../local-date';
import type { Instants } from './forms/fact-slices';
import { refusals } from './reports.errors';

/** A year and a month: what the yearly report with its carried over month needs. */
export const mostDays = 400;

export interface AskedPeriod {
  from?: string;
  until?: string;
  asOf?: string;
}

export interface ReportPeriod extends Instants {
  fromDate: LocalDate;
  untilDate: LocalDate;
}

/**
 * The period that was asked for, by default this month, both dates included; what is not over yet ends at `asOf`, by default now.
 * Throws REPORT.BAD_PERIOD, REPORT.BAD_INSTANT.
 */
export function reportPeriod({ from, until, asOf }: AskedPeriod, now: number): ReportPeriod {
  const today = dateAt(now);
  const fromDate = from ?? `${(until ?? today).slice(0, 7)}-01`;
  const untilDate = until ?? (today > fromDate ? today : fromDate);
  if (!isLocalDate(fromDate) || !isLocalDate(untilDate)) throw refusals.badPeriod({ days: mostDays });
  const days = dayOf(untilDate) - dayOf(fromDate) + 1;
  if (days < 1 || days > mostDays) throw refusals.badPeriod({ days: mostDays });
  const begin = startOfDay(dayOf(fromDate));
  const known = asOf === undefined ? now : Date.parse(asOf);
  if (!Number.isFinite(known) || known > now || known < begin) throw refusals.badInstant();
  const end = startOfDay(dayOf(untilDate)) + DAY - 1;
  return { fromDate, untilDate, from: begin, at: Math.min(end, known), asOf: known };
}
