/**
 * What the boards show. Instants are ISO 8601 (UTC), dates `YYYY-MM-DD` of Asia/Ho_Chi_Minh, minutes are working minutes by
 * the calendar of the agency that is measured unless said otherwise. Names are those of agencies, units, procedures and of
 * officials in office; never of applicants.
 */

/** The filters of a list of the API; the list itself is said by where it stands (`of`, or the field's description). */
export type ListFilters = Record<string, string>;

export class BoardName {
  vi!: string;
  en!: string;
}

/** Open cases at this instant; `open` is the sum of all others. */
export class CaseFigures {
  open!: number;
  /** Filed, not accepted yet, and the time for acceptance is not over (or none is set). */
  waitingInTime!: number;
  waitingLate!: number;
  /** Accepted and not finished, by the class of the case clock. */
  inTime!: number;
  dueSoon!: number;
  overdue!: number;
  paused!: number;
  /** Accepted and not finished, without a clock of ours: cases that another system owns. */
  untimed!: number;
  /** The result is ready and not handed over yet. */
  toReturn!: number;
}

/** What came and went in a period. */
export class FlowFigures {
  /** Accepted in the period. */
  received!: number;
  /** Finished in the period, = early + onTime + late + untimed. */
  finished!: number;
  early!: number;
  onTime!: number;
  late!: number;
  untimed!: number;
  /** (early + onTime) / (early + onTime + late), 0-1; null when nothing was finished. */
  onTimeShare!: number | null;
}

export class CaseRowView {
  /** Id of the agency, code of the field or of the procedure. */
  key!: string;
  name!: BoardName;
  cases!: CaseFigures;
  today!: FlowFigures;
  month!: FlowFigures;
  /** Filters of `GET /case-files` that give the row; `figureFilters` of the board narrow it to one figure. */
  list!: ListFilters;
}

export class TrendLists {
  received!: ListFilters;
  finished!: ListFilters;
  late!: ListFilters;
}

export class TrendDay {
  date!: string;
  received!: number;
  finished!: number;
  late!: number;
  /** Of `GET /case-files`. */
  lists!: TrendLists;
}

export class ProvinceRowCounts {
  byAgency!: number;
  byField!: number;
  byProcedure!: number;
}

/** Filters to add to those of a row for the list behind one of its figures. */
export class FigureFilters {
  open!: ListFilters;
  waitingInTime!: ListFilters;
  waitingLate!: ListFilters;
  inTime!: ListFilters;
  dueSoon!: ListFilters;
  overdue!: ListFilters;
  paused!: ListFilters;
  untimed!: ListFilters;
  toReturn!: ListFilters;
  /** For `today` and `month`, by figure: `today.received`, `month.late` ... */
  today!: FlowFilters;
  month!: FlowFilters;
}

export class FlowFilters {
  received!: ListFilters;
  finished!: ListFilters;
  early!: ListFilters;
  onTime!: ListFilters;
  late!: ListFilters;
}

export class ProvinceBoard {
  /** The agency whose reach is shown, null = all that the caller oversees. */
  agencyId!: string | null;
  name!: BoardName | null;
  cases!: CaseFigures;
  today!: FlowFigures;
  month!: FlowFigures;
  list!: ListFilters;
  /** By the agency that answers for the case, the one with most overdue first. */
  byAgency!: CaseRowView[];
  byField!: CaseRowView[];
  byProcedure!: CaseRowView[];
  /** How many rows there are; at most 300 of each are given, as in all boards. */
  rowCounts!: ProvinceRowCounts;
  /** The last 30 days, today last. */
  trend!: TrendDay[];
  figureFilters!: FigureFilters;
}

export class WorkFigures {
  open!: number;
  inTime!: number;
  dueSoon!: number;
  overdue!: number;
  /** Of `open`: nobody has it yet. */
  unassigned!: number;
}

export class UnitRow {
  unitId!: string;
  agencyId!: string;
  name!: BoardName;
  work!: WorkFigures;
  /** Of `GET /boards/tasks`; add `class=OVERDUE|DUE_SOON|IN_TIME` or `unassigned=true`. */
  list!: ListFilters;
}

