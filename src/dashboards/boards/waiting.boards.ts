import type {
  AskedAgencyRow,
  ConsultationsBoard,
  ListFilters,
  SilentBoard,
  SilentCase,
  WaitingConsultation,
} from './board-answers.dto';
import { type BoardContext, firstOf, iso, most, workingMinutes } from './board-context';
import { groupedBy } from './grouped-by';
import type { StandingCase, StandingConsultation } from './standing/standing-case';
import type { LinkTally } from './tallies/link-tally';
import { missingIn, type SilentTally } from './tallies/silent-tally';

/** Narrower: of one agency that was asked, or only what has run out. */
export interface ConsultationParameters {
  asked?: string;
  overdue?: boolean;
}

/** Opinions that are waited for: asked by or of the agencies of the board. */
export function consultationsBoard(
  context: BoardContext,
  tally: LinkTally,
  { asked, overdue }: ConsultationParameters = {},
): ConsultationsBoard {
  const { now, reach, names } = context;
  const isLate = ({ dueAt }: StandingConsultation) => now > dueAt;
  const all = [...tally.consultations.values()];
  const own: ListFilters = reach.agencyId === null ? {} : { agency: reach.agencyId };
  const byAsked = [...groupedBy(all, ({ askedAgencyId }) => askedAgencyId)].map(
    ([agencyId, group]): AskedAgencyRow => ({
      agencyId,
      name: names.place(agencyId),
      open: group.length,
      overdue: group.filter(isLate).length,
      list: { ...own, asked: agencyId },
    }),
  );
  const listed = all.filter(
    (one) =>
      (asked === undefined || one.askedAgencyId === asked) &&
      (overdue === undefined || isLate(one) === overdue),
  );
  return {
    open: all.length,
    overdue: all.filter(isLate).length,
    list: own,
    overdueList: { ...own, overdue: 'true' },
    byAsked: firstOf(byAsked, most.rows, mostLateFirst),
    rowCounts: { byAsked: byAsked.length },
    listed: listed.length,
    items: firstOf(listed, most.items, firstDueFirst).map((one) =>
      consultationView(context, one, isLate(one)),
    ),
  };
}

const firstDueFirst = (one: StandingConsultation, other: StandingConsultation): number =>
  one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1);

const mostLateFirst = (one: AskedAgencyRow, other: AskedAgencyRow): number =>
  other.overdue - one.overdue || other.open - one.open || (one.agencyId < other.agencyId ? -1 : 1);

function consultationView(
  { now, names, calendars }: BoardContext,
  one: StandingConsultation,
  isLate: boolean,
): WaitingConsultation {
  return {
    consultationId: one.id,
    caseId: one.caseId,
    caseCode: one.caseCode,
    procedureCode: one.procedureCode,
    asking: names.station({ agencyId: one.askingAgencyId, unitId: one.askingUnitId }),
    asked: names.station({ agencyId: one.askedAgencyId, unitId: one.askedUnitId }),
    askedAt: iso(one.askedAt),
    dueAt: iso(one.dueAt),
    class: isLate ? 'OVERDUE' : 'IN_TIME',
    silence: one.silence,
    waitedMinutes: workingMinutes(calendars, one.askedAgencyId, one.askedAt, now),
    helps: [{ act: 'URGE', consultationId: one.id, toUnitId: one.askedUnitId }],
  };
}

/** Open cases of ours for which nobody, nothing or no date comes next. */
export function silentBoard({ names }: BoardContext, tally: SilentTally): SilentBoard {
  const oldestFirst = (one: StandingCase, other: StandingCase) => (one.id < other.id ? -1 : 1);
  const items = firstOf(tally.cases.values(), most.items, oldestFirst).map((file): SilentCase => ({
    caseId: file.id,
    code: file.code,
    procedureCode: file.procedureCode,
    leadAgencyId: file.leadAgencyId,
    leadAgencyName: names.place(file.leadAgencyId),
    filedAt: iso(file.filedAt),
    missing: missingIn(file),
  }));
  return { count: tally.cases.size, items };
}
