import { dayAt, nthWorkingDayAfter } from '../../one-stop-shop';
import type {
  AttributionRow,
  AttributionView,
  LateCase,
  OverdueBoard,
  StationRef,
} from './board-answers.dto';
import { type BoardContext, firstOf, iso, isoOrNull, listOf, most, workingMinutes } from './board-context';
import { type HelpFacts, helpsFor, mainTask } from './helps.policy';
import type { StandingFile } from './standing/standing-case';
import { type Attributed, DueTally, latenessOf } from './tallies/due-tally';

const shownLate = 200;
const shownSoon = 100;

/** What was already done about a case. */
export interface Pressure {
  escalationLevel: number | null;
  urgedAt: number | null;
}

/** Late cases and those that will be, chosen before anything is asked about them. */
export interface ChosenCases {
  overdue: number;
  dueSoon: number;
  late: readonly StandingFile[];
  next: readonly StandingFile[];
  attributions: readonly Attributed[];
}

/** The cases that are late, the latest first, and those that will be, the next first. */
export function chooseLate(tally: DueTally, procedure?: string): ChosenCases {
  const { overdue, soon, attributions } = procedure === undefined ? tally : onlyOf(tally, procedure);
  return {
    overdue: overdue.size,
    dueSoon: soon.size,
    late: firstOf(overdue.values(), shownLate, earliestFirst),
    next: firstOf(soon.values(), shownSoon, earliestFirst),
    attributions: [...attributions.values()].map((one) => ({ ...one })),
  };
}

function onlyOf({ overdue, soon }: DueTally, procedure: string): DueTally {
  const narrow = new DueTally();
  for (const one of [...overdue.values(), ...soon.values()])
    if (one.file.procedureCode === procedure) narrow.count(one, 1);
  return narrow;
}

const earliestFirst = (one: StandingFile, other: StandingFile): number =>
  passedAt(one) - passedAt(other) || (one.file.id < other.file.id ? -1 : 1);

export function overdueBoard(
  context: BoardContext,
  { overdue, dueSoon, late, next, attributions }: ChosenCases,
  pressure: ReadonlyMap<string, Pressure>,
  people: Pick<HelpFacts, 'isAbsent' | 'loadOf'>,
  procedure?: string,
): OverdueBoard {
  const list = {
    ...listOf(context.reach),
    ...(procedure !== undefined && { procedureCode: procedure }),
    phase: 'IN_PROCESS',
  };
  const view = (kind: LateCase['class']) => (one: StandingFile) =>
    lateCase(context, one, kind, pressure.get(one.file.id), people);
  const rows = attributions.map(({ agencyId, cause, cases }): AttributionRow => ({
    agencyId,
    agencyName: context.names.place(agencyId),
    cause,
    cases,
    list: { ...list, class: 'OVERDUE', attributedTo: agencyId, cause },
  }));
  return {
    overdue,
    dueSoon,
    list: { ...list, class: 'OVERDUE' },
    dueSoonList: { ...list, class: 'DUE_SOON' },
    byAttribution: firstOf(rows, most.rows, mostFirst),
    rowCounts: { byAttribution: rows.length },
    items: late.map(view('OVERDUE')),
    soon: next.map(view('DUE_SOON')),
  };
}

const mostFirst = (one: AttributionRow, other: AttributionRow): number =>
  other.cases - one.cases || (`${one.agencyId} ${one.cause}` < `${other.agencyId} ${other.cause}` ? -1 : 1);

function lateCase(
  context: BoardContext,
  one: StandingFile,
  kind: LateCase['class'],
  pressure: Pressure | undefined,
  people: Pick<HelpFacts, 'isAbsent' | 'loadOf'>,
): LateCase {
  const { now, names, calendars } = context;
  const { file, tasks } = one;
  const dueAt = file.clock?.dueAt ?? null;
  const task = mainTask(tasks);
  const { name, extension } = names.procedure(file.procedureCode, file.versionId);
  const passed = dueAt ?? one.lateness?.dueAt ?? null;
  const ownerId = task?.assigneeId ?? file.ownerPersonId;
  return {
    caseId: file.id,
    code: file.code,
    procedureCode: file.procedureCode,
    procedureName: name,
    leadAgencyId: file.leadAgencyId,
    leadAgencyName: names.place(file.leadAgencyId),
    state: file.state,
    class: kind,
    dueAt: isoOrNull(passed),
    minutes:
      passed === null
        ? null
        : workingMinutes(calendars, file.leadAgencyId, Math.min(passed, now), Math.max(passed, now)),
    holder: holderOf(context, one),
    custody: file.custody?.kind ?? null,
    heldSince: file.custody ? iso(file.custody.since) : null,
    stepName: task?.name ?? null,
    taskId: task?.id ?? null,
    ownerPersonId: ownerId,
    ownerName: ownerId === null ? null : names.person(ownerId),
    attribution: attributionOf(context, one),
    extensions: file.extensions,
    escalationLevel: pressure?.escalationLevel ?? null,
    urgedAt: isoOrNull(pressure?.urgedAt ?? null),
    helps: helpsFor(one, {
      ...people,
      now,
      isExtendable:
        kind === 'DUE_SOON' &&
        !file.isShadow &&
        dueAt !== null &&
        file.extensions < extension.times &&
        isEarlyEnough(context, file.leadAgencyId, dueAt, extension.noticeWorkingDays),
    }),
  };
}

/** A new date must be told so many working days before the old one (NĐ 61/2018 Art. 19(9)). */
function isEarlyEnough(
  { now, calendars }: BoardContext,
  agencyId: string,
  dueAt: number,
  days: number,
): boolean {
  return nthWorkingDayAfter(calendars.forAgency(agencyId), dayAt(now), Math.max(days, 1)) <= dayAt(dueAt);
}

function holderOf({ names }: BoardContext, { file: { custody } }: StandingFile): StationRef | null {
  if (!custody || custody.kind === 'APPLICANT') return null;
  const { toAgencyId, toUnitId } = custody;
  return custody.kind === 'TRANSIT' && toAgencyId !== null && toUnitId !== null
    ? names.station({ agencyId: toAgencyId, unitId: toUnitId })
    : names.station(custody);
}

function attributionOf({ names }: BoardContext, one: StandingFile): AttributionView | null {
  const lateness = latenessOf(one);
  return lateness && { ...names.station(lateness), cause: lateness.cause };
}

const passedAt = ({ file, lateness }: StandingFile): number => file.clock?.dueAt ?? lateness?.dueAt ?? 0;
