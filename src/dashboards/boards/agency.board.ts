import type {
  AgencyBoard,
  HandoffFigures,
  ListFilters,
  OfficerRow,
  StepRow,
  UnitRow,
  WorkFigures,
} from './board-answers.dto';
import { type BoardContext, firstOf, inReach, iso, listOf, most, nameOfReach } from './board-context';
import { figureFilters, noWork, type Period } from './figures.policy';
import type { StandingHandoff } from './standing/standing-case';
import type { TalliesOf } from './tallies/tallies';
import type { OfficerWork, UnitWork, WorkTally } from './tallies/work-tally';

/** What officials have completed, by person. */
export type Completed = ReadonlyMap<string, { completed: number; late: number }>;

/** What of an official is not in the cases. */
export interface AboutOfficials {
  completed: Completed;
  /** In which they did. */
  period: Period;
  isAbsent: (personId: string) => boolean;
  /** The post of who has no work at the moment. */
  homeOf: (personId: string) => { agencyId: string; unitId: string } | undefined;
}

/** One agency (or those somebody oversees): its cases, its work by unit, step and officer, and what it waits for outside. */
export function agencyBoard(
  context: BoardContext,
  { cases, work, links }: TalliesOf<'cases' | 'work' | 'links'>,
  officials: AboutOfficials,
): AgencyBoard {
  const { now, reach, names } = context;
  const list = listOf(reach);
  const officers = officersOf(context, work, officials);
  return {
    agencyId: reach.agencyId,
    name: nameOfReach(reach, names),
    ...cases.total.figures(),
    list,
    figureFilters: figureFilters(cases.today, cases.month),
    work: { ...work.total },
    workList: tasksOf(context),
    dueToday: cases.dueToday,
    dueTodayList: { ...list, phase: 'IN_PROCESS', dueFrom: iso(now), dueBefore: iso(cases.today.until) },
    units: unitRows(context, work.byUnit.values()),
    steps: stepRows(context, work),
    officers: officerRows(context, officers, officials),
    rowCounts: { units: work.byUnit.size, steps: work.byStep.size, officers: officers.length },
    outside: { ...cases.outside },
    outsideLists: {
      supplement: { ...list, state: 'AWAITING_SUPPLEMENT', open: 'true' },
      payment: { ...list, state: 'AWAITING_PAYMENT', open: 'true' },
      suspended: { ...list, state: 'SUSPENDED', open: 'true' },
      consultation: { ...list, consulting: 'true', open: 'true' },
    },
    ...handoffs(context, links.handoffs.values()),
  };
}

/** `GET /boards/tasks` with the reach of the board. */
export const tasksOf = ({ reach }: BoardContext): ListFilters =>
  reach.agencyId === null ? {} : { agency: reach.agencyId };

/** The most overdue first, at most as many as a board shows; so all rows of work. */
export const unitRows = (context: BoardContext, units: Iterable<UnitWork>): UnitRow[] =>
  firstOf(
    units,
    most.rows,
    mostOverdueFirst(({ unitId }) => unitId),
  ).map(({ unitId, agencyId, work }) => ({
    unitId,
    agencyId,
    name: context.names.place(unitId),
    work: { ...work },
    list: { ...tasksOf(context), unit: unitId },
  }));

const stepRows = (context: BoardContext, { byStep }: WorkTally): StepRow[] =>
  firstOf(
    byStep.values(),
    most.rows,
    mostOverdueFirst(({ procedureCode, elementId }) => `${procedureCode} ${elementId}`),
  ).map(({ procedureCode, elementId, name, work }) => ({
    procedureCode,
    procedureName: context.names.procedure(procedureCode).name,
    elementId,
    name,
    work: { ...work },
    list: { ...tasksOf(context), procedure: procedureCode, step: elementId },
  }));

export interface Officer {
  personId: string;
  work: WorkFigures;
  /** Null: no work at the moment. */
  own: OfficerWork | null;
}

/** Everybody who has work in the agencies of the board, or has a post there and has completed some. */
export function officersOf(
  { reach }: BoardContext,
  { byOfficer }: WorkTally,
  { completed, homeOf }: AboutOfficials,
): Officer[] {
  const officers: Officer[] = [...byOfficer].map(([personId, own]) => ({ personId, work: own.work, own }));
  for (const personId of completed.keys())
    if (!byOfficer.has(personId) && inReach(reach, homeOf(personId)?.agencyId ?? null))
      officers.push({ personId, work: noWork(), own: null });
  return officers;
}

export const officerRows = (
  context: BoardContext,
  officers: readonly Officer[],
  { completed, period, isAbsent, homeOf }: AboutOfficials,
): OfficerRow[] =>
  firstOf(
    officers,
    most.rows,
    mostOverdueFirst(({ personId }) => personId),
  ).map(({ personId, work, own }) => {
    const { agencyId, unitId } = own?.place() ?? homeOf(personId)!;
    return {
      personId,
      name: context.names.person(personId),
      agencyId,
      unitId,
      unitName: context.names.place(unitId),
      isAbsent: isAbsent(personId),
      work: { ...work },
      oldestAt: own ? iso(own.oldestAt()) : null,
      completed: completed.get(personId)?.completed ?? 0,
      completedLate: completed.get(personId)?.late ?? 0,
      list: { ...tasksOf(context), officer: personId },
      completedList: {
        ...tasksOf(context),
        officer: personId,
        completedFrom: iso(period.from),
        completedBefore: iso(period.until),
      },
    };
  });

const mostOverdueFirst =
  <Row extends { work: WorkFigures }>(keyOf: (row: Row) => string) =>
  (one: Row, other: Row): number =>
    other.work.overdue - one.work.overdue ||
    other.work.open - one.work.open ||
    (keyOf(one) < keyOf(other) ? -1 : 1);

function handoffs({ reach }: BoardContext, all: Iterable<StandingHandoff>) {
  const figures: HandoffFigures = { incoming: 0, outgoing: 0, returned: 0, late: 0 };
  for (const { state, fromAgencyId, toAgencyId, lateAt } of all) {
    if (state === 'SENT' && inReach(reach, toAgencyId)) figures.incoming += 1;
    if (state === 'SENT' && inReach(reach, fromAgencyId)) figures.outgoing += 1;
    if (state === 'REFUSED' && inReach(reach, fromAgencyId)) figures.returned += 1;
    if (lateAt !== null) figures.late += 1;
  }
  const own: ListFilters = reach.agencyId === null ? {} : { agency: reach.agencyId };
  return {
    handoffs: figures,
    handoffLists: {
      incoming: { ...own, state: 'SENT', open: 'true', direction: 'in' },
      outgoing: { ...own, state: 'SENT', open: 'true', direction: 'out' },
      returned: { ...own, state: 'REFUSED', open: 'true', direction: 'out' },
      late: { ...own, late: 'true', open: 'true' },
    },
  };
}
