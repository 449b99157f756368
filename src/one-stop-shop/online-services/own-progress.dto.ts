import { OwnCaseStatus } from '../own-cases/own-case-view.dto';
import { AmountView } from '../deadlines/clock-view.dto';
import { ProcedureText } from '../procedures/procedure.dto';
import { CaseRatingView } from './rating.dto';

export class ProgressStage {
  status: OwnCaseStatus;
  /** Since when, ISO 8601. */
  at: string;
}

/** Where something is done now: down to the unit, never a person (TT 01/2018/TT-VPCP Art. 16). */
export class ProgressPlace {
  step: string;
  agency: ProcedureText | null;
  unit: ProcedureText | null;
  since: string;
}

export class ProgressDue {
  /** ISO 8601; null while it stands still. */
  at: string | null;
  /** The first date there ever was. */
  originalAt: string;
  limit: AmountView;
  /** Working days since the case was accepted, or until it was finished. */
  daysUsed: number;
  /** Working days to the date; 0 when it has passed; null while it stands still. */
  daysLeft: number | null;
  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
  class: string;
  /** Why this date, line by line. */
  explanation: ProcedureText;
}

/** When cases like it were finished. */
export class ProgressForecast {
  /** ISO 8601. */
  from: string;
  to: string;
  /** Percent of those cases that lie between the two. */
  share: number;
  /** How many cases it is read off. */
  cases: number;
}

export class OwnCaseProgress {
  /** AUTHORITIES | APPLICANT | NOBODY (it has ended) */
  turn: string;
  /** SUPPLEMENT | PAYMENT | CONFIRMATION | PICK_UP, when it is the applicant's turn. */
  awaits: string | null;
  /** What the applicant may do now: supplement, withdraw, confirm, rate. */
  acts: string[];
  stages: ProgressStage[];
  places: ProgressPlace[];
  /** Null before the dossier is accepted, and for cases of other systems. */
  due: ProgressDue | null;
  /** Null when there are too few cases to say anything honest, or nothing to wait for. */
  forecast: ProgressForecast | null;
  rating: CaseRatingView | null;
}
