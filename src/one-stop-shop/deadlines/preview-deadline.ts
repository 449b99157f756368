import type { ProcedureLimit } from '../../definitions';
import { DomainError } from '../../kernel';
import { modesOf } from '../calendar/counting';
import { dateAt, findDay, isoLocal } from '../local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { stampOf } from './calendar-stamp';
import { classOfEnd, classOfOpen } from './classify';
import { withDefaults } from './clock-defaults';
import { assertAdmissible } from './clock-event.policy';
import type { PreviewView } from './clock-view.dto';
import { ledgerView } from './clock-views';
import { refusals } from './deadlines.errors';
import { explain } from './explain';
import { amountsOf, type ClockEvent, replay, type StartFacts, unextendedDue } from './ledger';
import type { PreviewDeadlineRequest, PreviewEventRequest } from './preview-deadline.dto';

/** No limit of a procedure is longer than five years; the bound keeps a public call cheap. */
const longest: Record<ProcedureLimit['unit'], number> = {
  minute: 2_650_000,
  'working-hour': 10_500,
  'working-day': 1_300,
  'calendar-day': 1_830,
  month: 60,
};
const earliest = Date.parse('2000-01-01T00:00:00+07:00');
const latest = Date.parse('2100-01-01T00:00:00+07:00');

/** Counts a clock that is only asked about. Refusals name the field, `events[1].at`. */
export function previewDeadline(request: PreviewDeadlineRequest, calendar: WorkingCalendar): PreviewView {
  const facts = factsOf(request);
  const events = (request.events ?? []).map(eventOf);
  const { standing, entries } = counted(facts, events, calendar);
  const { due, left, state } = standing;
  const isOpen = state !== 'ENDED';
  return {
    due: due === null ? null : isoLocal(due),
    dueDate: due === null ? null : dateAt(due),
    originalDue: isoLocal(standing.originalDue),
    dueSoonAt: standing.dueSoonAt === null ? null : isoLocal(standing.dueSoonAt),
    state,
    round: standing.round,
    ...(state === 'PAUSED' && amountsOf(left)),
    ...(!isOpen && {
      class: classOfEnd(standing.lastAt, due!),
      originalClass: classOfEnd(standing.lastAt, unextendedDue(facts, events, calendar)!),
    }),
    ...(isOpen &&
      request.asOf !== undefined && {
        class: classOfOpen(
          { state, dueAt: due, dueSoonAt: standing.dueSoonAt, hasLapsed: left.lapsedAt !== undefined },
          instantOf(request.asOf, 'asOf'),
        ),
      }),
    ledger: entries.map(ledgerView),
    explanation: explain(entries),
    calendar: stampOf(calendar),
    ...(standing.draft && { draft: true }),
  };
}

function counted(facts: StartFacts, events: ClockEvent[], calendar: WorkingCalendar) {
  try {
    return replay(facts, events, calendar, assertAdmissible);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { index, field = 'type', ...params } = error.params;
    throw new DomainError(error.code, error.kind === 'conflict' ? 'invalid' : error.kind, {
      ...params,
      ...(index !== undefined && { index, field: `events[${Number(index)}].${String(field)}` }),
    });
  }
}

function factsOf(request: PreviewDeadlineRequest): StartFacts {
  const { mode, acceptAfterCutoffCountsNextDay, warnAtPercent } = request;
  const isOfTheDay = mode === 'SAME_DAY_1500' || mode === 'IMMEDIATE';
  const given = request.limit ?? (isOfTheDay ? { value: 0, unit: 'working-day' as const } : undefined);
  if (!given) throw refusals.limitMissing({ field: 'limit' });
  const limit = limitOf(given, 'limit');
  if (mode !== undefined && !modesOf[limit.unit].includes(mode))
    throw refusals.modeUnfit({ field: 'mode', mode, unit: limit.unit });
  return {
    at: instantOf(request.start, 'start'),
    actor: null,
    ...withDefaults({ limit, mode, acceptAfterCutoffCountsNextDay, warnAtPercent }),
  };
}

function eventOf(event: PreviewEventRequest, index: number): ClockEvent {
  const place = `events[${index}]`;
  const { type, ground, document, note, until, limit } = event;
  const act = {
    at: instantOf(event.at, `${place}.at`),
    actor: null,
    ...(ground !== undefined && { ground }),
    ...(document !== undefined && { documentId: document }),
    ...(note !== undefined && { note }),
  };
  const hasOne = (until !== undefined) !== (limit !== undefined);
  if (type !== 'extend') {
    if (until === undefined && limit === undefined) return { ...act, type };
    throw refusals.extensionUnclear({ field: `${place}.${until === undefined ? 'limit' : 'until'}`, index });
  }
  if (!hasOne) throw refusals.extensionUnclear({ field: `${place}.until`, index });
  if (limit) return { ...act, type, limit: limitOf(limit, `${place}.limit`) };
  const date = until!.length === 10 ? until! : dateAt(instantOf(until!, `${place}.until`));
  if (findDay(date) === undefined || Date.parse(date) > latest || Date.parse(date) < earliest)
    throw refusals.outOfRange({ field: `${place}.until` });
  return { ...act, type, until: date };
}

function limitOf({ value, unit }: ProcedureLimit, field: string): ProcedureLimit {
  if (value > longest[unit])
    throw refusals.limitTooLong({ field: `${field}.value`, maximum: longest[unit], unit });
  return { value, unit };
}

function instantOf(text: string, field: string): number {
  const instant = Date.parse(text);
  if (!(instant >= earliest && instant < latest)) throw refusals.outOfRange({ field });
  return instant;
}
