import type { OfficersBoard } from './board-answers.dto';
import { type AboutOfficials, officerRows, officersOf, tasksOf, unitRows } from './agency.board';
import type { BoardContext } from './board-context';
import type { WorkTally } from './tallies/work-tally';

/** What everybody has and has completed in a period, and what nobody has taken. */
export function officersBoard(
  context: BoardContext,
  tally: WorkTally,
  period: { from: string; until: string },
  officials: AboutOfficials,
): OfficersBoard {
  const officers = officersOf(context, tally, officials);
  const free = [...tally.byUnit.values()].filter(({ work }) => work.unassigned > 0);
  const totals = { officers: 0, assigned: 0, overdue: 0, ofAbsent: 0, unassigned: tally.total.unassigned };
  for (const [personId, { work }] of tally.byOfficer) {
    totals.officers += 1;
    totals.assigned += work.open;
    totals.overdue += work.overdue;
    if (officials.isAbsent(personId)) totals.ofAbsent += work.open;
  }
  const all = tasksOf(context);
  return {
    ...period,
    totals,
    lists: {
      assigned: { ...all, unassigned: 'false' },
      overdue: { ...all, unassigned: 'false', class: 'OVERDUE' },
      ofAbsent: { ...all, absent: 'true' },
      unassigned: { ...all, unassigned: 'true' },
    },
    officers: officerRows(context, officers, officials),
    units: unitRows(context, free).map((row) => ({ ...row, list: { ...row.list, unassigned: 'true' } })),
    rowCounts: { officers: officers.length, units: free.length },
  };
}
