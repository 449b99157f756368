import type { ReportProfile } from './profiles.data';

/** Ends with columns of their own: neither resolved nor in progress (07a/BTP). */
export interface Apart {
  isApart: boolean;
}

/**
 * The predicates of the forms over a row `f` of `case_fact` that holds at the end of the period, in SQL that both databases read. `:from`
 * is the first instant of the period and `:at` its last; a count and the list behind it use the same text.
 */
export interface Conditions {
  accepted: string;
  carriedOver: string;
  /** What was finished in the period in the words of the form. */
  early: string;
  onTime: string;
  late: string;
  lateWithApology: string;
  lateWithoutApology: string;
  /** Against the first promise, extensions aside. */
  brokenPromise: string;
  inTime: string;
  overdue: string;
  withdrawn: string;
  stopped: string;
  waitingInTime: string;
  waitingLate: string;
  refusedAtReception: string;
  paid: string;
}

export const online = "f.channel = 'ONLINE'";

export function conditionsOf(profile: ReportProfile, { isApart }: Apart = { isApart: false }): Conditions {
  const outcomes = { WITHDRAWN: profile.withdrawn, TERMINATED: profile.stopped };
  const ends = (how: string): string[] =>
    isApart
      ? []
      : Object.entries(outcomes)
          .filter(([, counted]) => counted === how)
          .map(([outcome]) => outcome);
  const hasEndedAs = (names: readonly string[]): string =>
    names.length === 0
      ? '1 = 0'
      : `COALESCE(f.outcome, '') IN (${names.map((name) => `'${name}'`).join(', ')})`;

  const leftOut = hasEndedAs(ends('LEFT_OUT'));
  const alwaysOnTime = hasEndedAs(ends('ON_TIME'));
  const apart = hasEndedAs(isApart ? Object.keys(outcomes) : []);
  const isFinished = 'f.finished_at >= :from AND f.finished_at <= :at';
  const isOpen = '(f.finished_at IS NULL OR f.finished_at > :at)';
  const isResolved = `f.accepted_at <= :at AND ${isFinished} AND NOT ${leftOut} AND NOT ${apart}`;
  const isInProcess = `f.accepted_at <= :at AND ${isOpen}`;
  const waitsForSupplement =
    profile.supplement === 'RESOLVED_ON_TIME' ? "f.state = 'AWAITING_SUPPLEMENT'" : '1 = 0';
  const isLate =
    profile.extended === 'AS_CURRENT'
      ? "f.end_class = 'LATE'"
      : "(f.end_class = 'LATE' OR (f.extensions > 0 AND f.original_class = 'LATE'))";
  const isOverdue = `(COALESCE(f.due_at, :at) < :at${profile.paused === 'AS_CLOCK' ? ' OR f.lapsed = 1' : ''})`;
  const waits = `f.filed_at <= :at AND (f.accepted_at IS NULL OR f.accepted_at > :at) AND ${isOpen}`;
  const late = `${isResolved} AND NOT ${alwaysOnTime} AND ${isLate}`;
  return {
    accepted: `f.accepted_at >= :from AND f.accepted_at <= :at AND NOT ${leftOut}`,
    carriedOver: `f.accepted_at < :from AND (f.finished_at IS NULL OR f.finished_at >= :from) AND NOT ${leftOut}`,
    early: `${isResolved} AND NOT ${alwaysOnTime} AND NOT ${isLate} AND f.end_class = 'EARLY'`,
    onTime: `((${isResolved} AND (${alwaysOnTime} OR (f.end_class = 'ON_TIME' AND NOT ${isLate})))
      OR (${isInProcess} AND ${waitsForSupplement}))`,
    late,
    lateWithApology: `${late} AND f.extensions > 0`,
    lateWithoutApology: `${late} AND f.extensions = 0`,
    brokenPromise: `${isResolved} AND f.original_class = 'LATE'`,
    inTime: `${isInProcess} AND NOT ${waitsForSupplement} AND NOT ${isOverdue}`,
    overdue: `${isInProcess} AND NOT ${waitsForSupplement} AND ${isOverdue}`,
    withdrawn: `f.accepted_at <= :at AND ${isFinished} AND ${hasEndedAs(['WITHDRAWN'])}`,
    stopped: `f.accepted_at <= :at AND ${isFinished} AND ${hasEndedAs(['TERMINATED'])}`,
    waitingInTime: `${waits} AND COALESCE(f.acceptance_due_at, :at) >= :at`,
    waitingLate: `${waits} AND COALESCE(f.acceptance_due_at, :at) < :at`,
    refusedAtReception: `${isFinished} AND ${hasEndedAs(['REJECTED'])}`,
    paid: 'f.paid_at >= :from AND f.paid_at <= :at',
  };
}