export class StepRow {
  procedureCode!: string;
  procedureName!: BoardName;
  elementId!: string;
  name!: string;
  work!: WorkFigures;
  /** Of `GET /boards/tasks`. */
  list!: ListFilters;
}

export class OfficerRow {
  personId!: string;
  name!: string;
  agencyId!: string;
  unitId!: string;
  unitName!: BoardName;
  isAbsent!: boolean;
  work!: WorkFigures;
  /** Since when the oldest open task is there. */
  oldestAt!: string | null;
  /** Completed in the period of the board (agency board: today). */
  completed!: number;
  completedLate!: number;
  /** Of `GET /boards/tasks`. */
  list!: ListFilters;
  /** The same of `completed`; add `late=true` for those that were late. */
  completedList!: ListFilters;
}

export class AgencyRowCounts {
  units!: number;
  steps!: number;
  officers!: number;
}

export class OutsideFigures {
  /** Cases in which the applicant must bring something. */
  supplement!: number;
  /** Cases in which a fee or duty must be paid. */
  payment!: number;
  suspended!: number;
  /** Cases in which an opinion of somebody else is open. */
  consultation!: number;
}

export class AgencyBoard {
  agencyId!: string | null;
  name!: BoardName | null;
  cases!: CaseFigures;
  today!: FlowFigures;
  month!: FlowFigures;
  list!: ListFilters;
  figureFilters!: FigureFilters;
  /** Tasks that lie in the agencies of the board. */
  work!: WorkFigures;
  /** Of `GET /boards/tasks`. */
  workList!: ListFilters;
  /** Cases in process whose date is today and not passed. */
  dueToday!: number;
  dueTodayList!: ListFilters;
  units!: UnitRow[];
  steps!: StepRow[];
  officers!: OfficerRow[];
  rowCounts!: AgencyRowCounts;
  outside!: OutsideFigures;
  /** Of `GET /case-files`, by figure of `outside`. */
  outsideLists!: Record<string, ListFilters>;
  handoffs!: HandoffFigures;
  /** Of `GET /boards/handoffs/list`, by figure of `handoffs`. */
  handoffLists!: Record<string, ListFilters>;
}

export class HandoffFigures {
  /** Sent to the agencies of the board and not accepted yet. */
  incoming!: number;
  /** Sent by them and not accepted yet. */
  outgoing!: number;
  /** Came back to them with a reason and was not sent again. */
  returned!: number;
  /** Open and not accepted, or not done, in time: either side. */
  late!: number;
}

export class OfficersTotals {
  /** Who has work. */
  officers!: number;
  /** Open tasks that somebody has, and of those what is overdue, and what lies with people who are away. */
  assigned!: number;
  overdue!: number;
  ofAbsent!: number;
  unassigned!: number;
}

/** Of `GET /boards/tasks`. */
export class OfficersLists {
  assigned!: ListFilters;
  overdue!: ListFilters;
  ofAbsent!: ListFilters;
  unassigned!: ListFilters;
}

export class OfficersRowCounts {
  officers!: number;
  units!: number;
}

export class OfficersBoard {
  /** Local dates; both included. */
  from!: string;
  until!: string;
  totals!: OfficersTotals;
  lists!: OfficersLists;
  rowCounts!: OfficersRowCounts;
  officers!: OfficerRow[];
  /** Work nobody has yet, by unit. */
  units!: UnitRow[];
}

export class StationRef {
  agencyId!: string;
  agencyName!: BoardName;
  unitId!: string;
  unitName!: BoardName;
}

export class HandoffCell {
  fromAgencyId!: string;
  fromAgencyName!: BoardName;
  toAgencyId!: string;
  toAgencyName!: BoardName;
  /** Sent and not accepted yet. */
  inTransit!: number;
  /** Accepted and not done yet. */
  accepted!: number;
  /** Sent back and not sent again. */
  returned!: number;
  /** Sent in the period and done. */
  done!: number;
  /** Sent in the period, and not accepted or not done in time. */
  late!: number;
  /** From sending to acceptance, working time of the receiver; null: none was accepted. */
  averageMinutesToAccept!: number | null;
  /** From sending until it was done, working time of the receiver. */
  averageMinutesToDone!: number | null;
  /**
   * Of `GET /boards/handoffs/list`; add `openFilters` and `state=SENT|ACCEPTED|REFUSED` for what is open, `sentFilters` and `state=DONE` or
   * `late=true` for the rest.
   */
  list!: ListFilters;
}

