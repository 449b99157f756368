import type { LocalizedText } from '../../kernel';
import { StationView } from './custody-view.dto';
import type { HandoffShape, HandoffState } from './handoff.repository';

export class HandoffParty extends StationView {
  personId: string | null;
  personName: string | null;
}

export class ReasonView {
  code: string;
  vi: string;
  en: string;
}

/** A line of the control sheet (Form 06 of TT 03/2025). */
export class HandoffView {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  /** The case went along; else the receiver cooperates and the lead keeps it. */
  isCustody: boolean;
  shape: HandoffShape;
  isInterAgency: boolean;
  from: HandoffParty;
  to: HandoffParty;
  taskName: string;
  state: HandoffState;
  sentAt: string;
  acceptDueAt: string | null;
  /** The reception had to send it by then (NĐ 61/2018 Art. 18). */
  forwardDueAt: string | null;
  isForwardedInTime: boolean | null;
  acceptedAt: string | null;
  refusedAt: string | null;
  closedAt: string | null;
  dueAt: string | null;
  /** When it was found not accepted, or not done, in time. */
  lateAt: string | null;
  isLate: boolean;
  /** EARLY | ON_TIME | LATE, once it is done. */
  result: string | null;
  reasonCode: string | null;
  reason: LocalizedText | null;
  /** Null also for those who may not read personal data. */
  note: string | null;
  previousId: string | null;
  taskIds: string[];
}

export class HandoffPage {
  items: HandoffView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class SentAgainView {
  /** The new handoff; null when the sender keeps the work. */
  handoffId: string | null;
}

export class MatrixCell {
  fromAgencyId: string;
  fromAgencyName: LocalizedText | null;
  toAgencyId: string;
  toAgencyName: LocalizedText | null;
  inTransit: number;
  accepted: number;
  returned: number;
  /** Open or done, and found late. */
  late: number;
  done: number;
  /** From sending to acceptance. */
  averageMinutesToAccept: number | null;
  /** From sending until it was done. */
  averageMinutesToDone: number | null;
}

export class MatrixView {
  cells: MatrixCell[];
}
