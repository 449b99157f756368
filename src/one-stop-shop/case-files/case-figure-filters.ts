import type { SqlParameter } from '../../database';
import type { OrganisationView } from '../organisation/organisation-view';
import type { CaseFigureFilters } from './case-figure-filters.dto';
import { endOfTime } from './stored-case';

export interface Condition {
  sql: string;
  values: SqlParameter[];
}

const phases: Record<NonNullable<CaseFigureFilters['phase']>, string> = {
  WAITING: 'c.closed_at IS NULL AND c.finished_at IS NULL AND c.accepted_at IS NULL',
  IN_PROCESS: 'c.closed_at IS NULL AND c.finished_at IS NULL AND c.accepted_at IS NOT NULL',
  TO_RETURN: 'c.closed_at IS NULL AND c.finished_at IS NOT NULL',
};

const acceptanceIsOver = `EXISTS (SELECT 1 FROM clock a WHERE a.case_id = c.id AND a.kind = 'ACCEPTANCE'
  AND a.state <> 'ENDED' AND a.due_at < ?)`;

/**
 * What was known of the case at an instant: late by the date that stood then, or standing still with a date that had passed.
 * The facts of the reports hold it for every instant.
 */
const wasOverdue = `EXISTS (SELECT 1 FROM case_fact o WHERE o.case_id = c.id AND o.recorded_to = ?
  AND o.valid_from <= ? AND o.valid_to > ? AND (o.due_at < ? OR o.lapsed = 1))`;

const keptByExtension = "k.end_class <> 'LATE' AND k.original_class = 'LATE'";

/** The date that stands; of a paused clock the one that had passed. */
const attributed = `EXISTS (SELECT 1 FROM lateness l WHERE l.case_id = c.id AND l.attributed_agency_id = ?
  AND (k.due_at IS NULL OR l.due_at = k.due_at)`;

/**
 * The conditions on `c` (the case) and `k` (its case clock) that the figures of the boards are counted by; `now` and all instants
 * are epoch milliseconds.
 */
export function figureConditions(
  filter: CaseFigureFilters,
  view: OrganisationView,
  date: string,
  now: number,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: SqlParameter[]) => conditions.push({ sql, values });
  const instant = (sql: string, at: string | undefined) => {
    if (at !== undefined) add(sql, Date.parse(at));
  };
  const inProcessAt = (at: string | undefined) => {
    instant('c.accepted_at < ?', at);
    instant('(c.finished_at IS NULL OR c.finished_at >= ?)', at);
  };
  if (filter.under !== undefined)
    add(
      'EXISTS (SELECT 1 FROM case_participant u WHERE u.case_id = c.id AND u.agency_id IN (?))',
      belowAll(filter.under.split(','), view, date),
    );
  if (filter.lead !== undefined) add('c.lead_agency_id = ?', filter.lead);
  if (filter.field !== undefined)
    add(
      'EXISTS (SELECT 1 FROM procedure_version v WHERE v.id = c.procedure_version_id AND v.field = ?)',
      filter.field,
    );
  if (filter.level !== undefined)
    add(
      'EXISTS (SELECT 1 FROM procedure_version v WHERE v.id = c.procedure_version_id AND v.level = ?)',
      filter.level,
    );
  if (filter.phase !== undefined) add(phases[filter.phase]);
  if (filter.acceptance !== undefined)
    add(filter.acceptance === 'LATE' ? acceptanceIsOver : `NOT ${acceptanceIsOver}`, now);
  instant('c.due_at IS NOT NULL AND c.due_order >= ?', filter.dueFrom);
  instant('c.accepted_at >= ?', filter.acceptedFrom);
  instant('c.accepted_at < ?', filter.acceptedBefore);
  instant('c.accepted_at IS NOT NULL AND c.finished_at >= ?', filter.finishedFrom);
  instant('c.accepted_at IS NOT NULL AND c.finished_at < ?', filter.finishedBefore);
  inProcessAt(filter.inProcessAt);
  if (filter.overdueAt !== undefined) {
    inProcessAt(filter.overdueAt);
    const at = Math.min(Date.parse(filter.overdueAt), now);
    add(wasOverdue, endOfTime, at, at, at);
  }
  if (filter.extended !== undefined)
    add(filter.extended ? keptByExtension : `NOT COALESCE(${keptByExtension}, FALSE)`);
  if (filter.attributedTo !== undefined) {
    if (filter.cause === undefined) add(`${attributed})`, filter.attributedTo);
    else add(`${attributed} AND l.cause = ?)`, filter.attributedTo, filter.cause);
  }
  if (filter.consulting !== undefined)
    add(
      `${filter.consulting ? '' : 'NOT '}EXISTS
        (SELECT 1 FROM consultation q WHERE q.case_id = c.id AND q.state = 'OPEN')`,
    );
  return conditions;
}

function belowAll(roots: readonly string[], view: OrganisationView, date: string): string[] {
  const wanted = new Set(roots);
  const below = view
    .agencies(date)
    .filter(({ id }) => view.lineage(id).some((above) => wanted.has(above.id)));
  return [...new Set([...roots, ...below.map(({ id }) => id)])];
}