export class StuckHandoff {
  handoffId!: string;
  caseId!: string;
  caseCode!: string;
  procedureCode!: string;
  /** Not accepted in time; accepted and not done in time; sent back and left lying. */
  reason!: 'NOT_ACCEPTED' | 'NOT_DONE' | 'RETURNED';
  from!: StationRef;
  to!: StationRef;
  sentAt!: string;
  /** The instant that has passed; null for what was sent back. */
  dueAt!: string | null;
  /** Since it was sent (sent back: since then), working time of whoever must move. */
  waitedMinutes!: number;
  helps!: HelpView[];
}

export class HandoffTotals {
  inTransit!: number;
  accepted!: number;
  returned!: number;
  done!: number;
  late!: number;
}

export class HandoffRowCounts {
  /** Pairs of agencies; at most 600 are given, those with most under way. */
  cells!: number;
}

export class HandoffsBoard {
  /** Sent in this period, local dates, both included; what is still open is counted whenever it was sent. */
  from!: string;
  until!: string;
  cells!: HandoffCell[];
  rowCounts!: HandoffRowCounts;
  /** Of all pairs. */
  totals!: HandoffTotals;
  /** The longest wait first, at most 200. */
  stuck!: StuckHandoff[];
  stuckCount!: number;
  /** Of `GET /boards/handoffs/list`: all of them. */
  stuckList!: ListFilters;
  openFilters!: ListFilters;
  sentFilters!: ListFilters;
}

export class RadarHour {
  /** Hour of the local day, 0-23. */
  hour!: number;
  cases!: number;
  list!: ListFilters;
}

export class RadarDay {
  date!: string;
  cases!: number;
  /** Hours in which something is due, in order. */
  hours!: RadarHour[];
  /** Of `GET /case-files`, as all others of this board. */
  list!: ListFilters;
}

export class RadarAgency {
  agencyId!: string;
  name!: BoardName;
  overdue!: number;
  /** One for each day of the board. */
  days!: number[];
  list!: ListFilters;
}

export class RadarRowCounts {
  byAgency!: number;
}

export class RadarBoard {
  /** Overdue already. */
  overdue!: number;
  overdueList!: ListFilters;
  /** Due today and the nine working days after it; what is due on a day off between counts on its own date, which is then there too. */
  days!: RadarDay[];
  /** Due on those days together. */
  next!: number;
  nextList!: ListFilters;
  /** Due after those. */
  later!: number;
  laterList!: ListFilters;
  byAgency!: RadarAgency[];
  rowCounts!: RadarRowCounts;
}

/** What would help, for whom `act` is open; the first one helps most. */
export class HelpView {
  /**
   * ASSIGN: give the task to somebody (nobody has it, or the holder is away). REASSIGN: the holder has more than the others.
   * URGE: write to the unit that must move. EXTEND: agree a new date with a letter. REDIRECT: send what came back to another unit.
   */
  act!: 'ASSIGN' | 'REASSIGN' | 'URGE' | 'EXTEND' | 'REDIRECT';
  taskId?: string;
  handoffId?: string;
  consultationId?: string;
  /** Whom to urge. */
  toUnitId?: string;
}

export class AttributionView {
  agencyId!: string;
  agencyName!: BoardName;
  unitId!: string;
  unitName!: BoardName;
  /** HOLDER | RECEIVER (it was on its way there) | CONSULTED (its opinion was overdue), as found when the date passed. */
  cause!: string;
}

export class LateCase {
  caseId!: string;
  code!: string;
  procedureCode!: string;
  procedureName!: BoardName;
  leadAgencyId!: string;
  leadAgencyName!: BoardName;
  state!: string;
  class!: 'OVERDUE' | 'DUE_SOON';
  dueAt!: string | null;
  /** Overdue: since the date, working time of the lead. Due soon: until it. */
  minutes!: number | null;
  /** Who must move now: the holder, of what is on its way the receiver; null while the applicant has it. */
  holder!: StationRef | null;
  /** AGENCY | TRANSIT | APPLICANT */
  custody!: string | null;
  heldSince!: string | null;
  stepName!: string | null;
  taskId!: string | null;
  ownerPersonId!: string | null;
  ownerName!: string | null;
  attribution!: AttributionView | null;
  extensions!: number;
  /** Highest escalation that has been fired. */
  escalationLevel!: number | null;
  urgedAt!: string | null;
  helps!: HelpView[];
}

