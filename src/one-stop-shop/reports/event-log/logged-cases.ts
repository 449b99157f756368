import { createHmac, randomBytes } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Database, SqlParameter } from '../../../database';
import type { JsonObject } from '../../../kernel';

/** Which cases a log holds: filed in `[from, at]`, answered for by these agencies. */
export interface LogScope {
  from: number;
  at: number;
  agencies: readonly string[] | null;
  procedure?: string;
}

export interface LoggedEvent {
  id: string;
  /** A step by its name in the model, an act by its code: `accepted`, `supplement.requested`. */
  activity: string;
  lifecycle: 'start' | 'complete';
  at: number;
  /** The same official has the same name within a file, and another one in the next. */
  resource: string;
  agencyId: string | null;
  unitId: string | null;
}

export interface LoggedCase {
  id: string;
  procedureCode: string;
  channel: string;
  agencyId: string;
  outcome: string | null;
  filedAt: number;
  events: LoggedEvent[];
}

const page = 200;

/** What says nothing of the work: dates, owners and states follow from what is in the log. */
const leftOut = new Set(['case.status.changed', 'case.owner.changed', 'case.assigned', 'case.silent']);

/**
 * Cases with their events, oldest first in each, for process mining: ids, codes and steps, nothing of applicants, officials by names
 * that only this file knows.
 */
export async function* loggedCases(database: Database, scope: LogScope): AsyncGenerator<LoggedCase> {
  const key = randomBytes(32);
  const nameOf = (kind: string, id: string) =>
    kind === 'person' ? `person-${createHmac('sha256', key).update(id).digest('hex').slice(0, 12)}` : kind;
  for (let after = ''; ; await breathe()) {
    const cases = await database.query(
      `SELECT c.id, c.procedure_code, c.channel, c.lead_agency_id, c.outcome, c.filed_at FROM case_file c
       WHERE c.id > ? AND c.filed_at >= ? AND c.filed_at <= ?
       ${scope.agencies ? 'AND c.lead_agency_id IN (?)' : ''} ${scope.procedure ? 'AND c.procedure_code = ?' : ''}
       ORDER BY c.id LIMIT ?`,
      [
        after,
        scope.from,
        scope.at,
        ...(scope.agencies ? [[...scope.agencies] as SqlParameter] : []),
        ...(scope.procedure ? [scope.procedure] : []),
        page,
      ],
    );
    const ids = cases.map(({ id }) => id as string);
    const events = new Map<string, LoggedEvent[]>(ids.map((id) => [id, []]));
    if (ids.length > 0)
      for (const row of await database.query(
        `SELECT case_id, seq, type, at, actor_id, actor_kind, data FROM case_event WHERE case_id IN (?)
         ORDER BY case_id, seq`,
        [ids],
      )) {
        const type = row.type as string;
        if (leftOut.has(type)) continue;
        events
          .get(row.case_id as string)!
          .push(
            eventOf(
              `${row.case_id as string}-${Number(row.seq)}`,
              type,
              row.at as number,
              nameOf(row.actor_kind as string, row.actor_id as string),
              JSON.parse(row.data as string) as JsonObject,
            ),
          );
      }
    for (const one of cases)
      yield {
        id: one.id as string,
        procedureCode: one.procedure_code as string,
        channel: one.channel as string,
        agencyId: one.lead_agency_id as string,
        outcome: one.outcome as string | null,
        filedAt: one.filed_at as number,
        events: events.get(one.id as string)!,
      };
    if (cases.length < page) return;
    after = ids[ids.length - 1];
  }
}

function eventOf(id: string, type: string, at: number, resource: string, data: JsonObject): LoggedEvent {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : null);
  const isStep = type.startsWith('step.');
  return {
    id,
    activity: isStep ? (text('name') ?? text('elementId') ?? type) : type.replace(/^case\./, ''),
    lifecycle: type === 'step.opened' ? 'start' : 'complete',
    at,
    resource,
    agencyId: text('agencyId'),
    unitId: text('unitId'),
  };
}
