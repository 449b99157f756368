import { DAY, dayOf, startOfDay } from '../../one-stop-shop';
import type { CaseRowView, ListFilters, ProvinceBoard, TrendLists } from './board-answers.dto';
import { type BoardContext, firstOf, listOf, most, nameOfReach } from './board-context';
import { figureFilters, flowFilters } from './figures.policy';
import type { CaseCounter, CaseTally } from './tallies/case-tally';
import { entryOf } from './tallies/tally';

/** How the province, or the part of it somebody oversees, stands: by agency, field and procedure, with the last 30 days. */
export function provinceBoard({ reach, names }: BoardContext, tally: CaseTally): ProvinceBoard {
  const list = listOf(reach);
  const rowOf = (
    key: string,
    name: CaseRowView['name'],
    filters: ListFilters,
    counter: CaseCounter,
  ): CaseRowView => ({
    key,
    name,
    list: { ...list, ...filters },
    ...counter.figures(),
  });
  const fields = new Map<string, { name: CaseRowView['name']; counter: CaseCounter }>();
  const procedures = new Map<string, CaseCounter>();
  for (const counter of tally.byVersion.values()) {
    const { field, fieldName } = names.procedure(counter.code, counter.versionId);
    entryOf(fields, field, () => ({ name: fieldName, counter: tally.counter() })).counter.include(counter);
    entryOf(procedures, counter.code, () => tally.counter()).include(counter);
  }
  const agencies = [...tally.byLead].map(([lead, one]) => rowOf(lead, names.place(lead), { lead }, one));
  const inFields = [...fields].map(([field, { name, counter }]) => rowOf(field, name, { field }, counter));
  const ofProcedures = [...procedures].map(([code, one]) =>
    rowOf(code, names.procedure(code).name, { procedureCode: code }, one),
  );
  const shown = (rows: CaseRowView[]) => firstOf(rows, most.rows, mostOverdueFirst);
  return {
    agencyId: reach.agencyId,
    name: nameOfReach(reach, names),
    ...tally.total.figures(),
    list,
    byAgency: shown(agencies),
    byField: shown(inFields),
    byProcedure: shown(ofProcedures),
    rowCounts: { byAgency: agencies.length, byField: inFields.length, byProcedure: ofProcedures.length },
    trend: tally.trend.map((day) => ({ ...day, lists: trendLists(list, day.date) })),
    figureFilters: figureFilters(tally.today, tally.month),
  };
}

function trendLists(list: ListFilters, date: string): TrendLists {
  const from = startOfDay(dayOf(date));
  const { received, finished, late } = flowFilters({ from, until: from + DAY });
  return {
    received: { ...list, ...received },
    finished: { ...list, ...finished },
    late: { ...list, ...late },
  };
}

const mostOverdueFirst = (one: CaseRowView, other: CaseRowView): number =>
  other.cases.overdue - one.cases.overdue ||
  other.cases.open - one.cases.open ||
  (one.key < other.key ? -1 : 1);