export class AttributionRow {
  agencyId!: string;
  agencyName!: BoardName;
  cause!: string;
  cases!: number;
  /** Of `GET /case-files`. */
  list!: ListFilters;
}

export class OverdueRowCounts {
  byAttribution!: number;
}

export class OverdueBoard {
  overdue!: number;
  dueSoon!: number;
  list!: ListFilters;
  dueSoonList!: ListFilters;
  /** To whom the lateness of open cases is attributed, most first. */
  byAttribution!: AttributionRow[];
  rowCounts!: OverdueRowCounts;
  /** The latest first, at most 200. */
  items!: LateCase[];
  /** Due soon, the next first, at most 100. */
  soon!: LateCase[];
}

export class WaitingConsultation {
  consultationId!: string;
  caseId!: string;
  caseCode!: string;
  procedureCode!: string;
  asking!: StationRef;
  asked!: StationRef;
  askedAt!: string;
  dueAt!: string;
  class!: 'IN_TIME' | 'OVERDUE';
  /** What silence means: WAIT_AND_ESCALATE | DEEMED_CONSENT | DEEMED_NO_OPINION. */
  silence!: string;
  /** Since it was asked, working time of the asked. */
  waitedMinutes!: number;
  helps!: HelpView[];
}

export class AskedAgencyRow {
  agencyId!: string;
  name!: BoardName;
  open!: number;
  overdue!: number;
  /** Of this board: add `overdue=true` for what has run out. */
  list!: ListFilters;
}

export class ConsultationsRowCounts {
  byAsked!: number;
}

export class ConsultationsBoard {
  open!: number;
  overdue!: number;
  /** Of this board itself, which lists them. */
  list!: ListFilters;
  overdueList!: ListFilters;
  byAsked!: AskedAgencyRow[];
  rowCounts!: ConsultationsRowCounts;
  /** How many the list has as it was asked for: all, of one agency that was asked, or only what has run out. */
  listed!: number;
  /** The first due first, at most 200. */
  items!: WaitingConsultation[];
}

export class SilentCase {
  caseId!: string;
  code!: string;
  procedureCode!: string;
  leadAgencyId!: string;
  leadAgencyName!: BoardName;
  filedAt!: string;
  missing!: ('OWNER' | 'NEXT_ACTION' | 'NEXT_DATE')[];
}

/** Must be empty: no case goes silent. */
export class SilentBoard {
  count!: number;
  items!: SilentCase[];
}

export class ListedTask {
  /** Null: no task; a message, a date or another process is waited for. */
  taskId!: string | null;
  caseId!: string;
  caseCode!: string;
  procedureCode!: string;
  stepName!: string;
  place!: StationRef | null;
  personId!: string | null;
  personName!: string | null;
  /** Whoever has it is away. */
  isAbsent!: boolean;
  dueAt!: string | null;
  /** Null: it has no date. */
  class!: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | null;
  createdAt!: string;
  /** Absent: it is open. */
  completedAt?: string;
}

/** The tasks behind a figure. */
export class TaskList {
  count!: number;
  /** The first due first, of completed ones the newest; at most 200. */
  items!: ListedTask[];
}

export class FeedItem {
  seq!: number;
  /** As in the events: `case.overdue`, `handoff.sent` ... */
  type!: string;
  at!: string;
  caseId!: string;
  caseCode!: string;
  procedureCode!: string;
  agencyId!: string | null;
  agencyName!: BoardName | null;
  /** Of a handoff or consultation: to whom. */
  toAgencyId!: string | null;
  toAgencyName!: BoardName | null;
}

/** What has happened in the reach of the board, newest first, at most 100. */
export class FeedBoard {
  items!: FeedItem[];
}

export class HeatVersion {
  definitionId!: string;
  version!: number;
  /** Open tokens that run in it. */
  open!: number;
}

/** One element of the diagram; minutes are averages of what was completed in the period, null when nothing was. */
export class HeatElement {
  elementId!: string;
  name!: string;
  /** Tokens that stand there now, = untaken + taken + events; a called process is one. */
  open!: number;
  /** Work that nobody has. */
  untaken!: number;
  /** Work that somebody has. */
  taken!: number;
  /** A message, a date, a service or a called process is waited for. */
  events!: number;
  overdue!: number;
  /** Completed in the period. */
  completed!: number;
  /** Working minutes in the step: waiting until somebody took it, and working from then on. */
  waitingMinutes!: number | null;
  workingMinutes!: number | null;
  /** Of both together: half, and nine in ten, were not longer. */
  medianMinutes!: number | null;
  ninetiethMinutes!: number | null;
  /** Completed after their date / completed with a date, 0-1. */
  lateShare!: number | null;
  /** Of `GET /boards/heat/tokens`: what is open there; add `what=UNTAKEN|TAKEN|EVENT` or `overdue=true`. */
  list!: ListFilters;
}

export class HeatBoard {
  procedureCode!: string;
  procedureName!: BoardName;
  definitionId!: string;
  version!: number;
  versions!: HeatVersion[];
  from!: string;
  until!: string;
  elements!: HeatElement[];
}

export class OnTimeLists {
  received!: ListFilters;
  receivedOnline!: ListFilters;
  carriedOver!: ListFilters;
  inProcess!: ListFilters;
  inProcessOverdue!: ListFilters;
  extended!: ListFilters;
}

/**
 * Figures of a period as the statutory reports count (II.06 of VPCP): received + carriedOver = finished + inProcess.
 */
export class OnTimeRow {
  /** By what was asked for: agency id, level, field, procedure code, month `YYYY-MM`, or `total`. */
  key!: string;
  name!: BoardName;
  received!: number;
  /** Of `received`: online. */
  receivedOnline!: number;
  /** Accepted before the period and not finished before it. */
  carriedOver!: number;
  finished!: number;
  early!: number;
  onTime!: number;
  late!: number;
  /** Of `early + onTime`: extended once, and late by the first date. */
  extended!: number;
  /** Not finished at the end of the period (or now, if that is earlier). */
  inProcess!: number;
  inProcessOverdue!: number;
  /** (early + onTime) / finished with a date, 0-1. */
  onTimeShare!: number | null;
  /** Of `GET /case-files`: those finished in the period. */
  list!: ListFilters;
  /** Of `GET /case-files`, by figure. */
  lists!: OnTimeLists;
}

export class OnTimeBoard {
  from!: string;
  until!: string;
  by!: 'agency' | 'level' | 'field' | 'procedure' | 'month';
  total!: OnTimeRow;
  rows!: OnTimeRow[];
  /** By month when the period is longer than 62 days, else by day. */
  trend!: TrendPoint[];
}

export class TrendPoint {
  /** `YYYY-MM-DD` or `YYYY-MM` */
  period!: string;
  received!: number;
  finished!: number;
  early!: number;
  onTime!: number;
  late!: number;
}

export class ReplayAgency {
  agencyId!: string;
  name!: BoardName;
  /** Open cases it answers for. */
  open!: number;
  overdue!: number;
  /** Cases it holds. */
  holds!: number;
}

export class ReplayFrame {
  at!: string;
  cases!: CaseFigures;
  /** Cases on their way between units. */
  inTransit!: number;
  /** Cases that wait for the applicant. */
  withApplicant!: number;
  byAgency!: ReplayAgency[];
}

export class ReplayEvent {
  at!: string;
  type!: string;
  caseId!: string;
  caseCode!: string;
}

/** A past day as it was: the state at each instant, and what happened. */
export class ReplayBoard {
  day!: string;
  /** Every half hour from the beginning of the day to its end (today: to now). */
  frames!: ReplayFrame[];
  /** In order, at most 1,000. */
  events!: ReplayEvent[];
  eventCount!: number;
}

export class BoardReach {
  agencyId!: string;
  name!: BoardName;
  parentId!: string | null;
}

/** What the caller may look at: the boards, and the agencies for which they can be asked. */
export class BoardsOverview {
  kinds!: string[];
  agencies!: BoardReach[];
}
